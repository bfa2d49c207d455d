import { KEEPING_CHINESE, KEEPING_ENGLISH, type KeepingWords } from './keeping-words.ts';
import { PACKING_CHINESE, PACKING_ENGLISH, type PackingWords } from './packing-words.ts';
import type { Command, UsageFault } from './usage.ts';

/** All that the command line says by itself, in one language; failures have their sentences in the contract. */
export interface Words extends KeepingWords, PackingWords {
  readonly help: string;
  readonly usageFault: (fault: UsageFault) => string;
  readonly status: { readonly [Status in 'imported' | 'unchanged' | 'revised' | 'refused']: string };
  readonly progress: (done: number, files: number, refused: number) => string;
  readonly summary: (counts: {
    readonly taken: number;
    readonly unchanged: number;
    readonly refused: number;
  }) => string;
  readonly noCollection: (name: string) => string;
  readonly manyDocuments: (id: string) => string;
  readonly whole: (files: number) => string;
  readonly lunrIndex: (held: { readonly documents: number; readonly terms: number; readonly bytes: number }) => string;
  readonly noLunrIndex: (file: string) => string;
  /** What a search has found: the documents, those shown of them, and whether they have it as it stands. */
  readonly found: (total: number, shown: number, mode: 'exact' | 'ranked') => string;
  readonly indexed: (documents: number) => string;
  readonly selfTested: (counts: {
    readonly queries: number;
    readonly missed: number;
    readonly extra: number;
    readonly counts: number;
  }) => string;
  readonly fault: { readonly [Fault in 'damaged' | 'missing']: string };
}

