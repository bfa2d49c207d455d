import type { Failure } from '#content/contract';
import { failureSentence } from '../i18n/index.ts';

/** What happened and what to do about it, in one line. */
export function said(failure: Failure): string {
  const { what, remedy } = failureSentence(failure);
  return `${what} ${remedy}`;
}
