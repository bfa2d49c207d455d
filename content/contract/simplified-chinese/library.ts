import type { Sentence } from '../sentence-words.ts';

/** What the program says of the disk, the library, its documents and annotations. */
export const LIBRARY = {
  'disk-full': { what: '磁盘已满，没有写入。', remedy: '请腾出一些空间后再试；已有的内容没有损失。' },
  'read-only': { what: '书库所在的位置只能读取。', remedy: '请换到可以写入的文件夹，或解除写保护。' },
  'not-permitted': { what: '没有读写“{path}”的权限。', remedy: '请修改书库文件夹的权限后再试。' },
  'disk-error': {
    what: '读写“{path}”时磁盘出错：{reason}。',
    remedy: '请尽快备份书库文件夹，并检查磁盘。',
  },

  'library-in-use': {
    what: '书库正由另一个书案使用。',
    remedy: '请切换到已经打开的窗口，或关闭它之后再试。位置：{folder}',
  },
  'library-newer': {
    what: '这个书库由更新的版本建立（格式 {found}，本版本识得 {known}）。',
    remedy: '请升级书案；书库没有被改动。位置：{folder}',
  },
  'library-missing': {
    what: '书库不在原来的位置。',
    remedy: '请接上或挂载它所在的磁盘后再试，也可以打开别的书库。位置：{folder}',
  },
  'no-library': {
    what: '这个文件夹里没有书库。',
    remedy: '请选择其中有 lectern.json 的那个文件夹。所选：{folder}',
  },
  'library-there': {
    what: '这个文件夹里已经有一个书库。',
    remedy: '请另选一个文件夹，或者改为打开那个书库。位置：{folder}',
  },
  'library-upgraded': {
    what: '这个书库原是旧格式（{found}），已升级为现在的格式（{known}）。',
    remedy: '不需要做什么；升级之前的书库留在备份 {backup} 里。',
  },
  'library-unreadable': {
    what: '书库打不开：{reason}。',
    remedy: '请检查磁盘和文件夹的权限；若有备份，可以换用备份。位置：{folder}',
  },
  'no-such-document': { what: '书库里没有这篇文档。', remedy: '它可能已被移除；请回到书库查看。' },
  'no-such-collection': { what: '没有这个文集。', remedy: '它可能已被移除；请回到书库查看。' },
  'no-such-annotation': {
    what: '书库里没有这条批注。',
    remedy: '请重新打开文档；若它来自另一台设备，请等那台设备的内容读入。',
  },
  'one-document-wanted': {
    what: '这种文件只能放一篇文档的批注。',
    remedy: '请只选同一篇文档的批注，或换一种文件。',
  },
  'quote-not-found': {
    what: '文档里没有这些字句。',
    remedy: '请从文档中原样复制，可以跨段。',
  },
  'quote-ambiguous': {
    what: '这些字句在文档里出现了 {found:number} 次。',
    remedy: '请多引几个字，或用 --at 指明位置：{reason}',
  },
  'not-annotations': {
    what: '这个文件里没有批注。',
    remedy: '书案读取 W3C 批注（JSON-LD）、Thorium 的批注集和 Hypothesis 的导出文件。',
  },
  'too-many-annotations': {
    what: '这个文件里有 {found:number} 条批注，上限是 {limit:number} 条。',
    remedy: '请拆成几个小文件分别导入。',
  },
  'passage-outside': {
    what: '这段文字不在文档的正文之内。',
    remedy: '请重新打开文档，再选一次。',
  },
  'shared-folder-missing': {
    what: '共享文件夹现在不在。',
    remedy: '请插上 U 盘或挂上磁盘，新内容到时会自动送出。文件夹：{folder}',
  },
  'device-elsewhere': {
    what: '有一份本书库的副本正以这台设备的名义共享批注。',
    remedy: '请用最新的备份恢复本书库，它会得到自己的名字，什么也不会丢。',
  },
  'device-over-quota': {
    what: '另一台设备的记录有 {bytes:bytes}，上限是 {limit:bytes}，没有读入。',
    remedy: '若不认识这台设备，请从共享文件夹里删去它的文件：{device}.jsonl',
  },
  'no-such-backup': {
    what: '没有名为 {name} 的备份。',
    remedy: '请从列表中选择；lectern backup --list 也会列出。',
  },
  'backup-damaged': {
    what: '备份 {name} 已损坏，或书库本身已损坏、无法照样备份。',
    remedy: '请恢复更早的备份；lectern verify 会指出损坏的文件。',
  },
  'not-a-document-file': { what: '这不是书案的文档文件。', remedy: '请核对是否选对了文件。' },
  'newer-document-file': {
    what: '这个文档文件由更新的版本制作（格式 {version:number}）。',
    remedy: '请更新书案后再导入。',
  },
  'document-file-too-large': {
    what: '这个文档文件超过 {limit:number} 个字符。',
    remedy: '请向对方索取原文件，单独导入。',
  },
  'document-file-damaged': { what: '这个文档文件与制作时不一致。', remedy: '请向对方重新要一份。' },
  'passage-differs': { what: '这段文字已不是当初要更正的那段。', remedy: '请在原文中核对，需要时重新提出更正。' },
  'over-paragraphs': { what: '这处更正跨了段落。', remedy: '请拆成每段一处，再提出更正。' },
  'corrections-overlap': { what: '另一处已接受的更正改动了同样的字。', remedy: '请在新版本中再看这一处。' },
  'copy-into-itself': {
    what: '这个文件夹在书库之内。',
    remedy: '请选择书库以外的文件夹，最好在另一块磁盘上。',
  },
  'no-such-device': {
    what: '共享文件夹里没有这台设备。',
    remedy: '请等它的记录送到后再试。设备：{device}',
  },
  'collection-too-deep': { what: '文集只能嵌套一层。', remedy: '请放到一个不在别的文集之下的文集里。' },
  'revision-damaged': {
    what: '这篇文档保存的内容已损坏，没有显示。',
    remedy: '可以从保留的原文件重新导入；批注和进度不受影响。',
  },
  'revision-changed': {
    what: '这篇文档刚刚有了新版本。',
    remedy: '请重新打开它，再做一次。',
  },
  'original-missing': {
    what: '原文件不在书库里，不能重新导入。',
    remedy: '请重新导入这个文件。',
  },
  'journal-cut': {
    what: '上次没有正常关闭，“{file}”末尾有 {bytes:bytes} 未写完，已经截去。',
    remedy: '之前确认过的内容都在，不需要做什么。',
  },
  'journal-damaged': {
    what: '“{file}”中有 {lines:number} 行已损坏，已隔离存放。',
    remedy: '其余内容照常可用；请备份书库并检查磁盘。',
  },
} satisfies Readonly<Record<string, Sentence>>;
