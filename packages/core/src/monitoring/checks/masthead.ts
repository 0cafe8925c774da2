import { foldAccents } from '../../platform/text.ts';
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

/**
 * Finds a page that names a licence, but not the one the register has for its outlet. A page may name several: one of
 * them has to be right. Spaces, dashes and accents don't count, since they differ from print to print.
 * @param registered the number in the register; null where none is entered, then nothing is said
 * @source Decree 119/2020/NĐ-CP Art. 12.1 (amended by 14/2022); Art. 20.1đ for aggregated sites
 */
export function findForeignMasthead(registered: string | null, masthead: Masthead | null): Bilingual | null {
  if (!registered || !masthead || masthead.licenceNumbers.length === 0) return null;
  const wanted = comparable(registered);
  if (masthead.licenceNumbers.some((number) => comparable(number) === wanted)) return null;
  const named = masthead.licenceNumbers.slice(0, 5).join(', ');
  return {
    vi: `Trang ghi giấy phép số ${named}; sổ đăng ký ghi số ${registered}.`,
    en: `The page names licence ${named}; the register has ${registered}.`,
  };
}

function comparable(number: string): string {
  return foldAccents(number).replace(/[\s–—-]+/gu, '');
}
