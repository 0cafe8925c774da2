import type { CatalogueConfidence } from '../confidence.ts';
import type { AdditionalSanction, ProvisionContent, ProvisionKind, Remedy, Violation } from '../provision.ts';
import type { ProvisionPath } from '../provision-path.ts';
import type { SeedProvision } from './seed-types.ts';

/** A row as the seed files write it. */
export type SeedRow = {
  code: string;
  /** `8`, `8.5`, `8.5b`; null where not even the article is known. */
  at: string | null;
  vi: string;
  en?: string;
  tag: CatalogueConfidence;
  source: string;
  note?: string;
  heading?: string;
  from?: string;
};

export type SeedViolation = SeedRow & {
  /** Bracket in million VND; null for an end that isn't known. Left out where the act is only warned for. */
  fine?: [min: number | null, max: number | null];
  warning?: true;
  /** The bracket is printed for persons, and only they can commit the act. */
  person?: true;
  per?: Violation['per'];
  additional?: AdditionalSanction[];
  remedies?: Remedy[];
  /** What it said until the amendment: another bracket, or another text. */
  before?: Partial<Pick<SeedViolation, 'vi' | 'en' | 'fine'>>;
};

export type Instrument = {
  code: string;
  validFrom: string;
  headings: Record<string, string>;
  /** Limitation period in years of the article's acts; null where not known. */
  limitationYears(article: string): number | null;
};

/** First day of an amendment, and the day before it. */
export type Amendment = { from: string; until: string };

export function violation(instrument: Instrument, amendment: Amendment | null, row: SeedViolation): SeedProvision {
  const now = content(instrument, row, 'violation', consequences(instrument, row));
  if (row.before === undefined || amendment === null)
    return { code: row.code, instrumentCode: instrument.code, versions: [now] };
  const earlier = { ...row, ...row.before };
  const before = content(instrument, earlier, 'violation', consequences(instrument, earlier));
  return {
    code: row.code,
    instrumentCode: instrument.code,
    versions: [
      { ...before, validTo: amendment.until },
      { ...now, validFrom: amendment.from },
    ],
  };
}

/** A row that isn't a violation. */
export function rule(instrument: Instrument, kind: Exclude<ProvisionKind, 'violation'>, row: SeedRow): SeedProvision {
  return { code: row.code, instrumentCode: instrument.code, versions: [content(instrument, row, kind, null)] };
}

function content(
  instrument: Instrument,
  row: SeedRow,
  kind: ProvisionKind,
  consequence: Violation | null,
): ProvisionContent {
  const path = pathOf(row.at);
  return {
    path,
    heading: row.heading ?? instrument.headings[path.article ?? ''] ?? '',
    text: { vi: row.vi, en: row.en ?? null },
    kind,
    violation: consequence,
    validFrom: row.from ?? instrument.validFrom,
    validTo: null,
    source: row.source,
    confidence: row.tag,
    note: row.note ?? null,
  };
}

function consequences(instrument: Instrument, row: SeedViolation): Violation {
  return {
    warning: row.warning === true,
    fine: row.fine === undefined ? null : { minVnd: toVnd(row.fine[0]), maxVnd: toVnd(row.fine[1]) },
    finedSubject: row.person ? 'individual' : 'organisation',
    individualsPayHalf: !row.person,
    per: row.per ?? 'act',
    additionalSanctions: row.additional ?? [],
    remedies: row.remedies ?? [],
    limitationYears: instrument.limitationYears(pathOf(row.at).article ?? ''),
  };
}

function toVnd(million: number | null): number | null {
  return million === null ? null : Math.round(million * 1_000_000);
}

function pathOf(at: string | null): ProvisionPath {
  if (at === null) return { article: null, clause: null, point: null };
  const parts = /^([0-9]+[a-zđ]?)(?:\.([0-9]+)([a-zđ])?)?$/.exec(at);
  if (!parts) throw new Error(`${at} is not a place in an instrument.`);
  return { article: parts[1]!, clause: parts[2] ?? null, point: parts[3] ?? null };
}
