import type { Sentence } from '../sentence-words.ts';

/** What the program says of packs, and of documents that do not leave. */
export const OUTGOING = {
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
} satisfies Readonly<Record<string, Sentence>>;
