import { type Actor, may, mayOnAll } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import { messagesAbout } from '../../messages/index.ts';
import { listOutletSignals } from '../../monitoring/index.ts';
import { Paper } from '../../papers/index.ts';
import { officeDay, requireFound, type Tx } from '../../platform/index.ts';
import { type DossierListItem, listDossiers } from '../dossiers/dossier-list.queries.ts';
import type { ProcedureDefinition, Purpose } from '../procedures/definition.ts';
import { fieldsOf, homesOf } from '../procedures/form-questions.ts';
import { type LicenceListItem, licenceItemColumns, licenceItemJoins, procedureNames } from './licence.queries.ts';
import { Licence, type LicenceAction, type LicenceContent } from './licence.ts';
import { type LicenceObstacle, licenceActionsOf, type RenewalWindow, renewalWindow } from './licence-actions.ts';
import { ownProcedure } from './own-procedure.ts';
import { factsOf, type LicenceHistory, readHistory } from './record-decision.ts';
import { statusOn, suspendedDays } from './status-on.ts';

/** A paper as others speak of it. */
export type PaperRefView = {
  id: string;
  kind: string;
  number: string | null;
  title: Bilingual;
  issuedAt: Temporal.Instant;
  signatures: { signer: string; kind: 'personal' | 'agency'; test: boolean }[];
  sha256: string;
};

export type LicenceVersionView = {
  number: number;
  effectiveFrom: string;
  createdAt: Temporal.Instant;
  content: Omit<LicenceContent, 'procedure'>;
  contentHash: string;
  paper: PaperRefView | null;
};

export type LicenceDecisionView = {
  id: string;
  seq: number;
  action: LicenceAction;
  effectiveOn: string;
  endsOn: string | null;
  basis: string;
  reason: string;
  decidedAt: Temporal.Instant;
  decidedBy: { id: string; name: string };
  dossier: { id: string; code: string | null } | null;
  caseRef: string | null;
  paper: PaperRefView | null;
};

/** A licence with all that was decided about it, all it ever said, and what stands around it. */
export type LicenceView = LicenceListItem & {
  suspendedDays: number;
  publicUrl: string;
  fields: { key: string; label: Bilingual }[];
  versions: LicenceVersionView[];
  decisions: LicenceDecisionView[];
  /** Filed for it, the newest first; empty for those who may read none. */
  dossiers: DossierListItem[];
  messages: {
    id: string;
    kind: string;
    to: string;
    subject: string;
    status: string;
    at: Temporal.Instant;
    detail: string | null;
  }[];
  signals: {
    id: string;
    code: string;
    since: Temporal.Instant;
    clearedAt: Temporal.Instant | null;
    note: Bilingual;
  }[];
  renewal: RenewalWindow | null;
  actions: string[];
  obstacles: LicenceObstacle[];
};

/**
 * A licence as an officer or its holder sees it; the caller has authorized `licence.read` on it. What the monitoring found
 * about the outlet is left out for those who may not read it.
 * @param publicUrl address people type
 * @throws DomainError `not-found`
 */
export async function getLicenceView(
  tx: Tx,
  actor: Actor,
  id: string,
  { publicUrl }: { publicUrl: string },
): Promise<LicenceView> {
  const today = officeDay(tx.clock.now()).toString();
  const licence = requireFound(await tx.em.findOne(Licence, { id }, { refresh: true }), 'licence');
  const [item] = await tx.sql<LicenceListItem>(
    `with page as materialized (select * from licences where id = $1), ${procedureNames}
     select ${licenceItemColumns} from page l ${licenceItemJoins}`,
    [id],
  );
  const history = await readHistory(tx, id);
  const { decisions, versions } = factsOf(history);
  const home = await ownProcedure(tx, history.versions.at(-1)!.content.procedure);
  const papers = await paperRefs(tx, history);
  const renewal = renewalWindow({ number: licence.number, validTo: licence.validTo ?? null }, home, today);
  const filings = await dossiersOf(tx, licence);
  const purposes = await purposesFor(tx, licence.procedureCode, today);
  const underWay = filings.filter(({ isUnderWay }) => isUnderWay);
  return {
    ...item!,
    status: statusOn(decisions, versions, today) ?? item!.status,
    suspendedDays: suspendedDays(decisions, today),
    publicUrl: `${publicUrl.replace(/\/+$/, '')}/gp/${licence.publicId}`,
    fields: printedFields(home, history),
    versions: history.versions.map((version) => toVersion(version, papers)).reverse(),
    decisions: history.decisions.map((decision) => toDecision(decision, papers, filings)).reverse(),
    dossiers: may(actor, 'dossier.read')
      ? (await listDossiers(tx, actor, { licenceId: id, sort: 'submitted', limit: 100 })).items
      : [],
    messages: await messagesOf(tx, id),
    signals: mayOnAll(actor, 'outlet.read') && licence.outletId ? await signalsOf(tx, licence.outletId) : [],
    renewal,
    ...licenceActionsOf(licence, actor, { today, purposes, renewal, underWay }),
  };
}

