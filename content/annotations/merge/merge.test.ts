import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDigest, SetClock } from '../../testing/index.ts';
import type { Annotation, Body } from '../annotation.ts';
import { HybridClock, type AnnotationOperation, type Stamp } from '../journal/index.ts';
import { AnnotationSet, changesBetween, type WishedChanges } from './index.ts';

const YEARS_10 = 10 * 365.25 * 86_400_000;
const TRIES = Number(process.env['LECTERN_SOAK'] ?? 1);

const note = (value: string): Body => ({ purpose: 'commenting', value });
const tag = (value: string): Body => ({ purpose: 'tagging', value });

function annotation(id: string, body: readonly Body[] = []): Annotation {
  return {
    id,
    motivation: 'commenting',
    created: '2026-11-22T08:30:00.000Z',
    body,
    target: {
      kind: 'passage',
      source: 'd60deb097df0ac92d60deb09',
      selector: { quote: { exact: '三必谈三必访', prefix: '坚持', suffix: '制度' } },
    },
  };
}

/** A device with a clock of its own, which may be years wrong. */
class Device {
  readonly set = new AnnotationSet();
  readonly journal: AnnotationOperation[] = [];
  private readonly stamps: HybridClock;

  constructor(name: string, skew: number) {
    this.stamps = new HybridClock(new SetClock(Date.UTC(2026, 10, 22) + skew), name);
  }

  learn(operation: AnnotationOperation): void {
    this.stamps.see(operation.stamp);
    this.set.apply(operation);
  }

  make(made: Annotation): void {
    this.write({ kind: 'made', stamp: this.stamps.next(), annotation: made });
  }

  change(id: string, wished: WishedChanges): Stamp | undefined {
    const kept = this.set.get(id);
    const changes = kept === undefined ? undefined : changesBetween(kept.annotation, wished);
    if (kept === undefined || changes === undefined) return undefined;
    return this.write({ kind: 'changed', stamp: this.stamps.next(), id, after: kept.seen, changes });
  }

  remove(id: string, kind: 'removed' | 'returned' = 'removed'): void {
    const kept = this.set.get(id);
    if (kept !== undefined) this.write({ kind, stamp: this.stamps.next(), id, after: kept.seen });
  }

  notes(id: string): readonly string[] {
    return (this.set.get(id)?.annotation.body ?? []).flatMap((body) =>
      body.purpose === 'commenting' ? body.value : [],
    );
  }

  private write(operation: AnnotationOperation): Stamp {
    this.journal.push(operation);
    this.set.apply(operation);
    return operation.stamp;
  }
}

function exchange(...devices: readonly Device[]): void {
  const all = devices.flatMap(({ journal }) => journal);
  for (const device of devices) for (const operation of all) device.learn(operation);
}

describe('Annotations on two devices', () => {
  it('keep both wordings of a note that both edited, and one when a third edit has seen both', () => {
    const [one, other] = [new Device('one', 0), new Device('other', -YEARS_10)];
    one.make(annotation('urn:a', [note('初稿')]));
    exchange(one, other);
    one.change('urn:a', { body: [note('此处存疑')] });
    other.change('urn:a', { body: [note('何谓三必谈？')] });
    exchange(one, other);
    expect(one.notes('urn:a')).toEqual(['此处存疑', '何谓三必谈？']);
    expect(other.notes('urn:a')).toEqual(one.notes('urn:a'));
    other.change('urn:a', { body: [note('合为一条')] });
    exchange(one, other);
    expect(one.notes('urn:a')).toEqual(['合为一条']);
  });

  it('show the later edit although the clock of the device that made it is ten years behind', () => {
    const [ahead, behind] = [new Device('ahead', YEARS_10), new Device('behind', -YEARS_10)];
    ahead.make(annotation('urn:a', [note('先写')]));
    exchange(ahead, behind);
    behind.change('urn:a', { body: [note('后写')], style: { colour: 'red', drawing: 'underline' } });
    exchange(ahead, behind);
    expect(ahead.notes('urn:a')).toEqual(['后写']);
    expect(ahead.set.get('urn:a')?.annotation.target).toMatchObject({ style: { colour: 'red' } });
  });

  it('keep an edit that the device which removed the annotation had not seen', () => {
    const [one, other] = [new Device('one', 0), new Device('other', 0)];
    one.make(annotation('urn:a'));
    exchange(one, other);
    one.remove('urn:a');
    other.change('urn:a', { body: [note('别删')] });
    exchange(one, other);
    expect(one.set.get('urn:a')).toMatchObject({ removed: false });
    one.remove('urn:a');
    exchange(one, other);
    expect(other.set.get('urn:a')).toMatchObject({ removed: true });
  });

  it('have all tags that either added, and none that either took away', () => {
    const [one, other] = [new Device('one', 0), new Device('other', 0)];
    one.make(annotation('urn:a', [tag('制度'), tag('待查')]));
    exchange(one, other);
    one.change('urn:a', { body: [tag('制度'), tag('待查'), tag('谈话')] });
    other.change('urn:a', { body: [tag('制度'), tag('家访')] });
    exchange(one, other);
    const tags = one.set.get('urn:a')?.annotation.body.map((body) => ('value' in body ? body.value : ''));
    expect(tags?.sort()).toEqual(['制度', '家访', '谈话'].sort());
  });

  it('have nothing to show of an annotation whose making has not arrived, and show it when it has', () => {
    const [one, other] = [new Device('one', 0), new Device('other', 0)];
    one.make(annotation('urn:a'));
    one.change('urn:a', { body: [note('先到')] });
    const [made, changed] = one.journal;
    if (made === undefined || changed === undefined) throw new Error('The device wrote too little');
    other.learn(changed);
    expect(other.set.get('urn:a')).toBeUndefined();
    other.learn(made);
    expect(other.notes('urn:a')).toEqual(['先到']);
  });
});

