import { msg, str } from '@lit/localize';

export const program = () => msg('书案');
export const wayHere = () => msg('当前位置');
export const skipToPage = () => msg('跳到正文');
export const menu = () => msg('菜单');
export const find = () => msg('搜索书库');
export const searchesBefore = () => msg('以前的搜索');
export const howToSearch = () => msg('搜索的写法…');
export const knownTags = () => msg('已有的标签', { id: 'app.known-tags' });
export const tagsOffered = (count: string) => msg(str`可选 ${count} 个标签`);
export const importFiles = () => msg('导入文件…');
export const importFolder = () => msg('导入文件夹…');
export const importing = () => msg('导入');
export const settings = () => msg('设置');
export const shortcuts = () => msg('快捷键');

export const textSize = () => msg('字号');
export const small = () => msg('小');
export const medium = () => msg('中');
export const large = () => msg('大');
export const smallSign = () => msg('小', { id: 'app.size-small' });
export const mediumSign = () => msg('中', { id: 'app.size-medium' });
export const largeSign = () => msg('大', { id: 'app.size-large' });
export const pixels = (size: number) => msg(str`${size} 像素`);
export const language = () => msg('语言');
export const followSystem = () => msg('跟随系统');
export const simplified = () => msg('简体中文');
export const traditional = () => msg('繁體中文');
export const english = () => msg('English');
export const theme = () => msg('主题');
export const paper = () => msg('纸');
export const sepia = () => msg('旧纸');
export const night = () => msg('夜');
export const contrast = () => msg('高对比');
export const measure = () => msg('每行字数');
export const characters = (count: number) => msg(str`${count} 字`);
export const leading = () => msg('行距');
export const times = (factor: string) => msg(str`${factor} 倍`);
export const elder = () => msg('适老化模式');
export const elderMeans = () => msg('字更大，行更疏，按钮更大。');
export const showAddresses = () => msg('在页边显示段落编号');
export const showOutline = () => msg('在侧边显示目录');
export const fullWidthMarks = () => msg('全角标点');
export const fullWidthMarksMean = () => msg('中文里的半角标点显示成全角；复制和查找仍按原文。');
export const sample = () => msg('天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。');

export const cannotOpen = () => msg('书库没有打开');
export const pageMissing = () => msg('书案的一个文件没有载入');
export const pageMissingRemedy = () => msg('请再试一次。如果还是这样，请重新安装书案；书库里的文件都在。');
export const tryAgain = () => msg('再试一次');
export const noticesHere = () => msg('通知');
export const dismiss = () => msg('知道了');
export const noChineseFont = () => msg('这台电脑没有中文字体，文字会显示成方框。');
export const installFont = () =>
  msg(
    '请安装思源宋体与思源黑体（Debian、Ubuntu：fonts-noto-cjk；Fedora：google-noto-serif-cjk-fonts），然后重新启动书案。',
  );
export const dropHere = () => msg('松手即可导入');
export const dropWhat = () => msg('文本、网页、Markdown，或整个文件夹');

export const everywhere = () => msg('各处');
export const goBack = () => msg('后退');
export const goForward = () => msg('前进');
export const goToShelf = () => msg('打开书库');
export const openSettings = () => msg('打开设置');
export const showShortcuts = () => msg('显示这张表');
export const undoLast = () => msg('撤销上一步');
export const larger = () => msg('放大文字');
export const smaller = () => msg('缩小文字');
export const usualSize = () => msg('恢复字号');
export const elements = () => msg('样张');
export const notebook = () => msg('批注本');
export const showAnnotations = () => msg('在正文旁边显示批注');

export const aboutHeading = () => msg('关于书案');
export const madeForDevelopment = () => msg('这一份由开发用的运行环境制成，不宜交给别人使用。');
export const runsOn = (electron: string, chromium: string, node: string) =>
  msg(str`Electron ${electron}，Chromium ${chromium}，Node ${node}`);
export const folderOfLibrary = () => msg('书库的位置');
export const moveLibrary = () => msg('移到别处…');
export const chooseLibrary = () => msg('打开别的书库…');
export const movingMeans = () => msg('移到别的磁盘时，书库先复制过去并逐个核对，再从那里打开；原来的一份留在原处。');
export const copying = (files: string, of: string) => msg(str`已复制 ${files} 个文件，共 ${of} 个`);
export const moved = (folder: string, left: string) =>
  msg(str`书库现在位于 ${folder}。原来的一份还在 ${left}，确认无误后可以自行删除。`);
export const chose = (folder: string) => msg(str`打开了 ${folder} 的书库。`);
export const folderOfSettings = () => msg('设置的位置');
export const folderOfLogs = () => msg('日志的位置');
export const openFolder = () => msg('打开文件夹');
export const portable = () => msg('便携：书库和设置都在程序旁边。');
export const worksOfOthers = () => msg('第三方声明');
export const noticesAway = () => msg('这里没有第三方声明的文件，它在安装的程序里。');
export const diagnose = () => msg('收集诊断信息…');
export const diagnoseMeans = () => msg('存为一个 ZIP，可以先逐个查看；其中没有文档的文字、标题和文件名。');
export const diagnosed = (path: string) => msg(str`已存到 ${path}`);
export const checkLibrary = () => msg('检查书库');
export const checkMeans = () => msg('逐个读出书库的文件，与各自的摘要比对；不改动任何内容。');
export const checking = (files: string, of: string) => msg(str`已检查 ${files} 个文件，共 ${of} 个`);
export const libraryWhole = (files: string) => msg(str`${files} 个文件完好无损。`);
export const libraryFaults = (faults: string) => msg(str`有 ${faults} 个文件损坏或缺失：`);
export const repairLibrary = () => msg('修复');
export const repairMeans = () => msg('重建检索索引，并从保留的原文件重做损坏的文档。');
export const repaired = (again: string) => msg(str`检索索引正在重建；${again} 篇文档已从原文件重做。`);
export const lostDocuments = (titles: string) =>
  msg(str`原文件也已损坏、无法重做的：${titles}。请从备份恢复，或重新导入。`);
export const faultDamaged = () => msg('损坏');
export const faultMissing = () => msg('缺失');
