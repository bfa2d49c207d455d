import { readFile } from 'node:fs/promises';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { checkConfiguration, DEFAULTS, SIGNATURE_SUFFIX, type Configuration } from '#content/kiosk';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { errorCode } from '../platform/store-failure.ts';

/** What keeps a kiosk from starting; every fault of the file, in order. */
export interface ConfigurationRefused {
  readonly file: string;
  readonly faults: readonly Failure[];
}

export interface ReadConfiguration {
  readonly rules: Configuration;
  /** SHA-256 of the file: devices that were given the same file have the same, whatever it says of each. */
  readonly digest: string;
}

/**
 * The configuration of a device; the defaults where no file is named. A file that is wrong in any way is refused whole,
 * and so is one that a trusted key, where there is one, has not signed.
 */
export async function readConfiguration(
  file: string | undefined,
  device: string | undefined,
  trustedKey?: string,
): Promise<Result<ReadConfiguration, ConfigurationRefused>> {
  if (file === undefined) return succeeded({ rules: DEFAULTS, digest: nodeDigest.sha256('') });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return failed({ file, faults: [{ code: 'configuration-unreadable', reason: errorCode(error) ?? String(error) }] });
  }
  const unsigned = trustedKey === undefined ? undefined : await checkSignature(file, text, trustedKey);
  if (unsigned !== undefined) return failed({ file, faults: [unsigned] });
  const checked = checkConfiguration(text);
  return checked.ok
    ? succeeded({ rules: checked.value.forDevice(device), digest: nodeDigest.sha256(text) })
    : failed({ file, faults: checked.failure });
}

async function checkSignature(file: string, text: string, key: string): Promise<Failure | undefined> {
  const beside = `${file}${SIGNATURE_SUFFIX}`;
  const signature = await readFile(beside, 'utf8').catch(() => undefined);
  if (signature === undefined) return { code: 'configuration-unsigned', file: beside };
  return nodeSigner.verify(key, text, signature.trim()) ? undefined : { code: 'configuration-forged', file: beside };
}
