import type { Tx } from '../../platform/index.ts';
import { foldAccents } from '../../platform/text.ts';
import type { Case } from './case.ts';

/** The folded words a case is found by: number, title, party, and what its exhibits are called. */
export async function caseSearchText(tx: Tx, kase: Pick<Case, 'id' | 'number' | 'title' | 'party'>): Promise<string> {
  const exhibits = await tx.sql<{ title: string }>('select title from exhibits where case_id = $1 order by number', [
    kase.id,
  ]);
  const { number, title, party } = kase;
  const texts = [number, title, party.name, party.idNumber ?? '', ...exhibits.map((exhibit) => exhibit.title)];
  return [...new Set(searchWords(texts.join(' ')))].join(' ');
}

/** The words of a text as they are searched: folded, with nothing between them but a space. */
export function searchWords(text: string): string[] {
  return foldAccents(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
