export { answerFrom } from './answer.ts';
export { answerHeaders } from './policy.ts';
export { announceScheme } from './scheme.ts';
