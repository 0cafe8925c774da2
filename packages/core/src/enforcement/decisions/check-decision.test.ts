import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Violation } from '../../law/index.ts';
import type { Party } from '../cases/case.ts';
import { computeFine } from '../law/index.ts';
import { checkDecision, type DecisionDraft, type JudgedFinding } from './check-decision.ts';

const million = 1_000_000;
const id = '019ab000-0000-7000-8000-00000000000f';

function judged(more: Partial<Violation> = {}, rest: Partial<JudgedFinding> = {}): JudgedFinding {
  const violation: Violation = {
    ...{ warning: false, fine: { minVnd: 10 * million, maxVnd: 20 * million }, finedSubject: 'organisation' },
    ...{ individualsPayHalf: true, per: 'act', additionalSanctions: [], remedies: [], limitationYears: 2 },
    ...more,
  };
  return { id, number: 1, violation, aggravating: [], mitigating: [], itemId: null, ...rest };
}

function fined(fineVnd: number, more: Partial<DecisionDraft> = {}, units?: number): DecisionDraft {
  return {
    points: [{ findingId: id, outcome: 'fine', fineVnd, reason: '', ...(units ? { units } : {}) }],
    ...{ suspensions: [], remedies: [], reason: '', deviation: null },
    ...more,
  };
}

const check = (draft: DecisionDraft, finding: JudgedFinding, kind: Party['kind'] = 'organisation') =>
  checkDecision('fine', draft, kind, [finding]);
const saying = (why: RegExp) =>
  expect.objectContaining({ facts: { why: { vi: expect.stringMatching(why), en: expect.any(String) } } });

test('an act only a person can do isn’t held against an organisation', () => {
  const finding = judged({ finedSubject: 'individual', individualsPayHalf: false });
  expect(() => check(fined(15 * million), finding)).toThrow(saying(/Chỉ cá nhân/));
  expect(check(fined(15 * million), finding, 'individual').totalVnd).toBe(15 * million);
});

test('a person pays half of a bracket printed for organisations', () => {
  expect(() => check(fined(15 * million), judged(), 'individual')).toThrow(saying(/5\.000\.000 đồng đến 10\.000\.000/));
  expect(check(fined(7_500_000), judged(), 'individual').points[0]!.computed).toEqual({
    ...{ minVnd: 5 * million, midVnd: 7_500_000, maxVnd: 10 * million },
  });
});

test('where a bracket is counted for each title, it is multiplied; the sum says so', () => {
  const finding = judged({ per: 'title' });
  const content = check(fined(45 * million, {}, 3), finding);
  expect(content.points[0]).toMatchObject({ units: 3, computed: { minVnd: 30 * million, maxVnd: 60 * million } });
  expect(() => check(fined(45 * million, {}, 2), finding)).toThrow(saying(/nằm ngoài khung/));
  expect(() => check(fined(15 * million, {}, 1001), finding)).toThrow(saying(/từ 1 đến 1000/));
});

test('a bracket nobody knows fines nobody', () => {
  expect(() => check(fined(million), judged({ fine: { minVnd: null, maxVnd: null } }))).toThrow(
    saying(/chưa có khung/),
  );
  expect(() => check(fined(million), judged({ fine: null, warning: true }))).toThrow(saying(/không có phạt tiền/));
});

test.each([
  [0, false],
  [1, true],
  [12, true],
  [13, false],
  [1.5, false],
])('a suspension of %d months is within one to twelve: %s', (months, fits) => {
  const suspension = { code: 'licence-suspension', text: 'Tước giấy phép', minMonths: 1, maxMonths: 12 } as const;
  const finding = judged({ additionalSanctions: [suspension] });
  const draft = fined(15 * million, { suspensions: [{ licenceId: id, months, what: 'Tước giấy phép' }] });
  if (fits) expect(check(draft, finding).suspensions).toHaveLength(1);
  else expect(() => check(draft, finding)).toThrow(saying(/từ 1 đến 12 tháng/));
});

test('a licence is suspended once, and only by a provision for licences', () => {
  const activity = { code: 'activity-suspension', text: 'Đình chỉ', minMonths: 1, maxMonths: 3 } as const;
  const one = { licenceId: id, months: 2, what: '' };
  expect(() => check(fined(15 * million, { suspensions: [one] }), judged({ additionalSanctions: [activity] }))).toThrow(
    saying(/Không quy định nào/),
  );
  const licence = { ...activity, code: 'licence-suspension' } as const;
  expect(() =>
    check(fined(15 * million, { suspensions: [one, one] }), judged({ additionalSanctions: [licence] })),
  ).toThrow(saying(/đã được nêu/));
});

test('a remedy takes the provision’s words and, where there is one article, the article', () => {
  const remedies = [{ code: 'correction', text: 'Buộc cải chính, xin lỗi' }] as const;
  const finding = judged({ remedies: [...remedies] }, { itemId: '019ab000-0000-7000-8000-0000000000a1' });
  const ordered = { code: 'correction', text: '', days: 5, itemId: null };
  expect(check(fined(15 * million, { remedies: [ordered] }), finding).remedies).toEqual([
    { code: 'correction', text: 'Buộc cải chính, xin lỗi', days: 5, itemId: finding.itemId },
  ]);
  expect(() => check(fined(15 * million, { remedies: [{ ...ordered, days: 401 }] }), finding)).toThrow(
    saying(/từ 0 đến 400/),
  );
});

test('where nobody may be fined, neither fines nor warnings pass, and something is ordered', () => {
  expect(() => checkDecision('remedies', fined(15 * million), 'organisation', [judged()])).toThrow(
    saying(/không được phạt/),
  );
  const nothing = { ...fined(0), points: [{ findingId: id, outcome: 'remedies' as const, fineVnd: null, reason: '' }] };
  expect(() => checkDecision('remedies', nothing, 'organisation', [judged()])).toThrow(saying(/ít nhất một/));
});

test('dropping a finding needs the reason', () => {
  const draft = { ...fined(0), points: [{ findingId: id, outcome: 'dropped' as const, fineVnd: null, reason: ' ' }] };
  expect(() => check(draft, judged())).toThrow(saying(/lý do không xử lý/));
});

test('whatever the circumstances, exactly the amounts they leave need no sentence', () => {
  const some = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `x${at}`, text: 'x' }));
  fc.assert(
    fc.property(
      fc.nat({ max: 4 }),
      fc.nat({ max: 4 }),
      fc.integer({ min: 10 * million, max: 20 * million }),
      (bad, good, fineVnd) => {
        const finding = judged({}, { aggravating: some(bad), mitigating: some(good) });
        const range = computeFine({ ...finding, partyKind: 'organisation' })!;
        const fits = fineVnd >= range.lowestVnd && fineVnd <= range.highestVnd;
        const plain = () => check(fined(fineVnd), finding);
        if (fits) expect(plain().totalVnd).toBe(fineVnd);
        else expect(plain).toThrow(saying(/cần một câu/));
        expect(check(fined(fineVnd, { deviation: 'Vì.' }), finding).totalVnd).toBe(fineVnd);
      },
    ),
  );
});
