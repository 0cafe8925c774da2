import { z } from '@hono/zod-openapi';
import {
  AdditionalSanctionCode,
  CatalogueConfidence,
  InstrumentKind,
  LegalDay,
  ProvisionKind,
  RemedyCode,
} from '../../schemas/index.ts';
import { line, RowVersion } from '../parameters.ts';

/** What rules and cases cite a provision by, and an address names it by: `V10`, `14.3d`, `28a.1`, `nd-119-2020`. */
export const CatalogueCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.đ-]{0,39}$/, 'letters, digits, dots and hyphens');
export const CodeParam = z.object({ code: CatalogueCode });

const prose = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1));

const numbered = z.string().regex(/^[0-9]{1,4}[a-zđ]?$/, 'a number, with a letter where it has one');
const Vnd = z.int().min(0).max(100_000_000_000);
const Months = z.int().min(1).max(120);

const ViolationRequest = z
  .object({
    warning: z.boolean(),
    fine: z.object({ minVnd: Vnd.nullable(), maxVnd: Vnd.nullable() }).nullable(),
    finedSubject: z.enum(['organisation', 'individual']),
    individualsPayHalf: z.boolean(),
    per: z.enum(['act', 'title', 'machine']),
    additionalSanctions: z
      .array(
        z.object({
          code: AdditionalSanctionCode,
          text: line(300),
          minMonths: Months.nullable(),
          maxMonths: Months.nullable(),
        }),
      )
      .max(10),
    remedies: z.array(z.object({ code: RemedyCode, text: line(300) })).max(20),
    limitationYears: z.int().min(1).max(20).nullable(),
  })
  .openapi('LawViolationRequest');

const provisionContent = {
  path: z.object({
    article: numbered.nullable(),
    clause: numbered.nullable(),
    point: z
      .string()
      .regex(/^[a-zđ]$/, 'one letter')
      .nullable(),
  }),
  heading: z
    .string()
    .max(500)
    .transform((text) => text.normalize('NFC').trim()),
  text: z.object({ vi: prose(20_000), en: prose(20_000).nullable() }),
  kind: ProvisionKind,
  violation: ViolationRequest.nullable(),
  validFrom: LegalDay,
  validTo: LegalDay.nullable(),
  source: line(1000),
  confidence: CatalogueConfidence,
  note: prose(2000).nullable(),
};

type Content = z.output<z.ZodObject<typeof provisionContent>>;
type Refusal = { path: string[]; message: string };

/** What no field shows by itself. */
function* provisionFaults({ path, kind, violation, validFrom, validTo }: Content): Generator<Refusal> {
  if (path.article === null && (path.clause !== null || path.point !== null)) {
    yield { path: ['path', 'article'], message: 'needed where a clause or a point is named' };
  }
  if ((kind === 'violation') !== (violation !== null)) {
    yield { path: ['violation'], message: 'there for a violation, and only for one' };
  }
  if (violation && violation.fine === null && !violation.warning) {
    yield { path: ['violation', 'fine'], message: 'needed where the act is not only warned for' };
  }
  const fine = violation?.fine;
  if (fine?.minVnd != null && fine.maxVnd != null && fine.minVnd > fine.maxVnd) {
    yield { path: ['violation', 'fine', 'maxVnd'], message: 'below the minimum' };
  }
  for (const [index, { minMonths, maxMonths }] of (violation?.additionalSanctions ?? []).entries()) {
    if (minMonths === null || maxMonths === null || minMonths <= maxMonths) continue;
    yield { path: ['violation', 'additionalSanctions', String(index), 'maxMonths'], message: 'below the minimum' };
  }
  if (endsBefore(validFrom, validTo)) yield { path: ['validTo'], message: 'before the first day' };
}

function endsBefore(validFrom: string | null, validTo: string | null): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

export const AddProvisionRequest = z
  .object({ code: CatalogueCode, instrumentCode: CatalogueCode, ...provisionContent })
  .superRefine((input, context) => {
    for (const fault of provisionFaults(input)) context.addIssue({ code: 'custom', ...fault });
  })
  .openapi('AddLawProvisionRequest');

export const ReviseProvisionRequest = z
  .object({ rowVersion: RowVersion, ...provisionContent })
  .superRefine((input, context) => {
    for (const fault of provisionFaults(input)) context.addIssue({ code: 'custom', ...fault });
  })
  .openapi('ReviseLawProvisionRequest');

export const ConfirmProvisionRequest = z
  .object({
    rowVersion: RowVersion,
    /** Number of the version that was compared with the text of the instrument. */
    number: z.int().min(1).max(2_147_483_647),
    note: prose(2000).nullable(),
  })
  .openapi('ConfirmLawProvisionRequest');

const instrumentContent = {
  name: line(500),
  issuer: line(200),
  issuedOn: LegalDay.nullable(),
  validFrom: LegalDay.nullable(),
  validTo: LegalDay.nullable(),
  amendedBy: line(100).nullable(),
  note: prose(2000).nullable(),
  source: line(1000),
  confidence: CatalogueConfidence,
};

const wrongEnd = { path: ['validTo'], message: 'before the first day' };

export const AddInstrumentRequest = z
  .object({
    code: CatalogueCode,
    number: line(60),
    year: z.int().min(1945).max(2200),
    kind: InstrumentKind,
    ...instrumentContent,
  })
  .refine(({ validFrom, validTo }) => !endsBefore(validFrom, validTo), wrongEnd)
  .openapi('AddLawInstrumentRequest');

export const ReviseInstrumentRequest = z
  .object({ rowVersion: RowVersion, ...instrumentContent })
  .refine(({ validFrom, validTo }) => !endsBefore(validFrom, validTo), wrongEnd)
  .openapi('ReviseLawInstrumentRequest');
