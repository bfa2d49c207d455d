import type { Sentence } from '../sentence-words.ts';

/** What the program says where a file cannot be imported. */
export const IMPORTING = {
  'empty-file': { what: '这个文件是空的。', remedy: '请核对是否选对了文件，或向来源处重新取一份。' },
  'unsupported-format': {
    what: '这是{found|无法识别的}文件，目前不能导入。',
    remedy: '可以导入 EPUB、DOCX、PDF、网页（HTML、MHTML）、Markdown、纯文本，以及装着它们的 ZIP；请先另存为其中一种。',
  },
  'unsupported-encoding': {
    what: '文字编码是 {found}，不在支持之列。',
    remedy: '请用文本编辑器打开它，另存为 UTF-8 后再导入。',
  },
  'truncated-text': {
    what: '文件在第 {offset:number} 字节处断开，最后一个字不完整（{encoding}）。',
    remedy: '文件多半没有下载或复制完，请重新取一份。',
  },
  undecodable: {
    what: '按 {encoding} 读取时有 {errors:number} 处不成文字。',
    remedy: '请另选一种编码试试，或先另存为 UTF-8。',
  },
  'binary-in-text': {
    what: '文件在第 {offset:number} 字节处有空字节，不是纯文本。',
    remedy: '请核对是否选对了文件；若是别种格式，请先另存为文本。',
  },
  'too-large': {
    what: '文件有 {bytes:bytes}，超过了 {limit:bytes} 的上限。',
    remedy: '请把它分成几个较小的文件再导入。',
  },
  'too-deep': {
    what: '文件的嵌套超过 {limit:number} 层。',
    remedy: '这样的文件通常已经损坏；请在浏览器中打开后另存，再导入。',
  },
  'too-many-nodes': {
    what: '文件的成分超过 {limit:number} 个。',
    remedy: '请把它分成几个较小的文件再导入。',
  },
  'no-text': { what: '文件里没有可读的正文。', remedy: '若正文是图片，请先用文字识别工具转成文本。' },
  unreadable: { what: '文件读不出来：{reason}。', remedy: '请检查磁盘或 U 盘是否接好，文件是否允许读取，然后再试。' },
  'not-found': { what: '找不到这个文件。', remedy: '它可能已被移动或改名；请重新选择。' },
  'not-a-file': { what: '这不是普通文件。', remedy: '请选择文件或文件夹；设备和管道不能导入。' },
  'folder-loop': {
    what: '文件夹里的链接绕回了它自己。',
    remedy: '其余文件已照常导入；若要收入链接所指的内容，请直接选择那个文件夹。',
  },
  'changed-while-reading': {
    what: '读取时文件正在改变。',
    remedy: '请等写入它的程序结束后再导入。',
  },
  'took-too-long': {
    what: '处理超过 {seconds:number} 秒，已经停止。',
    remedy: '文件可能已损坏或过于复杂；请分成几份，或换一种格式再试。',
  },
  'took-too-much-memory': {
    what: '处理所需的内存超过 {bytes:bytes}，已经停止。',
    remedy: '请分成几个较小的文件再导入。',
  },
  'importer-crashed': {
    what: '处理这个文件时出错：{reason}。',
    remedy: '书库没有受影响。请把文件附上，报告这个问题。',
  },
  cancelled: { what: '已取消。', remedy: '随时可以重新开始；已经完成的部分保留。' },

  'archive-damaged': {
    what: '压缩包已损坏，或者前后说法不一：{entry|目录}。',
    remedy: '请重新取一份；若仍如此，请用别的程序解压后再导入其中的文件。',
  },
  'archive-encrypted': { what: '压缩包设有密码。', remedy: '请先用密码解压，再导入其中的文件。' },
  'archive-unsafe-name': {
    what: '压缩包里有一项的名称指向包外：“{entry}”。',
    remedy: '这样的压缩包可能怀有恶意，请向制作者要一份干净的。',
  },
  'archive-link': {
    what: '压缩包里有一项不是文件，而是链接或设备：“{entry}”。',
    remedy: '这样的压缩包可能怀有恶意，请向制作者要一份干净的。',
  },
  'archive-duplicate': {
    what: '压缩包里有两项同名：“{entry}”。',
    remedy: '请要一份干净的，或解压后只导入需要的文件。',
  },
  'archive-too-many-entries': { what: '压缩包里超过 {limit:number} 项。', remedy: '请分成几个较小的压缩包再导入。' },
  'archive-bomb': {
    what: '压缩包解开后会超过自身的 {limit:number} 倍。',
    remedy: '这样的压缩包多半怀有恶意；若确信无妨，请解压后再导入其中的文件。',
  },
  'archive-method': { what: '“{entry}”的压缩方式不在支持之列。', remedy: '请解压后重新打成普通的 ZIP，再导入。' },
  encrypted: { what: '这份文件有密码保护。', remedy: '请在原来的程序里打开，另存一份没有密码的，再导入。' },
  'damaged-file': {
    what: '这份 {format} 文件已损坏，无法读取。',
    remedy: '请重新取一份，或在原来的程序里打开后另存一份。',
  },
  'pdf-without-text': {
    what: '这 {pages:number} 页里没有可读的文字：或是扫描的图片，或是字体没有说明字符的含义。',
    remedy: '请先用文字识别工具（OCR）转成文字，再导入结果。',
  },
  'too-many-pages': {
    what: '文件有 {pages:number} 页，上限是 {limit:number} 页。',
    remedy: '请分成较小的文件再导入。',
  },
  'publication-damaged': {
    what: '这本电子书中的“{file}”已损坏，无法读取。',
    remedy: '请重新取一份，或请制作者检查。',
  },
  'publication-incomplete': {
    what: '这本电子书缺少“{file}”。',
    remedy: '请重新取一份，或请制作者检查。',
  },
  'fixed-layout': {
    what: '这本电子书逐页排版，如同图片，其中的文字没有阅读顺序。',
    remedy: '请找一份可重排的版本，或它的 PDF。',
  },
  protected: { what: '这本电子书锁定在某个阅读器或账号上（DRM）。', remedy: '书案不开锁，请找一份没有加密的版本。' },
  'xml-unsafe': {
    what: '其中的“{file}”声明了实体或要求读取别的文件，不予接受。',
    remedy: '这样的文件可能怀有恶意，请向制作者要一份干净的。',
  },
  'nested-archive': { what: '压缩包里还有压缩包。', remedy: '请先解开外面一层，再导入里面的。' },
  'nothing-to-import': { what: '压缩包里没有可以导入的文件。', remedy: '请核对是否选对了文件。' },
} satisfies Readonly<Record<string, Sentence>>;
