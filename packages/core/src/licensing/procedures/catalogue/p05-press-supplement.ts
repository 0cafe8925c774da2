import type { ChangeRule } from '../definition.ts';
import { component, correctionProof, forms, pictures, returnLetter } from './parts/components.ts';
import { checkOfCircular20, daysFromAcceptance, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import {
  ask,
  changesSection,
  forPurpose,
  holder,
  lifeSection,
  options,
  printed,
  published,
  responsiblePerson,
  section,
} from './parts/fields.ts';
import { conditionsNotMet, notCompetent, pressRevocation, prohibitedPress } from './parts/grounds.ts';
import { circular20, decree138, decree237, pressLaw } from './parts/sources.ts';
import { cutOffHour, formNotSeen, idOutdated, noFeeFound, numberByPractice } from './parts/unconfirmed.ts';

const sevenDays = daysFromAcceptance(7, `${circular20}, Điều 6`, 'V');

const changes: readonly ChangeRule[] = [
  {
    key: 'supplement',
    label: say('Thay đổi của phụ trương', 'A change of a supplement'),
    fields: ['title', 'periodicity', 'format', 'print-run', 'place', 'content'],
    mode: 'notification',
    rule: null,
    notice: {
      when: 'after',
      period: { amount: 5, unit: 'working-day' },
      basis: by(`${circular20}: thông báo chậm nhất 5 ngày làm việc sau khi thay đổi phụ trương`, 'V'),
    },
  },
  {
    key: 'extra-publication',
    label: say('Thay đổi nội dung giấy phép ấn phẩm báo chí', 'A change of an extra publication’s licence'),
    fields: ['title', 'periodicity', 'format', 'print-run', 'place', 'content', 'purpose'],
    mode: 'approval',
    rule: daysFromAcceptance(7, `${circular20}, Điều 5 khoản 3`, 'D'),
    notice: null,
  },
];

/** P5, Cấp giấy phép xuất bản thêm ấn phẩm báo chí, phụ trương (báo chí địa phương). */
export const pressSupplement = [
  defineProcedure({
    code: 'P05',
    validFrom: '2026-07-01',
    name: say(
      'Cấp giấy phép xuất bản thêm ấn phẩm báo chí, phụ trương',
      'Licence for an extra press publication or a supplement',
    ),
    summary: say(
      'Dành cho cơ quan báo chí của địa phương muốn có thêm ấn phẩm hoặc phụ trương.',
      'For local press agencies that add a publication or a supplement.',
    ),
    shape: 'licence',
    outletKinds: ['newspaper', 'magazine'],
    applicants: say('Cơ quan báo chí của địa phương.', 'Local press agencies.'),
    bases: [
      by(`${pressLaw}, Điều 18 khoản 2`, 'V'),
      by(`${decree237}, Điều 4 khoản 2`, 'V'),
      by(`${decree138}, Điều 10`, 'V'),
      by(`${circular20}, Điều 6`, 'V'),
    ],
    purposes: ['new', 'amend', 'return', 'correct'],
    subject: 'title',
    form: [
      holder(ask('line', 'press-licence', 'Số giấy phép hoạt động báo chí', 'Number of the press licence', printed)),
      changesSection(changes, forPurpose('amend')),
      section(
        'Ấn phẩm, phụ trương',
        'The publication',
        ask('choice', 'kind', 'Loại', 'Kind', {
          options: options(
            ['extra-publication', 'Ấn phẩm báo chí', 'Extra publication'],
            ['supplement', 'Phụ trương', 'Supplement'],
          ),
          ...published,
        }),
        ask('line', 'title', 'Tên ấn phẩm, phụ trương', 'Name', { prefill: 'outlet.name', ...published }),
        ask('text', 'purpose', 'Tôn chỉ, mục đích', 'Purpose', printed),
        ask('text', 'content', 'Nội dung thông tin chủ yếu', 'Content', printed),
        ask('line', 'language', 'Ngôn ngữ thể hiện', 'Language', published),
        ask('line', 'periodicity', 'Kỳ hạn xuất bản', 'Periodicity', published),
        ask('line', 'format', 'Khuôn khổ, số trang', 'Size and pages', printed),
        ask('number', 'print-run', 'Số lượng mỗi kỳ', 'Copies of each issue', {
          ...{ min: 1, max: 10_000_000, unit: say('bản', 'copies') },
          ...printed,
        }),
        ask('line', 'place', 'Nơi in, phạm vi phát hành', 'Printer and distribution', printed),
        ask('text', 'staff', 'Phương án nhân sự', 'Staffing'),
        ask('text', 'security', 'Giải pháp bảo đảm an toàn, an ninh', 'Security solution'),
      ),
      responsiblePerson('Người phụ trách ấn phẩm, phụ trương', 'The person in charge'),
      lifeSection('return', 'correct'),
    ],
    components: [
      component(
        'scheme',
        'Đề án xuất bản thêm ấn phẩm báo chí hoặc phụ trương',
        'Scheme',
        by(`${circular20}, Mẫu số 02, Mẫu số 03 Phụ lục I`, 'V'),
        {
          files: forms,
          when: forPurpose('new'),
        },
      ),
      component(
        'mock-up',
        'Mẫu trình bày tên gọi và bố cục',
        'Mock-up of name and layout',
        by(`${circular20}, Điều 6; ${decree237}, Điều 4 khoản 2`, 'V'),
        {
          files: pictures,
          when: forPurpose('new'),
        },
      ),
      component(
        'governing-body',
        'Văn bản chấp thuận của cơ quan chủ quản',
        'Approval of the governing body',
        by('Thông lệ hồ sơ báo chí; chưa đọc được điều khoản', 'M'),
        {
          condition: [
            'Khi đề án không có xác nhận của cơ quan chủ quản',
            'When the scheme doesn’t carry its confirmation',
          ],
        },
      ),
      component(
        'change-letter',
        'Văn bản thông báo hoặc đề nghị thay đổi',
        'Letter on the change',
        by(circular20, 'D'),
        {
          files: forms,
          when: forPurpose('amend'),
        },
      ),
      returnLetter,
      correctionProof,
    ],
    completeness: checkOfCircular20(7),
    processing: { rule: sevenDays, internalTarget: target(sevenDays, 5), exceptions: [] },
    notices: [
      {
        condition: { field: 'changes', is: 'supplement' },
        when: 'after',
        period: { amount: 5, unit: 'working-day' },
        of: say('ngày thay đổi phụ trương', 'the day the supplement changed'),
        field: 'change-on',
        basis: by(circular20, 'V'),
        objection: null,
      },
    ],
    term: { kind: 'indefinite', basis: by('Theo thời hạn ghi trong từng giấy phép; không thấy thời hạn chung', 'D') },
    changes,
    conditions: [
      ground(
        'purpose',
        'Phù hợp tôn chỉ, mục đích của cơ quan báo chí',
        'It fits the agency’s purpose',
        by(`${decree237}, Điều 4 khoản 2`, 'V'),
      ),
      ground('staff', 'Có phương án nhân sự', 'There is a staffing plan', by(`${decree237}, Điều 4 khoản 2`, 'V')),
      ground(
        'layout',
        'Có tên gọi và hình thức trình bày',
        'There are a name and a layout',
        by(`${decree237}, Điều 4 khoản 2`, 'V'),
      ),
      ground(
        'security',
        'Có giải pháp bảo đảm an toàn, an ninh',
        'There is a security solution',
        by(`${decree237}, Điều 4 khoản 2`, 'V'),
      ),
    ],
    refusalGrounds: [conditionsNotMet(`${decree237}, Điều 4 khoản 2`, 'V'), prohibitedPress, notCompetent],
    revocationGrounds: [
      ground(
        'nothing-published',
        'Sau 2 tháng (tạp chí: 6 tháng) kể từ ngày được cấp phép mà không xuất bản',
        'Nothing was published within 2 months (a magazine: 6 months)',
        by(`${decree237}, Điều 5`, 'V'),
      ),
      ...pressRevocation,
    ],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép xuất bản ấn phẩm báo chí, phụ trương', 'Licence for an extra publication or supplement'),
      form: by(`${circular20}, Mẫu số 05, 14 (ấn phẩm) và Mẫu số 06, 15 (phụ trương)`, 'V'),
      duties: [
        say('Thực hiện đúng nội dung ghi trong giấy phép.', 'Keep to the licence.'),
        say(
          'Nộp lưu chiểu 02 bản cho Ủy ban nhân dân tỉnh chậm nhất 8 giờ ngày phát hành.',
          'Deposit 2 copies with the province by 08:00 on the day of release.',
        ),
      ],
    },
    isPublished: true,
    deposit: {
      copies: 2,
      due: say('Chậm nhất 8 giờ ngày phát hành', 'By 08:00 on the day of release'),
      basis: by(
        `${decree237}, Điều 16: báo chí in của địa phương nộp Ủy ban nhân dân tỉnh 02 bản, ngoài số nộp Bộ`,
        'V',
      ),
    },
    unconfirmed: [
      formNotSeen('Mẫu số 02, 03 Phụ lục I', 'forms 02 and 03 of Annex I'),
      say(
        'Không thấy thời hạn chung của giấy phép; thời hạn chấp thuận thay đổi của ấn phẩm lấy theo Điều 5 khoản 3 như thay đổi giấy phép báo chí.',
        'No general term was found; the time for a change of an extra publication is taken from Article 5.3 as for press licences.',
      ),
      say(
        'Yêu cầu văn bản của cơ quan chủ quản chưa đọc được ở văn bản gốc.',
        'That the governing body approves was not read in the text.',
      ),
      cutOffHour,
      numberByPractice,
      noFeeFound,
      idOutdated,
    ],
  }),
];
