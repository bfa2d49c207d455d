import type { ReactiveControllerHost } from 'lit';
import { ShortcutsOfRoom, type Shortcut } from '../app/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import type { AnnotatingState } from './annotating-host.ts';
import type { AnnotationActs } from './annotation-acts.ts';
import type { RangeEditing } from './range-editing.ts';
import { rangeStepOf } from './range-steps.ts';

/** One key each for the common acts. They are done to the selection, else to the annotation that is chosen. */
export function annotationShortcuts(
  host: ReactiveControllerHost,
  annotating: AnnotatingState,
  acts: AnnotationActs,
  ranging: RangeEditing,
): ShortcutsOfRoom {
  const key = (keys: string, label: () => string, run: () => unknown): Shortcut => ({
    keys,
    words: label,
    run: () => void run(),
  });
  return new ShortcutsOfRoom(host, {
    name: words.room,
    shortcuts: [
      key('H', words.keyHighlight, () => acts.highlight()),
      key('U', words.keyUnderline, () => {
        acts.underline();
      }),
      ...[0, 1, 2, 3, 4].map((index) =>
        key(String(index + 1), words.keyColour, () => {
          acts.colour(index);
        }),
      ),
      key('N', words.keyNote, () => acts.note()),
      key('E', words.keyCorrection, () => acts.correct()),
      key('B', words.keyBookmark, () => acts.bookmark()),
      key('T', words.keyTags, () => acts.tags()),
      key('Y', words.keyReply, () => {
        acts.editCurrent('reply');
      }),
      key('L', words.keyLink, () => {
        acts.passages.link();
      }),
      key('X', words.share, () => {
        acts.share();
      }),
      key('Delete', words.keyRemove, () => acts.remove()),
      key(']', words.keyNext, () => {
        annotating.step(1);
      }),
      key('[', words.keyPrevious, () => {
        annotating.step(-1);
      }),
      key('M', words.keyList, () => {
        annotating.togglePanel();
      }),
      key('S', words.keySentence, () => {
        ranging.sentence(1);
      }),
      key('Shift+S', words.keyPreviousSentence, () => {
        ranging.sentence(-1);
      }),
      ...RANGE_KEYS.map((keys) =>
        key(keys, keys.includes('Alt') ? words.keyRangeStart : words.keyRangeEnd, () => {
          const held = keys.split('+');
          const step = rangeStepOf({
            key: held.at(-1) ?? '',
            shiftKey: true,
            altKey: held.includes('Alt'),
            ctrlKey: held.includes('Mod'),
            metaKey: false,
          });
          if (step !== undefined) ranging.step(step);
        }),
      ),
      key('Mod+Z', words.keyUndo, () => acts.undo()),
      key('Mod+Shift+Z', words.keyRedo, () => acts.redo()),
      key('Enter', words.useSelection, () => acts.passages.usePassage()),
    ],
  });
}

const RANGE_KEYS = [
  'Shift+ArrowRight',
  'Shift+ArrowLeft',
  'Shift+ArrowDown',
  'Shift+ArrowUp',
  'Mod+Shift+ArrowRight',
  'Mod+Shift+ArrowLeft',
  'Alt+Shift+ArrowRight',
  'Alt+Shift+ArrowLeft',
  'Alt+Shift+ArrowDown',
  'Alt+Shift+ArrowUp',
];
