import { msg, str } from '@lit/localize';

export const room = () => msg('阅读');
export const opening = () => msg('正在打开文档…');
export const tryAgain = () => msg('再试一次');
export const backToShelf = () => msg('回到书库');
export const noText = () => msg('这篇文档没有正文。');
export const noTextHint = () => msg('可以在书库中查看它的原文，或者重新导入。');

export const outline = () => msg('目录');
export const showOutline = () => msg('显示目录');
export const close = () => msg('关闭');

export const provenance = () => msg('来历');
export const reposted = (by: string) => msg(str`${by} 转`);
export const repostEditor = (name: string) => msg(str`${name} 编`);
export const publishedBy = (name: string) => msg(str`发布：${name}`);
export const clauseSeparator = () => msg('，', { id: 'reading-clause-separator' });
export const documentNumber = (number: string) => msg(str`文号：${number}`);
export const savedFrom = (address: string) => msg(str`存自 ${address}`);
export const importedFrom = (name: string) => msg(str`导入自 ${name}`);
export const removedRuns = (count: string) => msg(str`已清理 ${count} 处页面文字`);
export const nothingRemoved = () => msg('没有清理任何文字');
export const look = () => msg('查看');

export const receipt = () => msg('清理记录');
export const receiptHint = () => msg('导入时从页面上取下的文字都在这里，每一处都可以放回原位。');
export const takenBefore = (address: string) => msg(str`原在 ${address} 之前`);
export const restore = () => msg('放回原位');
export const restoreRun = (text: string) => msg(str`放回原位：${text}`);
export const showPlace = () => msg('看原位');
export const restored = () => msg('已放回原位');
export const decisions = () => msg('更正');
export const decidedAccepted = () => msg('已接受，文中已改');
export const decidedRefused = () => msg('已拒绝，文中未改');
export const removedTogether = (rule: string, count: number) => msg(str`${rule} · ${count} 处`);
export const removalRule = (rule: string) => msg(str`规则：${rule}`);

export const absentImage = (alternative: string) =>
  alternative === '' ? msg('［图片未随文档保存］') : msg(str`［图：${alternative}］`);
export const zoomImage = (alternative: string) =>
  alternative === '' ? msg('放大图片') : msg(str`放大图片：${alternative}`);
export const image = () => msg('图片');
export const larger = () => msg('放大');
export const smaller = () => msg('缩小');
export const fitWindow = () => msg('适合窗口');
export const table = (caption: string) => (caption === '' ? msg('表格') : msg(str`表格：${caption}`));
export const code = () => msg('代码');
export const codeIn = (language: string) => msg(str`${language} 代码`);
export const taskDone = () => msg('已完成');
export const taskOpen = () => msg('未完成');
export const footnote = (mark: string) => msg(str`注 ${mark}`);
export const backToReference = (count: number) => msg(str`回到正文（第 ${count} 处）`);

export const link = () => msg('链接地址');
export const linkHint = () => msg('书案不打开网络地址。');
export const copyAddress = () => msg('复制地址');
export const addressCopied = () => msg('地址已复制');

export const copy = () => msg('复制');
export const copyWithCitation = () => msg('复制引文');
export const copied = () => msg('已复制');
export const copiedWithCitation = () => msg('已复制，附出处');
export const selectFirst = () => msg('先选中要引用的文字');
export const selectionMenu = () => msg('所选文字');

export const citedWork = (creators: string, title: string) =>
  creators === '' ? msg(str`《${title}》`) : msg(str`${creators}《${title}》`);
export const listSeparator = () => msg('、', { id: 'reading-list-separator' });
export const citationSeparator = () => msg('，', { id: 'reading-citation-separator' });

export const goTo = () => msg('转到段落');
export const addressLabel = () => msg('段落编号');
export const addressHint = (example: string) => msg(str`例如 ${example}`);
export const go = () => msg('转到');
export const cancel = () => msg('取消');
export const addressMissing = () => msg('请输入段落编号。');
export const addressUnknown = (typed: string, last: string) => msg(str`没有 ${typed} 这一段；最后一段是 ${last}。`);

export const progress = (share: string) => msg(str`已读 ${share}`);

export const keyOutline = () => msg('显示或收起目录');
export const keyAddresses = () => msg('显示或隐藏段落编号');
export const keyFind = () => msg('在文内查找…');
export const keyGoTo = () => msg('转到段落…');
export const keyNextParagraph = () => msg('下一段');
export const keyPreviousParagraph = () => msg('上一段');
export const keyScroll = () => msg('滚动');
export const keyPage = () => msg('翻一屏');
export const keyStart = () => msg('文首');
export const keyEnd = () => msg('文末');
export const keyReceipt = () => msg('查看清理记录');
export const print = () => msg('打印');
export const layingOut = () => msg('正在排版整篇，长文需要一些时间。');
export const savePdf = () => msg('另存为 PDF');
