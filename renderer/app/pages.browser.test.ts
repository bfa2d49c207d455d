import { cdp } from 'vitest/browser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tabReader } from '../port/tab.ts';
import { Desk } from './shell.testing.ts';

const block = (urls: readonly string[]): Promise<unknown> => cdp().send('Network.setBlockedURLs', { urls: [...urls] });

beforeAll(async () => {
  await cdp().send('Network.enable');
  await block(['*/renderer/search/search-page.ts*']);
});
afterAll(() => block([]));

it('says what to do where the code of a page cannot be loaded, and the rest goes on', async () => {
  const desk = await Desk.open(await tabReader());
  expect(customElements.get('lectern-search')).toBeUndefined();

  location.hash = '#/search/书';
  const alert = await desk.find('lectern-full-page[role=alert]');
  expect(alert.shadowRoot?.textContent).toContain('书案的一个文件没有载入');
  expect((await desk.find('lectern-full-page button')).textContent).toContain('再试一次');

  location.hash = '#/shelf';
  await desk.find('lectern-shelf');
  expect(desk.all('lectern-full-page[role=alert]')).toEqual([]);
  desk.close();
});

it('has the other pages come after the first paint, so that opening a document waits for no code', async () => {
  const desk = await Desk.open(await tabReader());
  await desk.until(() => customElements.get('lectern-reading') !== undefined, 'the reading room');
  expect(desk.all('lectern-reading')).toEqual([]);
  desk.close();
});
