import { bulletinChanges, bulletinConditions, bulletinForm } from './parts/bulletin.ts';
import { component, correctionProof, forms, pictures, returnLetter, scans } from './parts/components.ts';
import { checkOfCircular20, daysFromAcceptance, reminderDays, target } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { forPurpose, foundingField, holder, lifeSection } from './parts/fields.ts';
import { conditionsNotMet, notCompetent, prohibitedPress } from './parts/grounds.ts';
import { circular20, decree138, pressLaw } from './parts/sources.ts';
import {
  cutOffHour,
  formNotSeen,
  idOutdated,
  noFeeFound,
  numberByPractice,
  renewalByOffice,
  revocationNotRead,
} from './parts/unconfirmed.ts';

const sevenDays = daysFromAcceptance(7, `${circular20}, Điều 15`, 'V');

/** P1, Cấp giấy phép xuất bản bản tin. */
export const bulletin = [
  defineProcedure({
    code: 'P01',
    validFrom: '2026-07-01',
    name: say('Cấp giấy phép xuất bản bản tin', 'Licence to publish a bulletin'),
    summary: say(
      'Dành cho cơ quan, tổ chức, doanh nghiệp có trụ sở trong tỉnh muốn xuất bản bản tin về hoạt động của mình.',
      'For bodies, organisations and enterprises of the province that publish a bulletin on their own activity.',
    ),
    shape: 'licence',
    nationalIds: [{ id: '1.009374', what: say('Cấp giấy phép xuất bản bản tin', 'Licence'), confidence: 'S' }],
    applicants: say(
      'Cơ quan, tổ chức, doanh nghiệp có trụ sở tại tỉnh; cả trường hợp cơ quan, tổ chức trung ương có trụ sở tại tỉnh.',
      'Bodies, organisations and enterprises with their seat in the province, those of central bodies included.',
    ),
    bases: [by(`${pressLaw}, Điều 48`, 'V'), by(`${circular20}, Điều 14 và Điều 15`, 'V')],
    purposes: ['new', 'renew', 'return', 'correct'],
    subject: 'title',
    form: [holder(foundingField), ...bulletinForm, lifeSection('return', 'correct')],
    components: [
      component(
        'declaration',
        'Tờ khai đề nghị cấp giấy phép xuất bản bản tin',
        'Declaration',
        by(`${circular20}, Mẫu số 01 Phụ lục III`, 'V'),
        {
          files: forms,
          when: forPurpose('new', 'renew'),
        },
      ),
      component(
        'degree',
        'Bằng đại học của người chịu trách nhiệm xuất bản',
        'University degree of the person responsible',
        by(`${circular20}, Điều 14`, 'V'),
        { originals: 0, copies: 1, files: scans, when: forPurpose('new', 'renew') },
      ),
      component(
        'masthead',
        'Mẫu trình bày măng-sét in màu',
        'Mock-up of the masthead in colour',
        by(`${circular20}, Điều 14`, 'V'),
        {
          files: pictures,
          when: forPurpose('new', 'renew'),
        },
      ),
      component(
        'masthead-translation',
        'Bản dịch tiếng Việt có chứng thực của chữ nước ngoài trên măng-sét',
        'Certified Vietnamese translation of the foreign words',
        by(`${circular20}, Điều 14`, 'V'),
        {
          when: { field: 'foreign-words', is: true },
          condition: ['Khi măng-sét có chữ nước ngoài', 'When the masthead has foreign words'],
        },
      ),
      returnLetter,
      correctionProof,
    ],
    completeness: checkOfCircular20(5),
    processing: { rule: sevenDays, internalTarget: target(sevenDays, 5), exceptions: [] },
    term: {
      kind: 'at-most',
      period: { amount: 1, unit: 'year' },
      basis: by(`${pressLaw}, Điều 48: thời hạn không quá 01 năm`, 'V'),
    },
    renewal: { opensDaysBefore: 60, closesDaysBefore: 1, basis: by('Mặc định của cơ quan', 'D') },
    changes: bulletinChanges,
    conditions: bulletinConditions,
    refusalGrounds: [
      conditionsNotMet(`${pressLaw}, Điều 48; ${circular20}, Điều 14`, 'V'),
      prohibitedPress,
      notCompetent,
    ],
    revocationGrounds: [prohibitedPress, conditionsNotMet(`${pressLaw}, Điều 19 và Điều 48`, 'D')],
    reminders: reminderDays,
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép xuất bản bản tin', 'Licence to publish a bulletin'),
      form: by(`${circular20}, Mẫu số 16 Phụ lục IV`, 'V'),
      duties: [
        say(
          'Thực hiện đúng nội dung ghi trong giấy phép; không đăng quảng cáo.',
          'Keep to the licence; carry no advertising.',
        ),
        say(
          'In trên bìa một chữ “BẢN TIN”, tên bản tin, tên cơ quan, thời gian xuất bản; trên bìa cuối số giấy phép, nơi in, số lượng, người chịu trách nhiệm.',
          'Print “BẢN TIN”, name, publisher and date on the cover; licence number, printer, copies and person responsible on the back.',
        ),
        say(
          'Nộp lưu chiểu 03 bản cho Ủy ban nhân dân tỉnh trong ngày phát hành.',
          'Deposit 3 copies on the day of release.',
        ),
      ],
    },
    isPublished: true,
    deposit: {
      copies: 3,
      due: say('Trong ngày phát hành', 'On the day of release'),
      basis: by(`${circular20}: nộp Ủy ban nhân dân tỉnh, lưu 24 tháng`, 'V'),
    },
    unconfirmed: [
      say(
        `Thẩm quyền với bản tin của cơ quan trung ương: Điều 48 khoản 4 Luật Báo chí giao Bộ, Điều 15 Thông tư 20/2026 giao Ủy ban nhân dân tỉnh nơi đặt trụ sở (xem thêm ${decree138}).`,
        'Competence for bulletins of central bodies: Article 48.4 of the law names the Ministry, Article 15 of Circular 20/2026 the province of the seat.',
      ),
      formNotSeen('Mẫu số 01 Phụ lục III', 'form 01 of Annex III'),
      renewalByOffice(60, 1),
      revocationNotRead,
      cutOffHour,
      numberByPractice,
      noFeeFound,
      idOutdated,
    ],
  }),
];
