import { describe, expect, it } from 'vitest';
import { keysOf, printedKeys } from './shortcuts.ts';

const press = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a key press in the writing of the table', () => {
  it('names a letter in upper case, whether Caps Lock is on or not', () => {
    expect(keysOf({ ...press, key: 'k', ctrlKey: true })).toBe('Mod+K');
    expect(keysOf({ ...press, key: 'K', ctrlKey: true })).toBe('Mod+K');
  });

  it('has Shift for letters and for keys with a name, but not for a character that Shift makes', () => {
    expect(keysOf({ ...press, key: 'O', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+O');
    expect(keysOf({ ...press, key: 'ArrowDown', shiftKey: true })).toBe('Shift+ArrowDown');
    expect(keysOf({ ...press, key: '?', shiftKey: true })).toBe('?');
  });

  it('is printed as it stands on the keyboard', () => {
    expect(printedKeys('Alt+ArrowLeft')).toEqual(['Alt', '←']);
    expect(printedKeys('Mod+,')).toEqual(['Ctrl', ',']);
    expect(printedKeys(' ')).toEqual(['Space']);
  });
});
