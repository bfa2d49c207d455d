import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { runQuietly } from './child.mjs';
import { hasDisplay } from './display.mjs';
import { CannotMend, say } from './project.mjs';

/**
 * Something of the system that is needed: how to see that it is there, and the Debian packages that bring it
 * (the first name that the system's archive knows, where it was renamed).
 *
 * @typedef {object} Need
 * @property {readonly (readonly string[])[]} packages
 * @property {() => boolean | Promise<boolean>} isMet
 */

/**
 * What a window needs.
 * @param {string} executable Electron's.
 * @returns {readonly Need[]}
 */
export function windowNeeds(executable) {
  return [
    {
      packages: [
        ['libgtk-3-0t64', 'libgtk-3-0'],
        ['libasound2t64', 'libasound2'],
        ['libnss3'],
        ['libgbm1'],
        ['libxss1'],
      ],
      isMet: () => findsItsLibraries(executable),
    },
    { packages: [['xvfb']], isMet: () => hasDisplay() || hasProgram('Xvfb') },
    { packages: [['fonts-noto-cjk']], isMet: hasChineseFont },
  ];
}

/**
 * What the tests need besides: a browser, something that reads a PDF, something that sees a process's sockets, something that
 * presses keys in a window that no debugger can enter, the checker of the standard for publications.
 * @type {readonly Need[]}
 */
export const testNeeds = [
  { packages: [['chromium']], isMet: () => hasProgram('chromium') },
  { packages: [['poppler-utils']], isMet: () => hasProgram('pdftotext') },
  { packages: [['xdotool']], isMet: () => hasProgram('xdotool') },
  { packages: [['strace']], isMet: () => hasProgram('strace') },
  // The kiosk's session without another program.
  { packages: [['cage'], ['xwayland']], isMet: () => hasProgram('cage') && hasProgram('Xwayland') },
  // Photographs of a screen while a kiosk's processes are killed.
  { packages: [['imagemagick']], isMet: () => hasProgram('import') },
  // The queue of a printer, for what a kiosk prints.
  { packages: [['cups-daemon'], ['cups-client']], isMet: () => existsSync('/usr/sbin/cupsd') && hasProgram('lp') },
  // A voice, for what a kiosk reads aloud.
  {
    packages: [['speech-dispatcher'], ['speech-dispatcher-espeak-ng'], ['speech-dispatcher-audio-plugins']],
    isMet: () => hasProgram('speech-dispatcher') && existsSync('/etc/speech-dispatcher/modules/espeak-ng.conf'),
  },
  { packages: [['epubcheck']], isMet: () => existsSync('/usr/share/java/epubcheck.jar') },
];

/**
 * What the benchmarks need besides: the peers they are measured against.
 * @type {readonly Need[]}
 */
export const benchNeeds = [
  { packages: [['zim-tools']], isMet: () => hasProgram('zimwriterfs') },
  {
    packages: [['libreoffice-help-zh-cn']],
    isMet: () => existsSync('/usr/share/libreoffice/help/zh-CN'),
  },
  { packages: [['python3-xapian']], isMet: () => existsSync('/usr/lib/python3/dist-packages/xapian') },
];

/**
 * Installs what is missing, as root on Debian and Ubuntu; elsewhere names the command that does.
 * @param {readonly Need[]} needs
 */
export async function ensureSystemPackages(needs) {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(needs);
  if (missing.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && hasProgram('apt-get');
  if (mayInstall) await apt(['update']);
  const names = await Promise.all(missing.map(nameHere));
  const install = ['install', '-y', '--no-install-recommends', ...names];
  if (!mayInstall) {
    throw new CannotMend(`Something of the system is missing. On Debian or Ubuntu: sudo apt-get ${install.join(' ')}`);
  }
  say(`Installing from the system's archive: ${names.join(' ')} …`);
  const { status, output } = await apt(install);
  if (status !== 0 || (await missingPackages(needs)).length > 0) {
    process.stderr.write(output);
    throw new CannotMend(`Something of the system could not be installed (see above): apt-get ${install.join(' ')}`);
  }
}

/** @param {readonly string[]} command */
function apt(command) {
  // Another apt may be at work on a machine that has just started: wait for it, in seconds.
  return runQuietly('apt-get', [...command, '-q', '-o', 'DPkg::Lock::Timeout=300'], {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
  });
}

/**
 * @param {readonly Need[]} needs
 * @returns {Promise<readonly (readonly string[])[]>}
 */
export async function missingPackages(needs) {
  const met = await Promise.all(needs.map((need) => Promise.resolve(need.isMet())));
  return needs.flatMap((need, index) => (met[index] ? [] : need.packages));
}

/**
 * The name among several that this system's archive has.
 * @param {readonly string[]} names
 */
async function nameHere(names) {
  if (names.length === 1 || !hasProgram('apt-cache')) return names.at(-1) ?? '';
  for (const name of names) {
    const { output } = await runQuietly('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return names.at(-1) ?? '';
}

/** @param {string} program */
export function hasProgram(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** @param {string} executable */
async function findsItsLibraries(executable) {
  const { status, output } = await runQuietly('ldd', [executable]);
  return status === 0 && !output.includes('not found');
}

/** A system without fontconfig has no fonts that Electron would find. */
async function hasChineseFont() {
  const { status, output } = await runQuietly('fc-list', [':lang=zh', 'family']);
  return status === 0 && output.trim() !== '';
}
