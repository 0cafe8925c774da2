import { recordAudit } from '../../audit/index.ts';
import type { Actor } from '../../identity/index.ts';
import { checkOutlet } from '../../monitoring/index.ts';
import { DomainError, officeDay, requireFound, type Tx, toInstant } from '../../platform/index.ts';
import { linkLicence } from '../../registry/index.ts';
import { Licence, type LicenceAction, type LicenceContent, LicenceDecision, LicenceVersion } from './licence.ts';
import { hashLicence, searchTextOf } from './licence-content.ts';
import { type DecisionFact, foldLicence, statusOn, statusSince, unnotedEnds, type VersionFact } from './status-on.ts';

/** A decision as it was written. */
export type DecisionRecord = Pick<
  LicenceDecision,
  | 'id'
  | 'seq'
  | 'action'
  | 'effectiveOn'
  | 'endsOn'
  | 'basis'
  | 'reason'
  | 'dossierId'
  | 'caseRef'
  | 'paperId'
  | 'decidedAt'
  | 'decidedById'
  | 'decidedByName'
>;

/** A version as it was written. */
export type VersionRecord = Pick<
  LicenceVersion,
  'number' | 'content' | 'contentHash' | 'effectiveFrom' | 'paperId' | 'createdAt'
>;

/** Everything that was decided about a licence, and how it read. */
export type LicenceHistory = {
  /** In order of `seq`. */
  readonly decisions: readonly DecisionRecord[];
  /** In order of `number`. */
  readonly versions: readonly VersionRecord[];
};

export type LicenceChange = {
  action: LicenceAction;
  /** ISO 8601 dates: the first day it counts; of a suspension, the last day. */
  effectiveOn: string;
  endsOn?: string | null;
  basis: string;
  reason: string;
  dossierId?: string | null;
  caseRef?: string | null;
  paperId?: string | null;
  /** What the licence reads from that day on, and what kind it is, to find it by; left out where that stays. */
  version?: { content: LicenceContent; kindWords: string };
};

/** A licence by its id, for whoever asks for permission on it. @throws DomainError `not-found` */
export async function findLicence(tx: Tx, id: string): Promise<Licence> {
  return requireFound(await tx.em.findOne(Licence, { id }), 'licence');
}

/**
 * Holds the licence until the transaction ends, and reads it anew.
 * @param rowVersion what the caller had read; left out where nobody had
 * @throws DomainError `version-conflict` when it was changed since
 */
export async function lockLicence(tx: Tx, licence: Licence, rowVersion?: number): Promise<void> {
  const [row] = await tx.sql<{ row_version: number }>('select row_version from licences where id = $1 for update', [
    licence.id,
  ]);
  const current = requireFound(row, 'licence').row_version;
  if (rowVersion !== undefined && rowVersion !== current) {
    throw new DomainError('version-conflict', 'Someone changed this licence meanwhile. Look at it again.', {
      facts: { rowVersion: current },
    });
  }
  // Not `em.refresh`, which leaves instants as the texts they are stored as.
  if (licence.rowVersion !== current) await tx.em.findOneOrFail(Licence, { id: licence.id }, { refresh: true });
}

/** What was decided about a licence and how it read, as plain records: they are never changed, so nothing watches them. */
export async function readHistory(tx: Tx, licenceId: string): Promise<LicenceHistory> {
  const decisions = await tx.sql<DecisionRecord & { decided_at: string }>(
    `select id, seq, action, to_char(effective_on, 'YYYY-MM-DD') as "effectiveOn",
            to_char(ends_on, 'YYYY-MM-DD') as "endsOn", basis, reason, dossier_id as "dossierId", case_ref as "caseRef",
            paper_id as "paperId", decided_at, decided_by_id as "decidedById", decided_by_name as "decidedByName"
       from licence_decisions where licence_id = $1 order by seq`,
    [licenceId],
  );
  const versions = await tx.sql<VersionRecord & { created_at: string }>(
    `select number, content, content_hash as "contentHash", to_char(effective_from, 'YYYY-MM-DD') as "effectiveFrom",
            paper_id as "paperId", created_at
       from licence_versions where licence_id = $1 order by number`,
    [licenceId],
  );
  return {
    decisions: decisions.map(({ decided_at, ...decision }) => ({ ...decision, decidedAt: toInstant(decided_at) })),
    versions: versions.map(({ created_at, ...version }) => ({ ...version, createdAt: toInstant(created_at) })),
  };
}

