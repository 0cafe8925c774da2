import { DomainError, type Tx } from '../platform/index.ts';

/** A series of numbers: `code` tells it from others, `pattern` says how a number is printed. */
export type NumberSeries = {
  /** Stable and short, such as `GP-SVHTTDL`. */
  code: string;
  /** What is printed, `{seq}` standing for the number itself: `{seq}/GP-SVHTTDL`. */
  pattern: string;
};

export type TakenNumber = { number: string; code: string; year: number; seq: number };

/**
 * Takes the next number of a series: 1 on the first of January, no gap and no double. The series' row stays locked until
 * the transaction ends, so others wait, and a number whose transaction is taken back is given to the next. Call it only in
 * the transaction that issues, and as late in it as can be.
 * @param on the day of the document; its year chooses the series
 * @throws DomainError `internal` when the pattern has no `{seq}`
 * @source Decree 30/2020/NĐ-CP, Annex I; domain practice of one series a kind and year
 */
export async function takeNumber(tx: Tx, series: NumberSeries, on: Temporal.PlainDate): Promise<TakenNumber> {
  const [row] = await tx.sql<{ last_seq: number }>(
    `insert into number_series (code, year, last_seq) values ($1, $2, 1)
     on conflict (code, year) do update set last_seq = number_series.last_seq + 1
     returning last_seq`,
    [series.code, on.year],
  );
  const seq = row!.last_seq;
  return { number: printNumber(series.pattern, seq), code: series.code, year: on.year, seq };
}

/**
 * A number as it is printed: those below 10 take a leading 0.
 * @throws DomainError `internal` when the pattern has no `{seq}`
 * @source Decree 30/2020/NĐ-CP, Annex I
 */
export function printNumber(pattern: string, seq: number): string {
  if (!pattern.includes('{seq}')) throw new DomainError('internal', `The number pattern “${pattern}” has no {seq}.`);
  return pattern.replaceAll('{seq}', String(seq).padStart(2, '0'));
}
