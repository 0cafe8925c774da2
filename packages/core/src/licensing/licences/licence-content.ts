import canonicalize from 'canonicalize';
import { sha256Hex } from '../../platform/index.ts';
import { foldAccents } from '../../platform/text.ts';
import type { Answers, Dossier } from '../dossiers/dossier.ts';
import type { FormField, ProcedureDefinition } from '../procedures/definition.ts';
import { fieldsOf, isFieldAsked, subjectOf } from '../procedures/form-questions.ts';
import type { LicenceContent } from './licence.ts';

export type LicenceTerm = { readonly validFrom: string; readonly validTo: string | null };

/** What a new licence says: of the answers only what is printed on a licence. */
export function contentOfNew(
  dossier: Pick<Dossier, 'answers' | 'applicant' | 'purpose'>,
  definition: ProcedureDefinition,
  more: LicenceTerm & { number: string; conditions: readonly string[] },
): LicenceContent {
  const answers = printedAnswers(fieldsOf(definition), dossier);
  const holder = dossier.applicant.organisation;
  return {
    number: more.number,
    holder,
    holderAddress: dossier.applicant.address,
    subject: subjectOf(definition, answers) || subjectOf(definition, dossier.answers) || holder,
    procedure: { code: definition.code, version: definition.version },
    answers,
    conditions: more.conditions,
    domains: domainsOf(fieldsOf(definition), answers),
    validFrom: more.validFrom,
    validTo: more.validTo,
  };
}

/**
 * What a licence says after a renewal, an amendment or a correction. The form of the change may be another procedure's
 * than the licence's: fields of the same key are the same, and what the change doesn't ask stays as it was.
 * @param home the procedure the licence belongs to, in the version it was granted under
 */
export function contentOfChange(
  before: LicenceContent,
  dossier: Pick<Dossier, 'answers' | 'applicant' | 'purpose'>,
  { definition, home }: { definition: ProcedureDefinition; home: ProcedureDefinition },
  more: LicenceTerm & { conditions: readonly string[] },
): LicenceContent {
  const fields = [...fieldsOf(home), ...fieldsOf(definition)];
  const answers = { ...before.answers, ...printedAnswers(fields, dossier) };
  // The licence's own procedure in a newer version prints by that version from now on.
  const isHome = definition.code === before.procedure.code;
  return {
    ...before,
    holder: dossier.applicant.organisation || before.holder,
    holderAddress: dossier.applicant.address || before.holderAddress,
    subject: subjectOf(home, answers) || before.subject,
    procedure: isHome ? { code: definition.code, version: definition.version } : before.procedure,
    answers,
    conditions: more.conditions,
    domains: domainsOf(fields, answers),
    validFrom: more.validFrom,
    validTo: more.validTo,
  };
}

/** SHA-256 (lower-case hex) over the canonical JSON of what a version says (RFC 8785). */
export function hashLicence(content: LicenceContent): string {
  return sha256Hex(canonicalize(content)!);
}

/** The folded words a licence is found by: number, holder, place, what it is for and what kind it is. */
export function searchTextOf(content: LicenceContent, kind: string): string {
  const { number, holder, holderAddress, subject } = content;
  const words = foldAccents([number, holder, holderAddress, subject, kind].join(' ').normalize('NFC'));
  return [...new Set(words.match(/[\p{L}\p{N}]+/gu) ?? [])].join(' ');
}

function printedAnswers(
  fields: readonly FormField[],
  { answers, purpose }: Pick<Dossier, 'answers' | 'purpose'>,
): Answers {
  const printed: Answers = {};
  for (const field of fields) {
    const answer = answers[field.key];
    if (field.onLicence && answer !== undefined && answer !== null && isFieldAsked(field, purpose, answers)) {
      printed[field.key] = answer;
    }
  }
  return printed;
}

function domainsOf(fields: readonly FormField[], answers: Answers): string[] {
  const named = fields
    .filter(({ kind }) => kind === 'domains')
    .flatMap(({ key }) => {
      const answer = answers[key];
      return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
    });
  return [...new Set(named.map((domain) => domain.toLowerCase()))];
}
