import type { CommandLine } from 'electron';

/** Chromium's services that would look for a network by themselves. */
const FEATURES_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'OptimizationHintsFetching',
  'Prerender2',
  'Reporting',
  'SafeBrowsingEnhancedProtection',
  'WebOTP',
  'WinrtGeolocationImplementation',
];

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['disable-quic'],
  ['disable-webrtc-multiple-routes'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-breakpad'],
];

/** Doors into the program that only its own tests may leave open. */
const DEBUGGING = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** Names of the local network are looked up by nobody: the last word, should all else let a request through. */
const NO_HOST = 'MAP * ~NOTFOUND';

/**
 * Turns off, before Chromium starts, whatever in it would open a socket of its own accord.
 * @param readsAloud Whether a page may read aloud. It takes voices of the system alone; the switch would take those away too.
 * @param developmentServer The one host that is found, while the page is worked on.
 */
export function turnOffNetworking(commandLine: CommandLine, readsAloud: boolean, developmentServer?: string): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value);
  // On Linux the system's voices are those of speech-dispatcher, over a socket of this machine; Chromium asks it only when told to.
  commandLine.appendSwitch(readsAloud ? 'enable-speech-dispatcher' : 'disable-speech-api');
  const except = developmentServer === undefined ? '' : `, EXCLUDE ${new URL(developmentServer).hostname}`;
  commandLine.appendSwitch('host-resolver-rules', `${NO_HOST}${except}`);
  const before = commandLine.getSwitchValue('disable-features');
  commandLine.appendSwitch('disable-features', [...(before === '' ? [] : [before]), ...FEATURES_OFF].join(','));
}

export function refuseDebugging(commandLine: CommandLine): void {
  for (const name of DEBUGGING) commandLine.removeSwitch(name);
}

/** Whether the sandbox of the pages is wished away by somebody who has one: the superuser has none to be in. */
export function leavesItsSandbox(commandLine: CommandLine): boolean {
  return commandLine.hasSwitch('no-sandbox') && process.getuid?.() !== 0;
}
