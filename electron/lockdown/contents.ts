import type { App, WebContents } from 'electron';
import { isOwnPage, ownPage, type PageFile } from './requests.ts';

/** Refuses whatever a page could do beyond being shown, for each page ever made; each shows `file` and nothing else. */
export function lockContents(
  app: App,
  file: PageFile,
  refused: (what: string) => void,
  developmentServer?: string,
): void {
  app.on('web-contents-created', (_event, contents) => {
    lock(contents, file, refused, developmentServer);
  });
  app.on('certificate-error', (event, _contents, _address, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => {
    event.preventDefault();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}

function lock(
  contents: WebContents,
  file: PageFile,
  refused: (what: string) => void,
  developmentServer?: string,
): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnPage(event.url, file, developmentServer)) return;
    event.preventDefault();
    refused(event.isMainFrame ? 'navigation' : 'navigation of a frame');
  });
  // Blank pages and pages that fail are the places a page gets to without anyone being asked: it is sent back from there.
  const sendBack = (address: string): void => {
    if (isOwnPage(address, file, developmentServer)) return;
    refused('blank page');
    void contents.loadURL(ownPage(file, developmentServer));
  };
  contents.on('did-navigate', (_event, address) => {
    sendBack(address);
  });
  contents.on('did-fail-load', (_event, error, _words, address, isMainFrame) => {
    if (isMainFrame && error !== ABORTED) sendBack(address);
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    refused('redirection');
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refused('webview');
  });
  contents.on('will-prevent-unload', (event) => {
    // The page does not get to keep the window open.
    event.preventDefault();
  });
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  contents.setWindowOpenHandler(() => {
    refused('window');
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Chromium's number for a load that was refused or overtaken: the page stays where it is. */
const ABORTED = -3;
