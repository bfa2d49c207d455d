import type { Configuration } from 'electron-builder';
import { NOTICES_FILE } from './notices.ts';

/** What is known only when it is packaged. */
export interface Packaging {
  /** Folder of the Electron runtime, and its version. */
  readonly runtime: string;
  readonly version: string;
  /** Made from the runtime for development and tests: it says so in its name. */
  readonly development: boolean;
  /** Where the icons were made. */
  readonly resources: string;
  /** Where what is made goes. */
  readonly output: string;
}

const LECTERN = { en: 'Lectern', zh: '书案' };
const COMMENT = {
  en: 'Read, annotate and search your documents offline',
  zh: '离线阅读、批注和检索文档',
};

/** Every format that Lectern opens, by extension and media type. It offers itself and takes none of them over. */
const FORMATS: readonly (readonly [ext: string | readonly string[], mimeType: string, name: string])[] = [
  ['epub', 'application/epub+zip', 'EPUB publication'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word document'],
  ['pdf', 'application/pdf', 'PDF document'],
  [['mhtml', 'mht'], 'multipart/related', 'Saved web page'],
  [['html', 'htm', 'xhtml'], 'text/html', 'Web page'],
  [['md', 'markdown'], 'text/markdown', 'Markdown text'],
  ['txt', 'text/plain', 'Plain text'],
  ['lectern-document', 'application/vnd.lectern.document+json', 'Lectern document with annotations'],
];

/** How electron-builder packages Lectern. Its schema is checked by a test. */
export function configuration({ runtime, version, development, resources, output }: Packaging): Configuration {
  const name = development ? `${LECTERN.en} Development` : LECTERN.en;
  return {
    appId: 'app.lectern.desk',
    productName: name,
    copyright: 'MIT',
    electronVersion: version,
    electronDist: runtime,
    directories: { output, buildResources: resources },
    files: ['dist/**', 'package.json', 'LICENSE', '!dist/.stamps', '!dist/cli', '!**/*.map'],
    extraMetadata: { productName: name, author: LECTERN.en, scripts: {}, devDependencies: {}, allowScripts: {} },
    extraResources: [
      { from: `dist/renderer/${NOTICES_FILE}`, to: NOTICES_FILE },
      { from: 'LICENSE', to: 'LICENSE' },
      { from: 'build/package/lectern.sh', to: 'bin/lectern' },
    ],
    asar: { smartUnpack: false },
    npmRebuild: false,
    nodeGypRebuild: false,
    publish: null,
    electronLanguages: ['zh-CN', 'zh-TW', 'en-US', 'en-GB'],
    // SECURITY, R15. What reads them back from the artefact is `package.test.ts`.
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    fileAssociations: FORMATS.map(([ext, mimeType, title]) => ({
      ext: [ext].flat(),
      mimeType,
      name: title,
      role: 'Viewer' as const,
      rank: 'Alternate' as const,
    })),
    linux: {
      executableName: 'lectern-desk',
      target: ['deb', 'AppImage', 'tar.gz'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
      icon: `${resources}/icons`,
      category: 'Office',
      synopsis: COMMENT.en,
      maintainer: 'Lectern <lectern@localhost>',
      mimeTypes: FORMATS.map(([, mimeType]) => mimeType),
      desktop: {
        entry: {
          Name: name,
          'Name[zh_CN]': LECTERN.zh,
          'Name[zh_TW]': '書案',
          Comment: COMMENT.en,
          'Comment[zh_CN]': COMMENT.zh,
          'Comment[zh_TW]': '離線閱讀、批註和檢索文件',
          Keywords: 'read;annotate;search;EPUB;PDF;阅读;批注;检索;',
        },
      },
    },
    deb: {
      packageName: 'lectern',
      afterInstall: 'build/package/linux/after-install.sh',
      afterRemove: 'build/package/linux/after-remove.sh',
    },
    win: {
      target: ['nsis', 'portable'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
      icon: `${resources}/icon.ico`,
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // The library is the person's: removing the program leaves it.
      deleteAppDataOnUninstall: false,
      language: '2052',
      installerLanguages: ['zh_CN', 'en_US'],
      displayLanguageSelector: true,
    },
    mac: {
      target: [{ target: 'dmg', arch: ['universal'] }],
      icon: `${resources}/icon.icns`,
      category: 'public.app-category.productivity',
      extendInfo: { CFBundleLocalizations: ['zh_CN', 'zh_TW', 'en'], CFBundleDisplayName: LECTERN.en },
    },
  };
}
