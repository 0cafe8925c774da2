import type { OutletKind } from '../../registry/index.ts';
import type { Masthead } from '../item.ts';
import type { Bilingual } from '../rule.ts';

const kindsWithMasthead: readonly OutletKind[] = ['newspaper', 'magazine', 'aggregated-site'];

/**
 * Finds a page of a newspaper, a magazine or an aggregated site that names no licence.
 * @param masthead null where nothing was read (a transcript): then nothing is said
 * @source Decree 119/2020/NĐ-CP Art. 12.1 (amended by 14/2022); Art. 20.1đ for aggregated sites
 */
export function findMissingMasthead(kind: OutletKind, masthead: Masthead | null): Bilingual | null {
  if (!masthead || !kindsWithMasthead.includes(kind) || masthead.licenceNumbers.length > 0) return null;
  return {
    vi: 'Không tìm thấy số giấy phép trên trang.',
    en: 'No licence number was found on the page.',
  };
}
