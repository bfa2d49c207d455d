/**
 * What is built, from which files, and where it goes. Plain JavaScript: the bootstrap reads it before anything is installed.
 *
 * @typedef {object} Target
 * @property {readonly string[]} inputs Folders and files the output depends on, relative to the project.
 * @property {string} output Folder that the target owns whole, relative to the project.
 * @property {readonly TargetName[]} after Targets whose output this one reads.
 *
 * @typedef {'messages' | 'typing' | 'pdf' | 'electron' | 'cli' | 'renderer' | 'collections'} TargetName
 */

/** What a change to must rebuild everything: the lock file, the compiler's options, the shared configuration. */
const everywhere = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'build/targets.mjs', 'build/build.ts'];

/** @type {Readonly<Record<TargetName, Target>>} */
export const targets = {
  messages: {
    inputs: [
      'renderer/i18n',
      'content/contract',
      'renderer/tsconfig.json',
      'build/localize.ts',
      'build/i18n',
      ...everywhere,
    ],
    output: 'renderer/i18n/generated',
    after: [],
  },
  typing: {
    inputs: ['build/typing.ts', 'content/kiosk/typing/packed', ...everywhere],
    output: 'content/kiosk/typing/generated',
    after: [],
  },
  pdf: {
    inputs: ['build/pdf.ts', ...everywhere],
    output: 'dist/pdf',
    after: [],
  },
  electron: {
    inputs: ['electron', 'content', 'build/vite', ...everywhere],
    output: 'dist/electron',
    after: ['pdf'],
  },
  cli: {
    inputs: ['electron', 'content', 'build/vite', ...everywhere],
    output: 'dist/cli',
    after: ['pdf'],
  },
  renderer: {
    inputs: ['renderer', 'content', 'build/vite', 'build/package', ...everywhere],
    output: 'dist/renderer',
    after: ['messages', 'typing'],
  },
  collections: {
    inputs: ['content', 'build/collections.ts', ...everywhere],
    output: 'dist/collections',
    after: ['cli'],
  },
};

/** @type {readonly TargetName[]} Every target, each behind those it reads. */
export const allTargets = ['messages', 'typing', 'pdf', 'electron', 'cli', 'renderer', 'collections'];