const ENGLISH: Words = {
  ...KEEPING_ENGLISH,
  ...PACKING_ENGLISH,
  help: `Lectern: an offline reading desk, on the command line.

  lectern <command> [--library DIR] [--json]

  import PATH…             take in files, and folders with all that is in them
      --collection NAME      into this collection, made if need be
      --chapters             an EPUB as many documents, one for each chapter; else it is one
      --older                an older version of a pack than the one that is there, too
  reimport [ID…]           make documents again from their kept originals (all of them without an ID)
      --encoding LABEL       read the originals as this encoding
  list                     the documents on the shelf
  show ID                  a document: its front matter, outline and text
      --text | --html        the text alone, or the document as HTML
  search QUERY             find documents by what stands in them: words, "a phrase", -without,
                           title: creator: source: tag: date:2011..2015
      --limit N              hits printed (20)
      --self-test [N]        instead: N random passages of the library (200) looked up and compared with a plain scan
  reindex                  build the index of search anew
  index export [ID…]       the index as the JSON of a stock Lunr index, on standard output (some ten times the texts)
  index import FILE        read such a JSON; with a query after it, what that index answers in Lunr’s language
      --limit N              hits printed (20)
  remove ID…               take documents off the shelf
  tag ID… TAG              tag documents
  collections              the collections and how many documents each has
  annotate ID              annotate words of a document
      --quote TEXT           the words, as they stand there
      --note TEXT            what to say of them (without it they are only marked)
      --correction TEXT      what should stand there instead (empty: nothing)
      --at ADDRESS           which of them, where they stand there more than once (二·3)
  annotations export [ID…] all annotations, or those of documents, on standard output
      --format FORMAT        w3c (JSON-LD), markdown, html, csv; of one document also thorium, document or
                             document-margin (the whole of it as HTML, notes at its end or beside the text),
                             document-file (to be imported by a colleague), corrections (a list for its publisher)
  annotations import FILE… take in annotations: W3C, Thorium, Hypothesis (JSON)
  corrections list ID      what readers proposed to correct in a document
  corrections accept|refuse ID [CORRECTION…]   decide on these, or on all, in a new revision whose receipt says so
  sharing                  go through the shared folder now: what is written and taken, and who is in it
  sharing folder FOLDER    share annotations with other devices through this folder; sharing stop ends it
  sharing accept|refuse DEVICE   let a device in, or not: compare its code with the one shown on that device
  backup                   make a backup now (one is made every day the window is open)
      --list                 instead: the backups there are
      --to FOLDER            instead: copy the whole library there, best on another disk
  restore NAME             put a backup back; what is there now is backed up first
  export [ID…]             documents as a file for other programs (all of them without an ID)
      --collection NAME      all documents of this collection
      -o, --output FILE      where to write it
      --format FORMAT        epub, html (one file), markdown (images beside it), text or pdf; else by the file’s ending
      --title TITLE          its title (that of the collection or of the first document)
  pack COLLECTION|FOLDER   make a pack: an EPUB that other programs open too, with its index and digests inside
      -o, --output FILE      where to write it
      --title TITLE          its title (the collection's or folder's name)
      --pack-version N       its version (1)
      --valid-from DATE      from when on it is valid: 2026, 2026-11 or 2026-11-23
      --sign NAME            sign it with a key of your own
      --with-annotations     with the annotations of its documents
  open FILE                what a pack holds and who signed it; nothing is added to the library.
                           list, show, search and export read it too with --in FILE
  keys new NAME            make a key to sign packs with
  keys list                your own keys, and those you trust or have revoked
  keys trust|revoke KEY [NAME]   what to think of packs that are signed with this key
  verify [FILE|LIBRARY]    check every digest and signature of a pack, or every file of a library
  kiosk check [FILE]       check a kiosk's configuration (kiosk.json); every fault with its line
  kiosk init [FILE]        ask for the PINs and make a configuration
  kiosk sign [FILE] --sign NAME   sign a configuration, for devices that take only signed ones
  kiosk report FOLDER      how many devices are, from the status files in their outboxes

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
      case 'unknown-format':
        return `There is no format ${fault.name}. lectern --help lists the formats.`;
      case 'other-option':
        return `${fault.command} has no option ${fault.name}: ${USE[fault.command]}`;
      case 'wrong-value':
        return `${fault.name} cannot be “${fault.value}”. lectern --help says what it can be.`;
      case 'missing-option':
        return `${fault.command} wants the option ${fault.name}: ${USE[fault.command]}`;
      case 'wrong-count':
        return `Wrong number of arguments for ${fault.command}: ${USE[fault.command]}`;
    }
  },
  status: { imported: 'imported', unchanged: 'unchanged', revised: 'revised', refused: 'refused' },
  progress: (done, files, refused) =>
    `${String(done)}/${String(files)}${refused > 0 ? `, ${String(refused)} refused` : ''}`,
  summary: ({ taken, unchanged, refused }) =>
    `${String(taken)} taken in, ${String(unchanged)} unchanged, ${String(refused)} refused.`,
  noCollection: (name) => `There is no collection ${name}.`,
  manyDocuments: (id) => `More than one document’s id begins with ${id}: give more of it.`,
  whole: (files) => `The library is whole: ${String(files)} files checked.`,
  lunrIndex: ({ documents, terms, bytes }) =>
    `A Lunr index of ${String(documents)} documents and ${String(terms)} terms, ${String(bytes)} bytes when packed.`,
  noLunrIndex: (file) =>
    `${file} is not the JSON of a Lunr index. Write one with lectern index export, or JSON.stringify(index) in Lunr.`,
  found: (total, shown, mode) =>
    mode === 'exact'
      ? `Documents that have it: ${String(total)}; shown: ${String(shown)}.`
      : `No document has it as it stands. Those that come nearest: ${String(shown)}.`,
  indexed: (documents) => `Documents indexed: ${String(documents)}.`,
  selfTested: ({ queries, missed, extra, counts }) =>
    `${String(queries)} queries: ${String(missed)} documents missed, ${String(extra)} too many, ${String(counts)} wrong counts.`,
  fault: { damaged: 'damaged', missing: 'missing' },
};

const CHINESE: Words = {
  ...KEEPING_CHINESE,
  ...PACKING_CHINESE,
  help: `书案 Lectern：离线阅读工具的命令行。

  lectern <命令> [--library 文件夹] [--json]

  import 路径…             导入文件，或整个文件夹
      --collection 名称      放入此文集，没有则新建
      --chapters             一本 EPUB 按章导入为多篇；不给则为一篇
      --older                资料包比书库里的版本旧时也导入
  reimport [编号…]         用保存的原件重新制作文档（不给编号则为全部）
      --encoding 编码        按此编码读取原件
  list                     书库里的文档
  show 编号                一篇文档：题录、提纲和正文
      --text | --html        只输出正文，或输出为 HTML
  search 查询              按文中的字句查找：词语、"短语"、-排除、标题: 作者: 来源: 标签: 日期:2011..2015
      --limit 数目           输出的篇数（20）
      --self-test [次数]     改为自检（200）：随机取书库中的片段查找，与逐字扫描比对
  reindex                  重建检索索引
  index export [编号…]     将索引按 Lunr 的 JSON 格式写到标准输出（约为正文的十倍）
  index import 文件        读取这种 JSON；其后可给一个 Lunr 查询式，输出该索引的结果
      --limit 数目           输出的篇数（20）
  remove 编号…             从书库移除文档
  tag 编号… 标签           为文档加标签
  collections              各文集及其文档数
  annotate 编号            批注文档中的字句
      --quote 字句           要批注的字句，与文中一致
      --note 文字            批注的内容（不给则只标出）
      --correction 文字      此处应为的文字（留空则应删去）
      --at 位置              字句出现多次时指明是哪一处（二·3）
  annotations export [编号…] 把全部批注，或某些文档的批注，写到标准输出
      --format 格式          w3c（JSON-LD）、markdown、html、csv；单篇文档还可用 thorium、
                             document 或 document-margin（整篇文档的 HTML，批注在文末或在正文旁）、
                             document-file（供同事导入）、corrections（交给发布者的更正清单）
  annotations import 文件… 导入批注：W3C、Thorium、Hypothesis（JSON）
  corrections list 编号    读者为一篇文档提出的更正
  corrections accept|refuse 编号 [更正…]   接受或拒绝这些更正（不给则为全部），写入新的修订并记入清理记录
  sharing                  立即查看共享文件夹：写出和读入的批注，以及其中的设备
  sharing folder 文件夹    通过此文件夹与其他设备共享批注；sharing stop 停止共享
  sharing accept|refuse 设备   接受或拒绝一台设备：请与那台设备上显示的校验码核对
  backup                   立即备份（窗口打开时每天自动备份一次）
      --list                 改为列出已有的备份
      --to 文件夹            改为把整个书库复制过去，最好在另一块磁盘上
  restore 名称             恢复一份备份；现在的样子会先备份
  export [编号…]           把文档写成别的程序能用的文件（不给编号则为全部）
      --collection 名称      此文集的全部文档
      -o, --output 文件      写到哪里
      --format 格式          epub、html（单个文件）、markdown（图片放在旁边）、text 或 pdf；不给则看文件名
      --title 标题           文件的标题（默认为文集或第一篇文档的名称）
  pack 文集|文件夹         制作资料包：别的阅读器也能打开的 EPUB，内含索引和摘要
      -o, --output 文件      写到哪里
      --title 书名           资料包的名称（默认为文集或文件夹的名称）
      --pack-version 数目    版本号（1）
      --valid-from 日期      自何日起有效：2026、2026-11 或 2026-11-23
      --sign 名称            用自己的密钥签名
      --with-annotations     连同其中文档的批注
  open 文件                资料包里有什么、由谁签名；不加入书库。
                           list、show、search、export 加上 --in 文件 也可以直接读资料包
  keys new 名称            新建一个签名用的密钥
  keys list                自己的密钥，以及信任和停用的密钥
  keys trust|revoke 密钥 [名称]   信任或停用用此密钥签名的资料包
  verify [文件|书库]       核对资料包的摘要和签名，或书库中的每个文件
  kiosk check [文件]       检查公共终端的配置（kiosk.json），逐条指出所在行
  kiosk init [文件]        询问 PIN 并生成配置
  kiosk sign [文件] --sign 名称   为配置签名，供只接受签名配置的设备使用
  kiosk report 文件夹      汇总各台设备发件箱中的状态文件

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
      case 'unknown-format':
        return `没有 ${fault.name} 这种格式。lectern --help 列出全部格式。`;
      case 'other-option':
        return `${fault.command} 没有 ${fault.name} 这个选项：${USE[fault.command]}`;
      case 'wrong-value':
        return `${fault.name} 不能是“${fault.value}”。lectern --help 说明它可以是什么。`;
      case 'missing-option':
        return `${fault.command} 需要选项 ${fault.name}：${USE[fault.command]}`;
      case 'wrong-count':
        return `${fault.command} 的参数个数不对：${USE[fault.command]}`;
    }
  },
  status: { imported: '已导入', unchanged: '未变', revised: '已更新', refused: '未接收' },
  progress: (done, files, refused) =>
    `${String(done)}/${String(files)}${refused > 0 ? `，${String(refused)} 个未接收` : ''}`,
  summary: ({ taken, unchanged, refused }) =>
    `接收 ${String(taken)} 个，未变 ${String(unchanged)} 个，未接收 ${String(refused)} 个。`,
  noCollection: (name) => `没有名为 ${name} 的文集。`,
  manyDocuments: (id) => `以 ${id} 开头的文档编号不止一个，请多给几位。`,
  whole: (files) => `书库完好：核对了 ${String(files)} 个文件。`,
  lunrIndex: ({ documents, terms, bytes }) =>
    `Lunr 索引：${String(documents)} 篇，${String(terms)} 个词项，压缩后 ${String(bytes)} 字节。`,
  noLunrIndex: (file) =>
    `${file} 不是 Lunr 索引的 JSON。请用 lectern index export 或 Lunr 的 JSON.stringify(index) 写出。`,
  found: (total, shown, mode) =>
    mode === 'exact'
      ? `${String(total)} 篇文档中有此字句，列出 ${String(shown)} 篇。`
      : `没有文档含有与此完全一致的字句。最接近的 ${String(shown)} 篇：`,
  indexed: (documents) => `已为 ${String(documents)} 篇文档建立索引。`,
  selfTested: ({ queries, missed, extra, counts }) =>
    `${String(queries)} 次查找：漏 ${String(missed)} 篇，多 ${String(extra)} 篇，次数不符 ${String(counts)} 处。`,
  fault: { damaged: '损坏', missing: '缺失' },
};

