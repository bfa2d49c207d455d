import type { FleetRemark } from '#content/kiosk';
import type { CommandLanguage } from './words.ts';

/** What `lectern kiosk` says by itself. */
interface KioskWords {
  readonly right: (devices: readonly string[]) => string;
  readonly administratorPin: string;
  readonly staffPin: string;
  readonly again: string;
  readonly differs: string;
  readonly made: (file: string) => string;
  readonly signed: (file: string, signature: string) => string;
  readonly exists: (file: string) => string;
  readonly unreadable: (file: string, reason: string) => string;
  /** Device, program, pack, heard, hours up, gigabytes free, sessions, faults, remarks. */
  readonly columns: readonly string[];
  readonly remark: { readonly [Remark in FleetRemark]: string };
  readonly comma: string;
  readonly noStatus: (file: string) => string;
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
    signed: (file, signature) =>
      `The signature is in ${signature}: carry it together with ${file}, and sign again after every change.`,
    exists: (file) => `${file} is there already and was left as it is. Name another file, or move this one.`,
    unreadable: (file, reason) =>
      `${file} cannot be read or written: ${reason}. Check its name, its place and its permissions.`,
    columns: ['device', 'program', 'pack', 'heard (UTC)', 'hours up', 'GB free', 'sessions', 'faults', 'look at'],
    remark: {
      silent: 'not heard of for a day',
      'clock-ahead': 'clock is ahead',
      drifted: 'another configuration than most',
      'other-program': 'another program than most',
      'old-pack': 'older content',
      'disk-nearly-full': 'disk nearly full',
      faults: 'many faults',
    },
    comma: ', ',
    noStatus: (file) => `${file} is not a device’s status.`,
  },
  'zh-Hans': {
    right: (devices) => (devices.length === 0 ? '配置无误。' : `配置无误；其中单独设置的设备：${devices.join('、')}。`),
    administratorPin: '管理员 PIN（6 至 12 位数字）：',
    staffPin: '工作人员 PIN（留空则不设）：',
    again: '再输入一次：',
    differs: '两次输入不同，没有写入任何内容。',
    made: (file) => `已生成 ${file}。每次修改后请用 lectern kiosk check ${file} 检查。`,
    signed: (file, signature) => `签名写在 ${signature} 里：请与 ${file} 一起带走，每次修改后重新签名。`,
    exists: (file) => `${file} 已经存在，没有改动。请另指定文件名，或先移走它。`,
    unreadable: (file, reason) => `无法读写 ${file}：${reason}。请检查名称、位置和权限。`,
    columns: ['设备', '程序', '内容', '最近（UTC）', '运行小时', '剩余 GB', '使用', '故障', '留意'],
    remark: {
      silent: '一天没有消息',
      'clock-ahead': '时钟超前',
      drifted: '配置与多数不同',
      'other-program': '程序版本与多数不同',
      'old-pack': '内容较旧',
      'disk-nearly-full': '磁盘将满',
      faults: '故障较多',
    },
    comma: '、',
    noStatus: (file) => `${file} 不是设备的状态文件。`,
  },
};
