import type { Actor } from '../../identity/index.ts';
import {
  issuePaper,
  type Kit,
  type NumberSeries,
  type OfficeIdentity,
  type Paper,
  type PaperContent,
  type PaperMoment,
  papersOf,
  type SignatureKind,
  takeNumber,
} from '../../papers/index.ts';
import { officeDay, officeTimeZone, type Tx } from '../../platform/index.ts';
import { type CasePaperFacts, formOf, type PaperRef, type RecordFacts } from '../papers/index.ts';
import type { Case } from './case.ts';
import { type CasePaperSymbol, casePaperKinds } from './case-paper-kinds.ts';

/** Where a case's papers lie. */
export function casePapers({ id }: Pick<Case, 'id'>): { type: string; id: string } {
  return { type: 'case', id };
}

/** Numbers, sets and stores one paper of a case. Minutes are signed by hand by everybody who was there. */
export async function issueCasePaper(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  kase: Case,
  symbol: CasePaperSymbol,
  content: (facts: CasePaperFacts) => PaperContent,
  signatures: readonly SignatureKind[] = [],
): Promise<Paper> {
  const day = officeDay(tx.clock.now());
  const number = await takeNumber(tx, seriesOf(symbol, day.toString(), kit.office), day);
  const facts = { kase, office: kit.office, number: number.number, date: day.toString() };
  const { kind, title } = casePaperKinds[symbol];
  return issuePaper(tx, actor, kit, {
    ...{ kind, title, subject: casePapers(kase), content: content(facts), number, signatures },
  });
}

/** Each form has its own numbers in a year; letters have the office's. */
function seriesOf(symbol: CasePaperSymbol, on: string, { abbreviation, unitCode }: OfficeIdentity): NumberSeries {
  const code = formOf(symbol, on).numberCode ?? `${abbreviation}-${unitCode}`;
  return { code, pattern: `{seq}/${code}` };
}

/** Who made a record, when, where, and who else was there. */
export function recordFacts(
  facts: CasePaperFacts,
  { id, name }: Actor,
  at: { began: PaperMoment; place: string; present: readonly string[]; witness: string | null },
): RecordFacts {
  return { ...facts, maker: { id, name }, ended: null, ...at };
}

/** The last paper of a kind in a case, as another one names it; null while there is none. */
export async function lastPaper(tx: Tx, kase: Case, symbol: CasePaperSymbol): Promise<PaperRef | null> {
  const { kind, title } = casePaperKinds[symbol];
  const paper = (await papersOf(tx, casePapers(kase))).findLast((each) => each.kind === kind);
  return paper ? { name: title.vi, number: paper.number ?? null, date: officeDay(paper.issuedAt).toString() } : null;
}

/** Now, to the minute, where the office is. */
export function thisMoment(tx: Tx): PaperMoment {
  const local = tx.clock.now().toZonedDateTimeISO(officeTimeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
