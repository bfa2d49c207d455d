import { failed, succeeded, type Result } from '#content/base';
import type { ArchiveFailure } from './failures.ts';

/** Bytes of one name; no file system takes more for a path that programs made. */
const MAX_NAME_BYTES = 1024;

/** Names of devices on Windows, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/**
 * Decodes a name: UTF-8 where it is that, else what Chinese versions of Windows write. What is decoded must mean a
 * place below the archive's own top on every system.
 */
export function readName(bytes: Uint8Array): Result<string, ArchiveFailure> {
  const name = decodeName(bytes);
  return name !== undefined && isInside(name) && bytes.length <= MAX_NAME_BYTES
    ? succeeded(name)
    : failed({ code: 'archive-unsafe-name', entry: shownEntry(name ?? '') });
}

function decodeName(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // the next encoding
    }
  }
  return undefined;
}

/** Whether a name stays inside: no root, no drive, no share, no way up, no device, nothing that a system reads differently. */
function isInside(name: string): boolean {
  if (name === '' || /[\u0000-\u001f\u007f\\]/u.test(name) || /^[a-z]:/iu.test(name)) return false;
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  return parts.every((part) => part !== '' && !/^[. ]*$/u.test(part) && !DEVICES.test(part.trimStart()));
}

/** What a file system that ignores case, composition and trailing dots would call it: equal for two names that would collide. */
export function collisionKey(name: string): string {
  return name
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .map((part) => part.replace(/[. ]+$/u, ''))
    .join('/');
}

/** A name made safe to show: no control characters, not endless. */
export function shownEntry(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
  return clean.length <= 120 ? clean : `${clean.slice(0, 119)}…`;
}
