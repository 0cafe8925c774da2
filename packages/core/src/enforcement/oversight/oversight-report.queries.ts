import type { Actor, Authorized } from '../../identity/index.ts';
import type { Bilingual, Confidence } from '../../law/index.ts';
import type { Tx } from '../../platform/index.ts';
import {
  allFacts,
  type Computed,
  computedOf,
  type Definition,
  indicatorGroups,
  isComputed,
} from './definitions/index.ts';
import { figuresSql, valuesOf } from './indicator-sql.ts';
import { type ManualFigure, newestFigures } from './manual-figures.ts';
import { type NamedPart, partName, readProcedureNames } from './part-names.ts';
import { type ReportScope, type ReportSpan, spansOf } from './report-period.ts';
import { placeSentence, reportNotes, sentenceOf } from './report-sentences.ts';

export type Indicator = {
  code: string;
  number: string;
  label: Bilingual;
  unit: Definition['unit'];
  value: number | null;
  lastYear: number | null;
  sentence: Bilingual;
  definition: Bilingual;
  confidence: Confidence;
  note: Bilingual | null;
  source: 'computed' | 'manual';
  manual: ManualFigure | null;
  by: Bilingual | null;
  parts: NamedPart[];
  files: number | null;
  list: string | null;
};

export type OversightReport = {
  period: { from: string; to: string };
  lastYear: { from: string; to: string };
  place: { name: string; how: Bilingual } | null;
  cutOff: Temporal.Instant;
  lastYearCutOff: Temporal.Instant;
  groups: { number: number; title: Bilingual; indicators: Indicator[] }[];
  notes: Bilingual[];
};

/**
 * Every figure of the report for a period and a place, beside the same period a year before, as the records stand at the
 * moment of the query.
 * @throws DomainError `invalid-input` for a period that can't be reported on
 */
export async function readOversightReport(
  tx: Tx,
  _actor: Actor,
  scope: Authorized<ReportScope, 'report.read'>,
): Promise<OversightReport> {
  const now = tx.clock.now();
  const { current, lastYear } = spansOf(scope, now);
  const lastScope = { ...scope, from: lastYear.firstDay, to: yearBefore(scope.to) };
  // Compiling such long queries takes longer than running them.
  await tx.sql('set local jit = off');
  const figures = { own: await readFigures(tx, current), before: await readFigures(tx, lastYear) };
  const entered = { own: await newestFigures(tx, scope), before: await newestFigures(tx, lastScope) };
  const procedures = await readProcedureNames(tx);

  const indicatorOf = (definition: Definition, number: string): Indicator => {
    const { code, label, unit, counts, confidence, note = null } = definition;
    const frame = { code, number, label, unit, definition: counts, confidence, note };
    if (!isComputed(definition)) {
      const manual = entered.own.get(code) ?? null;
      const values = { value: manual?.value ?? null, lastYear: entered.before.get(code)?.value ?? null };
      const sentence = sentenceOf(frame, values);
      return { ...frame, ...values, sentence, source: 'manual', manual, by: null, parts: [], files: null, list: null };
    }
    const own = figures.own.get(code)!;
    const before = figures.before.get(code)!;
    const values = { value: own.value, lastYear: before.value };
    return {
      ...frame,
      ...values,
      sentence: sentenceOf(frame, values),
      source: 'computed',
      manual: null,
      by: definition.by?.name ?? null,
      parts: mergeParts(own.parts, before.parts, absentPart(definition)).map((part) => ({
        ...part,
        label: partName(definition.by?.names ?? {}, part.code, procedures),
      })),
      files: own.count,
      list: definition.list ?? null,
    };
  };

  return {
    period: { from: scope.from, to: scope.to },
    lastYear: { from: lastScope.from, to: lastScope.to },
    place: current.place === '' ? null : { name: scope.place!.trim(), how: placeSentence(scope.place!.trim()) },
    cutOff: now,
    lastYearCutOff: lastYear.until,
    groups: indicatorGroups.map(({ number, title, indicators }) => ({
      number,
      title,
      indicators: indicators.map((definition, index) => indicatorOf(definition, `${number}.${index + 1}`)),
    })),
    notes: reportNotes,
  };
}

type Part = { code: string; value: number | null };
type Figure = { value: number | null; count: number; parts: Part[] };

/** One query a source of facts. */
async function readFigures(tx: Tx, span: ReportSpan): Promise<Map<string, Figure>> {
  const figures = new Map<string, Figure>();
  for (const facts of Object.keys(allFacts)) {
    const indicators = computedOf(facts);
    const rows = await tx.sql<Record<string, string | number | null>>(figuresSql(facts, indicators), valuesOf(span));
    const total = rows.find((row) =>
      Object.entries(row).every(([key, value]) => !key.startsWith('by_') || value === null),
    )!;
    for (const [index, { code, by }] of indicators.entries()) {
      const parts = by ? rows.filter((row) => row[`by_${by.column}`] !== null && Number(row[`n${index}`]) > 0) : [];
      figures.set(code, {
        value: numberOf(total[`v${index}`]),
        count: Number(total[`n${index}`]),
        parts: parts.map((row) => ({ code: String(row[`by_${by!.column}`]), value: numberOf(row[`v${index}`]) })),
      });
    }
  }
  return figures;
}

/** Where nothing was counted, a count is zero; a share or an average says nothing. */
function absentPart({ measure }: Computed): number | null {
  return measure.as === 'count' || measure.as === 'sum' ? 0 : null;
}

/** Largest first; what there was only last year stands at the end. */
function mergeParts(
  now: Part[],
  then: Part[],
  absent: number | null,
): { code: string; value: number | null; lastYear: number | null }[] {
  const before = new Map(then.map(({ code, value }) => [code, value]));
  const known = new Set(now.map(({ code }) => code));
  return [
    ...now.map(({ code, value }) => ({ code, value, lastYear: before.get(code) ?? absent })),
    ...then.filter(({ code }) => !known.has(code)).map(({ code, value }) => ({ code, value: absent, lastYear: value })),
  ].sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.code.localeCompare(b.code));
}

/** Two decimals are more than the figures are worth, and the same on every machine. */
function numberOf(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(Number(value) * 100) / 100;
}

function yearBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
}
