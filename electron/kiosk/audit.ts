import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { Menu, screen } from 'electron';
import type { AuditEntry, Protection } from '#content/contract';
import { allRefuse, attempts, isClipboardEmpty } from './attempts.ts';
import type { KioskWindow } from './kiosk-window.ts';

/** Compositors that show one program and have no way to another. */
const SINGLE_APPLICATION = ['cage', 'weston-kiosk'];

export interface Audited {
  readonly windows: readonly KioskWindow[];
  readonly hasPin: boolean;
}

/**
 * Looks at each protection as it is now: what is in force, what is not, and what nothing here can tell. What a page must not
 * do is attempted on each page, one thing after another: half of them would hide the other half.
 */
export async function audit({ windows, hasPin }: Audited): Promise<readonly AuditEntry[]> {
  const pages = windows.flatMap(({ contents }) => contents ?? []);
  const compositor = process.platform === 'linux' ? await isUnder(SINGLE_APPLICATION) : undefined;
  const newWindows = await allRefuse(pages, attempts.newWindow);
  const downloads = await allRefuse(pages, attempts.download);
  const dialogs = await allRefuse(pages, attempts.dialog);
  const links = await allRefuse(pages, attempts.externalLink);
  const keys = await allRefuse(pages, attempts.key);
  const states: { readonly [Name in Protection]: boolean | undefined } = {
    'full-screen': windows.every(({ isFullScreen }) => isFullScreen),
    'no-menu': Menu.getApplicationMenu() === null,
    'no-developer-tools': pages.every((page) => !page.isDevToolsOpened()),
    'no-new-windows': newWindows,
    'no-downloads': downloads,
    'no-dialogs': dialogs,
    'no-external-links': links,
    'keys-blocked': keys,
    'single-application-session': compositor,
    // systemd gives each start of a unit an id of its own.
    'restarted-by-system': process.platform === 'linux' ? process.env['INVOCATION_ID'] !== undefined : undefined,
    'network-absent': Object.values(networkInterfaces()).every((all) => (all ?? []).every(({ internal }) => internal)),
    'clipboard-cleared': await isClipboardEmpty(),
    'profile-in-memory': pages.every((page) => page.session.storagePath === null),
    'pin-set': hasPin,
    'displays-covered': screen.getAllDisplays().length <= windows.length,
    // Ctrl+Alt+Del and the like never reach a program; only a session without another program makes them harmless, all but SysRq.
    'system-keys': compositor === true ? await isSysRqOff() : undefined,
  };
  return (Object.keys(states) as Protection[]).map((protection) => {
    const state = states[protection];
    return { protection, state: state === undefined ? 'cannot-be-checked' : state ? 'on' : 'off' };
  });
}

/** Whether the kernel listens to no key itself (Linux, `kernel.sysrq`); undefined where it does not say. */
async function isSysRqOff(): Promise<boolean | undefined> {
  const value = await readFile('/proc/sys/kernel/sysrq', 'utf8').catch(() => undefined);
  return value === undefined ? undefined : value.trim() === '0';
}

/** Whether one of these programs started us, at whatever remove. */
async function isUnder(names: readonly string[]): Promise<boolean> {
  for (let id = process.ppid; id > 1;) {
    // "pid (name) state ppid …"; a name may hold brackets itself, so what counts is the last one.
    const stat = await readFile(`/proc/${String(id)}/stat`, 'utf8').catch(() => '');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    if (names.includes(name)) return true;
    id = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
  }
  return false;
}
