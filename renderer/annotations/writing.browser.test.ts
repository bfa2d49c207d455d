import { page as tab, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '#content/base';
import type { Reader } from '#content/contract';
import { canonicalText } from '#content/document';
import { tabReader } from '../port/tab.ts';
import '../theme/tokens.css';
import '../theme/page.css';
import { press, showDocument, within, type ShownDocument } from '../reading/reading-page.testing.ts';

let shown: ShownDocument;
/** Whether the disk is full. */
let isFull = false;

beforeEach(async () => {
  await tab.viewport(1440, 900);
  isFull = false;
  const inner = await tabReader();
  const reader: Reader = {
    ...inner,
    ask: (name, input) =>
      isFull && name === 'annotations.change'
        ? (Promise.resolve(failed({ code: 'disk-full', path: 'annotations' })) as never)
        : inner.ask(name, input),
  };
  shown = await showDocument('四化', {}, reader);
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

/** Begins a note on a passage. */
async function begin(): Promise<void> {
  const start = canonicalText(shown.page.opened.document.blocks).indexOf('和谐出生产力');
  shown.page.select({ start, end: start + 6 });
  press('n');
  await expect.poll(() => field()).toBeDefined();
}

/** The field a note is written in, while one is. */
function field(): HTMLTextAreaElement | undefined {
  const margin = shown.page.renderRoot.querySelector('lectern-annotation-margin');
  const card = margin?.renderRoot.querySelector('lectern-annotation');
  const editor = card?.renderRoot.querySelector('lectern-note-editor');
  return editor?.renderRoot.querySelector('textarea') ?? undefined;
}

async function notes(): Promise<readonly string[]> {
  const reply = await shown.reader.ask('annotations.of', { document: shown.id });
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value.annotations.flatMap(({ annotation }) =>
    annotation.body.flatMap((one) => ('value' in one ? one.value : [])),
  );
}

describe('a note that is written', () => {
  it('is in its field again where the library did not take it, and is kept when it does', async () => {
    await begin();
    isFull = true;
    await userEvent.keyboard('第一稿{Control>}{Enter}{/Control}');
    await expect.poll(() => within(shown.shell, 'lectern-notices').shadowRoot?.textContent).toContain('满');
    await expect.poll(() => field()?.value).toBe('第一稿');
    expect(await notes()).toEqual([]);
    isFull = false;
    field()?.focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(notes).toEqual(['第一稿']);
    await expect.poll(() => shown.reader.ask('draft.read', null)).toMatchObject({ value: [] });
  });

  it('stays in its field and says by how much where it is longer than a note can be', async () => {
    await begin();
    await userEvent.fill(field() as HTMLTextAreaElement, '长'.repeat(100_003));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect
      .poll(() => field()?.parentNode?.querySelector('[role=alert]')?.textContent)
      .toContain('最多 100,000 字，现在多了 3 字');
    expect(field()?.value.length).toBe(100_003);
    await userEvent.fill(field() as HTMLTextAreaElement, '短');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(notes).toEqual(['短']);
  });
});
