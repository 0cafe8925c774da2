import { type Bilingual, remedyCodes } from '../../law/index.ts';
import type { Party } from '../cases/case.ts';
import { tidy, wrongField } from '../cases/case-input.ts';
import type { Finding } from '../findings/finding.ts';
import { bracketFor, computeFine, dong } from '../law/index.ts';
import type { DecidedPoint, DecisionContent, OrderedRemedy, Suspension } from './decision.ts';

/** What somebody means to decide; amounts are worked out and checked before anything is made of it. */
export type DecisionDraft = {
  readonly points: readonly (Omit<DecidedPoint, 'computed'> & { readonly computed?: unknown })[];
  /** Refused where it isn't what the points come to. */
  readonly totalVnd?: number | undefined;
  readonly suspensions: readonly Suspension[];
  readonly remedies: readonly OrderedRemedy[];
  readonly reason: string;
  readonly deviation: string | null;
};

export type JudgedFinding = Pick<Finding, 'id' | 'number' | 'violation' | 'aggravating' | 'mitigating' | 'itemId'>;

/** `fine`: sanctions, remedies beside them. The other two are what is left where nobody may be fined any more. */
export type ProposedKind = 'fine' | 'remedies' | 'confiscation';

const mostTogether = 50;
const mostDays = 400;

/**
 * Holds what is meant to be decided against the law that was pinned: every finding has its outcome, a fine lies in its
 * bracket and, unless a sentence says why not, where the circumstances put it; suspensions and remedies are those of the
 * provisions.
 * @returns the content with brackets and sum worked out
 * @throws DomainError `invalid-input` with the field and the sentence
 * @source LHAV Art. 23, 28, 65; Decree 118/2021/NĐ-CP Art. 9 as amended by Decree 68/2025/NĐ-CP
 */
export function checkDecision(
  kind: ProposedKind | 'fine-without-record',
  draft: DecisionDraft,
  partyKind: Party['kind'],
  findings: readonly JudgedFinding[],
): DecisionContent {
  const deviation = tidy(draft.deviation ?? '') || null;
  const sanctions = kind === 'fine' || kind === 'fine-without-record';
  const points = findings.map((finding) => {
    const at = draft.points.findIndex(({ findingId }) => findingId === finding.id);
    if (at < 0) throw wrongField('/content/points', say.noPoint(finding.number));
    return checkPoint({
      at,
      sanctions,
      partyKind,
      finding,
      point: draft.points[at]!,
      hasDeviation: deviation !== null,
    });
  });
  if (draft.points.length !== findings.length) throw wrongField('/content/points', say.foreignPoint);
  if (sanctions && !points.some(({ outcome }) => outcome === 'fine' || outcome === 'warning')) {
    throw wrongField('/content/points', say.nothingSanctioned);
  }
  const totalVnd = points.reduce((sum, { fineVnd }) => sum + (fineVnd ?? 0), 0);
  if (draft.totalVnd !== undefined && draft.totalVnd !== totalVnd) {
    throw wrongField('/content/totalVnd', say.wrongTotal(draft.totalVnd, totalVnd));
  }
  const upheld = findings.filter((finding) => outcomeOf(points, finding) !== 'dropped');
  const fined = findings.filter((finding) => ['fine', 'warning'].includes(outcomeOf(points, finding)));
  const remedies = checkRemedies(draft.remedies, upheld);
  if (!sanctions && remedies.length === 0) throw wrongField('/content/remedies', say.nothingOrdered);
  return {
    points,
    totalVnd,
    suspensions: checkSuspensions(draft.suspensions, fined),
    remedies,
    reason: tidy(draft.reason),
    override: null,
    deviation,
  };
}

function outcomeOf(points: readonly DecidedPoint[], { id }: JudgedFinding): DecidedPoint['outcome'] {
  return points.find(({ findingId }) => findingId === id)!.outcome;
}

type PointCheck = {
  at: number;
  sanctions: boolean;
  partyKind: Party['kind'];
  finding: JudgedFinding;
  point: DecisionDraft['points'][number];
  hasDeviation: boolean;
};

