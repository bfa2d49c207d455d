export { answerWith, type Offers } from './answer.ts';
export { answerHeaders } from './policy.ts';
export { pageFiles } from './page-files.ts';
export { announceScheme } from './scheme.ts';
export { storedAssets } from './stored-assets.ts';
