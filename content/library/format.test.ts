import { describe, expect, it } from 'vitest';
import { MemoryFileStore, memoryPorts, plainDigest, prepared } from '#content/testing';
import { canonicalJson } from './canonical-json.ts';
import { FORMAT, openLibrary } from './index.ts';

function nameplate(plate: object): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ ...plate, digest: plainDigest.sha256(canonicalJson(plate)) }));
}

describe('A library of a newer format', () => {
  it('is refused and left exactly as it is', async () => {
    const store = new MemoryFileStore();
    store.files.set('lectern.json', nameplate({ format: FORMAT + 1, library: 'a', device: 'b', keys: ['new'] }));
    store.files.set('catalog.jsonl', new TextEncoder().encode('a line of a kind nobody knows yet'));
    const before = store.copy();
    const opened = await openLibrary(memoryPorts(store), '/library');
    expect(opened).toEqual({
      ok: false,
      failure: { code: 'library-newer', folder: '/library', found: FORMAT + 1, known: FORMAT },
    });
    expect(store.files).toEqual(before.files);
    expect(store.writesAsked).toBe(0);
  });
});

describe('The nameplate of a library', () => {
  it('names the library and the device for good', async () => {
    const ports = memoryPorts();
    await openLibrary(ports, '/library');
    const made = ports.store.files.get('lectern.json');
    await openLibrary(ports, '/library');
    expect(ports.store.files.get('lectern.json')).toEqual(made);
  });

  it('is made again when it is damaged, tells so, and the device keeps its journal', async () => {
    const ports = memoryPorts();
    const first = await openLibrary(ports, '/library');
    if (!first.ok) throw new Error(first.failure.code);
    const admitted = await first.value.admit([{ prepared: prepared({ title: '古桥小考' }) }]);
    const id = admitted.ok ? (admitted.value[0]?.id ?? '') : '';
    await first.value.readings.setState([id], 'read');
    ports.store.files.set('lectern.json', new TextEncoder().encode('{"format":1,"libr'));
    const again = await openLibrary(ports, '/library');
    if (!again.ok) throw new Error(again.failure.code);
    expect(again.value.notices).toEqual([{ code: 'journal-damaged', file: 'lectern.json', lines: 1 }]);
    expect(again.value.readings.readings.get(id).state).toBe('read');
  });

  it('whose format number alone was damaged is not taken for a newer one', async () => {
    const ports = memoryPorts();
    await openLibrary(ports, '/library');
    const bytes = ports.store.files.get('lectern.json') ?? new Uint8Array();
    const text = new TextDecoder().decode(bytes).replace('"format":1', '"format":3');
    ports.store.files.set('lectern.json', new TextEncoder().encode(text));
    expect((await openLibrary(ports, '/library')).ok).toBe(true);
  });
});

describe('Canonical JSON', () => {
  it('is the same text for equal values, whatever the order of their names', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: '书' }], a: null, 10: true, 9: undefined })).toBe(
      '{"10":true,"a":null,"b":[1,{"c":"书","d":2}]}',
    );
  });
});
