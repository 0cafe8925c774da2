import type { Actor } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import type { CaseDecisionPaper, OfficeIdentity } from '../../papers/index.ts';
import { officeDay, type Tx, toInstant } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { dong } from '../law/index.ts';
import {
  amendmentDecision,
  cancellationDecision,
  confiscationDecision,
  correctionDecision,
  type DecisionFacts,
  fineDecision,
  fineWithoutRecordDecision,
  type PaperFinding,
  type PaperRef,
  readPaperFindings,
  remediesDecision,
} from '../papers/index.ts';
import type { CaseDecision, DecisionContent, DecisionKind } from './decision.ts';
import type { OfficeView } from './offices.queries.ts';

export type IssuedKind = Exclude<DecisionKind, 'transfer-criminal'>;

/** What a paper of this kind is among the papers of a case, and its title. */
export const decisionTitles: Record<IssuedKind, { kind: string; title: Bilingual }> = {
  fine: titled('fine-decision', 'Quyết định xử phạt vi phạm hành chính', 'Decision on sanctions'),
  'fine-without-record': titled(
    'fine-without-record-decision',
    'Quyết định xử phạt vi phạm hành chính không lập biên bản',
    'Decision on sanctions without a record',
  ),
  confiscation: titled(
    'confiscation-decision',
    'Quyết định tịch thu tang vật, phương tiện vi phạm hành chính',
    'Decision on a confiscation',
  ),
  remedies: titled('remedies-decision', 'Quyết định áp dụng biện pháp khắc phục hậu quả', 'Decision on remedies'),
  amendment: titled('amendment-decision', 'Quyết định sửa đổi, bổ sung, hủy bỏ một phần', 'Decision to amend'),
  correction: titled('correction-decision', 'Quyết định đính chính', 'Decision to correct'),
  cancellation: titled('cancellation-decision', 'Quyết định hủy bỏ', 'Decision to cancel'),
};

function titled(kind: string, vi: string, en: string): { kind: string; title: Bilingual } {
  return { kind, title: { vi, en } };
}

/** A slip of the pen: where it stands, what is printed there, how it reads. */
export type DecisionCorrection = { place: string; printed: string; reads: string };

export type DecisionPaperInput = {
  kind: IssuedKind;
  office: OfficeIdentity;
  holder: OfficeView;
  signer: Actor;
  number: string;
  /** ISO 8601. */
  date: string;
  content: DecisionContent;
  /** The decision this one changes. */
  changes: CaseDecision | null;
  corrections: readonly DecisionCorrection[];
};

/** What a decision is set from: its form filled in with the file. */
export async function decisionPaper(tx: Tx, kase: Case, input: DecisionPaperInput): Promise<CaseDecisionPaper> {
  const { kind, content, holder, signer, changes } = input;
  const findings = await readPaperFindings(tx, kase);
  const facts: DecisionFacts = {
    kase,
    office: input.office,
    number: input.number,
    date: input.date,
    signer: { id: signer.id, name: signer.name },
    title: holder.title,
    delegation: holder.delegatedById ? holder.document : null,
    record: await recordOf(tx, kase),
  };
  const changed = () => ({
    ...facts,
    decision: {
      name: decisionTitles[changes!.kind as IssuedKind].title.vi,
      number: changes!.number,
      date: officeDay(changes!.decidedAt).toString(),
    },
    reason: content.reason,
  });
  switch (kind) {
    case 'fine':
      return fineDecision({ ...facts, findings, content });
    case 'fine-without-record':
      return fineWithoutRecordDecision({ ...facts, findings, content });
    case 'remedies':
      return remediesDecision({ ...facts, findings, content });
    case 'confiscation': {
      const items = content.remedies.map(({ text }) => ({ name: text, quantity: '', condition: '' }));
      return confiscationDecision({ ...facts, findings, items, reason: content.reason });
    }
    case 'amendment':
      return amendmentDecision({ ...changed(), changes: changesOf(content, findings) });
    case 'correction':
      return correctionDecision({ ...changed(), corrections: input.corrections });
    case 'cancellation':
      return cancellationDecision(changed());
  }
}

/** How the decision reads after it was amended, part by part. */
function changesOf(content: DecisionContent, findings: readonly PaperFinding[]): { place: string; text: string }[] {
  const points = content.points.map((point) => {
    const number = findings.find(({ id }) => id === point.findingId)?.number ?? 0;
    const outcome = {
      fine: `phạt tiền ${dong(point.fineVnd ?? 0).vi}`,
      warning: 'phạt cảnh cáo',
      remedies: 'không áp dụng hình thức xử phạt chính; áp dụng biện pháp khắc phục hậu quả',
      dropped: 'không xử phạt',
    }[point.outcome];
    return { place: `nội dung về hành vi số ${number}`, text: `nay là: ${outcome}` };
  });
  const total = content.totalVnd > 0 ? dong(content.totalVnd).vi : 'không phạt tiền';
  const suspensions = content.suspensions.map(({ what, months }) => `${what}, ${months} tháng`).join('; ');
  const remedies = content.remedies.map(({ text, days }) => `${text} (${days} ngày)`).join('; ');
  return [
    ...points,
    { place: 'tổng mức tiền phạt', text: `nay là: ${total}` },
    { place: 'hình thức xử phạt bổ sung', text: `nay là: ${suspensions || 'không áp dụng'}` },
    { place: 'biện pháp khắc phục hậu quả', text: `nay là: ${remedies || 'không áp dụng'}` },
  ];
}

async function recordOf(tx: Tx, { id }: Pick<Case, 'id'>): Promise<PaperRef | null> {
  const [row] = await tx.sql<{ number: string | null; title: Bilingual; at: string }>(
    `select p.number, p.title, e.at from case_events e join papers p on p.id = e.paper_id
      where e.case_id = $1 and e.action = 'make-record' order by e.seq desc limit 1`,
    [id],
  );
  return row ? { name: row.title.vi, number: row.number, date: officeDay(toInstant(row.at)).toString() } : null;
}