/** What may be filed for licences of a procedure today: by itself, or by procedures that act on them. */
async function purposesFor(tx: Tx, code: string, today: string): Promise<Purpose[]> {
  const rows = await tx.sql<{ definition: ProcedureDefinition }>(
    `select definition from procedure_versions
      where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)
        and (code = $2 or definition -> 'actsOn' ? $2) order by code, version`,
    [today, code],
  );
  const acting = rows.filter(({ definition }) => homesOf(definition).includes(code));
  return [...new Set(acting.flatMap(({ definition }) => definition.purposes))];
}

type Filing = { id: string; code: string | null; purpose: Purpose; isUnderWay: boolean };

async function dossiersOf(tx: Tx, { id }: Licence): Promise<Filing[]> {
  return tx.sql<Filing>(
    `select id, code, purpose,
            state not in ('not-accepted', 'stopped', 'done', 'returned') as "isUnderWay"
       from dossiers where licence_id = $1 order by created_at desc limit 200`,
    [id],
  );
}

async function messagesOf(tx: Tx, id: string): Promise<LicenceView['messages']> {
  const messages = await messagesAbout(tx, { type: 'licence', id });
  return messages.map(({ id: messageId, kind, to, subject, status, settledAt, createdAt, answer }) => ({
    ...{ id: messageId, kind, to, subject, status },
    at: settledAt ?? createdAt,
    detail: answer,
  }));
}

async function signalsOf(tx: Tx, outletId: string): Promise<LicenceView['signals']> {
  const { items } = await listOutletSignals(tx, { outletId, limit: 50 });
  return items.map(({ id, code, raisedAt, clearedAt, note }) => ({ id, code, since: raisedAt, clearedAt, note }));
}

async function paperRefs(tx: Tx, { decisions, versions }: LicenceHistory): Promise<Map<string, PaperRefView>> {
  const ids = [...decisions, ...versions].flatMap(({ paperId }) => (paperId ? [paperId] : []));
  const papers = ids.length === 0 ? [] : await tx.em.find(Paper, { id: { $in: [...new Set(ids)] } });
  return new Map(papers.map((paper) => [paper.id, toPaperRef(paper)]));
}

function toPaperRef({ id, kind, title, issuedAt, signatures, pdfSha256, content }: Paper): PaperRefView {
  return {
    ...{ id, kind, title, issuedAt, sha256: pdfSha256 },
    number: content.number,
    signatures: signatures.map(({ signer, kind: of, test }) => ({ signer, kind: of, test })),
  };
}

function toVersion(
  { number, effectiveFrom, createdAt, content, contentHash, paperId }: LicenceHistory['versions'][number],
  papers: ReadonlyMap<string, PaperRefView>,
): LicenceVersionView {
  const { procedure: _, ...said } = content;
  return {
    ...{ number, effectiveFrom, createdAt, contentHash },
    content: said,
    paper: papers.get(paperId ?? '') ?? null,
  };
}

function toDecision(
  decision: LicenceHistory['decisions'][number],
  papers: ReadonlyMap<string, PaperRefView>,
  filings: readonly Filing[],
): LicenceDecisionView {
  const { id, seq, action, effectiveOn, basis, reason, decidedAt, dossierId } = decision;
  const filing = filings.find((each) => each.id === dossierId);
  return {
    ...{ id, seq, action, effectiveOn, basis, reason, decidedAt },
    endsOn: decision.endsOn ?? null,
    decidedBy: { id: decision.decidedById, name: decision.decidedByName },
    dossier: dossierId ? { id: dossierId, code: filing?.code ?? null } : null,
    caseRef: decision.caseRef ?? null,
    paper: papers.get(decision.paperId ?? '') ?? null,
  };
}

/** The fields that are printed on it, in the order of the form; then what only older or changing forms asked. */
function printedFields(home: ProcedureDefinition, { versions }: LicenceHistory): { key: string; label: Bilingual }[] {
  const known = fieldsOf(home)
    .filter(({ onLicence }) => onLicence)
    .map(({ key, label }) => ({ key, label }));
  const said = new Set(versions.flatMap(({ content }) => Object.keys(content.answers)));
  const others = [...said].filter((key) => !known.some((field) => field.key === key));
  return [...known, ...others.map((key) => ({ key, label: { vi: key, en: key } }))];
}
