export { openPaperPress } from './paper-press.ts';
