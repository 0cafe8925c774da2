import type { DiffPart } from './word-diff.ts';

/** A text with the words that came and went marked in it. */
export function DiffParts({ parts }: { parts: readonly DiffPart[] }) {
  let offset = 0;
  return parts.map(({ text, kind }) => {
    const key = offset;
    offset += text.length;
    if (kind === 'added') return <ins key={`a${key}`}>{text}</ins>;
    if (kind === 'removed') return <del key={`r${key}`}>{text}</del>;
    return <span key={`s${key}`}>{text}</span>;
  });
}
