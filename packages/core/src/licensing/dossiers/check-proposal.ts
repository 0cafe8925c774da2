import type { Period } from '../../law/index.ts';
import type { ProcedureDefinition, Purpose } from '../procedures/definition.ts';
import type { Proposal } from './dossier.ts';
import type { Missing } from './dossier-actions.ts';
import { toError } from './dossier-step.ts';
import { dmy } from './obstacle-sentences.ts';

/** What begins a term of its own; the others keep the licence's. */
const withTerm: readonly Purpose[] = ['new', 'renew', 'extend'];

/**
 * A proposal as it is kept, when the procedure allows it. Pure.
 * @param today ISO 8601
 * @param licenceEnd the last day of the licence it is about, ISO 8601; null where that has none, or for a new one
 * @throws DomainError `invalid-input` naming each fault
 */
export function checkProposal(
  definition: ProcedureDefinition,
  purpose: Purpose,
  proposal: Proposal,
  today: string,
  licenceEnd: string | null = null,
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
  const faults = isGrant
    ? [...grantFaults(definition, purpose, checked, today), ...followFaults(purpose, checked, today, licenceEnd)]
    : refusalFaults(definition, checked);
  if (faults.length === 0) return checked;
  throw toError({ code: 'invalid-input', why: faults[0]!.text, pointers: faults });
}

function refusalFaults({ refusalGrounds }: ProcedureDefinition, { grounds, reason }: Proposal): Missing[] {
  const faults: Missing[] = [];
  if (grounds.length === 0) {
    faults.push(
      fault(
        'grounds',
        'Từ chối phải dựa trên ít nhất một căn cứ của thủ tục.',
        'A refusal needs at least one of the procedure’s grounds.',
      ),
    );
  }
  grounds.forEach((key, index) => {
    if (refusalGrounds.some((ground) => ground.key === key)) return;
    faults.push(
      fault(
        `grounds/${index}`,
        'Thủ tục không có căn cứ này; không được từ chối vì lý do khác.',
        'The procedure has no such ground; nothing else may be refused for.',
      ),
    );
  });
  if (reason === '') {
    faults.push(
      fault('reason', 'Từ chối phải bằng văn bản, nêu rõ lý do.', 'A refusal is in writing, with its reason.'),
    );
  }
  return faults;
}

function grantFaults(
  { term, validFrom: lawFrom }: ProcedureDefinition,
  purpose: Purpose,
  { validFrom, validTo }: Proposal,
  today: string,
): Missing[] {
  const faults: Missing[] = [];
  const from = validFrom ?? (purpose === 'extend' ? null : today);
  if (validFrom !== null && validFrom < lawFrom) {
    faults.push(
      fault(
        'validFrom',
        `Thủ tục áp dụng từ ngày ${dmy(lawFrom)}; không có hiệu lực trước đó.`,
        `The procedure begins on ${dmy(lawFrom)}; nothing holds before.`,
      ),
    );
  } else if (purpose === 'new' && validFrom !== null && validFrom < today) {
    faults.push(fault('validFrom', 'Giấy phép không bắt đầu trong quá khứ.', 'A licence doesn’t begin in the past.'));
  }
  if (validTo !== null && from !== null && validTo < from) {
    faults.push(fault('validTo', 'Ngày kết thúc trước ngày bắt đầu.', 'It ends before it begins.'));
  }
  if (!withTerm.includes(purpose)) return faults;
  if (term.kind === 'indefinite' && validTo !== null) {
    faults.push(fault('validTo', 'Giấy phép này không có thời hạn.', 'This licence has no end.'));
  }
  if (term.kind !== 'at-most' && term.kind !== 'fixed') return faults;
  if (validTo === null) {
    faults.push(fault('validTo', 'Hãy ghi ngày cuối có hiệu lực.', 'Say the last day of validity.'));
  } else if (from !== null) {
    const last = lastDay(from, term.period);
    if (validTo > last || (term.kind === 'fixed' && validTo !== last)) {
      const word = term.kind === 'fixed' ? { vi: 'là', en: 'is' } : { vi: 'không được sau', en: 'is at the latest' };
      faults.push(
        fault(
          'validTo',
          `Theo luật, ngày cuối ${word.vi} ${dmy(last)} (${term.basis.text}).`,
          `By law the last day ${word.en} ${dmy(last)} (${term.basis.text}).`,
        ),
      );
    }
  }
  return faults;
}

/** What comes after a term must follow it. */
function followFaults(
  purpose: Purpose,
  { validFrom, validTo }: Proposal,
  today: string,
  licenceEnd: string | null,
): Missing[] {
  if (licenceEnd === null) return [];
  const next = Temporal.PlainDate.from(licenceEnd).add({ days: 1 }).toString();
  if (purpose === 'renew' && licenceEnd >= today && validFrom !== null && validFrom > next) {
    return [
      fault(
        'validFrom',
        `Thời hạn mới phải nối tiếp thời hạn cũ, chậm nhất từ ngày ${dmy(next)}.`,
        `The new term follows the old one without a gap, from ${dmy(next)} at the latest.`,
      ),
    ];
  }
  if (purpose === 'extend' && validTo !== null && validTo <= licenceEnd) {
    return [
      fault(
        'validTo',
        `Giấy phép đang có hạn đến ngày ${dmy(licenceEnd)}; kéo dài phải sau ngày đó.`,
        `The licence ends on ${dmy(licenceEnd)}; an extension ends later.`,
      ),
    ];
  }
  return [];
}

function fault(place: string, vi: string, en: string): Missing {
  return { pointer: `/proposal/${place}`, text: { vi, en } };
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