function checkPoint({ at, sanctions, partyKind, finding, point, hasDeviation }: PointCheck): DecidedPoint {
  const field = (name: string) => `/content/points/${at}/${name}`;
  const { id: findingId, number, violation } = finding;
  const { outcome } = point;
  const reason = tidy(point.reason);
  const units = checkUnits(finding, point.units ?? 1, field('units'));
  if (!sanctions && (outcome === 'fine' || outcome === 'warning')) {
    throw wrongField(field('outcome'), say.noSanction(number));
  }
  if (outcome !== 'fine') {
    if (point.fineVnd !== null) throw wrongField(field('fineVnd'), say.amountWithoutFine(number));
    if (outcome === 'warning' && !violation.warning) throw wrongField(field('outcome'), say.noWarning(number));
    if (outcome === 'dropped' && reason === '') throw wrongField(field('reason'), say.droppedWithoutReason(number));
    return { findingId, outcome, fineVnd: null, computed: null, reason };
  }
  const { fineVnd } = point;
  if (fineVnd === null || !Number.isSafeInteger(fineVnd) || fineVnd <= 0) {
    throw wrongField(field('fineVnd'), say.noAmount(number));
  }
  const computed = rangeOf(finding, partyKind, units, field('outcome'));
  if (fineVnd < computed.minVnd || fineVnd > computed.maxVnd) {
    throw wrongField(field('fineVnd'), say.outsideBracket(number, fineVnd, computed));
  }
  if (!hasDeviation && (fineVnd < computed.lowestVnd || fineVnd > computed.highestVnd)) {
    throw wrongField('/content/deviation', say.outsideCircumstances(number, fineVnd, computed));
  }
  const { minVnd, midVnd, maxVnd } = computed;
  return {
    ...{ findingId, outcome, fineVnd, computed: { minVnd, midVnd, maxVnd }, reason },
    ...(units === 1 ? {} : { units }),
  };
}

function checkUnits({ number, violation }: JudgedFinding, units: number, pointer: string): number {
  if (!Number.isInteger(units) || units < 1 || units > 1000) throw wrongField(pointer, say.badUnits(number));
  if (units > 1 && violation.per === 'act') throw wrongField(pointer, say.perAct(number));
  return units;
}

type Range = { minVnd: number; midVnd: number; maxVnd: number; lowestVnd: number; highestVnd: number };

function rangeOf(finding: JudgedFinding, partyKind: Party['kind'], units: number, pointer: string): Range {
  const { number, violation, aggravating, mitigating } = finding;
  const fine = computeFine({ violation, partyKind, aggravating, mitigating });
  if (fine) {
    const times = (vnd: number) => vnd * units;
    return {
      ...{ minVnd: times(fine.minVnd), midVnd: times(fine.midVnd), maxVnd: times(fine.maxVnd) },
      ...{ lowestVnd: times(fine.lowestVnd), highestVnd: times(fine.highestVnd) },
    };
  }
  if (!violation.fine) throw wrongField(pointer, say.onlyWarning(number));
  const isPersonal = bracketFor(violation, 'individual') !== null && partyKind === 'organisation';
  throw wrongField(pointer, isPersonal ? say.personOnly(number) : say.unknownBracket(number));
}

/** A suspension is what a provision that is applied provides for, within its months; a licence is suspended once. */
function checkSuspensions(wanted: readonly Suspension[], fined: readonly JudgedFinding[]): Suspension[] {
  const frames = fined.flatMap(({ violation }) =>
    violation.additionalSanctions.filter(({ code }) => code !== 'confiscation'),
  );
  if (wanted.length > mostTogether) throw wrongField('/content/suspensions', say.tooMany);
  return wanted.map(({ licenceId, months, what }, at) => {
    const pointer = `/content/suspensions/${at}/months`;
    const fitting = frames.filter(({ code }) => licenceId === null || code === 'licence-suspension');
    if (fitting.length === 0) throw wrongField(pointer, say.noSuspension);
    // Several acts on one licence: the longest frame (Decree 68/2025).
    const least = Math.min(...fitting.map(({ minMonths }) => minMonths ?? 1));
    const most = Math.max(...fitting.map(({ maxMonths }) => maxMonths ?? 24));
    if (!Number.isInteger(months) || months < least || months > most) {
      throw wrongField(pointer, say.months(least, most));
    }
    if (licenceId !== null && wanted.findIndex((other) => other.licenceId === licenceId) !== at) {
      throw wrongField(`/content/suspensions/${at}/licenceId`, say.suspendedTwice);
    }
    return { licenceId, months, what: tidy(what) };
  });
}

