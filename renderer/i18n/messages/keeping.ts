import { msg, str } from '@lit/localize';

export const reading = () => msg('正在读取…');
export const tryAgain = () => msg('再试一次');
export const undo = () => msg('撤销');
export const cancel = () => msg('取消');
export const look = () => msg('查看');
export const separator = () => msg(' · ');

export const sharedFolder = () => msg('与其他设备共享批注');
export const sharingMeans = () =>
  msg('选一个由同步工具或 U 盘带到其他设备的文件夹，批注就会在设备之间来往。书案自己不连网。');
export const chooseFolder = () => msg('选择文件夹…');
export const chooseOther = () => msg('换一个…');
export const stopSharing = () => msg('停止共享');
export const stoppedSharing = () => msg('已停止共享；收到的批注都还在。');
export const neverLooked = () => msg('还没有查看过这个文件夹。');
export const lookedAt = (moment: string) => msg(str`上次查看：${moment}`);
export const lookNow = () => msg('现在查看');
export const thisDevice = (name: string) => msg(str`这台设备：${name}`);
export const otherDevices = () => msg('其他设备');
export const noDevices = () => msg('文件夹里还没有其他设备。请在那台设备上也选择这个文件夹。');
export const waiting = () => msg('等待您决定');
export const accepted = () => msg('已接受', { id: 'keeping.accepted' });
export const refused = () => msg('已拒绝', { id: 'keeping.refused' });
export const keyChanged = () => msg('密钥已更换，暂停读取');
export const changesOf = (count: string, bytes: string, quota: string) =>
  msg(str`${count} 处改动，${bytes}，上限 ${quota}`);
export const notTaken = (count: string, why: string) => msg(str`${count} 行没有收下：${why}`);
export const forged = () => msg('签名不符');
export const replayed = () => msg('重复送来');
export const oversized = () => msg('过长');
export const future = () => msg('日期远在将来');
export const malformed = () => msg('不是批注');
export const overQuota = () => msg('超过上限');
export const compareCode = () => msg('请核对：那台设备的设置里应显示同样的一串字符。');
export const accept = () => msg('接受', { id: 'keeping.accept' });
export const refuse = () => msg('拒绝', { id: 'keeping.refuse' });
export const acceptDevice = (name: string) => msg(str`接受设备 ${name}`);
export const refuseDevice = (name: string) => msg(str`拒绝设备 ${name}`);
export const deviceWaits = (name: string) => msg(str`设备“${name}”想与您共享批注。`);

export const backups = () => msg('备份');
export const backupsMean = () => msg('每天自动备份一次，存放在书库文件夹里。为防磁盘损坏，请另外复制一份到别的磁盘。');
export const backUpNow = () => msg('立即备份');
export const copyElsewhere = () => msg('复制整个书库到…');
export const copied = (count: string, folder: string) => msg(str`已复制 ${count} 个文件到 ${folder}`);
export const making = () => msg('正在备份并核对…');
export const copying = () => msg('正在复制…');
export const checking = () => msg('正在核对…');
export const restoring = () => msg('正在恢复，书库会关闭，然后重新打开…');
export const noBackups = () => msg('还没有备份。');
export const allBackups = (count: string) => msg(str`显示全部 ${count} 份`);
export const ofDay = () => msg('每日');
export const ofWeek = () => msg('每周');
export const ofMonth = () => msg('每月');
export const forTwoDays = () => msg('保留两天');
export const holds = (documents: string, annotations: string, bytes: string) =>
  msg(str`${documents} 篇文档，${annotations} 条批注，${bytes}`);
export const verifiedWhenMade = () => msg('制作时已打开核对');
export const verifiedNow = () => msg('刚刚核对：完好');
export const isDamaged = () => msg('刚刚核对：已损坏，不能恢复');
export const check = () => msg('核对');
export const checkBackup = (moment: string) => msg(str`核对 ${moment} 的备份`);
export const restoreThis = () => msg('恢复…');
export const restoreBackup = (moment: string) => msg(str`恢复 ${moment} 的备份`);
export const restoreQuestion = (moment: string) => msg(str`把书库恢复到 ${moment}？`);
export const restoreMeans = () =>
  msg('先备份现在的书库，再换成那时的。书库会关闭并重新打开；之后共享处于停止状态，需要时请重新选择文件夹。');
export const restoreIt = () => msg('恢复');
export const restored = () => msg('书库已恢复。共享已停止；恢复前的书库也留有备份。');

export const corrections = () => msg('更正建议');
export const correctionsOf = (count: string) => msg(str`更正建议（${count}）…`);
export const correctionsMean = () => msg('接受的更正写入文档的新版本；接受与拒绝都记入清理记录。');
export const allDecided = () => msg('没有待决定的更正。');
export const acceptAll = () => msg('全部接受');
export const refuseAll = () => msg('全部拒绝');
export const acceptOne = () => msg('接受', { id: 'keeping.acceptOne' });
export const refuseOne = () => msg('拒绝', { id: 'keeping.refuseOne' });
export const acceptCorrection = (was: string) => msg(str`接受对“${was}”的更正`);
export const refuseCorrection = (was: string) => msg(str`拒绝对“${was}”的更正`);
export const deleted = () => msg('（删去）');
export const saveList = () => msg('导出清单…');
export const saved = (path: string) => msg(str`已保存到 ${path}`);
export const decided = (accepted: string, refused: string) => msg(str`接受 ${accepted} 处，拒绝 ${refused} 处更正。`);
