import type { Bilingual, ClockKind, Deadline } from '../../law/index.ts';
import type { ProcedureView } from '../procedures/procedure.queries.ts';
import type { Answers, Applicant, Proposal } from './dossier.ts';
import type { DossierObstacle, Missing } from './dossier-actions.ts';
import type { SupplementItem } from './dossier-facts.ts';
import type { DossierListItem, PersonRef } from './dossier-list.queries.ts';
import type { DossierAction, DossierState, DossierStep } from './dossier-states.ts';

export type DossierFileView = {
  id: string;
  component: string;
  number: number;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  scan: 'clean' | 'none';
  uploadedAt: Temporal.Instant;
  uploadedBy: PersonRef;
};

export type DossierClockView = {
  id: string;
  /** `completeness`, `processing` or `supplement`. */
  purpose: string;
  kind: ClockKind;
  startedAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
  deadline: Deadline & { calendarVersion: number };
  events: { type: string; at: Temporal.Instant; by: PersonRef; reason: string; note: Bilingual | null }[];
};

/** A paper, as whoever reads a dossier needs it. */
export type PaperRef = {
  id: string;
  kind: string;
  number: string | null;
  title: Bilingual;
  issuedAt: Temporal.Instant;
  signatures: { signer: string; kind: 'personal' | 'agency'; test: boolean }[];
  sha256: string;
};

/** A dossier whole, as far as the reader may see it. */
export type DossierView = DossierListItem & {
  definition: ProcedureView;
  applicant: Applicant;
  answers: Answers;
  licence: { id: string; number: string; answers: Answers } | null;
  /** Inner until it is signed. */
  proposal: Proposal | null;
  proposedBy: PersonRef | null;
  endorsedBy: PersonRef | null;
  supplementCount: number;
  apologyCount: number;
  feeReference: string | null;
  acceptedAt: Temporal.Instant | null;
  finishedAt: Temporal.Instant | null;
  returnedAt: Temporal.Instant | null;
  components: {
    key: string;
    isRequired: boolean;
    files: DossierFileView[];
    check: {
      verdict: 'accepted' | 'insufficient' | 'not-needed';
      note: string;
      by: PersonRef;
      at: Temporal.Instant;
    } | null;
  }[];
  missing: Missing[];
  clocks: DossierClockView[];
  held: { applicant: number; office: number };
  next: { on: string | null; text: Bilingual };
  supplement: {
    requestedAt: Temporal.Instant;
    reason: string;
    items: SupplementItem[];
    answeredAt: Temporal.Instant | null;
  } | null;
  events: {
    seq: number;
    action: DossierAction;
    stateAfter: DossierState;
    stepAfter: DossierStep | null;
    isPublic: boolean;
    note: string;
    data: Record<string, unknown>;
    at: Temporal.Instant;
    by: PersonRef;
    paper: PaperRef | null;
  }[];
  papers: PaperRef[];
  actions: DossierAction[];
  obstacles: DossierObstacle[];
};
