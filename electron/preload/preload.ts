import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, type Bridge } from '#content/contract';

/** All that the page gets of the host: text to one channel, text from another, and the paths of files dropped on it. */
const bridge: Bridge = {
  ask: (question) => ipcRenderer.invoke(CHANNELS.ask, question) as Promise<string>,
  listen(listener) {
    const hear = (_: unknown, told: string): void => {
      listener(told);
    };
    ipcRenderer.on(CHANNELS.tell, hear);
    return () => {
      ipcRenderer.off(CHANNELS.tell, hear);
    };
  },
  droppedPaths: (files) => files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file)),
};

contextBridge.exposeInMainWorld('lectern', bridge);
