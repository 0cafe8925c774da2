import type { Bilingual, Violation } from '../../law/index.ts';
import type { Party } from '../cases/case.ts';
import type { Circumstance } from '../findings/finding.ts';
import { dong } from './dong.ts';

/** The bracket for this party, what the law starts from, and what the circumstances come to. All in VND. */
export type Fine = {
  minVnd: number;
  midVnd: number;
  maxVnd: number;
  /** Between these the circumstances leave the choice; the proposed amount is their middle. */
  lowestVnd: number;
  highestVnd: number;
  proposedVnd: number;
  steps: Bilingual[];
};

/** The bracket for a kind of party; null where the act has none, or its ends aren't known. */
export function bracketFor(violation: Violation, partyKind: Party['kind']): { minVnd: number; maxVnd: number } | null {
  const { fine, finedSubject, individualsPayHalf } = violation;
  if (!fine || fine.minVnd === null || fine.maxVnd === null) return null;
  // An act that only a person can do has no bracket for organisations.
  if (finedSubject === 'individual' && partyKind === 'organisation') return null;
  const isHalved = finedSubject === 'organisation' && partyKind === 'individual' && individualsPayHalf;
  const share = isHalved ? 0.5 : 1;
  return { minVnd: Math.round(fine.minVnd * share), maxVnd: Math.round(fine.maxVnd * share) };
}

/**
 * Works a fine out as the decree says: from the middle of the bracket; circumstances cancel each other one by one; one
 * that is left moves the amount between the middle and an end, two or more to that end.
 * @returns null where the bracket isn't known, or isn't for this kind of party
 * @source Decree 118/2021/NĐ-CP Art. 9 as amended by Decree 68/2025/NĐ-CP; a sector's own rule would come first
 */
export function computeFine(input: {
  violation: Violation;
  partyKind: Party['kind'];
  aggravating: readonly Circumstance[];
  mitigating: readonly Circumstance[];
}): Fine | null {
  const { violation, partyKind } = input;
  const bracket = bracketFor(violation, partyKind);
  if (!bracket) return null;
  const { minVnd, maxVnd } = bracket;
  const midVnd = Math.round((minVnd + maxVnd) / 2);
  const net = input.aggravating.length - input.mitigating.length;
  const [lowestVnd, highestVnd] = rangeOf(net, minVnd, midVnd, maxVnd);
  const proposedVnd = Math.round((lowestVnd + highestVnd) / 2);
  const isHalved = violation.fine?.maxVnd !== maxVnd;
  const steps: Bilingual[] = [
    {
      vi: `Khung phạt ${partyKind === 'organisation' ? 'đối với tổ chức' : 'đối với cá nhân'}: từ ${dong(minVnd).vi} đến ${dong(maxVnd).vi}${
        isHalved ? ' (bằng một nửa mức đối với tổ chức)' : ''
      }.`,
      en: `Bracket for ${partyKind === 'organisation' ? 'organisations' : 'individuals'}: ${dong(minVnd).en} to ${dong(maxVnd).en}${
        isHalved ? ' (half of what organisations pay)' : ''
      }.`,
    },
    {
      vi: `Mức trung bình của khung: ${dong(midVnd).vi}.`,
      en: `Middle of the bracket: ${dong(midVnd).en}.`,
    },
    circumstanceStep(input.aggravating.length, input.mitigating.length),
    {
      vi:
        lowestVnd === highestVnd
          ? `Mức phạt: ${dong(proposedVnd).vi}.`
          : `Mức phạt nằm giữa ${dong(lowestVnd).vi} và ${dong(highestVnd).vi}; mức đề xuất là ${dong(proposedVnd).vi}.`,
      en:
        lowestVnd === highestVnd
          ? `The fine: ${dong(proposedVnd).en}.`
          : `The fine lies between ${dong(lowestVnd).en} and ${dong(highestVnd).en}; ${dong(proposedVnd).en} is proposed.`,
    },
  ];
  return { minVnd, midVnd, maxVnd, lowestVnd, highestVnd, proposedVnd, steps };
}

