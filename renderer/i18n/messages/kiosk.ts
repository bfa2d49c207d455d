import { msg, str } from '@lit/localize';

/* The loop and the home page */
/** In two languages whatever the interface's own is: nobody has chosen one yet. */
export const touchToBegin = () => msg('轻触屏幕开始');
export const touchToBeginInEnglish = () => msg('Touch to begin', { id: 'kiosk.touch-in-english' });
export const welcome = () => msg('请轻触阅读');
export const titled = (title: string) => msg(str`《${title}》`, { id: 'kiosk.titled' });
export const openWhole = () => msg('打开全文');
export const documents = (count: string) => msg(str`${count} 篇`, { id: 'kiosk.documents' });
export const chosen = () => msg('本期推荐');
export const subjects = () => msg('主题');
export const byLetter = () => msg('按首字母');
export const lettersMean = () => msg('标题的拼音首字母');
export const search = () => msg('查找', { id: 'kiosk.search' });
export const searchHint = () => msg('拼音或首字母，如 zzb → 组织部');
export const nothingHere = () => msg('这里还没有可以阅读的内容');
export const nothingHereMeans = () => msg('请稍后再来，或询问服务台。');
export const loading = () => msg('正在打开…', { id: 'kiosk.loading' });
export const tryAgain = () => msg('再试一次', { id: 'kiosk.try-again' });
export const notAvailable = () => msg('暂时打不开');
export const notAvailableMeans = () => msg('请再试一次，或选择别的内容。');

/* What is on every page */
export const back = () => msg('返回', { id: 'kiosk.back' });
export const home = () => msg('首页');
export const textSize = () => msg('字号', { id: 'kiosk.text-size' });
export const small = () => msg('小', { id: 'kiosk.small' });
export const medium = () => msg('中', { id: 'kiosk.medium' });
export const large = () => msg('大', { id: 'kiosk.large' });
export const elder = () => msg('长者模式');
export const language = () => msg('界面语言', { id: 'kiosk.language' });
export const simplified = () => msg('简体', { id: 'kiosk.simplified' });
export const traditional = () => msg('繁體', { id: 'kiosk.traditional' });
export const english = () => msg('English', { id: 'kiosk.english' });
export const close = () => msg('关闭', { id: 'kiosk.close' });
export const more = () => msg('再看一些');
export const clauseSeparator = () => msg('　', { id: 'kiosk.separator' });

/* A document */
export const outline = () => msg('目录', { id: 'kiosk.outline' });
export const readAloud = () => msg('朗读');
export const stopReading = () => msg('停止朗读');
export const takeAway = () => msg('带走');
export const takeAwayMeans = () => msg('用手机扫码，带走题名、出处和这一段');
export const code = () => msg('二维码');
export const notes = () => msg('摘记', { id: 'kiosk.notes' });
export const notesMean = () => msg('轻触句子，标出来；再触一次取消。离开时全部清除。');
export const notesFull = () => msg('已经标满，请先取消几句。');
export const writeNote = () => msg('写一句', { id: 'kiosk.write-note' });
export const noteTo = () => msg('为这一句写下');
export const noteHint = () => msg('写下您的想法');
export const keepNote = () => msg('记下', { id: 'kiosk.keep-note' });
export const withoutNote = () => msg('不写了', { id: 'kiosk.without-note' });
export const takeNotesAway = (count: string) => msg(str`带走 ${count} 条摘记`);
export const takeNotesAwayMeans = (at: string, of: string) => msg(str`用手机扫码带走（第 ${at} 张，共 ${of} 张）`);
export const nextCode = () => msg('下一张');
export const backToNotes = () => msg('回到摘记');
export const correct = () => msg('纠错', { id: 'kiosk.correct' });
export const correctMeans = () => msg('请轻触有误的一段，再写出您认为正确的文字');
export const correctThis = () => msg('原文');
export const proposal = () => msg('应为');
export const send = () => msg('提交');
export const thanks = () => msg('谢谢，已交给本馆核对');
export const print = () => msg('打印', { id: 'kiosk.print' });
export const printsAtMost = (pages: string) => msg(str`最多打印前 ${pages} 页`);
export const printed = () => msg('正在打印，请到打印机取件');
export const printNeedsStaff = () => msg('打印需要工作人员输入口令');
export const from = (source: string) => msg(str`来源：${source}`);
export const sourceUnknown = () => msg('来源未注明');
export const linkOpensNothing = () => msg('本屏不打开链接');
export const matches = (at: string, of: string) => msg(str`第 ${at} 处，共 ${of} 处`);
export const nextMatch = () => msg('下一处', { id: 'kiosk.next-match' });
export const previousMatch = () => msg('上一处', { id: 'kiosk.previous-match' });
export const zoomed = () => msg('看大图');

