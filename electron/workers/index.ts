// What Electron's main process needs of the workers. It draws Electron in, so nothing that runs without it comes in here.
export { lendProcesses } from './lent-processes.ts';
