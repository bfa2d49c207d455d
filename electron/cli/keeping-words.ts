import type { OtherDevice } from '#content/contract';
import type { Backup } from '#content/library';

/** What the commands about annotations and backups say by themselves, in one language. */
export interface KeepingWords {
  readonly annotationsTaken: (counts: {
    readonly imported: number;
    readonly reanchored: number;
    readonly orphaned: number;
    readonly unchanged: number;
    readonly refused: number;
  }) => string;
  readonly leftOut: (annotations: number) => string;
  readonly correction: (was: string, proposed: string) => string;
  readonly correctionsDecided: (accepted: number, refused: number) => string;
  readonly sharedFolder: (folder: string | undefined) => string;
  readonly thisDevice: (name: string, fingerprint: string) => string;
  readonly deviceState: { readonly [State in OtherDevice['decision']]: string };
  /** What a device's journal has, and how much of it was not taken. */
  readonly deviceLines: (lines: number, refused: number) => string;
  readonly backup: (backup: Backup) => string;
  readonly restored: (name: string, kept: string | undefined) => string;
  readonly copied: (files: number, to: string) => string;
}

export const KEEPING_ENGLISH: KeepingWords = {
  annotationsTaken: ({ imported, reanchored, orphaned, unchanged, refused }) =>
    `${String(imported)} annotations taken in (${String(reanchored)} found again in another version, ${String(orphaned)} without a place), ${String(unchanged)} here already, ${String(refused)} refused.`,
  leftOut: (annotations) => `Annotations the format could not carry whole: ${String(annotations)}.`,
  correction: (was, proposed) => (proposed === '' ? `“${was}” to be deleted` : `“${was}” → “${proposed}”`),
  correctionsDecided: (accepted, refused) => `${String(accepted)} accepted, ${String(refused)} refused.`,
  sharedFolder: (folder) =>
    folder === undefined
      ? 'Annotations are not shared. Share them: lectern sharing folder FOLDER'
      : `Shared folder: ${folder}`,
  thisDevice: (name, fingerprint) => `This device: ${name}  ${fingerprint}`,
  deviceState: { unknown: 'waiting', accepted: 'accepted', refused: 'refused', changed: 'key changed' },
  deviceLines: (lines, refused) =>
    `${String(lines)} changes${refused === 0 ? '' : `, ${String(refused)} lines not taken`}`,
  backup: ({ name, documents, annotations }) =>
    `${name}  ${String(documents)} documents, ${String(annotations)} annotations`,
  restored: (name, kept) =>
    `The library is as it was at ${name}.${kept === undefined ? '' : ` What it was before is kept as ${kept}.`}`,
  copied: (files, to) =>
    `${String(files)} files copied to ${to}. The copy is a library itself: lectern list --library ${to}`,
};

export const KEEPING_CHINESE: KeepingWords = {
  annotationsTaken: ({ imported, reanchored, orphaned, unchanged, refused }) =>
    `导入批注 ${String(imported)} 条（其中 ${String(reanchored)} 条在另一版本中重新定位，${String(orphaned)} 条暂无位置），已有 ${String(unchanged)} 条，未接收 ${String(refused)} 条。`,
  leftOut: (annotations) => `有 ${String(annotations)} 条批注未能完整写入这种格式。`,
  correction: (was, proposed) => (proposed === '' ? `“${was}” 应删去` : `“${was}” → “${proposed}”`),
  correctionsDecided: (accepted, refused) => `接受 ${String(accepted)} 处，拒绝 ${String(refused)} 处。`,
  sharedFolder: (folder) =>
    folder === undefined ? '批注未与其他设备共享。如需共享：lectern sharing folder 文件夹' : `共享文件夹：${folder}`,
  thisDevice: (name, fingerprint) => `本设备：${name}  ${fingerprint}`,
  deviceState: { unknown: '等待决定', accepted: '已接受', refused: '已拒绝', changed: '密钥已更换' },
  deviceLines: (lines, refused) => `改动 ${String(lines)} 处${refused === 0 ? '' : `，${String(refused)} 行未读入`}`,
  backup: ({ name, documents, annotations }) => `${name}  文档 ${String(documents)} 篇，批注 ${String(annotations)} 条`,
  restored: (name, kept) =>
    `书库已恢复到 ${name} 时的样子。${kept === undefined ? '' : `恢复之前的样子保存为 ${kept}。`}`,
  copied: (files, to) => `已复制 ${String(files)} 个文件到 ${to}。副本本身就是一个书库：lectern list --library ${to}`,
};
