import type { StoreFailure } from '#content/base';

/** The failure that an error of Node's file system is, for a file of the store. */
export function storeFailure(error: unknown, path: string): StoreFailure {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', path };
    case 'EROFS':
      return { code: 'read-only', path };
    case 'EACCES':
    case 'EPERM':
      return { code: 'not-permitted', path };
    default:
      return { code: 'disk-error', path, reason: errorCode(error) ?? String(error) };
  }
}

/** The code of a system error (`ENOENT`), undefined for any other value. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
