export { openBridge, tell, type Door } from './bridge.ts';
export { fork } from './fork.ts';
export { forwardTo, type LibraryRequest } from './forwarding.ts';
export { hostServices } from './host-services.ts';
export { LibraryProcess } from './library-process.ts';
export { answerQuestions, type TextServices } from './serve.ts';