/** A history as the pure functions take it. */
export function factsOf({ decisions, versions }: LicenceHistory): {
  decisions: DecisionFact[];
  versions: VersionFact[];
} {
  return {
    decisions: decisions.map(({ seq, action, effectiveOn, endsOn }) => ({
      seq,
      action,
      effectiveOn,
      endsOn: endsOn ?? null,
    })),
    versions: versions.map(({ number, effectiveFrom, content: { validFrom, validTo } }) => ({
      number,
      effectiveFrom,
      validFrom,
      validTo,
    })),
  };
}

/** What a licence was worth on a day, and in which version; null before its first. @param day ISO 8601 */
export function standingOn(history: LicenceHistory, day: string) {
  const { decisions, versions } = factsOf(history);
  return statusOn(decisions, versions, day);
}

/**
 * Adds a decision (and a version, where it changes what the licence says), brings the row to what they come to today,
 * and lets the register of outlets and the audit log know. The caller holds the licence.
 */
export async function recordDecision(
  tx: Tx,
  actor: Actor,
  licence: Licence,
  history: LicenceHistory,
  change: LicenceChange,
): Promise<{ history: LicenceHistory; decision: LicenceDecision; version: LicenceVersion | null }> {
  const { action, effectiveOn } = change;
  const content = change.version?.content;
  const decidedAt = tx.clock.now();
  const decision = tx.em.create(LicenceDecision, {
    id: tx.ids.next(),
    licenceId: licence.id,
    seq: (history.decisions.at(-1)?.seq ?? 0) + 1,
    action,
    effectiveOn,
    endsOn: change.endsOn ?? null,
    basis: change.basis,
    reason: change.reason,
    dossierId: change.dossierId ?? null,
    caseRef: change.caseRef ?? null,
    paperId: change.paperId ?? null,
    decidedAt,
    decidedById: actor.id,
    decidedByName: actor.name,
  });
  // The version names its decision by id alone, so the decision is written first.
  await tx.em.flush();
  const version =
    content === undefined
      ? null
      : tx.em.create(LicenceVersion, {
          id: tx.ids.next(),
          licenceId: licence.id,
          number: (history.versions.at(-1)?.number ?? 0) + 1,
          content,
          contentHash: hashLicence(content),
          effectiveFrom: effectiveOn,
          decisionId: decision.id,
          paperId: change.paperId ?? null,
          createdAt: decidedAt,
        });
  const after: LicenceHistory = {
    decisions: [...history.decisions, decision],
    versions: version ? [...history.versions, version] : history.versions,
  };
  const before = licence.status;
  if (content) {
    licence.subject = content.subject;
    licence.holder = content.holder;
    licence.holderAddress = content.holderAddress;
    licence.searchText = searchTextOf(content, change.version?.kindWords ?? '');
  }
  await refold(tx, licence, after);
  recordAudit(tx, actor, {
    type: `licence.${pastOf[action]}`,
    subject: { type: 'licence', id: licence.id },
    data: {
      number: licence.number,
      decision: decision.id,
      effectiveOn,
      endsOn: decision.endsOn,
      basis: decision.basis,
      reason: decision.reason,
      dossierId: decision.dossierId,
      caseRef: decision.caseRef,
      status: { before, after: licence.status },
      ...(version ? { version: version.number, contentHash: version.contentHash } : {}),
    },
  });
  return { history: after, decision, version };
}

/** Brings the row to what its decisions and versions come to today, and lets the outlet's register and signals know. */
export async function refold(tx: Tx, licence: Licence, history: LicenceHistory): Promise<void> {
  const today = officeDay(tx.clock.now()).toString();
  const { decisions, versions } = factsOf(history);
  Object.assign(licence, foldLicence(decisions, versions, today));
  // An end nobody has noted yet is still to be looked at, however long ago it came.
  const [unnoted] = unnotedEnds(decisions, versions, today);
  if (unnoted) licence.nextChangeOn = unnoted.effectiveOn;
  await tx.em.flush();
  await linkLicence(tx, {
    licenceId: licence.id,
    outletId: licence.outletId ?? null,
    number: licence.number,
    procedureCode: licence.procedureCode,
    status: licence.status,
    statusSince: statusSince(decisions, versions, today),
    validFrom: licence.validFrom,
    validTo: licence.validTo ?? null,
    domains: history.versions.at(-1)?.content.domains ?? [],
  });
  if (licence.outletId) await checkOutlet(tx, licence.outletId);
}

const pastOf: Record<LicenceAction, string> = {
  issue: 'issued',
  renew: 'renewed',
  amend: 'amended',
  reissue: 'reissued',
  extend: 'extended',
  correct: 'corrected',
  suspend: 'suspended',
  'lift-suspension': 'suspension-lifted',
  revoke: 'revoked',
  expire: 'expired',
  return: 'returned',
};
