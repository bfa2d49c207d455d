export { printPaper } from './paper.ts';
export { PAPER, pageNumbers } from './paper-size.ts';
