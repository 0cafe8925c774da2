import { component, correctionProof, tables } from './parts/components.ts';
import { checkWithin, daysFromAcceptance, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, holder, lifeSection, options, printed, published, section } from './parts/fields.ts';
import { notCompetent, prohibitedPress } from './parts/grounds.ts';
import { decree138, decree237, pressLaw } from './parts/sources.ts';
import { cutOffHour, formNotSeen, idOutdated, silenceUnknown } from './parts/unconfirmed.ts';

const sevenDays = daysFromAcceptance(7, `${decree237}, Điều 26 khoản 7`, 'V');

/** P13, Đăng ký danh mục báo chí nhập khẩu. */
export const importedPressList = [
  defineProcedure({
    code: 'P13',
    validFrom: '2026-07-01',
    name: say('Đăng ký danh mục báo chí nhập khẩu', 'Registration of a list of imported press'),
    summary: say(
      'Dành cho cơ sở nhập khẩu báo chí có trụ sở hoặc cửa khẩu nhập tại tỉnh, đăng ký trước khi nhập.',
      'For importers with their seat or border gate in the province, before the import.',
    ),
    shape: 'registration',
    applicants: say(
      'Cơ sở nhập khẩu báo chí có trụ sở hoặc cửa khẩu nhập khẩu tại tỉnh.',
      'Importers with their seat or border gate in the province.',
    ),
    bases: [
      by(`${pressLaw}, Điều 46`, 'V'),
      by(`${decree237}, Điều 26 khoản 7`, 'V'),
      by(`${decree138}, Điều 12`, 'V'),
    ],
    purposes: ['new', 'correct'],
    subject: 'list-name',
    form: [
      holder(),
      section(
        'Danh mục',
        'The list',
        ask('line', 'list-name', 'Tên danh mục (kỳ, năm)', 'Name of the list (period, year)', published),
        ask('choice', 'ground', 'Nơi đăng ký theo', 'Filed here by', {
          options: options(['seat', 'Trụ sở của cơ sở', 'Seat'], ['gate', 'Cửa khẩu nhập khẩu', 'Border gate']),
        }),
        ask(
          'line',
          'distribution-licence',
          'Số giấy phép phát hành báo chí nhập khẩu',
          'Number of the distribution licence',
          {
            ...{ maxLength: 100, required: false },
            ...printed,
          },
        ),
        ask('line', 'border-gate', 'Cửa khẩu nhập', 'Border gate', {
          when: { field: 'ground', is: 'gate' },
          ...printed,
        }),
        ask('rows', 'titles', 'Danh mục báo chí nhập khẩu', 'Titles', {
          columns: [
            { key: 'title', label: say('Tên báo, tạp chí', 'Title'), kind: 'line' },
            { key: 'country', label: say('Nước xuất bản', 'Country'), kind: 'line' },
            { key: 'language', label: say('Ngôn ngữ', 'Language'), kind: 'line' },
            { key: 'periodicity', label: say('Kỳ hạn', 'Periodicity'), kind: 'line' },
            { key: 'copies', label: say('Số bản mỗi kỳ', 'Copies'), kind: 'number' },
          ],
          ...printed,
        }),
        ask('text', 'audience', 'Phạm vi, đối tượng sử dụng', 'Distribution and audience', printed),
      ),
      lifeSection('correct'),
    ],
    components: [
      component('list', 'Danh mục báo chí nhập khẩu', 'The list', by(`${decree237}, Mẫu số 04`, 'V'), {
        files: tables,
      }),
      correctionProof,
    ],
    completeness: checkWithin(3, `${decree237}, Điều 26 khoản 7`, 'V'),
    processing: { rule: sevenDays, internalTarget: target(sevenDays, 5), exceptions: [] },
    term: { kind: 'single-use', basis: by('Cho danh mục đã đăng ký; không thấy thời hạn', 'D') },
    refusalGrounds: [
      prohibitedPress,
      ground(
        'no-licence',
        'Cơ sở không có giấy phép phát hành báo chí nhập khẩu',
        'The importer has no distribution licence',
        by(`${decree237}, Điều 26`, 'D'),
      ),
      notCompetent,
    ],
    numbering: { series: 'XN-SVHTTDL', pattern: '{seq}/XN-SVHTTDL', confidence: 'D' },
    result: {
      kind: 'confirmation',
      title: say('Xác nhận đăng ký danh mục báo chí nhập khẩu', 'Confirmation of the list of imported press'),
      form: null,
      duties: [
        say('Chỉ nhập khẩu các tên báo, tạp chí trong danh mục.', 'Import only the titles on the list.'),
        say(
          'Báo cáo ngay khi phát hiện sản phẩm vi phạm; cơ quan trả lời trong 5 ngày làm việc.',
          'Report a violating item at once; the authority answers in 5 working days.',
        ),
      ],
    },
    isPublished: true,
    unconfirmed: [
      silenceUnknown,
      say(
        'Không thấy thời hạn của danh mục, mức phí và mẫu xác nhận; ký hiệu số “XN” là suy ra.',
        'No term, fee or form of the result was found; the “XN” of the number is deduced.',
      ),
      formNotSeen('Mẫu số 04 của Nghị định 237/2026/NĐ-CP', 'form 04 of Decree 237/2026'),
      cutOffHour,
      idOutdated,
    ],
  }),
];