/** Remedies are those of the provisions that are applied; `other` is in the decider's own words. */
function checkRemedies(wanted: readonly OrderedRemedy[], upheld: readonly JudgedFinding[]): OrderedRemedy[] {
  if (wanted.length > mostTogether) throw wrongField('/content/remedies', say.tooMany);
  const provided = upheld.flatMap(({ violation }) => [
    ...violation.remedies,
    ...violation.additionalSanctions.filter(({ code }) => code === 'confiscation'),
  ]);
  const items = [...new Set(upheld.flatMap(({ itemId }) => itemId ?? []))];
  return wanted.map((remedy, at) => {
    const own = provided.find(({ code }) => code === remedy.code);
    const text = tidy(remedy.text) || (own?.text ?? '');
    if (remedy.code !== 'other' && !own) {
      throw wrongField(`/content/remedies/${at}/code`, say.notProvided(isKnown(remedy.code) ? remedy.code : '?'));
    }
    if (text === '') throw wrongField(`/content/remedies/${at}/text`, say.remedyWithoutWords);
    if (!Number.isInteger(remedy.days) || remedy.days < 0 || remedy.days > mostDays) {
      throw wrongField(`/content/remedies/${at}/days`, say.badDays);
    }
    const watched = onAnItem.includes(remedy.code);
    const itemId = remedy.itemId ?? (watched && items.length === 1 ? items[0]! : null);
    return { code: remedy.code, text, days: remedy.days, itemId };
  });
}

/** What is done on a page, where the crawler can see it. */
const onAnItem: readonly string[] = ['correction', 'apology', 'removal'];

function isKnown(code: string): boolean {
  return code === 'confiscation' || (remedyCodes as readonly string[]).includes(code);
}

