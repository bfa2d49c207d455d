import { msg, str } from '@lit/localize';

export const importLog = () => msg('导入记录');
export const noImports = () => msg('还没有导入过文件。');
export const clearLog = () => msg('清空记录');
export const filesOf = (count: string) => msg(str`${count} 个文件`, { id: 'importing.filesOf' });
export const moreFiles = (count: string) => msg(str`另有 ${count} 个文件未列出。`);
export const statusImported = () => msg('已收入', { id: 'importing.imported' });
export const statusRevised = () => msg('已更新', { id: 'importing.revised' });
export const statusUnchanged = () => msg('没有变化', { id: 'importing.unchanged' });
export const statusRefused = () => msg('未收', { id: 'importing.refused' });
export const removedRuns = (count: string) => msg(str`移出 ${count} 处`);

export const previewImport = () => msg('预览导入…');
export const preview = () => msg('预览：尚未收入书库');
export const reading = () => msg('正在读取…');
export const isKnown = () => msg('书库里已有这份文件。');
export const frontMatter = () => msg('文献信息', { id: 'importing.frontMatter' });
export const title = () => msg('题名', { id: 'importing.title' });
export const creators = () => msg('作者', { id: 'importing.creators' });
export const source = () => msg('来源', { id: 'importing.source' });
export const published = () => msg('日期', { id: 'importing.published' });
export const documentNumber = () => msg('文号', { id: 'importing.documentNumber' });
export const pages = () => msg('页数', { id: 'importing.pages' });
export const text = () => msg('正文', { id: 'importing.text' });
export const moreText = (count: string) => msg(str`以下还有 ${count} 段。`);
export const receipt = () => msg('移出的文字', { id: 'importing.receipt' });
export const nothingRemoved = () => msg('没有移出任何文字。');
export const encoding = () => msg('编码', { id: 'importing.encoding' });
export const inArchive = (kept: string, refused: string) =>
  msg(str`压缩包里有 ${kept} 份可收入，${refused} 份不能`, { id: 'importing.inArchive' });
export const archiveIsCut = () => msg('压缩包里还有别的文件，这里没有列出；收入时都会读到。');
export const keep = () => msg('收入书库');

export const watchFolder = () => msg('监视文件夹');
export const watchMeans = () => msg('放进这个文件夹及其子文件夹的文件会自动导入。');
export const watchAway = () => msg('现在读不到这个文件夹；它回来以后会继续。');
export const chooseFolder = () => msg('选择文件夹…');
export const stopWatching = () => msg('停止监视');
export const byChapters = () => msg('每章一篇，收入以书名命名的文集');
export const asOneDocument = () => msg('整本一篇');
export const howToKeep = () => msg('怎样收入', { id: 'importing.howToKeep' });
export const packName = (title: string, version: string) =>
  msg(str`资料包“${title}”，第 ${version} 版`, { id: 'importing.packName' });
export const signedByUnknown = (name: string) => msg(str`由${name}签名，所用的密钥在这里没有登记：`);
export const somebody = () => msg('某人', { id: 'importing.somebody' });
export const askForTheKey = () => msg('请向对方核实这串字符。');
export const trustAndTake = () => msg('信任此密钥并收入');
export const takeOnce = () => msg('只收入这一次');
export const leaveIt = () => msg('不收', { id: 'importing.leaveIt' });
export const olderThanInstalled = (installed: string) => msg(str`书库里的是第 ${installed} 版，比它新。`);
export const takeOlder = (version: string) => msg(str`退回第 ${version} 版`);
export const unsignedTaken = (titles: string) => msg(str`没有签名，无从得知由谁制作：${titles}`);
