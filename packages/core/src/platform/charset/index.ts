export { type DecodedText, type DecodeHint, decodeBytes } from './decode-bytes.ts';
