/**
 * How sure we are of a row of law: V the text was read, S from a secondary source, OLD from a text that is superseded,
 * M from memory, D deduced from verified rules.
 */
export const confidences = ['V', 'S', 'OLD', 'M', 'D'] as const;
export type Confidence = (typeof confidences)[number];
