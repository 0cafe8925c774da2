import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import type { Bilingual, Confidence } from '../../law/index.ts';
import { DomainError, officeDay, type Tx, toInstant } from '../../platform/index.ts';
import { periodsOf, type ReportKind, reportKinds } from './report-kinds.ts';

export type SentReport = {
  id: string;
  number: string;
  /** ISO 8601. */
  sentOn: string;
  sentTo: string;
  note: string;
  fileName: string | null;
  recordedAt: Temporal.Instant;
  recordedBy: { id: string; name: string };
};

export type PeriodicReport = {
  kind: string;
  name: Bilingual;
  to: Bilingual;
  basis: string;
  confidence: Confidence;
  note: Bilingual | null;
  key: string;
  period: { from: string; to: string };
  dueOn: string;
  state: 'sent' | 'sent-late' | 'overdue' | 'due-soon' | 'upcoming';
  sent: SentReport | null;
};

const soonDays = 15;

/** Reports due within the last six months and the next six, by day; what was sent is noted with them. */
export async function listPeriodicReports(
  tx: Tx,
  _actor: Actor,
  _subject: Authorized<object, 'report.read'>,
): Promise<PeriodicReport[]> {
  const today = officeDay(tx.clock.now());
  const [earliest, latest] = [today.subtract({ months: 6 }).toString(), today.add({ months: 6 }).toString()];
  const sent = await readSent(tx);
  return reportKinds
    .flatMap((kind) => instancesOf(kind, today))
    .filter(({ dueOn }) => dueOn >= earliest && dueOn <= latest)
    .map(({ kind, period, dueOn }) => {
      const { code, name, to, basis, confidence, note } = kind;
      const own = sent.get(`${code}/${period.key}`) ?? null;
      const { key, ...days } = period;
      const state = stateOf(dueOn, own, today);
      return { kind: code, name, to, basis, confidence, note, key, period: days, dueOn, state, sent: own };
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.kind.localeCompare(b.kind));
}

export type MarkReportSentInput = {
  kind: string;
  key: string;
  number: string;
  sentOn: string;
  sentTo: string;
  note: string;
  file: { name: string; sha256: string; mediaType: string } | null;
};

/**
 * Notes that a report was sent, with the number it had. A second note takes the place of the first, which stays on record.
 * @throws DomainError `not-found` for a report that isn't there, `invalid-input` for a day in the future
 */
export async function markReportSent(
  tx: Tx,
  actor: Actor,
  input: Authorized<MarkReportSentInput, 'report.manage'>,
): Promise<PeriodicReport> {
  const today = officeDay(tx.clock.now());
  const kind = reportKinds.find(({ code }) => code === input.kind);
  if (!kind || !instancesOf(kind, today).some(({ period }) => period.key === input.key)) {
    throw new DomainError('not-found', 'There is no such report.');
  }
  if (input.sentOn > today.toString()) {
    const detail = 'It can’t have been sent yet.';
    throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/sentOn', detail }] });
  }
  const id = tx.ids.next();
  await tx.sql(
    `insert into sent_reports (id, kind, period_key, number, sent_on, sent_to, note, file_name, file_sha256, media_type,
                               recorded_at, recorded_by_id, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      input.kind,
      input.key,
      input.number,
      input.sentOn,
      input.sentTo,
      input.note,
      input.file?.name ?? null,
      input.file?.sha256 ?? null,
      input.file?.mediaType ?? null,
      tx.clock.now().toString(),
      actor.id,
      actor.name,
    ],
  );
  recordAudit(tx, actor, {
    type: 'report.sent',
    subject: { type: 'periodic-report', id: `${input.kind}/${input.key}` },
    data: { number: input.number, sentOn: input.sentOn, sentTo: input.sentTo, fileSha256: input.file?.sha256 ?? null },
  });
  const { name, to, basis, confidence, note } = kind;
  const { period, dueOn } = instancesOf(kind, today).find((instance) => instance.period.key === input.key)!;
  const own = (await readSent(tx)).get(`${input.kind}/${input.key}`)!;
  const { key, ...days } = period;
  const state = stateOf(dueOn, own, today);
  return { kind: kind.code, name, to, basis, confidence, note, key, period: days, dueOn, state, sent: own };
}

/** The stored file of what was sent. @throws DomainError `not-found` */
export async function fileOfSentReport(
  tx: Tx,
  { id }: Authorized<{ id: string }, 'report.read'>,
): Promise<{ name: string; sha256: string; mediaType: string }> {
  const [row] = await tx.sql<{ name: string; sha256: string; mediaType: string }>(
    `select file_name as name, file_sha256 as sha256, media_type as "mediaType" from sent_reports
      where id = $1 and file_sha256 is not null`,
    [id],
  );
  if (!row) throw new DomainError('not-found', 'There is no such file.');
  return row;
}

function instancesOf(kind: ReportKind, today: Temporal.PlainDate) {
  const years = [today.year - 1, today.year, today.year + 1];
  return years
    .flatMap((year) => kind.covers.flatMap((covers) => periodsOf(covers, year)))
    .map((period) => ({
      kind,
      period,
      dueOn: Temporal.PlainDate.from(period.to).add({ days: kind.dueDays }).toString(),
    }));
}

function stateOf(dueOn: string, sent: SentReport | null, today: Temporal.PlainDate): PeriodicReport['state'] {
  if (sent) return sent.sentOn > dueOn ? 'sent-late' : 'sent';
  if (dueOn < today.toString()) return 'overdue';
  return dueOn <= today.add({ days: soonDays }).toString() ? 'due-soon' : 'upcoming';
}

async function readSent(tx: Tx): Promise<Map<string, SentReport>> {
  const rows = await tx.sql<{
    id: string;
    kind: string;
    period_key: string;
    number: string;
    sent_on: string;
    sent_to: string;
    note: string;
    file_name: string | null;
    recorded_at: string;
    recorded_by_id: string;
    recorded_by_name: string;
  }>(
    `select distinct on (kind, period_key) id, kind, period_key, number, to_char(sent_on, 'YYYY-MM-DD') as sent_on, sent_to,
            note, file_name, recorded_at, recorded_by_id, recorded_by_name
       from sent_reports order by kind, period_key, recorded_at desc, id desc`,
  );
  return new Map(
    rows.map((row) => [
      `${row.kind}/${row.period_key}`,
      {
        ...{ id: row.id, number: row.number, sentOn: row.sent_on, sentTo: row.sent_to, note: row.note },
        fileName: row.file_name,
        recordedAt: toInstant(row.recorded_at),
        recordedBy: { id: row.recorded_by_id, name: row.recorded_by_name },
      },
    ]),
  );
}
