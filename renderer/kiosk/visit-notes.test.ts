import { describe, expect, it } from 'vitest';
import { carriedNotes, MOST_NOTES, VisitNotes, type VisitNote } from './visit-notes.ts';

const note = (start: number, text = ''): VisitNote => ({
  document: 'd',
  title: '乡镇干部谈心谈话制度的几点做法',
  start,
  end: start + 10,
  quote: '和谐出生产力，和谐出战斗力。',
  note: text,
});

describe('the notes of a visit', () => {
  it('are one to a sentence: a later one takes the place of the earlier', () => {
    const notes = new VisitNotes().with(note(0)).with(note(20)).with(note(0, '说得好'));
    expect(notes.all.map((one) => one.note)).toEqual(['', '说得好']);
    expect(notes.on('d', { start: 5, end: 8 })?.note).toBe('说得好');
    expect(notes.on('e', { start: 5, end: 8 })).toBeUndefined();
    expect(notes.without(note(20)).of('d')).toHaveLength(1);
  });

  it('are no more than a screen holds', () => {
    let notes = new VisitNotes();
    for (let place = 0; place < MOST_NOTES + 5; place += 1) notes = notes.with(note(place * 20));
    expect(notes.all).toHaveLength(MOST_NOTES);
    expect(notes.with(note(0, '改了')).all.at(-1)?.note).toBe('改了');
  });

  it('are carried away in as many codes as they need, none left out and none too fine', () => {
    const many = Array.from({ length: 9 }, (_, place) => ({
      ...note(place * 20, `第${String(place)}条`),
      quote: '长'.repeat(120),
    }));
    const codes = carriedNotes([note(0), ...many]);
    expect(codes.every((code) => code.length <= 180)).toBe(true);
    for (const { note: text } of many) expect(codes.join('\n')).toContain(text);
    expect(codes[0]?.split('\n\n')[0]).toBe('和谐出生产力，和谐出战斗力。\n——《乡镇干部谈心谈话制度的几点做法》');
    expect(carriedNotes([])).toEqual([]);
  });
});
