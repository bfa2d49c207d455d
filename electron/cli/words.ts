import type { Command, UsageFault } from './usage.ts';

/** All that the command line says by itself, in one language; failures have their sentences in the contract. */
export interface Words {
  readonly help: string;
  readonly usageFault: (fault: UsageFault) => string;
  readonly status: { readonly [Status in 'imported' | 'unchanged' | 'revised' | 'refused']: string };
  readonly progress: (done: number, files: number, refused: number) => string;
  readonly summary: (counts: { readonly done: number; readonly refused: number }) => string;
  readonly noCollection: (name: string) => string;
  readonly manyDocuments: (id: string) => string;
  readonly whole: (files: number) => string;
  readonly fault: { readonly [Fault in 'damaged' | 'missing']: string };
}

const ENGLISH: Words = {
  help: `Lectern: an offline reading desk, on the command line.

  lectern <command> [--library DIR] [--json]

  import PATH…             take in files, and folders with all that is in them
      --collection NAME      into this collection, made if need be
  reimport [ID…]           make documents again from their kept originals (all of them without an ID)
      --encoding LABEL       read the originals as this encoding
  list                     the documents on the shelf
  show ID                  a document: its front matter, outline and text
      --text | --html        the text alone, or the document as HTML
  remove ID…               take documents off the shelf
  tag ID… TAG              tag documents
  collections              the collections and how many documents each has
  verify                   check every file of the library against its digest

  --library DIR            the library's folder (without it: the window's own library)
  --json                   print one JSON object as the last line
  --help, --version

Exit status: 0 all done, 1 something was refused and the rest was done, 2 wrong usage.
`,
  usageFault: (fault) => {
    switch (fault.code) {
      case 'no-command':
        return 'Say what to do, for example: lectern import article.html. lectern --help lists the commands.';
      case 'unknown-command':
        return `There is no command ${fault.name}. lectern --help lists the commands.`;
      case 'unknown-option':
        return `The option ${fault.name} is not known, or lacks its value. lectern --help lists the options.`;
      case 'wrong-count':
        return `Wrong number of arguments for ${fault.command}: ${USE[fault.command]}`;
    }
  },
  status: { imported: 'imported', unchanged: 'unchanged', revised: 'revised', refused: 'refused' },
  progress: (done, files, refused) =>
    `${String(done)}/${String(files)}${refused > 0 ? `, ${String(refused)} refused` : ''}`,
  summary: ({ done, refused }) => `${String(done)} taken in, ${String(refused)} refused.`,
  noCollection: (name) => `There is no collection ${name}.`,
  manyDocuments: (id) => `More than one document’s id begins with ${id}: give more of it.`,
  whole: (files) => `The library is whole: ${String(files)} files checked.`,
  fault: { damaged: 'damaged', missing: 'missing' },
};

const CHINESE: Words = {
  help: `书案 Lectern：离线阅读工具的命令行。

  lectern <命令> [--library 文件夹] [--json]

  import 路径…             导入文件，或整个文件夹
      --collection 名称      放入此分类，没有则新建
  reimport [编号…]         用保存的原件重新制作文档（不给编号则为全部）
      --encoding 编码        按此编码读取原件
  list                     书架上的文档
  show 编号                一篇文档：题录、提纲和正文
      --text | --html        只输出正文，或输出为 HTML
  remove 编号…             从书架移除文档
  tag 编号… 标签           为文档加标签
  collections              各分类及其文档数
  verify                   逐一核对书库中每个文件的摘要

  --library 文件夹         书库所在的文件夹（不给则为窗口自己的书库）
  --json                   最后一行输出一个 JSON 对象
  --help、--version

退出状态：0 全部完成；1 有文件未被接收，其余已完成；2 用法有误。
`,
  usageFault: (fault) => {
    switch (fault.code) {
      case 'no-command':
        return '请说明要做什么，例如：lectern import 文章.html。lectern --help 列出全部命令。';
      case 'unknown-command':
        return `没有 ${fault.name} 这个命令。lectern --help 列出全部命令。`;
      case 'unknown-option':
        return `没有 ${fault.name} 这个选项，或它缺少取值。lectern --help 列出全部选项。`;
      case 'wrong-count':
        return `${fault.command} 的参数个数不对：${USE[fault.command]}`;
    }
  },
  status: { imported: '已导入', unchanged: '未变', revised: '已更新', refused: '未接收' },
  progress: (done, files, refused) =>
    `${String(done)}/${String(files)}${refused > 0 ? `，${String(refused)} 个未接收` : ''}`,
  summary: ({ done, refused }) => `接收 ${String(done)} 个，未接收 ${String(refused)} 个。`,
  noCollection: (name) => `没有名为 ${name} 的分类。`,
  manyDocuments: (id) => `以 ${id} 开头的文档编号不止一个，请多给几位。`,
  whole: (files) => `书库完好：核对了 ${String(files)} 个文件。`,
  fault: { damaged: '损坏', missing: '缺失' },
};

const USE: { readonly [Name in Command]: string } = {
  import: 'lectern import PATH…',
  reimport: 'lectern reimport [ID…]',
  list: 'lectern list',
  show: 'lectern show ID',
  remove: 'lectern remove ID…',
  tag: 'lectern tag ID… TAG',
  collections: 'lectern collections',
  verify: 'lectern verify',
};

export type CommandLanguage = 'zh-Hans' | 'en';

/** The words for the language that the environment asks for (POSIX: LC_ALL, then LC_MESSAGES, then LANG). */
export function wordsFor(environment: Readonly<Record<string, string | undefined>>): {
  words: Words;
  language: CommandLanguage;
} {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale?.startsWith('zh') === true
    ? { words: CHINESE, language: 'zh-Hans' }
    : { words: ENGLISH, language: 'en' };
}
