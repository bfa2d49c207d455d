export { answerFrom, type Answer, type Asked } from './answer.ts';
export { answerHeaders } from './policy.ts';
export { announceScheme } from './scheme.ts';
export { serveScheme } from './serve.ts';
