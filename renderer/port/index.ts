export { bridgeReader } from './bridge-reader.ts';
export { readerContext, settingsContext } from './contexts.ts';
