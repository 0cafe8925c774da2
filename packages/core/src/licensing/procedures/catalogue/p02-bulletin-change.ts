import { bulletinChanges, bulletinConditions, bulletinForm } from './parts/bulletin.ts';
import { component, forms, pictures, scans } from './parts/components.ts';
import { checkOfCircular20, daysFromAcceptance, target } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { changesSection, holder } from './parts/fields.ts';
import { conditionsNotMet, prohibitedPress } from './parts/grounds.ts';
import { circular20, pressLaw } from './parts/sources.ts';
import { cutOffHour, formNotSeen, idOutdated, noFeeFound, numberByPractice } from './parts/unconfirmed.ts';

const fiveDays = daysFromAcceptance(5, `${circular20}: thay đổi nội dung giấy phép bản tin`, 'V');

/** P2, Thay đổi nội dung ghi trong giấy phép xuất bản bản tin: it changes licences of P01. */
export const bulletinChange = [
  defineProcedure({
    code: 'P02',
    validFrom: '2026-07-01',
    name: say('Thay đổi nội dung ghi trong giấy phép xuất bản bản tin', 'Change of a bulletin licence'),
    summary: say(
      'Dành cho cơ quan, tổ chức đã có giấy phép xuất bản bản tin. Có thay đổi chỉ cần thông báo trước, có thay đổi phải được chấp thuận.',
      'For holders of a bulletin licence. Some changes are only notified beforehand, others need consent.',
    ),
    shape: 'licence',
    nationalIds: [{ id: '1.009386', what: say('Thay đổi nội dung giấy phép bản tin', 'Change'), confidence: 'S' }],
    applicants: say('Cơ quan, tổ chức được cấp giấy phép xuất bản bản tin.', 'Holders of a bulletin licence.'),
    bases: [by(`${pressLaw}, Điều 48`, 'V'), by(`${circular20}, Mẫu số 03 Phụ lục V`, 'V')],
    purposes: ['amend'],
    actsOn: ['P01'],
    subject: 'title',
    form: [changesSection(bulletinChanges), holder(), ...bulletinForm],
    components: [
      component(
        'request',
        'Văn bản thông báo hoặc đề nghị thay đổi',
        'Letter that notifies or requests the change',
        by(`${circular20}, Mẫu số 03 Phụ lục V`, 'V'),
        {
          files: forms,
        },
      ),
      component(
        'degree',
        'Bằng đại học của người chịu trách nhiệm mới',
        'University degree of the new person',
        by(`${circular20}, Điều 14`, 'D'),
        {
          ...{ originals: 0, copies: 1, files: scans, when: { field: 'changes', is: 'person' } },
          condition: ['Khi thay đổi người chịu trách nhiệm', 'When the person responsible changes'],
        },
      ),
      component(
        'masthead',
        'Mẫu trình bày măng-sét in màu',
        'Mock-up of the masthead in colour',
        by(`${circular20}, Điều 14`, 'D'),
        {
          ...{ files: pictures, when: { field: 'changes', is: 'title' } },
          condition: ['Khi thay đổi tên bản tin', 'When the name changes'],
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
    changes: bulletinChanges,
    conditions: bulletinConditions,
    refusalGrounds: [conditionsNotMet(`${pressLaw}, Điều 48; ${circular20}`, 'V'), prohibitedPress],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép sửa đổi, bổ sung giấy phép xuất bản bản tin', 'Amended bulletin licence'),
      form: null,
      duties: [say('Thực hiện đúng nội dung đã được thay đổi.', 'Keep to the content as changed.')],
    },
    isPublished: true,
    unconfirmed: [
      formNotSeen('Mẫu số 03 Phụ lục V', 'form 03 of Annex V'),
      say(
        'Không thấy mẫu kết quả của thay đổi; giấy tờ kèm theo khi đổi tên, đổi người chịu trách nhiệm là suy ra từ hồ sơ cấp mới.',
        'No form of the result was found; the papers for a new name or person are deduced from the first licence.',
      ),
      cutOffHour,
      numberByPractice,
      noFeeFound,
      idOutdated,
    ],
  }),
];