const say = {
  noPoint: (number: number): Bilingual => ({
    vi: `Hành vi số ${number} chưa có kết luận; mỗi hành vi trong hồ sơ phải được kết luận.`,
    en: `Finding ${number} has no outcome; every finding needs one.`,
  }),
  foreignPoint: {
    vi: 'Quyết định nêu một hành vi không có trong hồ sơ, hoặc nêu hai lần.',
    en: 'A finding is named that isn’t in the file, or one is named twice.',
  },
  nothingSanctioned: {
    vi: 'Không hành vi nào bị xử phạt; hãy kết thúc vụ việc hoặc chỉ áp dụng biện pháp khắc phục hậu quả.',
    en: 'Nothing is sanctioned; dismiss the case, or order remedies alone.',
  },
  nothingOrdered: {
    vi: 'Quyết định không phạt phải nêu ít nhất một biện pháp khắc phục hậu quả hoặc tịch thu.',
    en: 'A decision without a fine orders at least one remedy, or a confiscation.',
  },
  wrongTotal: (said: number, sum: number): Bilingual => ({
    vi: `Tổng mức phạt ghi ${dong(said).vi}, trong khi các hành vi cộng lại là ${dong(sum).vi}.`,
    en: `The total says ${dong(said).en}, and the findings come to ${dong(sum).en}.`,
  }),
  noSanction: (number: number): Bilingual => ({
    vi: `Quyết định này không được phạt, nên hành vi số ${number} không thể bị cảnh cáo hay phạt tiền.`,
    en: `This kind of decision sanctions nobody, so finding ${number} can’t be warned for or fined.`,
  }),
  amountWithoutFine: (number: number): Bilingual => ({
    vi: `Hành vi số ${number} không bị phạt tiền nên không có mức phạt.`,
    en: `Finding ${number} isn’t fined, so it has no amount.`,
  }),
  noWarning: (number: number): Bilingual => ({
    vi: `Quy định áp dụng cho hành vi số ${number} không có hình thức cảnh cáo.`,
    en: `The provision of finding ${number} provides for no warning.`,
  }),
  droppedWithoutReason: (number: number): Bilingual => ({
    vi: `Hãy nêu lý do không xử lý hành vi số ${number}.`,
    en: `Say why finding ${number} is dropped.`,
  }),
  noAmount: (number: number): Bilingual => ({
    vi: `Hành vi số ${number} cần mức phạt là số đồng nguyên, lớn hơn 0.`,
    en: `Finding ${number} needs an amount in whole đồng above 0.`,
  }),
  outsideBracket: (number: number, vnd: number, { minVnd, maxVnd }: Range): Bilingual => ({
    vi: `Mức phạt ${dong(vnd).vi} đối với hành vi số ${number} nằm ngoài khung từ ${dong(minVnd).vi} đến ${dong(maxVnd).vi}.`,
    en: `${dong(vnd).en} for finding ${number} lies outside its bracket of ${dong(minVnd).en} to ${dong(maxVnd).en}.`,
  }),
  outsideCircumstances: (number: number, vnd: number, { lowestVnd, highestVnd }: Range): Bilingual => {
    const range =
      lowestVnd === highestVnd
        ? { vi: `là ${dong(lowestVnd).vi}`, en: `come to ${dong(lowestVnd).en}` }
        : {
            vi: `nằm giữa ${dong(lowestVnd).vi} và ${dong(highestVnd).vi}`,
            en: `leave ${dong(lowestVnd).en} to ${dong(highestVnd).en}`,
          };
    return {
      vi: `Theo các tình tiết, mức phạt hành vi số ${number} ${range.vi}; mức ${dong(vnd).vi} cần một câu giải thích.`,
      en: `The circumstances of finding ${number} ${range.en}; ${dong(vnd).en} needs a sentence that says why.`,
    };
  },
  onlyWarning: (number: number): Bilingual => ({
    vi: `Quy định áp dụng cho hành vi số ${number} không có phạt tiền.`,
    en: `The provision of finding ${number} provides for no fine.`,
  }),
  personOnly: (number: number): Bilingual => ({
    vi: `Chỉ cá nhân mới thực hiện được hành vi số ${number}; không phạt tổ chức về hành vi này.`,
    en: `Only a person can do what finding ${number} is about; an organisation isn’t fined for it.`,
  }),
  unknownBracket: (number: number): Bilingual => ({
    vi: `Danh mục pháp luật chưa có khung phạt của hành vi số ${number}; hãy bổ sung và xác nhận khung phạt trước.`,
    en: `The catalogue doesn’t know the bracket of finding ${number}; have it entered and confirmed first.`,
  }),
  badUnits: (number: number): Bilingual => ({
    vi: `Số đầu xuất bản phẩm hoặc số máy của hành vi số ${number} phải từ 1 đến 1000.`,
    en: `Finding ${number} counts 1 to 1000 titles or machines.`,
  }),
  perAct: (number: number): Bilingual => ({
    vi: `Khung phạt của hành vi số ${number} tính theo hành vi, không nhân theo đầu xuất bản phẩm.`,
    en: `The bracket of finding ${number} is for the act, not for each title.`,
  }),
  tooMany: {
    vi: `Tối đa ${mostTogether} mục trong một quyết định.`,
    en: `A decision has ${mostTogether} of these at most.`,
  },
  noSuspension: {
    vi: 'Không quy định nào được áp dụng ở đây cho phép tước giấy phép hoặc đình chỉ hoạt động.',
    en: 'No provision that is applied here provides for a suspension.',
  },
  months: (least: number, most: number): Bilingual => ({
    vi: `Thời hạn tước, đình chỉ theo quy định là từ ${least} đến ${most} tháng.`,
    en: `The provision provides for ${least} to ${most} months.`,
  }),
  suspendedTwice: { vi: 'Giấy phép này đã được nêu ở trên.', en: 'This licence is named above already.' },
  notProvided: (code: string): Bilingual => ({
    vi: `Quy định được áp dụng không có biện pháp này (${code}); biện pháp khác ghi bằng lời ở mục “khác”.`,
    en: `No provision that is applied provides for this remedy (${code}); others are written out under “other”.`,
  }),
  remedyWithoutWords: { vi: 'Hãy ghi biện pháp phải thực hiện.', en: 'Say what is to be done.' },
  badDays: {
    vi: `Thời hạn thực hiện từ 0 đến ${mostDays} ngày.`,
    en: `It is to be done within 0 to ${mostDays} days.`,
  },
};
