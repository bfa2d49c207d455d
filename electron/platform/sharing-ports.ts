import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { SharingPorts } from '#content/library';
import { nodeFileStore } from './node-file-store.ts';
import { nodeSigner } from './node-signer.ts';

/** What sharing annotations with other devices needs of this machine. */
export const sharingPorts: SharingPorts = {
  signer: nodeSigner,
  name: hostname(),
  reach: async (folder) => {
    const found = await stat(folder).catch(() => undefined);
    return found?.isDirectory() === true ? nodeFileStore(folder) : undefined;
  },
};