/* Searching and typing */
export const typed = () => msg('要找的文字');
export const foundExactly = (found: string) => msg(str`${found} 篇有这些文字`);
export const foundNear = (found: string) => msg(str`没有一篇有这句原文；相近的有 ${found} 篇`);
export const nothingFound = () => msg('没有找到');
export const nothingFoundMeans = () => msg('可以少写几个字，或换一种说法。');
export const searching = () => msg('正在查找…');
export const chooseWord = () => msg('请在键盘上方选择要找的词');
export const keyboard = () => msg('键盘', { id: 'kiosk.keyboard' });
export const candidates = () => msg('候选字词');
export const moreCandidates = () => msg('更多候选');
export const pinyin = () => msg('拼音');
export const latin = () => msg('英文', { id: 'kiosk.latin' });
export const digits = () => msg('数字');
export const space = () => msg('空格');
export const erase = () => msg('删除', { id: 'kiosk.erase' });
export const clear = () => msg('清空');
export const shift = () => msg('大写');

/* The end of a visit, and what lies over every page */
export const stillThere = () => msg('您还在阅读吗？');
export const endsIn = (seconds: string) => msg(str`${seconds} 秒后将回到首页，清除本次的全部痕迹`);
export const goOn = () => msg('继续阅读');
export const timeIsUp = () => msg('本次阅读时间已到');
export const timeIsUpMeans = (seconds: string) => msg(str`${seconds} 秒后回到首页，请让下一位读者使用`);
export const closed = () => msg('已闭馆');
export const opensAt = (time: string) => msg(str`${time} 开放`);
export const cleaning = () => msg('正在清洁屏幕');
export const cleaningLeft = (seconds: string) => msg(str`${seconds} 秒后恢复`);
export const notice = () => msg('紧急通知');

/* Staff */
export const staffOnly = () => msg('工作人员');
export const enterPin = () => msg('请输入口令');
export const wrongPin = () => msg('口令不对');
export const wait = (seconds: string) => msg(str`请等 ${seconds} 秒再试`);
export const enter = () => msg('进入');
export const digitsTyped = (count: string) => msg(str`已输入 ${count} 位`);
export const roleStaff = () => msg('值班员');
export const roleAdministrator = () => msg('管理员');
export const leave = () => msg('离开', { id: 'kiosk.leave' });
export const cleanScreen = () => msg('清洁屏幕');
export const relaunch = () => msg('重新启动程序');
export const exit = () => msg('退出展示');
export const exitSure = () => msg('退出后屏幕将交给系统。再按一次确认。');
export const done = () => msg('已完成');
export const reading = () => msg('正在读取…', { id: 'kiosk.reading' });
export const confirm = (act: string) => msg(str`确认${act}`, { id: 'kiosk.confirm' });
export const power = () => msg('电源');
export const powerMeans = () => msg('重启或关机前会先保存统计。');
export const restartDevice = () => msg('重启设备');
export const restartSure = () => msg('设备将重启，约需几分钟。再按一次确认。');
export const shutDown = () => msg('关机');
export const shutDownSure = () => msg('关机后需按设备的电源键才能再开。再按一次确认。');
export const pins = () => msg('口令');
export const pinsMean = () => msg('在本机更改后立即生效；配置文件换了口令时，以配置文件为准。');
export const pinOfStaff = () => msg('更改值班员口令');
export const pinOfAdministrator = () => msg('更改管理员口令');
export const newPin = () => msg('请输入 6 至 12 位新口令');
export const newPinAgain = () => msg('请再输入一次');
export const pinsDiffer = () => msg('两次输入的不一样，请重新输入');
export const pinChanged = () => msg('口令已更改');
export const allWell = () => msg('一切正常');
export const needsYou = (count: string) => msg(str`有 ${count} 件事需要处理`);

