import { describe, expect, it } from 'vitest';
import { nodeSigner } from '../../../electron/platform/node-signer.ts';
import { MemoryFileStore, memoryPorts, plainDigest, prepared, SetClock } from '../../testing/index.ts';
import { openLibrary, openSharing, type Library, type Sharing } from '../index.ts';
import { journalLine, readJournal } from '../journal-lines.ts';
import { signLine, type SignedLine } from './signed-lines.ts';

const YEAR = 365.25 * 86_400_000;

interface Device {
  readonly library: Library;
  readonly sharing: Sharing;
  readonly store: MemoryFileStore;
  readonly clock: SetClock;
}

let made = 0;

/** A device with a library of its own and the same document in it. */
async function device(shared: MemoryFileStore, store = new MemoryFileStore(), clock = new SetClock()): Promise<Device> {
  const number = (made += 1);
  let ids = 0;
  const newId = () => `${number.toString(16)}f${(ids++).toString(16)}`.padStart(32, '0');
  const opened = await openLibrary({ ...memoryPorts(store), clock, newId }, '/library');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const library = opened.value;
  if (library.documents().length === 0) await library.admit([{ prepared: prepared({ title: '组工文化' }) }]);
  const sharing = await openSharing(library, {
    signer: nodeSigner,
    name: `第${String(number)}台`,
    reach: () => Promise.resolve(shared),
  });
  if (!sharing.ok) throw new Error(JSON.stringify(sharing.failure));
  await sharing.value.share('/shared');
  return { library, sharing: sharing.value, store, clock };
}

async function annotate({ library }: Device, note: string): Promise<string> {
  const [document] = library.documents();
  const done = await library.annotations.make({
    motivation: 'commenting',
    body: [{ purpose: 'commenting', value: note }],
    target: { kind: 'document', source: document?.id ?? '' },
  });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value.annotation.id;
}

async function meet(...devices: readonly Device[]): Promise<void> {
  for (const each of [...devices, ...devices]) {
    const done = await each.sharing.synchronise();
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    const status = await others(each);
    for (const other of status) if (other.decision === 'unknown') await each.sharing.decide(other.device, 'accepted');
    await each.sharing.synchronise();
  }
}

async function others({ sharing }: Device) {
  const status = await sharing.status();
  if (!status.ok) throw new Error(JSON.stringify(status.failure));
  return status.value.devices;
}

function digestOf({ library }: Device): string {
  return library.annotations.all.digest(plainDigest);
}

/** Rewrites the journal that a device has in the shared folder, as somebody else with access to it could. */
function tamper(shared: MemoryFileStore, { library }: Device, change: (lines: SignedLine[]) => SignedLine[]): void {
  const path = `lectern/${library.device}.jsonl`;
  const lines = readJournal(shared.files.get(path) ?? new Uint8Array(), plainDigest).operations;
  let last = '0'.repeat(64);
  let text = '';
  for (const line of change(lines.map((each) => each.value() as SignedLine))) {
    const written = journalLine(line, last, plainDigest);
    text += written.line;
    last = written.digest;
  }
  shared.files.set(path, new TextEncoder().encode(text));
}

function ownKey({ library, store }: Device): { readonly device: string; readonly privateKey: string } {
  const file = new TextDecoder().decode(store.files.get(`keys/${library.device}.json`));
  return { device: library.device, privateKey: (JSON.parse(file) as { privateKey: string }).privateKey };
}

