import type { CatalogueConfidence, Instrument } from '../law-types.ts';
import { isSame } from './draft-comparison.ts';
import { orNull, written } from './provision-form.ts';

type Version = Instrument['versions'][number];

/** An instrument as it is typed; its code, number, year and kind are asked for once and stay. */
export type InstrumentForm = {
  code: string;
  number: string;
  year: number | null;
  kind: Instrument['kind'];
  name: string;
  issuer: string;
  issuedOn: string | undefined;
  validFrom: string | undefined;
  validTo: string | undefined;
  amendedBy: string;
  note: string;
  source: string;
  confidence: CatalogueConfidence;
};

export type InstrumentContent = Pick<Version, (typeof instrumentFields)[number]>;

/** What a version of an instrument says, in the order people read it. */
const instrumentFields = [
  ...(['name', 'issuer', 'issuedOn', 'validFrom', 'validTo', 'amendedBy', 'source', 'confidence', 'note'] as const),
];

export const blankInstrument: InstrumentForm = {
  ...{ code: '', number: '', year: null, kind: 'decree', name: '', issuer: '', issuedOn: undefined },
  ...{ validFrom: undefined, validTo: undefined, amendedBy: '', note: '', source: '', confidence: 'S' },
};

/** An instrument as the form begins from it: its newest version. */
export function toInstrumentForm({ code, number, year, kind, versions }: Instrument): InstrumentForm {
  const { name, issuer, issuedOn, validFrom, validTo, amendedBy, note, source, confidence } = versions[0]!;
  return {
    ...{ code, number, year, kind, name, issuer, source, confidence },
    ...{ issuedOn: issuedOn ?? undefined, validFrom: validFrom ?? undefined, validTo: validTo ?? undefined },
    ...{ amendedBy: amendedBy ?? '', note: note ?? '' },
  };
}

/** What is sent of a version. */
export function toInstrumentContent(form: InstrumentForm): InstrumentContent {
  return {
    name: written(form.name),
    issuer: written(form.issuer),
    issuedOn: form.issuedOn ?? null,
    validFrom: form.validFrom ?? null,
    validTo: form.validTo ?? null,
    amendedBy: orNull(form.amendedBy),
    source: written(form.source),
    confidence: form.confidence,
    note: orNull(form.note),
  };
}

/** JSON pointers of what has to be there and isn't. */
export function missingInInstrument(form: InstrumentForm): string[] {
  const texts = (['code', 'number', 'name', 'issuer', 'source'] as const).filter(
    (field) => written(form[field]) === '',
  );
  return [...texts, ...(form.year === null ? ['year'] : [])].map((field) => `/${field}`);
}

export function changedInInstrument(before: Version, after: InstrumentContent): (keyof InstrumentContent)[] {
  return instrumentFields.filter((field) => !isSame(before[field], after[field]));
}

/** The year in a number such as `119/2020/NĐ-CP`; numbers such as `329/QĐ-TTg` have none. */
export function yearInNumber(number: string): number | null {
  const year = number.split('/').find((part) => /^(?:19|20|21)\d\d$/.test(part.trim()));
  return year === undefined ? null : Number(year);
}
