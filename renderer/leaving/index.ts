export { LecternLeaving } from './leaving.ts';
export { LecternVisitBar } from './visit-bar.ts';