describe('Two devices with a shared folder', () => {
  it('are shown to each other, take nothing before they are accepted, and then have the same annotations', async () => {
    const shared = new MemoryFileStore();
    const [one, other] = [await device(shared), await device(shared)];
    const id = await annotate(one, '何谓三必谈？');
    await one.sharing.synchronise();
    expect(await other.sharing.synchronise()).toMatchObject({ value: { taken: 0, waiting: 1 } });
    expect(await others(other)).toMatchObject([{ device: one.library.device, decision: 'unknown', lines: 1 }]);
    const [own, seen] = [await one.sharing.status(), (await others(other))[0]];
    expect(own).toMatchObject({ value: { own: { fingerprint: seen?.fingerprint } } });
    await other.sharing.decide(one.library.device, 'accepted');
    expect(await other.sharing.synchronise()).toMatchObject({ value: { taken: 1, waiting: 0 } });
    expect(other.library.annotations.all.get(id)).toBeDefined();
    await meet(one, other);
    expect(digestOf(one)).toBe(digestOf(other));
  });

  it('keep what came when the folder is gone and the library is opened again', async () => {
    const shared = new MemoryFileStore();
    const [one, other] = [await device(shared), await device(shared)];
    await annotate(one, '何谓三必谈？');
    await meet(one, other);
    const again = await device(new MemoryFileStore(), other.store.copy());
    expect(digestOf(again)).toBe(digestOf(one));
  });

  it('keep both wordings of a note they edited apart, and one after somebody has seen both', async () => {
    const shared = new MemoryFileStore();
    const [one, other] = [await device(shared), await device(shared, undefined, new SetClock(Date.UTC(2016, 0)))];
    const id = await annotate(one, '初稿');
    await meet(one, other);
    const edit = (each: Device, value: string) =>
      each.library.annotations.change({ id, changes: { body: [{ purpose: 'commenting', value }] } });
    await edit(one, '甲改');
    await edit(other, '乙改');
    await meet(one, other);
    expect(one.library.annotations.all.get(id)?.annotation.body).toHaveLength(2);
    await edit(other, '合稿');
    await meet(one, other);
    expect(one.library.annotations.all.get(id)?.annotation.body).toEqual([{ purpose: 'commenting', value: '合稿' }]);
    expect(digestOf(one)).toBe(digestOf(other));
  });

  it('say so when the folder is not there, and go on when it is', async () => {
    const shared = new MemoryFileStore();
    const one = await device(shared);
    const away = await openSharing(one.library, {
      signer: nodeSigner,
      name: '',
      reach: () => Promise.resolve(undefined),
    });
    if (!away.ok) throw new Error(JSON.stringify(away.failure));
    expect(await away.value.synchronise()).toMatchObject({ ok: false, failure: { code: 'shared-folder-missing' } });
    expect(await away.value.status()).toMatchObject({ value: { failure: { code: 'shared-folder-missing' } } });
  });

  it('write a journal anew that was damaged in the folder', async () => {
    const shared = new MemoryFileStore();
    const [one, other] = [await device(shared), await device(shared)];
    await annotate(one, '何谓三必谈？');
    await one.sharing.synchronise();
    const path = `lectern/${one.library.device}.jsonl`;
    shared.files.set(path, shared.files.get(path)?.with(400, 0) ?? new Uint8Array());
    const again = await device(shared, one.store.copy());
    await meet(again, other);
    expect(digestOf(again)).toBe(digestOf(other));
  });
});

