import { component, forms, pictures } from './parts/components.ts';
import { checkOfCircular20, daysFromAcceptance, target } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { changesSection, holder } from './parts/fields.ts';
import { conditionsNotMet, prohibitedPress } from './parts/grounds.ts';
import { circular20, decree138, pressLaw } from './parts/sources.ts';
import { specialIssueChanges, specialIssueConditions, specialIssueForm } from './parts/special-issue.ts';
import { cutOffHour, formNotSeen, idOutdated, noFeeFound, numberByPractice } from './parts/unconfirmed.ts';

const fiveDays = daysFromAcceptance(5, `${circular20}: thay đổi nội dung giấy phép đặc san`, 'V');

/** P4, Thay đổi nội dung ghi trong giấy phép xuất bản đặc san: it changes licences of P03. */
export const specialIssueChange = [
  defineProcedure({
    code: 'P04',
    validFrom: '2026-07-01',
    name: say('Thay đổi nội dung ghi trong giấy phép xuất bản đặc san', 'Change of a special publication’s licence'),
    summary: say(
      'Đổi tên, mục đích, nội dung hoặc người chịu trách nhiệm thì phải được chấp thuận; thay đổi khác thông báo trước 5 ngày làm việc.',
      'A new name, purpose, content or person needs consent; other changes are notified five working days before.',
    ),
    shape: 'licence',
    nationalIds: [{ id: '1.013789', what: say('Thay đổi nội dung giấy phép đặc san', 'Change'), confidence: 'S' }],
    applicants: say('Cơ quan, tổ chức được cấp giấy phép xuất bản đặc san.', 'Holders of such a licence.'),
    bases: [by(`${pressLaw}, Điều 49`, 'V'), by(`${decree138}, Điều 11`, 'V'), by(circular20, 'V')],
    purposes: ['amend'],
    actsOn: ['P03'],
    subject: 'title',
    form: [changesSection(specialIssueChanges), holder(), ...specialIssueForm],
    components: [
      component(
        'request',
        'Văn bản thông báo hoặc đề nghị thay đổi',
        'Letter that notifies or requests the change',
        by(`${circular20}, Mẫu số 03 Phụ lục V`, 'S'),
        {
          files: forms,
        },
      ),
      component(
        'masthead',
        'Mẫu trình bày tên đặc san in màu',
        'Mock-up in colour',
        by(`${circular20}, Điều 16`, 'D'),
        {
          ...{ files: pictures, when: { field: 'changes', is: 'title' } },
          condition: ['Khi thay đổi tên đặc san', 'When the name changes'],
        },
      ),
    ],
    completeness: checkOfCircular20(5),
    processing: { rule: fiveDays, internalTarget: target(fiveDays, 3), exceptions: [] },
    notices: [
      {
        condition: null,
        when: 'before',
        period: { amount: 5, unit: 'working-day' },
        of: say('ngày thay đổi nội dung chỉ cần thông báo', 'the day of a change that is only notified'),
        field: 'change-on',
        basis: by(`${circular20}: thông báo chậm nhất 5 ngày làm việc trước khi thay đổi`, 'V'),
        objection: null,
      },
    ],
    term: { kind: 'none', basis: by('Không đổi thời hạn của giấy phép', 'D') },
    changes: specialIssueChanges,
    conditions: specialIssueConditions,
    refusalGrounds: [conditionsNotMet(`${pressLaw}, Điều 49; ${circular20}`, 'V'), prohibitedPress],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép sửa đổi, bổ sung giấy phép xuất bản đặc san', 'Amended licence of a special publication'),
      form: null,
      duties: [say('Thực hiện đúng nội dung đã được thay đổi.', 'Keep to the content as changed.')],
    },
    isPublished: true,
    unconfirmed: [
      formNotSeen('mẫu của Thông tư 20/2026/TT-BVHTTDL', 'the form of Circular 20/2026'),
      say('Không thấy mẫu kết quả của thay đổi.', 'No form of the result was found.'),
      cutOffHour,
      numberByPractice,
      noFeeFound,
      idOutdated,
    ],
  }),
];