describe('A hundred devices, partitioned, with clocks up to ten years wrong and a transport that loses, repeats and reorders', () => {
  it(
    'come to equal digests, and no edit has vanished',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 0x7fffffff }), (seed) => {
          const random = pseudoRandom(seed);
          const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(random() * from.length)] as Each;
          const devices = Array.from(
            { length: 100 },
            (_, index) => new Device(`device-${String(index)}`, (random() * 2 - 1) * YEARS_10),
          );
          const ids = ['urn:a', 'urn:b', 'urn:c'];
          for (const id of ids) pick(devices).make(annotation(id, [note('初稿')]));
          exchange(...devices);
          /** What each edit of a note wrote, and the wordings its author saw. */
          const edits: { readonly id: string; readonly value: string; readonly saw: readonly string[] }[] = [];
          for (let round = 0; round < 8; round++) {
            // Each round has partitions of its own.
            const groups = Array.from({ length: 1 + Math.floor(random() * 10) }, (): Device[] => []);
            for (const device of devices) pick(groups).push(device);
            for (let act = 0; act < 30; act++) {
              const [device, id] = [pick(devices), pick(ids)];
              const before = device.set.get(id);
              if (before === undefined) continue;
              const roll = random();
              if (roll < 0.1) device.remove(id, before.removed ? 'returned' : 'removed');
              else if (roll < 0.3)
                device.change(id, { style: { colour: pick(['red', 'blue'] as const), drawing: 'background' } });
              else if (roll < 0.5)
                device.change(id, { body: [...before.annotation.body, tag(`标${String(round)}.${String(act)}`)] });
              else {
                const value = `第${String(edits.length)}稿`;
                const others = before.annotation.body.filter(({ purpose }) => purpose !== 'commenting');
                edits.push({ id, value, saw: device.notes(id) });
                device.change(id, { body: [note(value), ...others] });
              }
            }
            for (const group of groups) gossip(group, random);
          }
          // At last everything arrives: retries have made up for the losses.
          const all = devices.flatMap(({ journal }) => journal);
          for (const device of devices) for (const operation of shuffled(all, random)) device.learn(operation);

          const digests = new Set(devices.map(({ set }) => set.digest(plainDigest)));
          expect(digests.size).toBe(1);
          const [any] = devices;
          for (const { id, value } of edits) {
            const replaced = edits.some((later) => later.id === id && later.saw.includes(value));
            expect(replaced || any?.notes(id).includes(value), `${value} of ${id}`).toBe(true);
          }
          for (const device of devices) {
            for (const operation of device.journal) {
              const added = operation.kind === 'changed' ? (operation.changes.tags?.add ?? []) : [];
              const shown = any?.set.get(operation.kind === 'changed' ? operation.id : '')?.annotation.body;
              for (const name of added) expect(shown).toContainEqual(tag(name));
            }
          }
        }),
        { numRuns: 5 * TRIES },
      );
    },
    120_000 * TRIES,
  );
});

/** Passes operations on within a group: a third is lost, some come twice, none in order. */
function gossip(group: readonly Device[], random: () => number): void {
  const all = group.flatMap(({ journal }) => journal);
  for (const device of group) {
    for (const operation of shuffled(all, random)) {
      if (random() < 0.33) continue;
      device.learn(operation);
      if (random() < 0.1) device.learn(operation);
    }
  }
}

function shuffled<Each>(all: readonly Each[], random: () => number): Each[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Each, mixed[at] as Each];
  }
  return mixed;
}

/** Mulberry32: a run can be repeated by its seed. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
