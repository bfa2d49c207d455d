import { describe, expect, it } from 'vitest';
import { isOwnAddress, isOwnPage } from './requests.ts';

const SERVER = 'http://127.0.0.1:5173';

describe('an address the window may load', () => {
  it.each(['app://lectern/index.html', 'app://lectern/assets/00', 'blob:app://lectern/5c1f'])('is %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://127.0.0.1:5173/index.html',
    'ws://127.0.0.1:5173/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://lectern.example/index.html',
    'app://lectern:80/index.html',
    'app://user@lectern/index.html',
    'blob:https://example.com/5c1f',
    'devtools://devtools/bundled/inspector.html',
    'chrome://gpu',
    '',
  ])('is not %s', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });

  it('is also of the development server, where there is one, and of no other', () => {
    expect(isOwnAddress('http://127.0.0.1:5173/app/main.ts?t=1', SERVER)).toBe(true);
    expect(isOwnAddress('ws://127.0.0.1:5173/?token=1', SERVER)).toBe(true);
    expect(isOwnAddress('http://127.0.0.1:5174/', SERVER)).toBe(false);
    expect(isOwnAddress('https://example.com/', SERVER)).toBe(false);
  });
});

describe('the only page to navigate to', () => {
  it('is our own, whatever it shows', () => {
    expect(isOwnPage('app://lectern/index.html#/reading/a1', 'index.html')).toBe(true);
    expect(isOwnPage('http://127.0.0.1:5173/index.html', 'index.html', SERVER)).toBe(true);
    expect(isOwnPage('app://lectern/kiosk.html', 'kiosk.html')).toBe(true);
    expect(isOwnPage('app://lectern/kiosk-safe.html', 'kiosk.html')).toBe(true);
    expect(isOwnPage('app://lectern/index.html', 'kiosk.html')).toBe(false);
    expect(isOwnPage('app://lectern/kiosk-safe.html', 'index.html')).toBe(false);
  });

  it.each([
    'app://lectern/',
    'app://lectern/index.html?x',
    'app://lectern/static/page.html',
    'about:blank',
    'app://lectern/assets/00',
  ])('is not %s', (address) => {
    expect(isOwnPage(address, 'index.html')).toBe(false);
  });
});
