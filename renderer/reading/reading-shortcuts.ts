import type { ReactiveControllerHost } from 'lit';
import { ShortcutsOfRoom, type PageCommand } from '../app/index.ts';
import { exportIt } from '../i18n/messages/leaving.ts';
import * as printedWords from '../i18n/messages/printed.ts';
import * as words from '../i18n/messages/reading.ts';

/** What the keys of the reading page do. */
export interface ReadingActs {
  readonly toggleOutline: () => void;
  readonly toggleAddresses: () => void;
  readonly goToAddress: () => void;
  readonly showReceipt: () => void;
  /** The page as it was printed, where the original has pages. */
  readonly showPrinted: () => void;
  readonly find: () => void;
  readonly stepParagraph: (step: 1 | -1) => void;
  readonly copyWithCitation: () => void;
  /** The document as a file for other programs. */
  readonly exportDocument: () => void;
  readonly print: (to: 'printer' | 'pdf') => void;
}

/** Gives the reading page its keys. The scrolling ones are the browser's own and stand in the sheet only. */
export function readingShortcuts(host: ReactiveControllerHost, acts: ReadingActs): ShortcutsOfRoom {
  return new ShortcutsOfRoom(host, {
    name: words.room,
    shortcuts: [
      {
        keys: 'J',
        words: words.keyNextParagraph,
        run: () => {
          acts.stepParagraph(1);
        },
      },
      {
        keys: 'K',
        words: words.keyPreviousParagraph,
        run: () => {
          acts.stepParagraph(-1);
        },
      },
      { keys: 'ArrowDown', words: words.keyScroll },
      { keys: ' ', words: words.keyPage },
      { keys: 'Home', words: words.keyStart },
      { keys: 'End', words: words.keyEnd },
      { keys: 'Mod+F', words: words.keyFind, run: acts.find, whileTyping: true },
      { keys: 'G', words: words.keyGoTo, run: acts.goToAddress },
      { keys: 'O', words: words.keyOutline, run: acts.toggleOutline },
      { keys: 'A', words: words.keyAddresses, run: acts.toggleAddresses },
      { keys: 'R', words: words.keyReceipt, run: acts.showReceipt },
      { keys: 'V', words: printedWords.printed, run: acts.showPrinted },
      { keys: 'Mod+C', words: words.copy },
      { keys: 'Mod+Shift+C', words: words.copyWithCitation, run: acts.copyWithCitation },
      {
        keys: 'Mod+P',
        words: words.print,
        run: () => {
          acts.print('printer');
        },
      },
      {
        keys: 'Mod+S',
        words: words.savePdf,
        run: () => {
          acts.print('pdf');
        },
      },
      { keys: 'Mod+Shift+S', words: exportIt, run: acts.exportDocument },
    ],
  });
}

/** What the menu of the reading page offers. */
export function readingCommands(acts: ReadingActs, isPrinted: boolean): readonly PageCommand[] {
  return [
    { label: words.keyFind(), keys: 'Mod+F', run: acts.find },
    { label: words.keyGoTo(), keys: 'G', run: acts.goToAddress },
    { label: words.receipt(), keys: 'R', run: acts.showReceipt },
    ...(isPrinted ? [{ label: printedWords.printed(), keys: 'V', run: acts.showPrinted }] : []),
    { label: words.copyWithCitation(), keys: 'Mod+Shift+C', run: acts.copyWithCitation },
    {
      label: words.print(),
      keys: 'Mod+P',
      run: () => {
        acts.print('printer');
      },
    },
    {
      label: words.savePdf(),
      keys: 'Mod+S',
      run: () => {
        acts.print('pdf');
      },
    },
    { label: exportIt(), keys: 'Mod+Shift+S', run: acts.exportDocument },
  ];
}
