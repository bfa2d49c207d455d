import { bridgedReader, type Bridge, type Reader } from '#content/contract';

declare global {
  interface Window {
    /** What the preload script exposes; absent in a plain browser tab. */
    readonly lectern?: Bridge;
  }
}

/** The host behind the window, where there is one. */
export function bridgeReader(): Reader | undefined {
  return window.lectern === undefined ? undefined : bridgedReader(window.lectern);
}
