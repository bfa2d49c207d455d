export { openSharing, type Sharing, type SharingPorts } from './sharing.ts';
export type { SignedLine } from './signed-lines.ts';
export type { OtherDevice, SharingStatus, ShownDevice, Synchronised } from './status.ts';
