import type {} from '@vitest/browser-playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { Desk } from './shell.testing.ts';

/** Longer than this, in milliseconds, is motion; a style that only waits before it appears takes one. */
const AN_INSTANT = 1;

const emulate = (features: { name: string; value: string }[]): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', { features });

let desk: Desk;
/** Everything that was animated since the page was opened, whatever part of it started the animation. */
let moved: string[];

beforeAll(() => emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]));
afterAll(() => emulate([]));
afterEach(() => {
  desk.close();
});

const OVER_THE_PAGE: Readonly<Record<string, () => Promise<unknown>>> = {
  'the settings': async () => {
    await userEvent.keyboard('{Control>},{/Control}');
    await opened('wa-drawer');
    await userEvent.keyboard('{Escape}');
    await desk.until(() => desk.all('wa-drawer[open]').length === 0, 'the closed drawer');
  },
  'the sheet of shortcuts': async () => {
    await userEvent.keyboard('?');
    await opened('wa-dialog');
    await userEvent.keyboard('{Escape}');
    await desk.until(() => desk.all('wa-dialog[open]').length === 0, 'the closed sheet');
  },
  'the details of a document': async () => {
    await userEvent.keyboard('{ArrowDown}i');
    await desk.find('input#title');
    await opened('wa-drawer');
  },
  'a notice with its way back': async () => {
    await userEvent.keyboard('{ArrowDown}{Delete}');
    await desk.find('.notice');
  },
  'the outline of a document': async () => {
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await desk.find('h1', 'A Short Guide');
    await userEvent.keyboard('t');
    await desk.settle();
  },
};

async function opened(tag: string): Promise<void> {
  await desk.until(() => desk.all(`${tag}[open]`).length > 0, tag);
  await desk.settle();
}

describe('for a person who wants no motion', () => {
  it.each(Object.keys(OVER_THE_PAGE))('%s comes and goes at once', async (name) => {
    desk = await Desk.open(await inMemoryReader(THREE_FILES));
    await desk.until(() => desk.titles().length === 3, 'rows');
    moved = [];
    const watched = watch();
    await OVER_THE_PAGE[name]?.();
    watched();
    expect(moved).toEqual([]);
    expect(desk.all('*').filter(isAnimated).map(named)).toEqual([]);
  });
});

/** Looks at what is being animated in every frame, in every shadow root. The answer ends it. */
function watch(): () => void {
  let isWatching = true;
  const look = (): void => {
    for (const animation of document.getAnimations()) {
      const { duration } = animation.effect?.getComputedTiming() ?? {};
      if (Number(duration) > AN_INSTANT) moved.push(`${animation.constructor.name} of ${String(duration)} ms`);
    }
    if (isWatching) requestAnimationFrame(look);
  };
  look();
  return () => {
    isWatching = false;
  };
}

function isAnimated(element: HTMLElement): boolean {
  const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
  const durations = [transitionDuration, animationName === 'none' ? '0s' : animationDuration];
  return durations.some((list) => list.split(',').some((one) => parseFloat(one) * 1000 > AN_INSTANT));
}

const named = (element: HTMLElement): string =>
  `${element.localName}.${element.className} ${getComputedStyle(element).transition}`;
