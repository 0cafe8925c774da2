import type { BoardColumn } from '../licensing-types.ts';

/** What the applicant has to do something for, whatever it is. */
const waiting = ['awaiting-supplement', 'awaiting-fee'];
/** Stands on the board only when there is any. */
const rare = ['withdrawal-requested'];

/**
 * The columns as the office thinks of them: everything that waits for the applicant is one, after what waits for a
 * signature, with what is due first on top.
 */
export function joinColumns(columns: readonly BoardColumn[]): BoardColumn[] {
  const joined = columns.filter(({ key }) => waiting.includes(key));
  const others = columns.filter(({ key, count }) => !waiting.includes(key) && (count > 0 || !rare.includes(key)));
  const done = others.filter(({ key }) => key === 'done');
  const one: BoardColumn = {
    key: 'waiting',
    count: joined.reduce((sum, { count }) => sum + count, 0),
    items: joined.flatMap(({ items }) => items).toSorted((a, b) => dueOf(a).localeCompare(dueOf(b))),
  };
  return [...others.filter(({ key }) => key !== 'done'), ...(joined.length > 0 ? [one] : []), ...done];
}

function dueOf({ dueOn }: BoardColumn['items'][number]): string {
  return dueOn ?? '9999';
}
