import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeSigner } from '../platform/node-signer.ts';
import { readConfiguration } from './configuration-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-configuration-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const { privateKey, publicKey } = nodeSigner.newKey();

function configuration(name: string, text: string, signature?: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  if (signature !== undefined) writeFileSync(`${file}.sig`, `${signature}\n`);
  return file;
}

describe('a kiosk’s configuration', () => {
  it('is taken signed by the trusted key, and refused unsigned, changed or signed by another', async () => {
    const text = '{"institution":{"name":"省图书馆"}}';
    const signed = configuration('signed.json', text, nodeSigner.sign(privateKey, text));
    expect(await readConfiguration(signed, undefined, publicKey)).toMatchObject({ ok: true });
    const refusals = [
      configuration('unsigned.json', text),
      configuration('changed.json', `${text} `, nodeSigner.sign(privateKey, text)),
      configuration('other.json', text, nodeSigner.sign(nodeSigner.newKey().privateKey, text)),
      configuration('nonsense.json', text, '不是签名'),
    ];
    const codes = await Promise.all(
      refusals.map(async (file) => {
        const read = await readConfiguration(file, undefined, publicKey);
        return read.ok ? 'taken' : read.failure.faults[0]?.code;
      }),
    );
    expect(codes).toEqual([
      'configuration-unsigned',
      'configuration-forged',
      'configuration-forged',
      'configuration-forged',
    ]);
    expect((await readConfiguration(refusals[0], undefined)).ok).toBe(true);
  });

  it('has the digest of the file on every device, whatever the file says of each', async () => {
    const file = configuration('devices.json', '{"devices":{"hall-1":{"home":{"title":"一楼"}}}}');
    const [one, other] = await Promise.all(['hall-1', 'hall-2'].map((device) => readConfiguration(file, device)));
    if (one?.ok !== true || other?.ok !== true) throw new Error('refused');
    expect(one.value.digest).toBe(other.value.digest);
    expect(one.value.rules).not.toEqual(other.value.rules);
  });
});
