import process from 'node:process';

/** Debian's Chromium: newer than the one in Electron, so that the page is tested on both sides of the version that ships. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Nothing asks the network, and root, whom Chromium gives no sandbox, may run it. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];
