import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';

let desk: Desk;
afterEach(() => {
  desk.close();
});

/** The element that has the focus, in whatever shadow root. */
function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Goes on with Tab until what is wanted has the focus, as one does who has no pointer. */
async function tabTo(wanted: (element: HTMLElement) => boolean, what: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const here = focused();
    if (here !== null && wanted(here)) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error(`Tab does not come to ${what}`);
}

function says(text: string): (element: HTMLElement) => boolean {
  return (element) => (element.getAttribute('aria-label') ?? element.textContent).includes(text);
}

function isList(element: HTMLElement): boolean {
  return element.getAttribute('role') === 'listbox';
}

describe('a person without a pointer', () => {
  it('makes a collection, files documents in it, reads one, takes one off and brings it back', async () => {
    desk = await Desk.open(await inMemoryReader(THREE_FILES));
    await desk.until(() => desk.titles().length === 3, 'rows');

    await tabTo(says('新建文集'), 'the button for a collection');
    await userEvent.keyboard('{Enter}');
    await desk.find('input[name=answer]');
    await desk.until(() => focused()?.matches('input[name=answer]') ?? false, 'the cursor in the field');
    await userEvent.keyboard('地方史志{Enter}');
    await desk.find('nav a', '地方史志');
    await desk.until(() => desk.all('[name=answer]').length === 0, 'the dialog gone');

    await tabTo(isList, 'the list');
    await userEvent.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}');
    await desk.find('h1', '已选 2 篇');
    await userEvent.keyboard('m');
    await desk.until(() => focused()?.matches('select[name=answer]') ?? false, 'the list of collections');
    await userEvent.keyboard('{End}');
    await tabTo(says('移动'), 'the button that moves');
    await userEvent.keyboard('{Enter}');
    await desk.find('.notice', '已移到“地方史志”');

    await tabTo((element) => element.matches('a') && says('地方史志')(element), 'the collection');
    await userEvent.keyboard('{Enter}');
    await desk.until(() => desk.titles().length === 2, 'two documents in the collection');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await desk.until(() => desk.titles().length === 3, 'all documents');

    await tabTo(isList, 'the list');
    await userEvent.keyboard('{Home}{Enter}');
    await desk.until(() => location.hash.startsWith('#/reading/'), 'the document');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await desk.until(() => desk.titles().length === 3, 'the shelf');

    await tabTo(isList, 'the list');
    const before = desk.titles();
    await userEvent.keyboard('{Delete}');
    await desk.titled(before.slice(1));
    await userEvent.keyboard('{Control>}z{/Control}');
    await desk.titled(before);
    expect(
      desk
        .all('.notice')
        .map((notice) => notice.textContent)
        .join(),
    ).not.toContain('已移除');
    await desk.find('nav a', '地方史志2');
  });

  it('sees a tick at what is chosen and at nothing else, whatever the colours', async () => {
    desk = await Desk.open(await inMemoryReader(THREE_FILES));
    await desk.until(() => desk.titles().length === 3, 'rows');
    await tabTo(isList, 'the list');
    await userEvent.keyboard('{Home} ');
    await desk.until(() => desk.all('[aria-selected=true]').length === 1, 'a chosen row');
    const ticks = desk.all('.choose .icon > *').filter((tick) => tick.checkVisibility({ visibilityProperty: true }));
    expect(ticks.map((tick) => tick.closest('[role=option]')?.getAttribute('aria-selected'))).toEqual(['true']);
  });
});
