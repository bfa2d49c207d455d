import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import '../theme/tokens.css';
import '../theme/page.css';
import { showTitlesToKeyboard } from './title-hint.ts';

let end: () => void;
const hint = (): string | undefined => document.querySelector('.title-hint:popover-open')?.textContent;

beforeEach(() => {
  end = showTitlesToKeyboard();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const first = document.createElement('button');
  first.title = '新建分类';
  const second = document.createElement('button');
  root.append(first, second);
  document.body.prepend(host);
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

it('a person at the keyboard reads the title of the button they have come to, until they go on', async () => {
  await userEvent.tab();
  expect(hint()).toBe('新建分类');
  await userEvent.tab();
  expect(hint()).toBeUndefined();
});

it('Escape sends the title away, and the pointer does not bring it', async () => {
  await userEvent.tab();
  await userEvent.keyboard('{Escape}');
  expect(hint()).toBeUndefined();
  const button = document.querySelector('div')?.shadowRoot?.querySelector('button');
  if (button == null) throw new Error('There is no button');
  button.blur();
  await userEvent.click(button);
  expect(hint()).toBeUndefined();
});