const USE: { readonly [Name in Command]: string } = {
  import: 'lectern import PATH… [--collection NAME] [--chapters] [--older]',
  reimport: 'lectern reimport [ID…] [--encoding LABEL]',
  list: 'lectern list [--in FILE]',
  show: 'lectern show ID [--text | --html] [--in FILE]',
  search: 'lectern search QUERY, or lectern search --self-test [N]',
  reindex: 'lectern reindex',
  index: 'lectern index export [ID…], or lectern index import FILE [QUERY]',
  remove: 'lectern remove ID…',
  tag: 'lectern tag ID… TAG',
  collections: 'lectern collections',
  export: 'lectern export [ID…] -o FILE, or lectern export --collection NAME -o FILE',
  annotate: 'lectern annotate ID --quote TEXT [--note TEXT] [--correction TEXT] [--at ADDRESS]',
  corrections: 'lectern corrections list ID, or lectern corrections accept|refuse ID [CORRECTION…]',
  sharing: 'lectern sharing, lectern sharing folder FOLDER, stop, accept DEVICE or refuse DEVICE',
  annotations: 'lectern annotations export [ID…] [--format FORMAT], or lectern annotations import FILE…',
  backup: 'lectern backup, lectern backup --list or lectern backup --to FOLDER',
  restore: 'lectern restore NAME',
  open: 'lectern open FILE',
  keys: 'lectern keys new NAME | list | trust KEY [NAME] | revoke KEY',
  pack: 'lectern pack COLLECTION|FOLDER -o FILE.epub',
  verify: 'lectern verify [FILE|LIBRARY]',
  kiosk:
    'lectern kiosk check [FILE], lectern kiosk init [FILE], lectern kiosk sign [FILE] --sign NAME or lectern kiosk report FOLDER',
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
