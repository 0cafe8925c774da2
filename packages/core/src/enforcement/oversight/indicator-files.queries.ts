import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, decodeCursor, encodeCursor, type Page, type Tx } from '../../platform/index.ts';
import { allFacts, type FileKind, findDefinition, isComputed } from './definitions/index.ts';
import { filesSql, valuesOf } from './indicator-sql.ts';
import { type ReportScope, spansOf } from './report-period.ts';

/** A file behind a figure; one that counts twice, by two events, stands twice. */
export type IndicatorFile = {
  id: string;
  kind: FileKind;
  label: string;
  detail: string;
  /** ISO 8601. */
  on: string | null;
  part: string | null;
  amount: number | null;
  /** Where its screen is; null where it has none of its own. */
  href: string | null;
};

export type IndicatorFilesQuery = ReportScope & {
  indicator: string;
  /** Only those of one part of the breakdown. */
  part?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

const screens: Record<FileKind, (id: string) => string | null> = {
  dossier: (id) => `/licensing/dossiers/${id}`,
  licence: (id) => `/licences/${id}`,
  outlet: () => '/outlets',
  item: (id) => `/items/${id}`,
  signal: (id) => `/items/${id}`,
  'review-item': (id) => `/desk?item=${id}`,
  case: (id) => `/cases/${id}`,
  deposit: () => '/deposits',
};

/**
 * The files behind a figure, as many as the figure counts, the newest first.
 * @throws DomainError `not-found` for a figure that isn't there, or that people enter
 */
export async function filesBehind(
  tx: Tx,
  _actor: Actor,
  query: Authorized<IndicatorFilesQuery, 'report.read'>,
): Promise<Page<IndicatorFile> & { total: number }> {
  const definition = findDefinition(query.indicator);
  if (!definition || !isComputed(definition)) throw new DomainError('not-found', 'No files stand behind that figure.');
  const { kind } = allFacts[definition.facts]!;
  const { current } = spansOf(query, tx.clock.now());
  const begun = query.cursor ? Number(decodeCursor(query.cursor, 1)[0]) : 0;
  const offset = Number.isSafeInteger(begun) && begun >= 0 ? begun : 0;
  const rows = await tx.sql<{ fileId: string; total: number } & Omit<IndicatorFile, 'id' | 'kind' | 'href'>>(
    filesSql(definition),
    [...valuesOf(current), query.part ?? null, query.limit, offset],
  );
  const total = rows[0]?.total ?? 0;
  const next = offset + rows.length;
  return {
    items: rows.map(({ fileId: id, total: _, ...row }) => ({ ...row, id, kind, href: screens[kind](id) })),
    nextCursor: next < total ? encodeCursor([String(next)]) : null,
    total,
  };
}
