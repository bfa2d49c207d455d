import { failed, succeeded, type FileStore, type Result } from '#content/base';
import type { Failure, Requests } from '#content/contract';

const FILE = 'kiosk-corrections.jsonl';
/** A day's visitors propose less than this; whoever proposes more is no reader. */
const MOST_BYTES = 1_000_000;

/** Keeps a visitor's correction for the institution: the day, the document, the passage and the proposal, and of whom nothing. */
export async function keepCorrection(
  store: FileStore,
  correction: Requests['kiosk.correct']['input'],
  day: string,
): Promise<Result<null, Failure>> {
  const size = await store.size(FILE);
  if (!size.ok) return size;
  if ((size.value ?? 0) > MOST_BYTES) return failed({ code: 'kiosk-off' });
  const line = `${JSON.stringify({ day, ...correction })}\n`;
  const kept = await store.append(FILE, new TextEncoder().encode(line));
  return kept.ok ? succeeded(null) : kept;
}
