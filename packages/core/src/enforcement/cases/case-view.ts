import type { Bilingual, ClockKind, ClockView, Deadline, WorkingCalendar } from '../../law/index.ts';
import type { LegalStatus } from '../../licensing/index.ts';
import type { Paper } from '../../papers/index.ts';
import type { ComplaintView } from '../complaints/complaint.queries.ts';
import type { CaseDecisionView, ProposalView } from '../decisions/decision.queries.ts';
import type { OfficeTitle } from '../decisions/decision.ts';
import type { exhibitsOf } from '../evidence/exhibit.queries.ts';
import type { DeliveryView, ObligationView } from '../execution/execution.queries.ts';
import type { FindingView } from '../findings/finding-view.queries.ts';
import type { CaseOrigin, Party } from './case.ts';
import type { CaseObstacle } from './case-actions.ts';
import { casePurposeOf } from './case-clocks.ts';
import type { CaseListItem, PersonRef } from './case-list.queries.ts';
import type { CaseAction, CaseState } from './case-states.ts';
import type { SimilarCase } from './similar-cases.queries.ts';

/** A paper, as whoever reads a case needs it. */
export type PaperRef = {
  id: string;
  kind: string;
  number: string | null;
  title: Bilingual;
  issuedAt: Temporal.Instant;
  signatures: { signer: string; kind: 'personal' | 'agency'; test: boolean }[];
  sha256: string;
};

export type CaseClockView = {
  id: string;
  purpose: string;
  kind: ClockKind;
  startedAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
  deadline: Deadline & { calendarVersion: number };
  events: { type: string; at: Temporal.Instant; by: PersonRef; reason: string; note: Bilingual | null }[];
};

export type CaseEventView = {
  seq: number;
  action: CaseAction;
  stateAfter: CaseState;
  isPublic: boolean;
  note: string;
  data: Record<string, unknown>;
  at: Temporal.Instant;
  by: PersonRef;
  paper: PaperRef | null;
};

/** A case whole, as far as the reader may see it. */
export type CaseView = CaseListItem & {
  fullParty: Party;
  publisher: { id: string; name: string } | null;
  licence: { id: string; number: string; status: LegalStatus } | null;
  origin: CaseOrigin;
  actEndedOn: string | null;
  recordMaker: PersonRef | null;
  mergedInto: { id: string; number: string } | null;
  next: { on: string | null; text: Bilingual };
  findings: FindingView[];
  exhibits: Awaited<ReturnType<typeof exhibitsOf>>;
  clocks: CaseClockView[];
  proposal: ProposalView | null;
  competence: {
    maxBracketVnd: number | null;
    readerMay: boolean;
    text: Bilingual;
    offices: { title: OfficeTitle; limitVnd: number; may: boolean }[];
  };
  decisions: CaseDecisionView[];
  obligations: ObligationView[];
  deliveries: DeliveryView[];
  complaints: ComplaintView[];
  conflicts: { person: PersonRef; kind: 'declared' | 'detected'; reason: string; at: Temporal.Instant }[];
  papers: PaperRef[];
  events: CaseEventView[];
  similar: SimilarCase[];
  actions: CaseAction[];
  obstacles: CaseObstacle[];
};

export function toPaperRef({ id, kind, number, title, issuedAt, signatures, pdfSha256 }: Paper): PaperRef {
  return {
    ...{ id, kind, number: number ?? null, title, issuedAt },
    signatures: signatures.map(({ signer, kind: of, test }) => ({ signer, kind: of, test })),
    sha256: pdfSha256,
  };
}

export function toCaseClockView(clock: ClockView, calendar: WorkingCalendar): CaseClockView {
  const { id, purpose, kind, deadline, history } = clock;
  const finish = history.find(({ type }) => type === 'finish');
  return {
    ...{ id, kind, purpose: casePurposeOf(purpose), startedAt: history[0]!.at, finishedAt: finish?.at ?? null },
    deadline: { ...deadline, calendarVersion: finish?.calendarVersion ?? calendar.version },
    events: history.map(({ type, at, by, reason, note }) => ({ type, at, by, reason, note })),
  };
}