export const health = () => msg('运行状况');
export const version = () => msg('版本', { id: 'kiosk.version' });
export const device = () => msg('设备');
export const hoursUp = () => msg('已运行');
export const hours = (count: string) => msg(str`${count} 小时`);
export const diskFree = () => msg('磁盘剩余');
export const faultsToday = () => msg('今日故障');
export const times = (count: string) => msg(str`${count} 次`);

export const statistics = () => msg('使用统计');
export const noStatistics = () => msg('还没有统计');
export const visits = () => msg('读者');
export const opens = () => msg('打开');
export const minutesRead = () => msg('分钟');
export const searches = () => msg('查找次数');
export const withoutHit = () => msg('其中没有结果');
export const lastDays = (days: string) => msg(str`最近 ${days} 天每天的读者`);
export const mostInADay = (count: string) => msg(str`最多的一天 ${count} 位`);
export const visitsOn = (date: string, count: string) => msg(str`${date}：${count} 位读者`);
export const mostRead = () => msg('读得最多的');
export const exportStatistics = () => msg('导出统计');

export const update = () => msg('内容更新');
export const installed = () => msg('现有内容');
export const packVersion = (title: string, version: string) => msg(str`${title}（第 ${version} 版）`);
export const noPack = () => msg('没有资料包');
export const staged = () => msg('新的内容');
export const noUpdate = () => msg('没有新的资料包');
export const changes = (added: string, changed: string, removed: string) =>
  msg(str`新增 ${added} 篇，修改 ${changed} 篇，移除 ${removed} 篇`);
export const added = () => msg('新增');
export const changed = () => msg('修改');
export const removed = () => msg('移除');
export const installUpdate = () => msg('同意启用');
export const approved = () => msg('已同意，无人使用时自动启用');
export const notApproved = () => msg('等待您同意后启用');
export const dismissUpdate = () => msg('不启用');
export const rollBack = (version: string) => msg(str`退回到：${version}`);
export const asSetUp = () => msg('安装时的内容');
export const andMore = (count: string) => msg(str`还有 ${count} 篇`);
export const refused = () => msg('未接受的资料包');

export const audit = () => msg('自检');
export const auditOn = () => msg('有效');
export const auditOff = () => msg('无效');
export const auditUnknown = () => msg('无法检查');
export const protection = {
  'full-screen': () => msg('全屏显示'),
  'no-menu': () => msg('没有菜单'),
  'no-developer-tools': () => msg('没有开发者工具'),
  'no-new-windows': () => msg('不开新窗口'),
  'no-downloads': () => msg('不下载文件'),
  'no-dialogs': () => msg('不出现系统对话框'),
  'no-external-links': () => msg('不打开外部链接'),
  'keys-blocked': () => msg('拦截快捷键'),
  'single-application-session': () => msg('系统只运行本程序'),
  'restarted-by-system': () => msg('由系统自动重启'),
  'network-absent': () => msg('没有网络'),
  'clipboard-cleared': () => msg('清空剪贴板'),
  'profile-in-memory': () => msg('读者数据只在内存中'),
  'pin-set': () => msg('已设口令'),
  'displays-covered': () => msg('所有屏幕均已占用'),
  'system-keys': () => msg('拦截系统级快捷键'),
} as const;
