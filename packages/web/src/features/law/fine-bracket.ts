import { formatNumber } from '../../ui/numbers.ts';
import type { Fine } from './law-types.ts';

const million = 1_000_000;

export type FineBracket = {
  /** Which of its ends the bracket has. */
  ends: 'between' | 'exactly' | 'from' | 'upTo' | 'unknown';
  unit: 'million' | 'dong';
  from: string;
  to: string;
};

/** A bracket as it is written here: in millions where both ends are whole ones, else in full. */
export function fineBracket({ minVnd, maxVnd }: Fine, language: string): FineBracket {
  const known = [minVnd, maxVnd].filter((end) => end !== null);
  const unit = known.every((end) => end % million === 0) ? 'million' : 'dong';
  const written = (end: number | null) =>
    end === null ? '' : formatNumber(unit === 'million' ? end / million : end, language);
  return { ends: endsOf(minVnd, maxVnd), unit, from: written(minVnd), to: written(maxVnd) };
}

function endsOf(minVnd: number | null, maxVnd: number | null): FineBracket['ends'] {
  if (minVnd === null) return maxVnd === null ? 'unknown' : 'upTo';
  if (maxVnd === null) return 'from';
  return minVnd === maxVnd ? 'exactly' : 'between';
}
