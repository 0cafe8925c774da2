import type { Bilingual } from '../../law/index.ts';
import type { CaseFacts } from './case-actions.ts';
import { dmy } from './case-sentences.ts';
import type { CaseState } from './case-states.ts';

/** Whose turn it is. */
export type CaseTurn = 'party' | 'office' | 'nobody';

/** How far the last lawful day is: near within `nearDays`; settled where nothing is decided any more. */
export type LimitationStanding = 'passed' | 'near' | 'open' | 'unknown' | 'settled';

/** Calendar days before the last lawful day from which a case stands on the list of those that are near it. */
const nearDays = 60;

/** Something may still happen in these by itself or must be done. */
export const openStates: readonly CaseState[] = ['opened', 'recorded', 'decided', 'time-barred'];
/** A fine may still be decided. */
export const undecidedStates: readonly CaseState[] = ['opened', 'recorded'];

export function turnOfCase(state: CaseState, isPartyHeard: boolean): CaseTurn {
  if (state === 'decided') return 'party';
  if (state === 'recorded') return isPartyHeard ? 'party' : 'office';
  return state === 'opened' || state === 'time-barred' || state === 'executed' ? 'office' : 'nobody';
}

/** @param today ISO 8601 */
export function limitationStanding(state: CaseState, lastLawfulOn: string | null, today: string): LimitationStanding {
  if (state === 'time-barred') return 'passed';
  if (!undecidedStates.includes(state)) return 'settled';
  if (lastLawfulOn === null) return 'unknown';
  if (lastLawfulOn < today) return 'passed';
  return lastLawfulOn <= nearUntil(today) ? 'near' : 'open';
}

/** The last day that counts as near. @param today ISO 8601 */
export function nearUntil(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: nearDays }).toString();
}

/** The last days of the clocks that run, by purpose. */
export type RunningDates = Readonly<Record<string, string | null>>;

/** Where a case stands and what comes next, in one line. Pure. */
export function nextInCase(
  state: CaseState,
  facts: CaseFacts,
  dates: RunningDates,
): { on: string | null; text: Bilingual } {
  switch (state) {
    case 'opened':
      return recordBy(dates.record ?? null);
    case 'recorded':
      return afterRecord(facts, dates);
    case 'decided':
      return executeBy(dates.execution ?? null, facts.openObligations);
    default:
      return { on: null, text: still[state] };
  }
}

function recordBy(on: string | null): { on: string | null; text: Bilingual } {
  const by = on ? { vi: ` chậm nhất ngày ${dmy(on)}`, en: ` by ${dmy(on)}` } : { vi: '', en: '' };
  return {
    on,
    text: {
      vi: `Lập biên bản vi phạm hành chính${by.vi}, hoặc kết thúc, chuyển vụ việc.`,
      en: `The record is made${by.en}, or the case is dismissed or transferred.`,
    },
  };
}

function afterRecord(facts: CaseFacts, dates: RunningDates): { on: string | null; text: Bilingual } {
  const { explanationUntil: until, unanswered, position, proposal } = facts;
  if (position.explanation === 'open' && until !== null) {
    return {
      on: until,
      text: {
        vi: `Bên vi phạm được giải trình đến hết ngày ${dmy(until)}; trước đó chưa được ra quyết định.`,
        en: `The party may explain until the end of ${dmy(until)}; nothing is decided before.`,
      },
    };
  }
  const on = dates.decision ?? null;
  const by = on ? { vi: ` chậm nhất ngày ${dmy(on)}`, en: ` by ${dmy(on)}` } : { vi: '', en: '' };
  if (unanswered.length > 0) {
    return {
      on,
      text: {
        vi: `Trả lời ý kiến của bên vi phạm về hành vi số ${unanswered.join(', ')}; quyết định${by.vi}.`,
        en: `What the party said to finding ${unanswered.join(', ')} is to be answered; the decision is due${by.en}.`,
      },
    };
  }
  if (position.explanation === 'open') {
    return {
      on,
      text: { vi: `Kết thúc giải trình; quyết định${by.vi}.`, en: `The hearing ends; the decision is due${by.en}.` },
    };
  }
  return proposal
    ? { on, text: { vi: `Chờ ký quyết định${by.vi}.`, en: `The decision waits for a signature${by.en}.` } }
    : { on, text: { vi: `Đề xuất quyết định${by.vi}.`, en: `A decision is proposed${by.en}.` } };
}

function executeBy(on: string | null, count: number): { on: string | null; text: Bilingual } {
  if (count === 0) {
    return {
      on: null,
      text: {
        vi: 'Mọi nghĩa vụ đã xong; cơ quan ghi nhận quyết định đã thi hành.',
        en: 'Every obligation is met; the office notes that the decision is carried out.',
      },
    };
  }
  const by = on ? { vi: ` chậm nhất ngày ${dmy(on)}`, en: ` by ${dmy(on)}` } : { vi: '', en: '' };
  return {
    on,
    text: {
      vi: `Đã có quyết định; bên vi phạm thi hành ${count} nghĩa vụ${by.vi}.`,
      en: `It is decided; the party has ${count} obligation${count === 1 ? '' : 's'} to meet${by.en}.`,
    },
  };
}

const still: Record<Exclude<CaseState, 'opened' | 'recorded' | 'decided'>, Bilingual> = {
  executed: {
    vi: 'Quyết định đã thi hành xong; có thể kết thúc hồ sơ.',
    en: 'The decision is carried out; the file may be closed.',
  },
  closed: { vi: 'Hồ sơ đã kết thúc.', en: 'The file is closed.' },
  dismissed: { vi: 'Đã kết thúc, không xử phạt.', en: 'It was dismissed without a sanction.' },
  transferred: { vi: 'Đã chuyển đến nơi có thẩm quyền.', en: 'It was handed to whoever has the power.' },
  'time-barred': {
    vi: 'Đã hết thời hiệu: không được phạt tiền; vẫn có thể buộc khắc phục hậu quả.',
    en: 'The limitation period is over: no fine, but remedies may be ordered.',
  },
  cancelled: {
    vi: 'Quyết định đã bị hủy; có thể xử lý lại từ đầu hoặc kết thúc hồ sơ.',
    en: 'The decision was cancelled; the case may be taken up anew, or closed.',
  },
  merged: { vi: 'Đã nhập vào hồ sơ khác.', en: 'It was merged into another case.' },
};
