import type { Period } from '../../law/index.ts';
import { DomainError, type FieldError } from '../../platform/index.ts';
import type { ProcedureDefinition, Purpose } from '../procedures/definition.ts';
import type { Proposal } from './dossier.ts';

/** What begins a term of its own; the others keep the licence's. */
const withTerm: readonly Purpose[] = ['new', 'renew', 'extend'];

/**
 * A proposal as it is kept, when the procedure allows it. Pure.
 * @param today ISO 8601
 * @throws DomainError `invalid-input` naming each fault
 */
export function checkProposal(
  definition: ProcedureDefinition,
  purpose: Purpose,
  proposal: Proposal,
  today: string,
): Proposal {
  const tidy = (text: string) => text.normalize('NFC').trim();
  const isGrant = proposal.outcome === 'grant';
  const checked: Proposal = {
    outcome: proposal.outcome,
    grounds: isGrant ? [] : [...new Set(proposal.grounds)],
    reason: tidy(proposal.reason),
    validFrom: isGrant ? proposal.validFrom : null,
    validTo: isGrant ? proposal.validTo : null,
    conditions: isGrant ? proposal.conditions.map(tidy).filter(Boolean) : [],
  };
  const faults = isGrant ? grantFaults(definition, purpose, checked, today) : refusalFaults(definition, checked);
  if (faults.length === 0) return checked;
  throw new DomainError('invalid-input', faults[0]!.detail, { fieldErrors: faults });
}

function refusalFaults({ refusalGrounds }: ProcedureDefinition, { grounds, reason }: Proposal): FieldError[] {
  const faults: FieldError[] = [];
  if (grounds.length === 0) {
    faults.push({ pointer: '/proposal/grounds', detail: 'A refusal needs at least one of the procedure’s grounds.' });
  }
  grounds.forEach((key, index) => {
    if (refusalGrounds.some((ground) => ground.key === key)) return;
    faults.push({
      pointer: `/proposal/grounds/${index}`,
      detail: 'The procedure has no such ground; nothing else may be refused for.',
    });
  });
  if (reason === '') {
    faults.push({ pointer: '/proposal/reason', detail: 'A refusal is in writing, with its reason.' });
  }
  return faults;
}

function grantFaults(
  { term, validFrom: lawFrom }: ProcedureDefinition,
  purpose: Purpose,
  { validFrom, validTo }: Proposal,
  today: string,
): FieldError[] {
  const faults: FieldError[] = [];
  const from = validFrom ?? (purpose === 'extend' ? null : today);
  if (validFrom !== null && validFrom < lawFrom) {
    faults.push({
      pointer: '/proposal/validFrom',
      detail: `The procedure begins on ${lawFrom}; nothing holds before.`,
    });
  } else if (purpose === 'new' && validFrom !== null && validFrom < today) {
    faults.push({ pointer: '/proposal/validFrom', detail: 'A licence doesn’t begin in the past.' });
  }
  if (validTo !== null && from !== null && validTo < from) {
    faults.push({ pointer: '/proposal/validTo', detail: 'It ends before it begins.' });
  }
  if (!withTerm.includes(purpose)) return faults;
  if (term.kind === 'indefinite' && validTo !== null) {
    faults.push({ pointer: '/proposal/validTo', detail: 'This licence has no end.' });
  }
  if (term.kind !== 'at-most' && term.kind !== 'fixed') return faults;
  if (validTo === null) {
    faults.push({ pointer: '/proposal/validTo', detail: 'Say the last day of validity.' });
  } else if (from !== null) {
    const last = lastDay(from, term.period);
    if (validTo > last || (term.kind === 'fixed' && validTo !== last)) {
      const word = term.kind === 'fixed' ? 'ends on' : 'ends at the latest on';
      faults.push({ pointer: '/proposal/validTo', detail: `By law it ${word} ${last} (${term.basis.text}).` });
    }
  }
  return faults;
}

/** The last day of a term that begins on a day. A year from 1 March ends on the last of February. */
function lastDay(from: string, { amount, unit }: Period): string {
  const start = Temporal.PlainDate.from(from);
  const spans = { 'working-day': 'days', 'calendar-day': 'days', month: 'months', year: 'years' } as const;
  return start
    .add({ [spans[unit]]: amount })
    .subtract({ days: 1 })
    .toString();
}
