import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUNDS } from '#content/contract';

/** The face's tokens, read as a file: the window is drawn in their ground before the page is there. */
const tokens = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'theme', 'tokens.css'), 'utf8');

function paperOf(selector: string): string | undefined {
  const rules = tokens.slice(tokens.indexOf(`${selector} {`));
  return /--paper:\s*([^;]+);/u.exec(rules)?.[1];
}

describe('the ground of the window', () => {
  it('is the paper of each theme', () => {
    expect(GROUNDS).toEqual({
      paper: paperOf(':root'),
      sepia: paperOf(":root[data-theme='sepia']"),
      night: paperOf(":root[data-theme='night']"),
      contrast: paperOf(":root[data-theme='contrast']"),
    });
  });
});
