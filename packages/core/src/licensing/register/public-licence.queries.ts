import type { Bilingual } from '../../law/index.ts';
import { officeDay, requireFound, type Tx } from '../../platform/index.ts';
import type { LegalStatus, LicenceAction, LicenceContent } from '../licences/licence.ts';
import { printAnswer } from '../licences/print-answers.ts';
import { foldLicence, statusOn } from '../licences/status-on.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';

/** A licence as anybody may read it: what the law publishes, and nothing the dossier has beyond that. */
export type PublicLicence = {
  publicId: string;
  number: string;
  kind: 'licence' | 'confirmation' | 'acknowledgement';
  procedure: { code: string; name: Bilingual };
  subject: string;
  holder: string;
  holderAddress: string;
  /** The day it is looked at, ISO 8601, and what it was worth then; null before it was granted. */
  on: string;
  status: LegalStatus | null;
  validFrom: string;
  validTo: string | null;
  suspendedUntil: string | null;
  version: { number: number; effectiveFrom: string; isCurrent: boolean };
  /** What it allows: the public answers of the form under their labels, in Vietnamese, as printed. */
  fields: { key: string; label: Bilingual; text: string }[];
  domains: readonly string[];
  conditions: readonly string[];
  /** SHA-256 of the signed PDF of this version. */
  paperSha256: string | null;
  /** Newest first; why something was decided stays with the parties. */
  decisions: { action: LicenceAction; effectiveOn: string; endsOn: string | null; basis: string }[];
  versions: { number: number; effectiveFrom: string }[];
};

type LicenceRow = {
  id: string;
  publicId: string;
  number: string;
  kind: PublicLicence['kind'];
  versionNumber: number;
};
type DecisionRow = {
  seq: number;
  action: LicenceAction;
  effectiveOn: string;
  endsOn: string | null;
  basis: string;
};
type VersionRow = {
  number: number;
  effectiveFrom: string;
  content: LicenceContent;
  definition: ProcedureDefinition;
  pdfSha256: string | null;
};

/**
 * One licence of the public register.
 * @param look.on the day to look at, today unless said otherwise; `look.version` a version whatever the day
 * @throws DomainError `not-found` also for what isn't published
 */
export async function publicLicence(
  tx: Tx,
  publicId: string,
  look: { on?: string | undefined; version?: number | undefined } = {},
): Promise<PublicLicence> {
  const [found] = await tx.sql<LicenceRow>(
    `select id, public_id as "publicId", number, kind, version_number as "versionNumber"
       from licences where public_id = $1 and is_published`,
    [publicId],
  );
  const licence = requireFound(found, 'licence in the register');
  const on = look.on ?? officeDay(tx.clock.now()).toString();
  const decisions = await tx.sql<DecisionRow>(
    `select seq, action, to_char(effective_on, 'YYYY-MM-DD') as "effectiveOn", to_char(ends_on, 'YYYY-MM-DD') as "endsOn",
            basis
       from licence_decisions where licence_id = $1 order by seq`,
    [licence.id],
  );
  const versions = await tx.sql<VersionRow>(
    `select v.number, to_char(v.effective_from, 'YYYY-MM-DD') as "effectiveFrom", v.content, p.definition,
            a.pdf_sha256 as "pdfSha256"
       from licence_versions v
       join procedure_versions p on p.code = v.content->'procedure'->>'code'
        and p.version = (v.content->'procedure'->>'version')::int
       left join papers a on a.id = v.paper_id
      where v.licence_id = $1 order by v.number`,
    [licence.id],
  );
  const shown = requireFound(
    look.version === undefined
      ? (versions.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? versions[0])
      : versions.find(({ number }) => number === look.version),
    'version of this licence',
  );
  const { content, definition } = shown;
  const facts = versions.map(({ number, effectiveFrom, content: { validFrom, validTo } }) => {
    return { number, effectiveFrom, validFrom, validTo };
  });
  const status = statusOn(decisions, facts, on);
  return {
    publicId: licence.publicId,
    number: licence.number,
    kind: licence.kind,
    procedure: { code: definition.code, name: definition.name },
    subject: content.subject,
    holder: content.holder,
    holderAddress: content.holderAddress,
    on,
    status,
    validFrom: content.validFrom,
    validTo: content.validTo,
    suspendedUntil: status === 'suspended' ? foldLicence(decisions, facts, on).suspendedUntil : null,
    version: {
      number: shown.number,
      effectiveFrom: shown.effectiveFrom,
      isCurrent: shown.number === licence.versionNumber,
    },
    fields: publicFields(definition, content),
    domains: content.domains,
    conditions: content.conditions,
    paperSha256: shown.pdfSha256,
    decisions: decisions.map(({ seq: _, ...decision }) => decision).toReversed(),
    versions: versions.map(({ number, effectiveFrom }) => ({ number, effectiveFrom })),
  };
}

/** The answers that the law publishes, in the form's order. */
export function publicFields(definition: ProcedureDefinition, content: LicenceContent): PublicLicence['fields'] {
  return definition.form
    .flatMap((section) => section.fields)
    .filter((field) => field.isPublic)
    .flatMap((field) => {
      const text = printAnswer(field, content.answers[field.key] ?? null);
      return text ? [{ key: field.key, label: field.label, text }] : [];
    });
}
