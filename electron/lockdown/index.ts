export { lockContents } from './contents.ts';
export { lockSession } from './session.ts';
export { refuseDebugging, turnOffNetworking } from './switches.ts';
