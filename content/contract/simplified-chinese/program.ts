import type { Sentence } from '../sentence-words.ts';

/** What the program says of itself. */
export const PROGRAM = {
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
} satisfies Readonly<Record<string, Sentence>>;