describe('What another device wrote', () => {
  const key = nodeSigner.newKey();

  async function pair(): Promise<{ shared: MemoryFileStore; one: Device; other: Device }> {
    const shared = new MemoryFileStore();
    const [one, other] = [await device(shared), await device(shared)];
    await annotate(one, '真的');
    await meet(one, other);
    await annotate(one, '后写的');
    await one.sharing.synchronise();
    return { shared, one, other };
  }

  it.each([
    [
      'forged',
      'signed with another key',
      ([head, first, last]: SignedLine[], name: string) => [
        head,
        first,
        signLine(nodeSigner, { device: name, privateKey: key.privateKey }, 2, last?.text ?? ''),
      ],
    ],
    [
      'forged',
      'altered after it was signed',
      ([head, first, last]: SignedLine[]) => [head, first, { ...last, text: last?.text.replace('后写的', '假的') }],
    ],
    ['replayed', 'written a second time', ([head, first, last]: SignedLine[]) => [head, first, last, first]],
  ])('is refused as %s where it is %s, and the person is told', async (why, _how, change) => {
    const { shared, one, other } = await pair();
    tamper(shared, one, (lines) => change(lines, one.library.device) as SignedLine[]);
    await other.sharing.synchronise();
    const [status] = await others(other);
    expect(status?.refused).toEqual([{ why, lines: 1 }]);
    const notes = [...other.library.annotations.all.ids()].map((id) => other.library.annotations.all.get(id));
    expect(JSON.stringify(notes)).not.toContain('假的');
    expect(notes).toHaveLength(why === 'replayed' ? 2 : 1);
  });

  it('is taken when the two clocks are ten years wrong in opposite directions, and refused from further ahead', async () => {
    const shared = new MemoryFileStore();
    const now = Date.UTC(2026, 10, 22);
    const behind = await device(shared, undefined, new SetClock(now - 9.9 * YEAR));
    const ahead = await device(shared, undefined, new SetClock(now + 9.9 * YEAR));
    const forging = await device(shared, undefined, new SetClock(now + 30 * YEAR));
    await annotate(ahead, '时钟快了');
    await annotate(forging, '想要永远算数');
    await meet(behind, ahead, forging);
    const statuses = await others(behind);
    expect(statuses.find(({ device: name }) => name === ahead.library.device)?.refused).toEqual([]);
    expect(statuses.find(({ device: name }) => name === forging.library.device)?.refused).toEqual([
      { why: 'future', lines: 1 },
    ]);
    expect(behind.library.annotations.all.size).toBe(1);
  });

  it('is refused where it is no annotation, or speaks for another device, and what follows is read', async () => {
    const { shared, one, other } = await pair();
    const own = ownKey(one);
    tamper(shared, one, (lines) => {
      const stolen = lines[1]?.text.replaceAll(one.library.device, other.library.device) ?? '';
      const last = lines[2]?.text ?? '';
      return [
        ...lines.slice(0, 2),
        signLine(nodeSigner, own, 2, '{"kind":"made"}'),
        signLine(nodeSigner, own, 3, last),
        signLine(nodeSigner, own, 4, stolen),
      ];
    });
    await other.sharing.synchronise();
    const [status] = await others(other);
    expect(status?.refused).toEqual([
      { why: 'malformed', lines: 1 },
      { why: 'forged', lines: 1 },
    ]);
    expect(other.library.annotations.all.size).toBe(2);
  });

  it('is refused where a line is longer than any annotation, and what follows is read', async () => {
    const { shared, one, other } = await pair();
    const own = ownKey(one);
    tamper(shared, one, (lines) => [
      ...lines.slice(0, 2),
      signLine(nodeSigner, own, 2, 'x'.repeat(1_000_001)),
      signLine(nodeSigner, own, 3, lines[2]?.text ?? ''),
    ]);
    await other.sharing.synchronise();
    const [status] = await others(other);
    expect(status?.refused).toEqual([{ why: 'oversized', lines: 1 }]);
    expect(other.library.annotations.all.size).toBe(2);
  });

  it('comes all the same when somebody had put a false line before it, once its device has written its journal anew', async () => {
    const { shared, one, other } = await pair();
    tamper(shared, one, ([head, first]) => [
      head as SignedLine,
      first as SignedLine,
      { number: 2, text: '{}', signature: '' },
    ]);
    await other.sharing.synchronise();
    expect(other.library.annotations.all.size).toBe(1);
    const again = await device(shared, one.store.copy());
    await annotate(again, '再写');
    await again.sharing.synchronise();
    await other.sharing.synchronise();
    expect(digestOf(other)).toBe(digestOf(again));
  });

  it('tells a copy of the library that writes in its name', async () => {
    const { shared, one } = await pair();
    const copy = await device(shared, one.store.copy());
    await annotate(one, '这边写的');
    await one.sharing.synchronise();
    await annotate(copy, '那边写的');
    expect(await copy.sharing.synchronise()).toMatchObject({ ok: false, failure: { code: 'device-elsewhere' } });
  });

  it('is not taken from a journal that begins with another key than the one that was accepted', async () => {
    const { shared, one, other } = await pair();
    const own = { device: one.library.device, privateKey: key.privateKey };
    tamper(shared, one, (lines) =>
      lines.map(({ text }, number) => {
        const content = number === 0 ? JSON.stringify({ ...JSON.parse(text), publicKey: key.publicKey }) : text;
        return signLine(nodeSigner, own, number, content);
      }),
    );
    await other.sharing.synchronise();
    expect(await others(other)).toMatchObject([{ decision: 'changed' }]);
    expect(other.library.annotations.all.size).toBe(1);
  });
});
