import { z } from '@hono/zod-openapi';
import { Bilingual } from './common.ts';
import { LawConfidence, PeriodUnit } from './law-calendar.ts';

export const Purpose = z.enum(['new', 'renew', 'amend', 'reissue', 'extend', 'return', 'correct']);

const LegalBasis = z.object({ text: z.string(), confidence: LawConfidence }).openapi('LegalBasis');
const Period = z.object({ amount: z.int(), unit: PeriodUnit });
const PeriodOrHours = z.object({ amount: z.int(), unit: z.enum([...PeriodUnit.options, 'hour']) });

const Rule = z
  .object({
    amount: z.int(),
    unit: PeriodUnit,
    cutOff: z.string().nullable(),
    firstDay: z.enum(['day-after', 'same-day']),
    rollForward: z.boolean(),
    source: z.string(),
    confidence: LawConfidence,
  })
  .openapi('ProcedureDeadlineRule');

const Condition = z.union([
  z.object({ field: z.string(), is: z.union([z.string(), z.boolean()]), purpose: z.array(Purpose).optional() }),
  z.object({ purpose: z.array(Purpose) }),
]);

export const FormField = z
  .object({
    key: z.string(),
    label: Bilingual,
    help: Bilingual.optional(),
    kind: z.enum([
      'line',
      'text',
      'number',
      'money',
      'date',
      'time',
      'choice',
      'choices',
      'yes-no',
      'email',
      'phone',
      'domains',
      'rows',
    ]),
    required: z.boolean(),
    when: Condition.optional(),
    options: z.array(z.object({ value: z.string(), label: Bilingual })).optional(),
    columns: z.array(z.object({ key: z.string(), label: Bilingual, kind: z.enum(['line', 'number']) })).optional(),
    maxLength: z.int().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: Bilingual.optional(),
    prefill: z
      .enum([
        'publisher.name',
        'publisher.address',
        'publisher.phone',
        'publisher.email',
        'outlet.name',
        'outlet.domains',
      ])
      .optional(),
    onLicence: z.boolean(),
    isPublic: z.boolean(),
    limit: LegalBasis.optional(),
  })
  .openapi('FormField');

export const DossierComponent = z
  .object({
    key: z.string(),
    name: Bilingual,
    help: Bilingual.optional(),
    requirement: z.enum(['required', 'conditional', 'optional']),
    when: Condition.optional(),
    condition: Bilingual.optional(),
    originals: z.int(),
    copies: z.int(),
    files: z.array(z.enum(['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'tiff'])),
    basis: LegalBasis,
    replacedByData: LegalBasis.optional(),
  })
  .openapi('DossierComponent');

const Ground = z.object({ key: z.string(), text: Bilingual, basis: LegalBasis }).openapi('Ground');

const Term = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['at-most', 'fixed']), period: Period, basis: LegalBasis }),
  z.object({ kind: z.enum(['indefinite', 'single-use', 'none']), basis: LegalBasis }),
]);

/** A procedure as its file says it, in one version. */
export const ProcedureResponse = z
  .object({
    code: z.string(),
    version: z.int(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    name: Bilingual,
    summary: Bilingual,
    shape: z.enum(['licence', 'registration', 'notification']),
    nationalIds: z.array(z.object({ id: z.string(), what: Bilingual, confidence: LawConfidence })),
    outletKinds: z.array(z.string()).nullable(),
    applicants: Bilingual,
    bases: z.array(LegalBasis),
    purposes: z.array(Purpose),
    /** Codes of the procedures whose licences it acts on; empty: its own. */
    actsOn: z.array(z.string()),
    /** Key of the field that names what it is for. */
    subject: z.string(),
    form: z.array(z.object({ title: Bilingual, fields: z.array(FormField) })),
    components: z.array(DossierComponent),
    completeness: z.object({ rule: Rule, silence: z.enum(['accepted', 'nothing']), basis: LegalBasis }).nullable(),
    processing: z.object({
      rule: Rule.nullable(),
      internalTarget: Rule.nullable(),
      exceptions: z.array(z.object({ when: Condition, rule: Rule.nullable(), internalTarget: Rule.nullable() })),
    }),
    notices: z.array(
      z.object({
        condition: Condition.nullable(),
        when: z.enum(['before', 'after']),
        period: PeriodOrHours,
        of: Bilingual,
        field: z.string(),
        timeField: z.string().optional(),
        basis: LegalBasis,
        objection: z.object({ period: PeriodOrHours, silence: z.literal('may-proceed'), basis: LegalBasis }).nullable(),
      }),
    ),
    term: Term,
    renewal: z.object({ opensDaysBefore: z.int(), closesDaysBefore: z.int(), basis: LegalBasis }).nullable(),
    changes: z.array(
      z.object({
        key: z.string(),
        label: Bilingual,
        fields: z.array(z.string()),
        mode: z.enum(['approval', 'notification']),
        rule: Rule.nullable(),
        notice: z.object({ when: z.enum(['before', 'after']), period: Period, basis: LegalBasis }).nullable(),
      }),
    ),
    conditions: z.array(Ground),
    exemptions: z.array(Ground),
    refusalGrounds: z.array(Ground),
    revocationGrounds: z.array(Ground),
    reminders: z.array(z.int()),
    numbering: z.object({ series: z.string(), pattern: z.string(), confidence: LawConfidence }).nullable(),
    fee: z.object({ text: Bilingual, amountVnd: z.number().nullable(), basis: LegalBasis }).nullable(),
    result: z.object({
      kind: z.enum(['licence', 'confirmation', 'acknowledgement']),
      title: Bilingual,
      form: LegalBasis.nullable(),
      duties: z.array(Bilingual),
    }),
    isPublished: z.boolean(),
    deposit: z.object({ copies: z.int(), due: Bilingual, basis: LegalBasis }).nullable(),
    unconfirmed: z.array(Bilingual),
    /** A Mermaid state diagram of the way a dossier takes. */
    diagram: z.string(),
  })
  .openapi('Procedure');

export const ProcedureSummaryResponse = z
  .object({
    code: z.string(),
    version: z.int(),
    name: Bilingual,
    summary: Bilingual,
    shape: z.enum(['licence', 'registration', 'notification']),
    purposes: z.array(Purpose),
    actsOn: z.array(z.string()),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    processing: Rule.nullable(),
    unconfirmed: z.int(),
  })
  .openapi('ProcedureSummary');

export type Purpose = z.infer<typeof Purpose>;
export type FormField = z.infer<typeof FormField>;
export type DossierComponent = z.infer<typeof DossierComponent>;
export type ProcedureResponse = z.infer<typeof ProcedureResponse>;
export type ProcedureSummaryResponse = z.infer<typeof ProcedureSummaryResponse>;