function rangeOf(net: number, minVnd: number, midVnd: number, maxVnd: number): [number, number] {
  if (net === 0) return [midVnd, midVnd];
  if (net === 1) return [midVnd, maxVnd];
  if (net === -1) return [minVnd, midVnd];
  return net > 0 ? [maxVnd, maxVnd] : [minVnd, minVnd];
}

function circumstanceStep(aggravating: number, mitigating: number): Bilingual {
  const net = aggravating - mitigating;
  if (aggravating + mitigating === 0) {
    return {
      vi: 'Không có tình tiết tăng nặng, giảm nhẹ: áp dụng mức trung bình.',
      en: 'No aggravating or mitigating circumstance: the middle applies.',
    };
  }
  const counted = {
    vi: `${aggravating} tình tiết tăng nặng, ${mitigating} tình tiết giảm nhẹ`,
    en: `${aggravating} aggravating, ${mitigating} mitigating`,
  };
  const outcome = {
    '0': { vi: 'bù trừ hết, áp dụng mức trung bình', en: 'they cancel out, the middle applies' },
    '1': { vi: 'còn một tình tiết tăng nặng: trên mức trung bình', en: 'one aggravating is left: above the middle' },
    '-1': { vi: 'còn một tình tiết giảm nhẹ: dưới mức trung bình', en: 'one mitigating is left: below the middle' },
    '2': { vi: 'còn từ hai tình tiết tăng nặng: mức tối đa', en: 'two or more aggravating are left: the maximum' },
    '-2': { vi: 'còn từ hai tình tiết giảm nhẹ: mức tối thiểu', en: 'two or more mitigating are left: the minimum' },
  }[String(Math.max(-2, Math.min(2, net)))]!;
  return { vi: `${counted.vi}: ${outcome.vi}.`, en: `${counted.en}: ${outcome.en}.` };
}

/**
 * Whether the party may explain before a decision: where a suspension is possible, or the bracket goes high enough.
 * @source LHAV Art. 61.1 (15 million for individuals, 30 million for organisations)
 */
export function mayExplain(violation: Violation, partyKind: Party['kind']): boolean {
  const suspends = violation.additionalSanctions.some(({ code }) => code !== 'confiscation');
  const threshold = partyKind === 'organisation' ? 30_000_000 : 15_000_000;
  // A bracket nobody knows is taken as high: nobody loses a right to a gap in our data.
  const max = violation.fine ? (bracketFor(violation, partyKind)?.maxVnd ?? Number.POSITIVE_INFINITY) : 0;
  return suspends || max >= threshold;
}

/**
 * The highest fine that may be given on the spot, without a record, in VND.
 * @param on ISO 8601; the amounts were doubled on 1 July 2025
 * @source LHAV Art. 56.1 as amended by Law 88/2025/QH15
 */
export function withoutRecordLimit(partyKind: Party['kind'], on: string): number {
  const individual = on >= '2025-07-01' ? 500_000 : 250_000;
  return partyKind === 'organisation' ? 2 * individual : individual;
}

/**
 * What is owed on top of a fine that is paid late: 0.05 % a day of what is still unpaid.
 * @param dueOn, on ISO 8601; the last day in time, and the day that is asked about
 * @returns VND, rounded down
 * @source LHAV Art. 78.1; not counted while the fine is postponed (the caller leaves those days out)
 */
export function interestOn(owedVnd: number, dueOn: string, on: string, daysNotCounted = 0): number {
  const late = Temporal.PlainDate.from(dueOn).until(on, { largestUnit: 'day' }).days - daysNotCounted;
  return late <= 0 ? 0 : Math.floor((owedVnd * late * 5) / 10_000);
}

/**
 * Whether a later text is milder than the one in force on the day of the act: a suggestion for a person, never applied
 * by itself.
 */
export function isMilder(later: Violation, pinned: Violation): boolean {
  if (!later.fine && pinned.fine) return true;
  if (later.fine && !pinned.fine) return false;
  const [a, b] = [later.fine, pinned.fine];
  if (a?.maxVnd != null && b?.maxVnd != null && a.maxVnd !== b.maxVnd) return a.maxVnd < b.maxVnd;
  if (a?.minVnd != null && b?.minVnd != null && a.minVnd !== b.minVnd) return a.minVnd < b.minVnd;
  return later.additionalSanctions.length < pinned.additionalSanctions.length;
}
