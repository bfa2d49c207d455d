import type { ReactiveControllerHost } from 'lit';
import * as words from '../i18n/messages/app.ts';
import { ShortcutsOfRoom, type Shortcut } from './shortcuts.ts';
import type { PageCommand } from './wishes.ts';

/** What the keys that work everywhere do. */
export interface ShellActs {
  readonly search: () => void;
  readonly choose: (kind: 'files' | 'folder') => void;
  readonly goToShelf: () => void;
  readonly goToNotebook: () => void;
  /** Changes the text's size by so many pixels; to the usual size where none are given. */
  readonly resize: (by?: number) => void;
  readonly openPanel: (panel: 'settings' | 'shortcuts') => void;
}

/** The text's size changes by so many pixels at a press. */
const SIZE_STEP = 1;

/** Gives every page the keys that work everywhere. */
export function shellShortcuts(host: ReactiveControllerHost, acts: ShellActs): ShortcutsOfRoom {
  const key = (keys: string, label: () => string, run: () => void): Shortcut => ({ keys, words: label, run });
  const always = (shortcut: Shortcut): Shortcut => ({ ...shortcut, whileTyping: true });
  return new ShortcutsOfRoom(host, {
    name: words.everywhere,
    shortcuts: [
      always(key('Mod+K', words.find, acts.search)),
      key('/', words.find, acts.search),
      key('Mod+O', words.importFiles, () => {
        acts.choose('files');
      }),
      key('Mod+Shift+O', words.importFolder, () => {
        acts.choose('folder');
      }),
      always(
        key('Alt+ArrowLeft', words.goBack, () => {
          history.back();
        }),
      ),
      always(
        key('Alt+ArrowRight', words.goForward, () => {
          history.forward();
        }),
      ),
      key('Mod+L', words.goToShelf, acts.goToShelf),
      key('Mod+J', words.notebook, acts.goToNotebook),
      key('Mod+=', words.larger, () => {
        acts.resize(SIZE_STEP);
      }),
      key('Mod+-', words.smaller, () => {
        acts.resize(-SIZE_STEP);
      }),
      key('Mod+0', words.usualSize, () => {
        acts.resize();
      }),
      always(
        key('Mod+,', words.openSettings, () => {
          acts.openPanel('settings');
        }),
      ),
      key('?', words.showShortcuts, () => {
        acts.openPanel('shortcuts');
      }),
    ],
  });
}

/** What the menu of every page offers. */
export function shellCommands(acts: ShellActs): readonly PageCommand[] {
  const command = (label: string, keys: string, run: () => void): PageCommand => ({ label, keys, run });
  return [
    command(words.importFiles(), 'Mod+O', () => {
      acts.choose('files');
    }),
    command(words.importFolder(), 'Mod+Shift+O', () => {
      acts.choose('folder');
    }),
    command(words.notebook(), 'Mod+J', acts.goToNotebook),
    command(words.settings(), 'Mod+,', () => {
      acts.openPanel('settings');
    }),
    command(words.shortcuts(), '?', () => {
      acts.openPanel('shortcuts');
    }),
  ];
}
