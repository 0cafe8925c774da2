export type { Bilingual } from './bilingual.ts';
export { type Confidence, confidences } from './confidence.ts';
