export { answerPage, openBridge, tell, type Door } from './bridge.ts';
export { startLibrary } from './fork.ts';
export { forwardTo } from './forwarding.ts';
export { hostServices } from './host-services.ts';
export type { LibraryProcess } from './library-process.ts';
export { Visiting } from './visiting.ts';
export { RememberedShelf } from './remembered-shelf.ts';
export { answerQuestions, type TextServices } from './serve.ts';
