/** What the commands about packs say by themselves, in one language. */
export interface PackingWords {
  /** How what is damaged in a library is made again. */
  readonly rebuild: (document: string) => string;
  readonly importAgain: string;
  readonly fromBackup: string;
  readonly rebuildIndex: string;
  readonly notAKey: (typed: string) => string;
  readonly packed: (documents: number, bytes: number, file: string) => string;
  readonly exported: (documents: number, file: string) => string;
  readonly installed: (title: string, version: number, documents: number) => string;
  readonly wholePack: (title: string, version: number, files: number) => string;
  readonly unsigned: string;
  readonly keyState: { readonly [State in 'own' | 'trusted' | 'revoked' | 'unknown']: string };
  readonly askTrust: (title: string, name: string, key: string) => string;
}

export const PACKING_ENGLISH: PackingWords = {
  rebuild: (document) => `can be rebuilt from its original: lectern reimport ${document}`,
  importAgain: 'import the same file once more: lectern import FILE',
  fromBackup: 'only a backup has it: lectern backup --list, lectern restore',
  rebuildIndex: 'The index of search can always be rebuilt: lectern reindex',
  notAKey: (typed) =>
    `${typed} is no public key: one has 64 digits and letters from a to f. lectern keys list shows yours; the publisher of a pack tells theirs.`,
  packed: (documents, bytes, file) => `${String(documents)} documents, ${String(bytes)} bytes: ${file}`,
  exported: (documents, file) => `${String(documents)} documents: ${file}`,
  installed: (title, version, documents) => `${title}, version ${String(version)}: ${String(documents)} documents`,
  wholePack: (title, version, files) =>
    `${title}, version ${String(version)}, is whole: ${String(files)} files checked.`,
  unsigned: 'Not signed.',
  keyState: { own: 'your own', trusted: 'trusted', revoked: 'revoked', unknown: 'unknown' },
  askTrust: (title, name, key) =>
    `“${title}” is signed by ${name} with a key that is not known here:\n${key}\nTrust it from now on? [y/N] `,
};

export const PACKING_CHINESE: PackingWords = {
  rebuild: (document) => `可从原文件重建：lectern reimport ${document}`,
  importAgain: '请重新导入同一个文件：lectern import FILE',
  fromBackup: '只能取自备份：lectern backup --list，lectern restore',
  rebuildIndex: '检索索引随时可以重建：lectern reindex',
  notAKey: (typed) =>
    `${typed} 不是公钥：公钥由 64 个数字和字母 a 至 f 组成。自己的用 lectern keys list 查看，别人的请向资料包的发布者索取。`,
  packed: (documents, bytes, file) => `${String(documents)} 篇文档，${String(bytes)} 字节：${file}`,
  exported: (documents, file) => `${String(documents)} 篇文档：${file}`,
  installed: (title, version, documents) => `${title}，第 ${String(version)} 版，${String(documents)} 篇文档`,
  wholePack: (title, version, files) => `${title}，第 ${String(version)} 版，完好：核对了 ${String(files)} 个文件。`,
  unsigned: '没有签名。',
  keyState: { own: '自己的', trusted: '信任', revoked: '停用', unknown: '未登记' },
  askTrust: (title, name, key) =>
    `《${title}》由 ${name} 签名，所用的密钥在这里没有登记：\n${key}\n从此信任它吗？[y/N] `,
};
