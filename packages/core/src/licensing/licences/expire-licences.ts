import { authorize, timekeeperActor } from '../../identity/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import { Licence, type LicenceContent } from './licence.ts';
import { ownProcedure } from './own-procedure.ts';
import { factsOf, readHistory, recordDecision, refold } from './record-decision.ts';
import { unnotedEnds } from './status-on.ts';

export type LicenceTurns = { looked: number; expired: number; lifted: number };

/**
 * Brings licences whose day has come to what they are worth today: notes that a term or a suspension is over, as
 * decisions of the timekeeper, and lets a decision or a new term that was signed for a later day take effect. A licence
 * that somebody holds is left for the next time. Running it again changes nothing. Entities that the transaction had read
 * before are forgotten.
 * @param limit the most licences to look at; the answer says how many there were
 */
export async function expireLicences(tx: Tx, { limit = 200 }: { limit?: number } = {}): Promise<LicenceTurns> {
  const today = officeDay(tx.clock.now()).toString();
  const rows = await tx.sql<{ id: string }>(
    `select id from licences where next_change_on <= $1 order by next_change_on, id limit $2 for update skip locked`,
    [today, limit],
  );
  const turns: LicenceTurns = { looked: rows.length, expired: 0, lifted: 0 };
  const termBasis = rememberTermBasis(tx);
  for (const { id } of rows) {
    const licence = await tx.em.findOneOrFail(Licence, { id }, { refresh: true });
    authorize(timekeeperActor, 'licence.expire', licence);
    for (const action of await noteEnds(tx, licence, today, termBasis)) {
      turns[action === 'expire' ? 'expired' : 'lifted'] += 1;
    }
    // Done with: kept in mind, each would be looked through again at every statement for all that follow.
    await tx.em.flush();
    tx.em.clear();
  }
  return turns;
}

async function noteEnds(tx: Tx, licence: Licence, today: string, termBasis: TermBasis) {
  let history = await readHistory(tx, licence.id);
  const { decisions, versions } = factsOf(history);
  const ends = unnotedEnds(decisions, versions, today);
  const { procedure } = history.versions.at(-1)!.content;
  for (const { action, effectiveOn } of ends) {
    ({ history } = await recordDecision(tx, timekeeperActor, licence, history, {
      action,
      effectiveOn,
      basis: action === 'expire' ? await termBasis(procedure) : 'Nghị định 68/2025/NĐ-CP',
      reason: action === 'expire' ? 'Hết thời hạn của giấy phép' : 'Hết thời hạn đình chỉ',
    }));
  }
  if (ends.length === 0) await refold(tx, licence, history);
  return ends.map(({ action }) => action);
}

type TermBasis = (procedure: LicenceContent['procedure']) => Promise<string>;

/** What the term of a procedure's licences rests on; each procedure is looked up once. */
function rememberTermBasis(tx: Tx): TermBasis {
  const known = new Map<string, string>();
  return async (procedure) => {
    const key = `${procedure.code} v${procedure.version}`;
    const basis = known.get(key) ?? (await ownProcedure(tx, procedure)).term.basis.text;
    known.set(key, basis);
    return basis;
  };
}
