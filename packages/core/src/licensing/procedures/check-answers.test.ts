import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '../dossiers/dossier.ts';
import { procedureCatalogue } from './catalogue/index.ts';
import { checkAnswers, normaliseAnswers } from './check-answers.ts';
import type { FormField, ProcedureDefinition, Purpose } from './definition.ts';

const bulletin = procedureCatalogue.find(({ code }) => code === 'P01')!;

/** A procedure that asks one thing. */
function asking(field: Partial<FormField> & Pick<FormField, 'kind'>): ProcedureDefinition {
  const label = { vi: 'Ô thử', en: 'Tried field' };
  const fields = [{ key: 'tried', label, required: true, onLicence: false, isPublic: false, ...field }];
  return { ...bulletin, form: [{ title: label, fields }] };
}

function said(field: Partial<FormField> & Pick<FormField, 'kind'>, answer: unknown): string[] {
  const problems = checkAnswers(asking(field), 'new', { tried: answer } as Answers);
  return problems.map(({ pointer, text }) => `${pointer}: ${text.en}`);
}

const complete: Answers = {
  ...{ holder: 'Trung tâm Khuyến nông', 'holder-address': 'Phường Bắc Giang', 'holder-phone': '0204 385 4321' },
  ...{ 'holder-email': 'vanthu@khuyennong.example.vn', 'founding-document': 'Quyết định 12/QĐ-UBND' },
  ...{ title: 'Bản tin Khuyến nông', purpose: 'Hướng dẫn kỹ thuật', content: 'Nghiệp vụ', audience: 'Cán bộ' },
  ...{ language: 'Tiếng Việt', scope: 'Trong tỉnh', periodicity: 'Hằng tháng', 'page-width-cm': 19 },
  ...{ 'page-height-cm': 27, pages: 32, 'print-run': 500, place: 'Công ty In Bắc Giang', 'no-advertising': true },
  ...{ 'foreign-words': false, 'responsible-person': 'Nguyễn Văn An', 'responsible-position': 'Giám đốc' },
  ...{ 'responsible-qualification': 'Kỹ sư', 'responsible-phone': '+84 912 345 678' },
};

test('a form that is filled in has no problem; without an answer the field is named in both languages', () => {
  expect(checkAnswers(bulletin, 'new', complete)).toEqual([]);
  expect(checkAnswers(bulletin, 'new', { ...complete, title: '  ' })).toEqual([
    {
      pointer: '/answers/title',
      text: { vi: '“Tên bản tin”: chưa có câu trả lời.', en: '“Name of the bulletin” is not answered yet.' },
    },
  ]);
});

test('a bulletin of more pages or a larger size than the law allows is told so', () => {
  const problems = checkAnswers(bulletin, 'new', { ...complete, pages: 65, 'page-width-cm': 21 });
  expect(problems.map(({ text }) => text.vi)).toEqual([
    '“Khuôn khổ: chiều rộng”: nhiều nhất là 19 cm.',
    '“Số trang”: nhiều nhất là 64 trang.',
  ]);
});

test('what isn’t asked isn’t missed: the reason for a return is asked of those who return', () => {
  const missing = (purpose: Purpose) => checkAnswers(bulletin, purpose, complete).map(({ pointer }) => pointer);
  expect(missing('renew')).toEqual([]);
  expect(missing('return')).toEqual(['/answers/return-on', '/answers/return-reason']);
});

test('lengths are counted in characters of the composed text', () => {
  expect(said({ kind: 'line', maxLength: 2 }, 'e\u0302\u0301e\u0302\u0301')).toEqual([]);
  expect(said({ kind: 'line', maxLength: 2 }, 'abc')).toEqual([
    '/answers/tried: “Tried field” has 3 characters, 2 at most.',
  ]);
  expect(said({ kind: 'line' }, 'hai\ndòng')).toEqual(['/answers/tried: “Tried field” must be on one line.']);
  expect(said({ kind: 'text' }, 'hai\ndòng')).toEqual([]);
});

