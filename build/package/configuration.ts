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
  /** Files of the built pages that are of no use inside the program (`only-for-tabs.ts`). */
  readonly leftOut?: readonly string[];
}

const LECTERN = { en: 'Lectern', zh: '书案' };
const EXECUTABLE = 'lectern-desk';
const COMMENT = {
  en: 'Read, annotate and search your documents offline',
  zh: '离线阅读、批注和检索文档',
};

/** A Debian package has to name a page. There is none yet, and a name that ends so never leads anywhere (RFC 2606). */
const HOMEPAGE = 'https://lectern.invalid/';

/** Every format that Lectern opens, by extension and media type. It offers itself and takes none of them over. */
const FORMATS: readonly (readonly [extension: string, mimeType: string, name: string])[] = [
  ['epub', 'application/epub+zip', 'EPUB publication'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word document'],
  ['pdf', 'application/pdf', 'PDF document'],
  ['mhtml', 'multipart/related', 'Saved web page'],
  ['mht', 'multipart/related', 'Saved web page'],
  ['html', 'text/html', 'Web page'],
  ['htm', 'text/html', 'Web page'],
  ['xhtml', 'application/xhtml+xml', 'Web page'],
  ['md', 'text/markdown', 'Markdown text'],
  ['markdown', 'text/markdown', 'Markdown text'],
  ['txt', 'text/plain', 'Plain text'],
  ['lectern-document', 'application/vnd.lectern.document+json', 'Lectern document with annotations'],
];

/** A screen in a hall has no checkout: what makes it a kiosk, and the pages that explain it, come with the program. */
const KIOSK_PAGES = [{ from: 'docs', to: 'kiosk', filter: ['kiosk*.md'] }];

/** How electron-builder packages Lectern. Its schema is checked by a test. */
export function configuration({
  runtime,
  version,
  development,
  resources,
  output,
  leftOut = [],
}: Packaging): Configuration {
  const name = development ? `${LECTERN.en} Development` : LECTERN.en;
  return {
    appId: 'app.lectern.desk',
    productName: name,
    copyright: 'MIT',
    electronVersion: version,
    electronDist: runtime,
    directories: { output, buildResources: resources },
    files: [
      'dist/**',
      'package.json',
      'LICENSE',
      ...['!dist/.stamps', '!dist/cli', '!dist/renderer/.vite', '!**/*.map'],
      ...leftOut.map((file) => `!dist/renderer/${file}`),
    ],
    extraMetadata: {
      productName: name,
      author: LECTERN.en,
      homepage: HOMEPAGE,
      // By it a desktop knows which windows are Lectern's.
      desktopName: `${EXECUTABLE}.desktop`,
      scripts: {},
      devDependencies: {},
      allowScripts: {},
    },
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
      // One each: of several electron-builder makes one pattern of names that nothing matches.
      ext,
      mimeType,
      name: title,
      role: 'Viewer' as const,
      rank: 'Alternate' as const,
    })),
    linux: {
      executableName: EXECUTABLE,
      extraResources: [{ from: 'build/kiosk/linux', to: 'kiosk' }, ...KIOSK_PAGES],
      syncDesktopName: true,
      // Left out, an AppImage is started with --no-sandbox.
      executableArgs: [],
      target: ['deb', 'AppImage', 'tar.gz'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
      icon: `${resources}/icons`,
      category: 'Office',
      synopsis: COMMENT.en,
      maintainer: 'Lectern <lectern@localhost>',
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
      extraResources: [{ from: 'build/kiosk/windows', to: 'kiosk' }, ...KIOSK_PAGES],
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
