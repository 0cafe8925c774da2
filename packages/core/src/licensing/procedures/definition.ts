import type { Bilingual, Confidence, DeadlineRule, Period } from '../../law/index.ts';

/** A sentence of the law that something rests on, with how sure we are of it. */
export type LegalBasis = { readonly text: string; readonly confidence: Confidence };

/**
 * Why somebody comes. `new` begins a licence; `correct` puts right the office's own error, without fee and without
 * counting against anybody; the others act on a licence that is there.
 */
export const purposes = ['new', 'renew', 'amend', 'reissue', 'extend', 'return', 'correct'] as const;
export type Purpose = (typeof purposes)[number];

/**
 * What makes a field or component depend on another answer, on what somebody comes for, or on both. Of an answer with
 * several choices any one will do.
 */
export type Condition =
  | { readonly field: string; readonly is: string | boolean; readonly purpose?: readonly Purpose[] }
  | { readonly purpose: readonly Purpose[] };

export type FormField = {
  /** Stable over versions, so that a renewal is prefilled from the last licence. */
  readonly key: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly kind:
    | 'line'
    | 'text'
    | 'number'
    | 'money'
    | 'date'
    | 'time'
    | 'choice'
    | 'choices'
    | 'yes-no'
    | 'email'
    | 'phone'
    | 'domains'
    | 'rows';
  readonly required: boolean;
  readonly when?: Condition;
  /** For `choice` and `choices`. */
  readonly options?: readonly { readonly value: string; readonly label: Bilingual }[];
  /** For `rows`: the columns of a small table, such as the titles of an import. */
  readonly columns?: readonly { readonly key: string; readonly label: Bilingual; readonly kind: 'line' | 'number' }[];
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: Bilingual;
  /** Where a first answer comes from; a renewal's comes from the last licence anyway. */
  readonly prefill?:
    | 'publisher.name'
    | 'publisher.address'
    | 'publisher.phone'
    | 'publisher.email'
    | 'outlet.name'
    | 'outlet.domains';
  /** Written into the licence and its versions; what the form asks beyond that stays in the dossier. */
  readonly onLicence: boolean;
  /** Shown in the public register: only what the law publishes. Implies `onLicence`. */
  readonly isPublic: boolean;
  /** A condition of the law a person checks an answer against, such as the pages a bulletin may have. */
  readonly limit?: LegalBasis;
};

export type FormSection = { readonly title: Bilingual; readonly fields: readonly FormField[] };

