import { describe, expect, it } from 'vitest';
import { Paintings } from './paintings.ts';

describe('waiting for a page to be painted', () => {
  it('ends when it has been, before or after the waiting began', async () => {
    const paintings = new Paintings();
    const waited = paintings.until('/reading/a1', 60_000);
    paintings.painted('/shelf');
    paintings.painted('/reading/a1');
    expect(await waited).toBe(true);
    expect(await paintings.until('/shelf', 60_000)).toBe(true);
    expect(paintings.newest).toBe('/reading/a1');
  });

  it('ends unpainted when patience does', async () => {
    expect(await new Paintings().until('/reading/a1', 1)).toBe(false);
  });
});
