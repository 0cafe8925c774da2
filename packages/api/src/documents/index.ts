export { isCasePaper, toDocx } from './docx/to-docx.ts';
export { openPaperPress } from './paper-press.ts';
