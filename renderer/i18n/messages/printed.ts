import { msg, str } from '@lit/localize';

export const printed = () => msg('印刷页');
export const turnPages = () => msg('翻页', { id: 'printed.turn' });
export const previousPage = () => msg('上一页');
export const nextPage = () => msg('下一页');
export const pageOf = (label: string, last: string) => msg(str`第 ${label} 页，共 ${last} 页`);
export const drawingPage = () => msg('正在绘制…');
export const readFromHere = () => msg('从此页起读正文');
export const cannotDraw = () => msg('这份文件的印刷页现在画不出来；正文不受影响。');
export const annotatePage = () => msg('标注印刷页');
export const selectToAnnotate = () => msg('选中文字即可标注；标注与正文中的是同一份。');
export const notInText = () => msg('选中的文字不在正文里，不能标注。');
export const showInText = () => msg('在正文中查看');
