import type { Session } from 'electron';
import { ORIGIN } from '#content/contract';
import { isOwnAddress } from './requests.ts';

/** Refuses, for everything a session does: requests but our own, permissions, devices, downloads, spelling dictionaries. */
export function lockSession(session: Session, refused: (what: string) => void, developmentServer?: string): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isOwnAddress(details.url, developmentServer);
    if (!own) refused(`request for ${schemeOf(details.url)}`);
    answer({ cancel: !own });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    refused(`permission ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setCertificateVerifyProc((_request, answer) => {
    answer(CERTIFICATE_REFUSED);
  });
  session.on('will-download', (event) => {
    event.preventDefault();
    refused('download');
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/no-dictionaries/`);
}

/** Chromium's number for a certificate that failed (net::ERR_FAILED). */
const CERTIFICATE_REFUSED = -2;

/** An address may hold a person's text; its scheme does not. */
function schemeOf(address: string): string {
  return address.slice(0, Math.max(0, address.indexOf(':')));
}
