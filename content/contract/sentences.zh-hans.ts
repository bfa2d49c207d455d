import { KIOSK_SIMPLIFIED_CHINESE } from './kiosk-sentences.ts';
import type { Sentences } from './sentence-words.ts';

export const SIMPLIFIED_CHINESE: Sentences = {
  language: 'zh-Hans-CN',
  words: {
    'empty-file': { what: '这个文件是空的。', remedy: '请核对是否选对了文件，或向来源处重新取一份。' },
    'unsupported-format': {
      what: '这是{found|无法识别的}文件，目前不能导入。',
      remedy:
        '可以导入 EPUB、DOCX、PDF、网页（HTML、MHTML）、Markdown、纯文本，以及装着它们的 ZIP；请先另存为其中一种。',
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
    'publication-damaged': { what: '这本电子书无法读取：{reason}。', remedy: '请重新取一份，或请制作者检查。' },
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

    'no-pack': { what: '这不是资料包。', remedy: '资料包由 lectern pack 制作；别的电子书可以像普通文档一样导入。' },
    'pack-damaged': {
      what: '资料包与制作时不一致：{file|其中一处}有变动。',
      remedy: '请重新取一份；若仍如此，请不要使用，并告知制作者。',
    },
    'pack-newer': { what: '这个资料包由更新的版本制作。', remedy: '请更新书案后再导入。' },
    'pack-forged': { what: '资料包的签名不是所称的密钥（{key}）所签。', remedy: '请不要使用，并告知制作者。' },
    'pack-key-unknown': {
      what: '资料包由{name|某人}签名，所用的密钥（{key}）在这里没有登记。',
      remedy: '请向对方核实密钥；确认无误后：lectern keys trust {key}',
    },
    'pack-key-revoked': {
      what: '资料包由{name|某人}签名，所用的密钥（{key}）已被您停用。',
      remedy: '请索取用其他密钥签名的资料包。',
    },
    'pack-older': {
      what: '这是第 {version:number} 版，书库里已有第 {installed:number} 版。',
      remedy: '若确实要退回：lectern import --older 加上这个文件。',
    },

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

    'query-empty': {
      what: '没有可查找的内容。',
      remedy: '请输入要查找的字句。',
    },
    'query-too-long': {
      what: '要查找的内容太长。',
      remedy: '最多可查找 {limit:number} 个字符。',
    },
    'query-quote-open': {
      what: '这里的引号没有另一半。',
      remedy: '请在短语末尾补上 "，或去掉这个引号。',
    },
    'query-value-missing': {
      what: '{field} 后面没有要查找的内容。',
      remedy: '请紧接着写出要查找的内容，中间不留空格。',
    },
    'query-date': {
      what: '“{found}”不是可查找的日期。',
      remedy: '请写年、月或日（2011、2011-11、2011-11-16），或一段时间（2011..2015）。',
    },
    'search-superseded': {
      what: '这次查找已被更新的一次取代。',
      remedy: '正在进行更新的那一次查找。',
    },
    'index-damaged': {
      what: '检索索引有 {segments:number} 处损坏。',
      remedy: '正在重建，无需任何操作。',
    },
    'index-older': {
      what: '检索索引是由另一版本的书案建立的。',
      remedy: '正在重建，无需任何操作。',
    },

    'malformed-request': {
      what: '程序内部的请求有误（{name}）。',
      remedy: '这是程序的错误，请报告；书库没有受影响。',
    },
    'not-available-here': {
      what: '在浏览器标签页里不能这样做（{name}）。',
      remedy: '请在书案的桌面程序中使用。',
    },
    'process-ended': {
      what: '书案的一个后台进程意外结束（{name}）。',
      remedy: '请再试一次；若反复出现，请重新启动书案。',
    },
    'folder-not-opened': {
      what: '系统没有显示文件夹的程序，或者它没有启动。',
      remedy: '请按路径打开：{folder}',
    },

    'nothing-chosen': { what: '所选之中没有文档。', remedy: '请先选中文档，或选一个有文档的分类。' },
    'place-full': {
      what: '磁盘已满，没有写出“{file}”。',
      remedy: '请在那里腾出空间，或换一块磁盘。原有的文件没有变动。',
    },
    'place-not-writable': { what: '这个位置不允许写入：“{file}”。', remedy: '请换一个文件夹，或解除写保护。' },
    'place-failed': { what: '无法写出“{file}”：{reason}。', remedy: '请检查磁盘是否连接好，或换一个位置。' },
    'paper-failed': {
      what: '无法生成页面：{reason}。',
      remedy: '请分几次导出，或导出为单个 HTML 文件，用任何浏览器打印。',
    },
    'paper-wants-window': {
      what: 'PDF 由带窗口的程序绘制，这里的命令行没有窗口。',
      remedy: '请用安装好的程序的命令（不需要屏幕）或在窗口中导出；也可以导出为 HTML 再打印。',
    },
    'no-such-key': {
      what: '没有名为 {name} 的密钥。',
      remedy: '请在设置的“资料包密钥”中新建，或运行：lectern keys new {name}',
    },
    'key-there': { what: '已经有名为 {name} 的密钥。', remedy: '请直接使用它，或给新的密钥另起名字。' },
    visiting: {
      what: '现在只是在看资料包《{title}》，这里没有可以改动的书库。',
      remedy: '请先回到自己的书库，或把资料包收入书库。',
    },

    ...KIOSK_SIMPLIFIED_CHINESE,
  },
};
