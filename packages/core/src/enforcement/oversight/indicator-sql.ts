import { allFacts, type Computed, type Definition } from './definitions/index.ts';
import type { ReportSpan } from './report-period.ts';

const placeholders: readonly string[] = ['from', 'until', 'place', 'firstDay', 'lastDay'];
const types = ['timestamptz', 'timestamptz', 'text', 'date', 'date'] as const;

/** The values of `$1` to `$5` in every query over facts. */
export function valuesOf(span: ReportSpan): unknown[] {
  return [span.from.toString(), span.until.toString(), span.place, span.firstDay, span.lastDay];
}

/** The facts as the beginning of a query; the definitions' names for values become its parameters. */
function withFacts(facts: string): string {
  const sql = allFacts[facts]!.sql.replace(/(?<!:):([a-zA-Z]+)\b/g, (whole, name: string) => {
    const index = placeholders.indexOf(name);
    return index < 0 ? whole : `$${index + 1}::${types[index]}`;
  });
  // The first part names every parameter, so that each has its type even where the facts need fewer.
  return `with given as (select ${types.map((type, index) => `$${index + 1}::${type} as p${index}`).join(', ')}),
    facts as (${sql})`;
}

/** One query for every figure over the same facts, whole and by each of their breakdowns. */
export function figuresSql(facts: string, indicators: readonly (Definition & Computed)[]): string {
  const columns = [...new Set(indicators.flatMap(({ by }) => (by ? [by.column] : [])))];
  const figures = indicators.flatMap((indicator, index) => [
    `count(*) filter (where ${indicator.where})::float8 as n${index}`,
    `${valueSql(indicator)} as v${index}`,
  ]);
  const parts = columns.map(
    (column) => `case when grouping(${column}) = 0 then coalesce(${column}::text, '') end as "by_${column}"`,
  );
  const sets = ['()', ...columns.map((column) => `(${column})`)].join(', ');
  return `${withFacts(facts)}
    select ${[...parts, ...figures].join(', ')} from facts group by grouping sets (${sets})`;
}

/** The files behind a figure, the newest first: a page and how many there are. */
export function filesSql({ facts, where, by, measure }: Computed): string {
  const part = by ? `${by.column}::text` : 'null::text';
  const amount = measure.as === 'sum' || measure.as === 'average' ? measure.of : 'amount';
  return `${withFacts(facts)},
    chosen as (
      select file_id, label, detail, happened_on, ${part} as part, (${amount})::float8 as amount
        from facts where (${where}) and ($6::text is null or ${part} is not distinct from $6)
    )
    select file_id as "fileId", label, detail, to_char(happened_on, 'YYYY-MM-DD') as "on", part, amount,
           (select count(*) from chosen)::int as total
      from chosen order by happened_on desc nulls last, file_id, part, amount limit $7 offset $8`;
}

function valueSql({ where, measure }: Computed): string {
  switch (measure.as) {
    case 'count':
      return `count(*) filter (where ${where})::float8`;
    case 'share':
      return `100.0 * count(*) filter (where (${where}) and (${measure.hit})) / nullif(count(*) filter (where ${where}), 0)::float8`;
    case 'sum':
      return `coalesce(sum(${measure.of}) filter (where ${where}), 0)::float8`;
    case 'average':
      return `avg(${measure.of}) filter (where ${where})::float8`;
  }
}
