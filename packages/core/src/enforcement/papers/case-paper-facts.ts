import type { ProvisionPath } from '../../law/index.ts';
import type { OfficeIdentity, PaperMoment } from '../../papers/index.ts';
import type { Case } from '../cases/case.ts';
import type { OfficeTitle } from '../decisions/decision.ts';
import type { Finding } from '../findings/finding.ts';

/** What every paper of a case is made from. */
export type CasePaperFacts = {
  kase: Pick<Case, 'number' | 'title' | 'party'>;
  office: OfficeIdentity;
  /** As printed; null prints none. */
  number: string | null;
  /** ISO 8601 date of the paper. */
  date: string;
};

/** Another paper, as this one names it: `Biên bản vi phạm hành chính`, its number, its date in ISO 8601. */
export type PaperRef = { name: string; number: string | null; date: string };

/** A law or decree, as papers cite it. */
export type PaperInstrument = {
  /** `119/2020/NĐ-CP`. */
  number: string;
  /** `Nghị định quy định xử phạt …`. */
  name: string;
  issuer: string;
  /** ISO 8601; null where not known. */
  issuedOn: string | null;
  /** Numbers of what has amended it by the day of the act. */
  amendedBy: string[];
};

export type PaperProvision = {
  path: ProvisionPath;
  /** What the provision forbids, in Vietnamese. */
  text: string;
  instrument: PaperInstrument;
};

export type PaperExhibit = {
  /** `BL-01`. */
  label: string;
  title: string;
  source: string;
  /** Of the file; null for an object without one. */
  sha256: string | null;
};

/** A finding with what papers print beside it. */
export type PaperFinding = Pick<
  Finding,
  'id' | 'number' | 'facts' | 'grounds' | 'actStartedOn' | 'violation' | 'aggravating' | 'mitigating'
> & { actEndedOn: string | null; provision: PaperProvision; exhibits: PaperExhibit[] };

/** What every record (biên bản) is made from. */
export type RecordFacts = CasePaperFacts & {
  /** Of the account, who makes the record and signs it. */
  maker: { id: string; name: string; position?: string };
  began: PaperMoment;
  ended: PaperMoment | null;
  place: string;
  /** Who else was there, as they were written down: name and what they are there as. */
  present: readonly string[];
  witness: string | null;
};

/** What every decision (quyết định) is made from. */
export type DecisionFacts = CasePaperFacts & {
  /** Of the account. */
  signer: { id: string; name: string };
  /** The office the signer holds; a deputy signs in the head's place. */
  title: OfficeTitle;
  /** The delegation in writing a deputy signs under (MQĐ34): `Quyết định số 12/QĐ-GQXP ngày 05/01/2026`. */
  delegation: string | null;
  /** The record of the violation (MBB01); null where none is needed. */
  record: PaperRef | null;
  /** Minutes of explanation and verification, replies in writing: what else it rests on. */
  restsOn?: readonly PaperRef[];
  /** Completes “Theo đề nghị của”. */
  proposedBy?: string | null;
};
