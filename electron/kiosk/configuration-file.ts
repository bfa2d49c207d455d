import { readFile } from 'node:fs/promises';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { checkConfiguration, DEFAULTS, type Configuration } from '#content/kiosk';

/** What keeps a kiosk from starting; every fault of the file, in order. */
export interface ConfigurationRefused {
  readonly file: string;
  readonly faults: readonly Failure[];
}

/** The configuration of a device; the defaults where no file is named. A file that is wrong in any way is refused whole. */
export async function readConfiguration(
  file: string | undefined,
  device: string | undefined,
): Promise<Result<Configuration, ConfigurationRefused>> {
  if (file === undefined) return succeeded(DEFAULTS);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return failed({ file, faults: [{ code: 'configuration-unreadable', reason: code ?? message }] });
  }
  const checked = checkConfiguration(text);
  return checked.ok ? succeeded(checked.value.forDevice(device)) : failed({ file, faults: checked.failure });
}
