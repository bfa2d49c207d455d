import { hash } from 'node:crypto';
import type { Digest } from '#content/base';

export const nodeDigest: Digest = {
  sha256: (content) => hash('sha256', content),
};
