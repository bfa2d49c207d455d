import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherPack, withIndex } from '#content/library/packs';
import { writePack } from '#content/pack';
import { openFolder } from '../platform/library-folder.ts';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { ImportBatch } from '../workers/index.ts';
import { startWithNode } from '../workers/start-with-node.ts';

/** Names the collection of all packs made here. */
const ID = '0b9f4d5c-2d5b-4c9e-8f7a-000000000001';

/** Whoever makes packs: its key, and packs of some short texts. */
export class PackMaker {
  readonly key = nodeSigner.newKey();

  /** @param texts By title. @param isSigned Whether it bears our signature. */
  async make(texts: Readonly<Record<string, string>>, version: number, isSigned = true): Promise<Uint8Array> {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-'));
    try {
      mkdirSync(join(folder, 'texts'));
      const files = Object.entries(texts).map(([title, text]) => {
        const file = join(folder, 'texts', `${title}.md`);
        writeFileSync(file, `# ${title}\n\n${text}\n`);
        return Buffer.from(file);
      });
      const opened = await openFolder(join(folder, 'library'));
      if (!opened.ok) throw new Error(opened.failure.code);
      const { library } = opened.value;
      const start = startWithNode(new URL('../workers/importing.ts', import.meta.url));
      const batch = new ImportBatch({ id: 'x', library, start, processes: 1, changed: () => undefined });
      await batch.importPaths(files);
      const ids = library.documents().map(({ id }) => id);
      const gathered = await gatherPack(library, ids, { title: '馆藏', version, validFrom: '2026-01-01' });
      if (!gathered.ok) throw new Error(gathered.failure.code);
      await opened.value.close();
      const { privateKey, publicKey } = this.key;
      const key = isSigned ? { key: { privateKey, publicKey, name: '省图书馆' } } : {};
      return writePack(
        { ...withIndex(gathered.value, nodeDigest), id: ID },
        { digest: nodeDigest, signer: nodeSigner, ...key },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