export const fileKinds = ['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'tiff'] as const;
export type FileKind = (typeof fileKinds)[number];

/** One part of the dossier: a slot for one document. */
export type DossierComponent = {
  readonly key: string;
  readonly name: Bilingual;
  readonly help?: Bilingual;
  readonly requirement: 'required' | 'conditional' | 'optional';
  /** For `conditional`: when it is required. Without it a person judges. */
  readonly when?: Condition;
  /** What the law says of that condition. */
  readonly condition?: Bilingual;
  readonly originals: number;
  readonly copies: number;
  readonly files: readonly FileKind[];
  readonly basis: LegalBasis;
  /** A register of the state gives the same: then the paper isn't asked for while the resolution is in force. */
  readonly replacedByData?: LegalBasis;
};

/** A reason to refuse or revoke, a condition to be met, a case the law leaves out. */
export type Ground = { readonly key: string; readonly text: Bilingual; readonly basis: LegalBasis };

/** A change of a licence that is only notified, or needs consent. A form asks which with a field named `changes`. */
export type ChangeRule = {
  readonly key: string;
  readonly label: Bilingual;
  readonly fields: readonly string[];
  readonly mode: 'approval' | 'notification';
  readonly rule: DeadlineRule | null;
  /** When the holder must come, against the day of the change. */
  readonly notice: { readonly when: 'before' | 'after'; readonly period: Period; readonly basis: LegalBasis } | null;
};

export type ProcessingTimes = {
  /** What the law gives; null where it gives no time. */
  readonly rule: DeadlineRule | null;
  /** What the office wants of itself; never longer than the law allows. */
  readonly internalTarget: DeadlineRule | null;
};

/** When somebody must come, against what, and what the office may do about it. */
export type Notice = {
  /** What it is for: the same procedure may have one time for opening and another for closing. Null for everything. */
  readonly condition: Condition | null;
  readonly when: 'before' | 'after';
  readonly period: Period | { readonly amount: number; readonly unit: 'hour' };
  readonly of: Bilingual;
  /** The form's field with the day it is counted against; a `time` field of the same section may make it a moment. */
  readonly field: string;
  readonly timeField?: string;
  readonly basis: LegalBasis;
  readonly objection: {
    readonly period: Period | { readonly amount: number; readonly unit: 'hour' };
    readonly silence: 'may-proceed';
    readonly basis: LegalBasis;
  } | null;
};

export type Term =
  | { readonly kind: 'at-most'; readonly period: Period; readonly basis: LegalBasis }
  | { readonly kind: 'fixed'; readonly period: Period; readonly basis: LegalBasis }
  | { readonly kind: 'indefinite'; readonly basis: LegalBasis }
  /** One document, one lot, one event: over when that is over. */
  | { readonly kind: 'single-use'; readonly basis: LegalBasis }
  | { readonly kind: 'none'; readonly basis: LegalBasis };

/**
 * A procedure as its file says it: what is asked of whom, within what time, and what comes of it. Everything a screen,
 * a clock or a paper needs to know about the procedure is here.
 */
export type ProcedureDefinition = {
  /** `P01` to `P23` and further. */
  readonly code: string;
  /** 1 and up; what is in a version never changes once it has been used. */
  readonly version: number;
  /** ISO 8601 dates; the version applies to what is filed on these days. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly shape: 'licence' | 'registration' | 'notification';
  /** Ids on the national portal, for configuration; none is used in logic. */
  readonly nationalIds: readonly { readonly id: string; readonly what: Bilingual; readonly confidence: Confidence }[];
  readonly outletKinds: readonly string[] | null;
  readonly applicants: Bilingual;
  readonly bases: readonly LegalBasis[];
  readonly purposes: readonly Purpose[];
  /**
   * Procedures whose licences it acts on: the law has a code for a licence and another for its change, and a licence has
   * one home. Empty where it acts on its own.
   */
  readonly actsOn: readonly string[];
  /** The form's field that names what it is for: the bulletin, the document, the printing house. */
  readonly subject: string;
  readonly form: readonly FormSection[];
  readonly components: readonly DossierComponent[];
  /** The check that it is all there, and what it means when nobody says anything in that time. */
  readonly completeness: {
    readonly rule: DeadlineRule;
    readonly silence: 'accepted' | 'nothing';
    readonly basis: LegalBasis;
  } | null;
  /** From official acceptance to the result. */
  readonly processing: ProcessingTimes & {
    /** Other times for some of it, by purpose or by an answer; the first that holds counts. */
    readonly exceptions: readonly (ProcessingTimes & { readonly when: Condition })[];
  };
  /** For notifications and early filings. */
  readonly notices: readonly Notice[];
  readonly term: Term;
  /** Days before the end in which a renewal may be filed; null where there is none. */
  readonly renewal: {
    readonly opensDaysBefore: number;
    readonly closesDaysBefore: number;
    readonly basis: LegalBasis;
  } | null;
  readonly changes: readonly ChangeRule[];
  /** What must be true for it to be granted: what a person examines. */
  readonly conditions: readonly Ground[];
  /** Who needs none of it. */
  readonly exemptions: readonly Ground[];
  readonly refusalGrounds: readonly Ground[];
  readonly revocationGrounds: readonly Ground[];
  /** Days before the end of the term at which the holder is reminded. */
  readonly reminders: readonly number[];
  /** `{seq}` is the number within the year. */
  readonly numbering: { readonly series: string; readonly pattern: string; readonly confidence: Confidence } | null;
  readonly fee: { readonly text: Bilingual; readonly amountVnd: number | null; readonly basis: LegalBasis } | null;
  readonly result: {
    /** `licence` makes a licence with a number; `confirmation` too, under another name; `acknowledgement` only notes. */
    readonly kind: 'licence' | 'confirmation' | 'acknowledgement';
    readonly title: Bilingual;
    /** The form the law gives the result, such as “Mẫu 16 Phụ lục IV”. */
    readonly form: LegalBasis | null;
    /** What the holder must keep, printed on it. */
    readonly duties: readonly Bilingual[];
  };
  /** Whether the result is entered into the public register. */
  readonly isPublished: boolean;
  /** Copies to be deposited of each issue, where the law asks for it. */
  readonly deposit: { readonly copies: number; readonly due: Bilingual; readonly basis: LegalBasis } | null;
  /** Things that nobody has confirmed, in words an officer reads before relying on them. */
  readonly unconfirmed: readonly Bilingual[];
};
