export { lockContents } from './contents.ts';
export { PAGE_PREFERENCES } from './page-preferences.ts';
export { lockSession } from './session.ts';
export { leavesItsSandbox, refuseDebugging, turnOffNetworking } from './switches.ts';
