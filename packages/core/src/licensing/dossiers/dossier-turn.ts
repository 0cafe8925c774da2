import { type Bilingual, isWorkingDay, type WorkingCalendar } from '../../law/index.ts';
import { officeDay } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import type { Dossier } from './dossier.ts';
import type { DossierState } from './dossier-states.ts';
import { dmy } from './obstacle-sentences.ts';

/** Whose turn it is. */
export type Turn = 'applicant' | 'office' | 'nobody';

const turns: Record<DossierState, Turn> = {
  draft: 'applicant',
  registered: 'office',
  accepted: 'office',
  'not-accepted': 'nobody',
  processing: 'office',
  'awaiting-supplement': 'applicant',
  'awaiting-fee': 'applicant',
  'withdrawal-requested': 'office',
  stopped: 'nobody',
  done: 'nobody',
  returned: 'nobody',
};

export function turnOf(state: DossierState): Turn {
  return turns[state];
}

export function statesOfTurn(turn: Turn): DossierState[] {
  return (Object.keys(turns) as DossierState[]).filter((state) => turns[state] === turn);
}

export type Due = 'late' | 'today' | 'soon' | 'later' | 'none';

/** The days that part late from today from soon, ISO 8601. */
export type DueDays = { readonly today: string; readonly soonUntil: string };

/** How many working days ahead is soon. */
const soonDays = 2;

export function dueDays(calendar: WorkingCalendar, now: Temporal.Instant): DueDays {
  const today = officeDay(now);
  let day = today;
  for (let left = soonDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return { today: today.toString(), soonUntil: day.toString() };
}

export function dueOf(dueOn: string | null, { today, soonUntil }: DueDays): Due {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= soonUntil ? 'soon' : 'later';
}

/**
 * How long each side has held a dossier, in working days: a day is whose turn it was when it began, so the day it was
 * handed in counts for nobody, as in the counting of the law. Pure.
 * @param events in order of time, from the submission on
 */
export function heldDays(
  events: readonly { at: Temporal.Instant; stateAfter: DossierState }[],
  now: Temporal.Instant,
  calendar: WorkingCalendar,
): { applicant: number; office: number } {
  const held = { applicant: 0, office: 0 };
  events.forEach((event, index) => {
    const turn = turnOf(event.stateAfter);
    if (turn === 'nobody') return;
    const until = officeDay(events[index + 1]?.at ?? now);
    let day = officeDay(event.at).add({ days: 1 });
    for (; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
      if (isWorkingDay(calendar, day)) held[turn] += 1;
    }
  });
  return held;
}

/** The last days of the clocks that run; null where one doesn't. */
export type OpenDates = { completeness: string | null; processing: string | null; supplement: string | null };

/** The next date and why, in a sentence for whoever reads the dossier. Pure. */
export function nextDate(
  { state, appointmentOn, outcome }: Pick<Dossier, 'state' | 'appointmentOn' | 'outcome'>,
  definition: ProcedureDefinition,
  dates: OpenDates,
): { on: string | null; text: Bilingual } {
  switch (state) {
    case 'registered':
      return checkedBy(dates.completeness, definition.completeness?.silence === 'accepted');
    case 'accepted':
    case 'processing':
      return resultBy(dates.processing, appointmentOn ?? null);
    case 'awaiting-supplement':
      return answeredBy(dates.supplement);
    default:
      return { on: null, text: outcome === 'refused' && state === 'done' ? refused : still[state] };
  }
}

function checkedBy(on: string | null, silenceAccepts: boolean): { on: string | null; text: Bilingual } {
  if (on === null) {
    return {
      on,
      text: { vi: 'Cơ quan đang kiểm tra thành phần hồ sơ.', en: 'The office is checking that everything is there.' },
    };
  }
  const after = silenceAccepts
    ? {
        vi: ' Quá ngày đó mà không có thông báo, hồ sơ được coi là đã tiếp nhận.',
        en: ' Without a word by then, the dossier counts as accepted.',
      }
    : { vi: '', en: '' };
  return {
    on,
    text: {
      vi: `Cơ quan kiểm tra thành phần hồ sơ chậm nhất đến hết ngày ${dmy(on)}.${after.vi}`,
      en: `The office checks that everything is there by the end of ${dmy(on)}.${after.en}`,
    },
  };
}

function resultBy(on: string | null, appointmentOn: string | null): { on: string | null; text: Bilingual } {
  if (on === null) {
    const own = appointmentOn
      ? { vi: `, cơ quan hẹn ngày ${dmy(appointmentOn)}`, en: `, the office promised ${dmy(appointmentOn)}` }
      : { vi: '', en: '' };
    return {
      on: appointmentOn,
      text: {
        vi: `Cơ quan đang giải quyết; pháp luật không quy định thời hạn cho việc này${own.vi}.`,
        en: `The office is working on it; the law gives no time for this${own.en}.`,
      },
    };
  }
  const moved = appointmentOn !== null && appointmentOn > on;
  return {
    on: moved ? appointmentOn : on,
    text: moved
      ? {
          vi: `Theo luật, kết quả phải có chậm nhất ngày ${dmy(on)}; cơ quan đã xin lỗi và hẹn lại ngày ${dmy(appointmentOn)}.`,
          en: `By law the result was due on ${dmy(on)}; the office apologised and promised ${dmy(appointmentOn)}.`,
        }
      : {
          vi: `Cơ quan trả kết quả chậm nhất ngày ${dmy(on)}.`,
          en: `The office gives the result by ${dmy(on)}.`,
        },
  };
}

function answeredBy(on: string | null): { on: string | null; text: Bilingual } {
  const by = on === null ? { vi: '', en: '' } : { vi: ` chậm nhất ngày ${dmy(on)}`, en: ` by ${dmy(on)}` };
  return {
    on,
    text: {
      vi: `Người nộp cần bổ sung hồ sơ${by.vi}; trong lúc chờ, thời hạn của cơ quan tạm dừng. Quá hạn, hồ sơ dừng xử lý.`,
      en: `The applicant supplements the dossier${by.en}; the office’s time stands still meanwhile. After that the dossier is stopped.`,
    },
  };
}

const refused: Bilingual = {
  vi: 'Hồ sơ đã bị từ chối bằng văn bản, có nêu lý do.',
  en: 'It was refused in writing, with the reasons.',
};

const still: Record<DossierState, Bilingual> = {
  draft: { vi: 'Bản nháp chưa nộp; chưa tính thời hạn.', en: 'A draft that isn’t handed in; no time runs.' },
  registered: { vi: '', en: '' },
  accepted: { vi: '', en: '' },
  processing: { vi: '', en: '' },
  'awaiting-supplement': { vi: '', en: '' },
  'not-accepted': {
    vi: 'Hồ sơ không được tiếp nhận; lý do ở phiếu từ chối.',
    en: 'It was not accepted; the slip says why.',
  },
  'awaiting-fee': {
    vi: 'Chờ người nộp thực hiện nghĩa vụ tài chính; thời hạn của cơ quan tạm dừng.',
    en: 'The fee is waited for; the office’s time stands still meanwhile.',
  },
  'withdrawal-requested': {
    vi: 'Người nộp xin rút hồ sơ; cơ quan đang trả lời.',
    en: 'The applicant asked for it back; the office is to answer.',
  },
  stopped: { vi: 'Hồ sơ đã dừng xử lý.', en: 'The dossier was stopped.' },
  done: {
    vi: 'Đã có kết quả; chờ trả cho người nộp.',
    en: 'The result is there and waits to be handed over.',
  },
  returned: { vi: 'Đã trả kết quả.', en: 'The result was handed over.' },
};
