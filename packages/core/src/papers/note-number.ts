import type { Tx } from '../platform/index.ts';
import type { NumberSeries } from './number-series.ts';

/**
 * Takes note of a number that was given on paper before the system kept the series, so that it isn't given again. A number
 * of another pattern, or one that the series is past already, changes nothing.
 * @param on the day of the document; its year chooses the series
 */
export async function noteNumber(
  tx: Tx,
  { code, pattern }: NumberSeries,
  number: string,
  on: Temporal.PlainDate,
): Promise<void> {
  const [before = '', after = ''] = pattern.split('{seq}');
  const digits = number.slice(before.length, number.length - after.length);
  if (number !== `${before}${digits}${after}` || !/^\d{1,9}$/.test(digits) || Number(digits) === 0) return;
  await tx.sql(
    `insert into number_series (code, year, last_seq) values ($1, $2, $3)
     on conflict (code, year) do update set last_seq = greatest(number_series.last_seq, excluded.last_seq)`,
    [code, on.year, Number(digits)],
  );
}
