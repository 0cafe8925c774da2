import type { CatalogueConfidence, ProvisionVersion, Violation } from '../law-types.ts';

export type SanctionRow = Violation['additionalSanctions'][number] & { key: number };
export type RemedyRow = Violation['remedies'][number] & { key: number };

/** A violation as it is typed. An end that isn't known is null; without `isFined` the bracket counts for nothing. */
export type ViolationForm = Omit<Violation, 'fine' | 'additionalSanctions' | 'remedies'> & {
  isFined: boolean;
  minVnd: number | null;
  maxVnd: number | null;
  additionalSanctions: SanctionRow[];
  remedies: RemedyRow[];
};

/** A version of a provision as it is typed. The violation is kept while another kind is chosen, and then not sent. */
export type ProvisionForm = {
  article: string;
  clause: string;
  point: string;
  heading: string;
  vi: string;
  en: string;
  kind: ProvisionVersion['kind'];
  violation: ViolationForm;
  validFrom: string | undefined;
  validTo: string | undefined;
  source: string;
  confidence: CatalogueConfidence;
  note: string;
};

/** What the API takes as a version; without a first day it answers what is missing. */
export type ProvisionContent = Pick<
  ProvisionVersion,
  'path' | 'heading' | 'text' | 'kind' | 'violation' | 'validTo' | 'source' | 'confidence' | 'note'
> & { validFrom: string | undefined };

const blankViolation: ViolationForm = {
  warning: false,
  isFined: true,
  minVnd: null,
  maxVnd: null,
  finedSubject: 'organisation',
  individualsPayHalf: true,
  per: 'act',
  additionalSanctions: [],
  remedies: [],
  limitationYears: null,
};

export const blankProvision: ProvisionForm = {
  ...{ article: '', clause: '', point: '', heading: '', vi: '', en: '', kind: 'violation', violation: blankViolation },
  ...{ validFrom: undefined, validTo: undefined, source: '', confidence: 'S', note: '' },
};

/** A version as the form begins from it. */
export function toForm(version: ProvisionVersion): ProvisionForm {
  const { path, heading, text, kind, violation, validFrom, validTo, source, confidence, note } = version;
  return {
    ...{ article: path.article ?? '', clause: path.clause ?? '', point: path.point ?? '', heading },
    ...{ vi: text.vi, en: text.en ?? '', kind, source, confidence, note: note ?? '' },
    ...{ validFrom, validTo: validTo ?? undefined },
    violation: violation ? toViolationForm(violation) : blankViolation,
  };
}

function toViolationForm({ fine, additionalSanctions, remedies, ...others }: Violation): ViolationForm {
  return {
    ...others,
    isFined: fine !== null,
    minVnd: fine?.minVnd ?? null,
    maxVnd: fine?.maxVnd ?? null,
    additionalSanctions: additionalSanctions.map((row, key) => ({ ...row, key })),
    remedies: remedies.map((row, key) => ({ ...row, key })),
  };
}

/** What is sent of the form. */
export function toContent(form: ProvisionForm): ProvisionContent {
  const { kind, validFrom, validTo, confidence } = form;
  return {
    path: { article: orNull(form.article), clause: orNull(form.clause), point: orNull(form.point) },
    heading: written(form.heading),
    text: { vi: written(form.vi), en: orNull(form.en) },
    ...{ kind, validFrom, validTo: validTo ?? null, confidence },
    violation: kind === 'violation' ? toViolation(form.violation) : null,
    source: written(form.source),
    note: orNull(form.note),
  };
}

function toViolation(form: ViolationForm): Violation {
  const { isFined, minVnd, maxVnd, additionalSanctions, remedies, ...others } = form;
  return {
    ...others,
    fine: isFined ? { minVnd, maxVnd } : null,
    additionalSanctions: additionalSanctions.map(({ code, text, minMonths, maxMonths }) => ({
      ...{ code, text: written(text), minMonths, maxMonths },
    })),
    remedies: remedies.map(({ code, text }) => ({ code, text: written(text) })),
  };
}

/** JSON pointers of what has to be there and isn't. */
export function missingIn({ text, validFrom, source, violation }: ProvisionContent): string[] {
  const missing = [];
  if (text.vi === '') missing.push('/text/vi');
  for (const list of ['additionalSanctions', 'remedies'] as const) {
    const rows = violation?.[list] ?? [];
    missing.push(...rows.flatMap((row, index) => (row.text === '' ? [`/violation/${list}/${index}/text`] : [])));
  }
  if (validFrom === undefined) missing.push('/validFrom');
  if (source === '') missing.push('/source');
  return missing;
}

/** A key no row of a list has. */
export function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}

export function written(text: string): string {
  return text.normalize('NFC').trim();
}

export function orNull(text: string): string | null {
  return written(text) || null;
}
