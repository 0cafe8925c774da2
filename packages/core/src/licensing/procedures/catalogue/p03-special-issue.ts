import { component, correctionProof, forms, pictures, returnLetter } from './parts/components.ts';
import { checkOfCircular20, daysFromAcceptance, reminderDays, target } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { forPurpose, foundingField, holder, lifeSection } from './parts/fields.ts';
import { conditionsNotMet, notCompetent, prohibitedPress } from './parts/grounds.ts';
import { circular20, decree138, pressLaw } from './parts/sources.ts';
import { specialIssueChanges, specialIssueConditions, specialIssueForm } from './parts/special-issue.ts';
import {
  cutOffHour,
  formNotSeen,
  idOutdated,
  noFeeFound,
  numberByPractice,
  renewalByOffice,
  revocationNotRead,
} from './parts/unconfirmed.ts';

const sevenDays = daysFromAcceptance(7, `${circular20}, Điều 16 và Điều 17`, 'V');

/** P3, Cấp giấy phép xuất bản đặc san (địa phương). */
export const specialIssue = [
  defineProcedure({
    code: 'P03',
    validFrom: '2026-07-01',
    name: say('Cấp giấy phép xuất bản đặc san', 'Licence to publish a special publication'),
    summary: say(
      'Dành cho cơ quan, tổ chức của địa phương xuất bản đặc san không định kỳ theo sự kiện, chủ đề.',
      'For local bodies that publish a special publication on an event or a subject.',
    ),
    shape: 'licence',
    nationalIds: [{ id: '1.013788', what: say('Cấp giấy phép xuất bản đặc san', 'Licence'), confidence: 'S' }],
    applicants: say('Cơ quan, tổ chức của địa phương.', 'Local bodies and organisations.'),
    bases: [
      by(`${pressLaw}, Điều 49`, 'V'),
      by(`${decree138}, Điều 11`, 'V'),
      by(`${circular20}, Điều 16 và Điều 17`, 'V'),
    ],
    purposes: ['new', 'renew', 'return', 'correct'],
    subject: 'title',
    form: [holder(foundingField), ...specialIssueForm, lifeSection('return', 'correct')],
    components: [
      component(
        'declaration',
        'Tờ khai đề nghị cấp giấy phép xuất bản đặc san',
        'Declaration',
        by(`${circular20}, Mẫu số 02 Phụ lục III`, 'V'),
        {
          files: forms,
          when: forPurpose('new', 'renew'),
        },
      ),
      component(
        'masthead',
        'Mẫu trình bày tên đặc san in màu',
        'Mock-up in colour',
        by(`${circular20}, Điều 16`, 'V'),
        {
          files: pictures,
          when: forPurpose('new', 'renew'),
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
      basis: by(`${pressLaw}, Điều 49: thời hạn không quá 01 năm`, 'V'),
    },
    renewal: { opensDaysBefore: 60, closesDaysBefore: 1, basis: by('Mặc định của cơ quan', 'D') },
    changes: specialIssueChanges,
    conditions: specialIssueConditions,
    refusalGrounds: [
      conditionsNotMet(`${pressLaw}, Điều 49; ${circular20}, Điều 16`, 'V'),
      prohibitedPress,
      notCompetent,
    ],
    revocationGrounds: [prohibitedPress, conditionsNotMet(`${pressLaw}, Điều 19 và Điều 49`, 'D')],
    reminders: reminderDays,
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép xuất bản đặc san', 'Licence to publish a special publication'),
      form: by(`${circular20}, Mẫu số 17 và Mẫu số 18 Phụ lục IV`, 'V'),
      duties: [
        say('Thực hiện đúng nội dung ghi trong giấy phép.', 'Keep to the licence.'),
        say('Nộp lưu chiểu 03 bản cho Ủy ban nhân dân tỉnh.', 'Deposit 3 copies with the People’s Committee.'),
      ],
    },
    isPublished: true,
    deposit: {
      copies: 3,
      due: say('Khi phát hành', 'On release'),
      basis: by(`${circular20}: nộp Ủy ban nhân dân tỉnh, lưu 24 tháng`, 'V'),
    },
    unconfirmed: [
      formNotSeen('Mẫu số 02 Phụ lục III', 'form 02 of Annex III'),
      say(
        'Giờ, ngày nộp lưu chiểu đặc san chưa đọc được; mặc định là ngày phát hành.',
        'The day of the deposit was not read; the day of release is taken.',
      ),
      renewalByOffice(60, 1),
      revocationNotRead,
      cutOffHour,
      numberByPractice,
      noFeeFound,
      idOutdated,
    ],
  }),
];
