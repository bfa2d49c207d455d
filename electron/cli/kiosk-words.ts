import type { CommandLanguage } from './words.ts';

/** What `lectern kiosk` says by itself. */
interface KioskWords {
  readonly right: (devices: readonly string[]) => string;
  readonly administratorPin: string;
  readonly staffPin: string;
  readonly again: string;
  readonly differs: string;
  readonly made: (file: string) => string;
  readonly exists: (file: string) => string;
  readonly unreadable: (file: string, reason: string) => string;
}

export const KIOSK_WORDS: { readonly [Language in CommandLanguage]: KioskWords } = {
  en: {
    right: (devices) =>
      devices.length === 0
        ? 'The configuration is right.'
        : `The configuration is right; it has sections for ${devices.join(', ')}.`,
    administratorPin: 'PIN of the administrator (6 to 12 digits): ',
    staffPin: 'PIN of the staff (empty: none): ',
    again: 'Once more: ',
    differs: 'The two differ. Nothing was written.',
    made: (file) => `${file} is made. lectern kiosk check ${file} checks it after every change.`,
    exists: (file) => `${file} is there already and was left as it is. Name another file, or move this one.`,
    unreadable: (file, reason) => `${file} cannot be read or written: ${reason}.`,
  },
  'zh-Hans': {
    right: (devices) => (devices.length === 0 ? '配置无误。' : `配置无误；其中单独设置的设备：${devices.join('、')}。`),
    administratorPin: '管理员 PIN（6 至 12 位数字）：',
    staffPin: '工作人员 PIN（留空则不设）：',
    again: '再输入一次：',
    differs: '两次输入不同，没有写入任何内容。',
    made: (file) => `已生成 ${file}。每次修改后请用 lectern kiosk check ${file} 检查。`,
    exists: (file) => `${file} 已经存在，没有改动。请另指定文件名，或先移走它。`,
    unreadable: (file, reason) => `无法读写 ${file}：${reason}。`,
  },
};
