import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx, toInstant } from '../../platform/index.ts';
import { findDefinition, isComputed } from './definitions/index.ts';
import { foldPlace, type ReportScope } from './report-period.ts';

/** A figure the system can't know, as somebody entered it. Append-only: the newest one for a period and place counts. */
export type ManualFigure = {
  id: string;
  indicator: string;
  period: { from: string; to: string };
  /** As typed; empty for the whole province. */
  place: string;
  value: number;
  note: string;
  enteredAt: Temporal.Instant;
  enteredBy: { id: string; name: string };
};

export type EnterFigureInput = ReportScope & { indicator: string; value: number; note: string };

/**
 * Enters a figure for exactly this period and place.
 * @throws DomainError `not-found` for an indicator that isn't there, `invalid-input` for one the system counts itself
 */
export async function enterFigure(
  tx: Tx,
  actor: Actor,
  input: Authorized<EnterFigureInput, 'report.manage'>,
): Promise<ManualFigure> {
  const definition = findDefinition(input.indicator);
  if (!definition) throw new DomainError('not-found', 'There is no such figure.');
  if (isComputed(definition)) throw refused('/indicator', 'The system counts this figure itself.');
  if (input.value < 0 || !Number.isFinite(input.value)) throw refused('/value', 'A figure is zero or more.');
  if (input.to < input.from) throw refused('/to', 'The period ends before it begins.');
  const id = tx.ids.next();
  await tx.sql(
    `insert into manual_figures (id, indicator, period_from, period_to, place, place_name, value, note, entered_at,
                                 entered_by_id, entered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      input.indicator,
      input.from,
      input.to,
      foldPlace(input.place ?? ''),
      input.place?.trim() ?? '',
      input.value,
      input.note,
      tx.clock.now().toString(),
      actor.id,
      actor.name,
    ],
  );
  recordAudit(tx, actor, {
    type: 'report.figure-entered',
    subject: { type: 'manual-figure', id },
    data: { indicator: input.indicator, from: input.from, to: input.to, place: input.place, value: input.value },
  });
  return (await newestFigures(tx, input)).get(input.indicator)!;
}

/** The figure that counts of each indicator for exactly this period and place. */
export async function newestFigures(tx: Tx, { from, to, place }: ReportScope): Promise<Map<string, ManualFigure>> {
  const rows = await tx.sql<ManualRow>(
    `select distinct on (indicator) id, indicator, to_char(period_from, 'YYYY-MM-DD') as "from",
            to_char(period_to, 'YYYY-MM-DD') as "to", place_name as place, value, note, entered_at, entered_by_id,
            entered_by_name
       from manual_figures where period_from = $1 and period_to = $2 and place = $3
      order by indicator, entered_at desc, id desc`,
    [from, to, foldPlace(place ?? '')],
  );
  return new Map(rows.map((row) => [row.indicator, figureOf(row)]));
}

type ManualRow = {
  id: string;
  indicator: string;
  from: string;
  to: string;
  place: string;
  value: number;
  note: string;
  entered_at: string;
  entered_by_id: string;
  entered_by_name: string;
};

function figureOf(row: ManualRow): ManualFigure {
  const { id, indicator, from, to, place, value, note } = row;
  return {
    ...{ id, indicator, place, note },
    period: { from, to },
    value: Number(value),
    enteredAt: toInstant(row.entered_at),
    enteredBy: { id: row.entered_by_id, name: row.entered_by_name },
  };
}

function refused(pointer: string, detail: string): DomainError {
  return new DomainError('invalid-input', detail, { fieldErrors: [{ pointer, detail }] });
}