test.each<[Partial<FormField> & Pick<FormField, 'kind'>, good: unknown[], bad: unknown[]]>([
  [{ kind: 'number', min: 1, max: 9 }, [1, 9, 2.5], [0, 10, '5', Number.NaN, true, [1]]],
  [{ kind: 'money' }, [50_000, 0], [0.5, '50000', Number.POSITIVE_INFINITY]],
  [{ kind: 'date' }, ['2026-11-24', '2028-02-29'], ['2026-02-30', '2027-02-29', '24/11/2026', '2026-13-01', 20261124]],
  [{ kind: 'time' }, ['00:00', '23:59'], ['24:00', '9:00', '09:60', '09:00:00']],
  [{ kind: 'yes-no' }, [true, false], ['true', 1, 'có']],
  [{ kind: 'email' }, ['a@b.vn', 'báo.chí@tòa-soạn.vn'], ['a@b', 'a b@c.vn', '@b.vn', 'a@', 'a@@', 'a']],
  [{ kind: 'phone' }, ['0204.3854321', '+84 (204) 385-4321'], ['12345', 'không có', '++84912345678']],
  [
    { kind: 'domains' },
    [['báo.vn', 'a.com.vn']],
    [['a'], ['http://a.vn'], ['a.vn/x'], ['10.0.0.1'], ['-a.vn'], ['a..vn'], 'a.vn', [1]],
  ],
  [{ kind: 'choice', options: [{ value: 'a', label: { vi: 'A', en: 'A' } }] }, ['a'], ['b', true, ['a']]],
  [{ kind: 'choices', options: [{ value: 'a', label: { vi: 'A', en: 'A' } }] }, [['a']], [['a', 'b'], 'a', [{ a: 1 }]]],
])('%o takes what fits it and nothing else', (field, good, bad) => {
  for (const answer of good) expect(said(field, answer), String(answer)).toEqual([]);
  for (const answer of bad) expect(said(field, answer), JSON.stringify(answer)).toHaveLength(1);
});

test('a table’s cells are checked one by one, each with its own pointer', () => {
  const columns = [
    { key: 'title', label: { vi: 'Tên', en: 'Title' }, kind: 'line' },
    { key: 'copies', label: { vi: 'Số bản', en: 'Copies' }, kind: 'number' },
  ] as const;
  expect(said({ kind: 'rows', columns }, [{ title: 'Báo A', copies: 3 }])).toEqual([]);
  expect(
    said({ kind: 'rows', columns }, [
      { title: 'Báo A', copies: 3 },
      { title: '', copies: 'ba' },
    ]),
  ).toEqual([
    '/answers/tried/1/title: “Tried field” row 2, column “Title” is empty.',
    '/answers/tried/1/copies: “Tried field” row 2, column “Copies” is not a number.',
  ]);
  expect(said({ kind: 'rows', columns }, ['Báo A'])).toHaveLength(1);
});

test('whatever is answered, the check ends with sentences and never throws, and what is kept is composed', () => {
  const cell = fc.oneof(fc.string(), fc.double());
  const answer = fc.oneof(
    ...[fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string())],
    fc.array(fc.dictionary(fc.string(), cell)),
  );
  const someProcedure = fc.constantFrom(...procedureCatalogue);
  fc.assert(
    fc.property(someProcedure, fc.infiniteStream(answer), (definition, stream) => {
      const keys = definition.form.flatMap(({ fields }) => fields.map(({ key }) => key));
      const answers = Object.fromEntries(keys.map((key) => [key, stream.next().value as Answers[string]]));
      for (const { pointer, text } of checkAnswers(definition, definition.purposes[0]!, answers)) {
        expect(pointer).toMatch(/^\/answers\//);
        expect(text.vi).not.toBe('');
        expect(text.en).not.toBe('');
      }
      const kept = JSON.stringify(normaliseAnswers(definition, answers));
      expect(kept.normalize('NFC')).toBe(kept);
    }),
    { numRuns: 50 },
  );
});

test('only the form’s own answers are kept, trimmed, and an empty one is none', () => {
  expect(
    normaliseAnswers(bulletin, { title: ' Bản tin ', purpose: '  ', stranger: 'x', pages: 0, changes: [] }),
  ).toEqual({
    title: 'Bản tin',
    pages: 0,
  });
});
