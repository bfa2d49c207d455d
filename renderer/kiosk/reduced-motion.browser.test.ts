import type {} from '@vitest/browser-playwright';
import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { textFile } from '../port/tab-files.testing.ts';
import { KioskScreen } from './kiosk.testing.ts';

const WELL = textFile('老井.md', '# 老井\n\n山前的老井还在，井沿上的绳痕有三指深，谁也没有数过。\n');

let screen: KioskScreen;
afterEach(async () => {
  screen.close();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

it.each([
  ['fades in', 'no-preference', 'come'],
  ['is simply there, for a person who wants no motion,', 'reduce', 'none'],
])('what the loop shows %s', async (_, value, animation) => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  screen = await KioskScreen.open(await inMemoryReader([WELL]), {});
  expect(getComputedStyle(await screen.find('.item')).animationName).toBe(animation);
});
