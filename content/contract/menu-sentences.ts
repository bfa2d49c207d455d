import type { Language } from './language.ts';

/** The words of what the host draws itself: the system's menu, and the dialogs that stand in for a page that cannot. */
export interface MenuWords {
  readonly file: string;
  readonly importFiles: string;
  readonly importFolder: string;
  readonly print: string;
  readonly savePdf: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly shelf: string;
  readonly settings: string;
  readonly fullScreen: string;
  readonly help: string;
  readonly shortcuts: string;

  /** Button and kinds of file of the dialogs that choose files. */
  readonly importButton: string;
  readonly documents: string;
  readonly allFiles: string;
  readonly pdfFile: string;
  readonly annotationFile: string;
  readonly letterFile: string;
  readonly diagnosticsFile: string;
  /** Kinds of file that documents leave as. */
  readonly publicationFile: string;
  readonly webPageFile: string;
  readonly markdownFile: string;
  readonly textFile: string;
  /** Button of the dialog that chooses a pack to look at. */
  readonly lookAtPack: string;
  /** Button of the dialog that chooses the folder shared with other devices. */
  readonly shareHere: string;
  readonly watchHere: string;
  /** Button of the dialog that chooses the folder a copy of the library goes to. */
  readonly copyHere: string;
  /** Buttons of the dialogs that choose where the library goes, and another library. */
  readonly moveHere: string;
  readonly openHere: string;

  readonly pageUnresponsive: string;
  readonly pageUnresponsiveRemedy: string;
  readonly wait: string;
  readonly reload: string;
  readonly pageKeepsEnding: string;
  readonly pageKeepsEndingRemedy: string;
  readonly alreadyOpen: string;
  readonly programFault: string;
  readonly programFaultRemedy: string;

  /** Footer of a printed page; `{page}` and `{pages}` are their numbers. */
  readonly pageOfPages: string;
}

const SIMPLIFIED_CHINESE: MenuWords = {
  file: '文件',
  importFiles: '导入文件…',
  importFolder: '导入文件夹…',
  print: '打印…',
  savePdf: '另存为 PDF…',
  quit: '退出书案',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '查看',
  shelf: '书架',
  settings: '设置',
  fullScreen: '全屏',
  help: '帮助',
  shortcuts: '快捷键',
  importButton: '导入',
  documents: '文档',
  allFiles: '所有文件',
  pdfFile: 'PDF 文件',
  annotationFile: '批注文件',
  letterFile: '邮件草稿',
  diagnosticsFile: '诊断信息',
  publicationFile: 'EPUB 电子书',
  webPageFile: '网页',
  markdownFile: 'Markdown 文件',
  textFile: '纯文本',
  lookAtPack: '只打开',
  shareHere: '用此文件夹共享',
  watchHere: '监视此文件夹',
  copyHere: '复制到此文件夹',
  moveHere: '移到此文件夹',
  openHere: '打开此书库',
  pageUnresponsive: '窗口没有响应。',
  pageUnresponsiveRemedy: '可以再等一会儿，也可以重新载入窗口：文档和阅读位置都已保存。',
  wait: '再等等',
  reload: '重新载入',
  pageKeepsEnding: '窗口的页面接连几次意外结束。',
  pageKeepsEndingRemedy: '文档和阅读位置都已保存。可以再载入一次，也可以退出程序。',
  alreadyOpen: '书案已经打开。请先关闭它的窗口。',
  programFault: '书案遇到了自身的错误，只能关闭。',
  programFaultRemedy: '文档和阅读位置都已保存。错误的经过写在日志里：',
  pageOfPages: '第 {page} 页，共 {pages} 页',
};

const TRADITIONAL_CHINESE: MenuWords = {
  file: '檔案',
  importFiles: '匯入檔案…',
  importFolder: '匯入資料夾…',
  print: '列印…',
  savePdf: '另存為 PDF…',
  quit: '退出書案',
  edit: '編輯',
  undo: '復原',
  redo: '重做',
  cut: '剪下',
  copy: '複製',
  paste: '貼上',
  selectAll: '全選',
  view: '檢視',
  shelf: '書架',
  settings: '設定',
  fullScreen: '全螢幕',
  help: '說明',
  shortcuts: '快速鍵',
  importButton: '匯入',
  documents: '文件',
  allFiles: '所有檔案',
  pdfFile: 'PDF 檔案',
  annotationFile: '註記檔案',
  letterFile: '郵件草稿',
  diagnosticsFile: '診斷資訊',
  publicationFile: 'EPUB 電子書',
  webPageFile: '網頁',
  markdownFile: 'Markdown 檔案',
  textFile: '純文字',
  lookAtPack: '只開啟',
  shareHere: '用此資料夾共享',
  watchHere: '監視此資料夾',
  copyHere: '複製到此資料夾',
  moveHere: '移到此資料夾',
  openHere: '開啟此書庫',
  pageUnresponsive: '視窗沒有回應。',
  pageUnresponsiveRemedy: '可以再等一會兒，也可以重新載入視窗：文件和閱讀位置都已儲存。',
  wait: '再等等',
  reload: '重新載入',
  pageKeepsEnding: '視窗的頁面接連幾次意外結束。',
  pageKeepsEndingRemedy: '文件和閱讀位置都已儲存。可以再載入一次，也可以退出程式。',
  alreadyOpen: '書案已經開啟。請先關閉它的視窗。',
  programFault: '書案遇到了自身的錯誤，只能關閉。',
  programFaultRemedy: '文件和閱讀位置都已儲存。錯誤的經過寫在記錄檔裡：',
  pageOfPages: '第 {page} 頁，共 {pages} 頁',
};

const ENGLISH: MenuWords = {
  file: 'File',
  importFiles: 'Import files…',
  importFolder: 'Import a folder…',
  print: 'Print…',
  savePdf: 'Save as PDF…',
  quit: 'Quit Lectern',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  shelf: 'Shelf',
  settings: 'Settings',
  fullScreen: 'Full screen',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
  importButton: 'Import',
  documents: 'Documents',
  allFiles: 'All files',
  pdfFile: 'PDF file',
  annotationFile: 'Annotations',
  letterFile: 'E-mail drafts',
  diagnosticsFile: 'Diagnostics',
  publicationFile: 'EPUB publication',
  webPageFile: 'Web page',
  markdownFile: 'Markdown',
  textFile: 'Plain text',
  lookAtPack: 'Open only',
  shareHere: 'Share through this folder',
  watchHere: 'Watch this folder',
  copyHere: 'Copy Here',
  moveHere: 'Move Here',
  openHere: 'Open This Library',
  pageUnresponsive: 'The window does not respond.',
  pageUnresponsiveRemedy: 'You can wait a little longer or reload the window: documents and reading places are saved.',
  wait: 'Wait',
  reload: 'Reload',
  pageKeepsEnding: 'The page of the window has ended unexpectedly several times.',
  pageKeepsEndingRemedy: 'Documents and reading places are saved. You can load it once more or quit.',
  alreadyOpen: 'Lectern is open already. Close its window first.',
  programFault: 'Lectern met a fault of its own and has to close.',
  programFaultRemedy: 'Documents and reading places are saved. What happened is written in the log:',
  pageOfPages: 'Page {page} of {pages}',
};

export const MENU_WORDS: { readonly [Of in Language]: MenuWords } = {
  'zh-Hans': SIMPLIFIED_CHINESE,
  'zh-Hant': TRADITIONAL_CHINESE,
  en: ENGLISH,
};
