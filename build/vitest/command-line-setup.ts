import { ensureBuilt } from '../bootstrap/prepare.mjs';

/** Builds the command line where its sources have changed. */
export default async function setup(): Promise<void> {
  await ensureBuilt(['cli']);
}
