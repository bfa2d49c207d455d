import { describe, expect, it } from 'vitest';
import { pathsGiven, readOptions } from './options.ts';

const read = (...args: string[]): unknown => readOptions(['electron', '.', ...args], false, '/desk');

describe('the command line of the window', () => {
  it('has paths to import, counted from the folder it was started in', () => {
    expect(read('文章.txt', '/tmp/page.html')).toEqual({
      ok: true,
      value: { withoutPolicy: false, paths: ['/desk/文章.txt', '/tmp/page.html'] },
    });
  });

  it('names folders, a picture and a document, either way such options are written', () => {
    expect(read('--library', 'lib', '--user-data=data', '--screenshot', 'shot.png', '--open', 'doc1')).toEqual({
      ok: true,
      value: {
        library: '/desk/lib',
        userData: '/desk/data',
        screenshot: '/desk/shot.png',
        open: 'doc1',
        withoutPolicy: false,
        paths: [],
      },
    });
  });

  it('leaves to Chromium what is Chromium’s, before and after the program’s folder', () => {
    const argv = ['electron', '--no-sandbox', '--inspect=0', '.', '--disable-gpu', 'a.txt'];
    expect(readOptions(argv, false, '/desk')).toMatchObject({ value: { paths: ['/desk/a.txt'] } });
    expect(readOptions(['lectern', 'a.txt'], true, '/desk')).toMatchObject({ value: { paths: ['/desk/a.txt'] } });
  });

  it('is wrong where an option lacks its value', () => {
    expect(read('--screenshot')).toEqual({
      ok: false,
      failure: { code: 'option-without-value', option: '--screenshot' },
    });
    expect(read('--library=')).toMatchObject({ ok: false });
  });

  it('makes a kiosk of the program, with its configuration or without one', () => {
    expect(read('--kiosk', 'kiosk.json', '--device', 'hall-1')).toMatchObject({
      value: { kiosk: { file: '/desk/kiosk.json' }, device: 'hall-1', paths: [] },
    });
    expect(read('--kiosk=hall.conf')).toMatchObject({ value: { kiosk: { file: '/desk/hall.conf' } } });
    expect(read('--kiosk', '--open', 'doc1')).toMatchObject({ value: { kiosk: {}, open: 'doc1' } });
  });

  it('turns the content policy off in a checkout alone', () => {
    expect(read('--without-policy')).toMatchObject({ value: { withoutPolicy: true } });
    expect(readOptions(['lectern', '--without-policy'], true, '/')).toMatchObject({ value: { withoutPolicy: false } });
  });

  it('takes from another start nothing but texts', () => {
    expect(pathsGiven({ paths: ['/a', 7, null, '/b'] })).toEqual(['/a', '/b']);
    expect([pathsGiven(null), pathsGiven('x'), pathsGiven({ paths: 'x' })]).toEqual([[], [], []]);
  });
});
