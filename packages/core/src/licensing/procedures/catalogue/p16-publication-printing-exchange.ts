import type { ChangeRule } from '../definition.ts';
import { component, forms, scans } from './parts/components.ts';
import { daysFromFiling, oneStopCheck, target } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { ask, changesSection, forPurpose, holder, lifeSection, printed } from './parts/fields.ts';
import { conditionsNotMet, falseDossier, notCompetent } from './parts/grounds.ts';
import { printingForm } from './parts/printing.ts';
import { publishingLaw } from './parts/sources.ts';
import { formNotSeen, noFeeFound, numberByPractice, oneStopTimes, silenceUnknown } from './parts/unconfirmed.ts';

const article32 = by(`${publishingLaw}, Điều 32`, 'V');
const sevenDays = daysFromFiling(7, `${publishingLaw}, Điều 32: cấp lại`, 'V');
const fiveDays = daysFromFiling(5, `${publishingLaw}, Điều 32: cấp đổi`, 'V');

const changes: readonly ChangeRule[] = [
  exchanged('name', 'Tên gọi', 'Name', 'title'),
  exchanged('address', 'Địa chỉ', 'Address', 'holder-address', 'premises'),
  exchanged('branch', 'Lập chi nhánh', 'A branch', 'premises'),
  exchanged('merger', 'Chia, tách, sáp nhập', 'Division or merger', 'holder'),
  {
    key: 'head',
    label: say('Người đứng đầu', 'Head'),
    fields: ['responsible-person', 'responsible-qualification'],
    mode: 'notification',
    rule: null,
    notice: { when: 'after', period: { amount: 15, unit: 'calendar-day' }, basis: article32 },
  },
];

/** P16, Cấp lại, cấp đổi giấy phép hoạt động in xuất bản phẩm: it acts on licences of P15. */
export const publicationPrintingExchange = [
  defineProcedure({
    code: 'P16',
    validFrom: '2026-01-01',
    name: say(
      'Cấp lại, cấp đổi giấy phép hoạt động in xuất bản phẩm',
      'Re-issue or exchange of the licence to print publications',
    ),
    summary: say(
      'Cấp lại khi giấy phép bị mất, hư hỏng; cấp đổi khi thay đổi tên, địa chỉ, lập chi nhánh, chia tách, sáp nhập.',
      'Re-issue when the licence was lost or damaged; exchange after a new name, address, branch, division or merger.',
    ),
    shape: 'licence',
    nationalIds: [
      { id: '2.001584', what: say('Cấp lại', 'Re-issue'), confidence: 'S' },
      { id: '1.003729', what: say('Cấp đổi', 'Exchange'), confidence: 'S' },
    ],
    applicants: say('Cơ sở có giấy phép hoạt động in xuất bản phẩm.', 'Holders of a licence to print publications.'),
    bases: [article32],
    purposes: ['reissue', 'amend'],
    actsOn: ['P15'],
    subject: 'title',
    form: [
      lifeSection('reissue'),
      changesSection(changes, forPurpose('amend')),
      holder(),
      ...printingForm(ask('text', 'products', 'Loại xuất bản phẩm in', 'Publications to be printed', printed)),
    ],
    components: [
      component('application', 'Đơn đề nghị cấp lại, cấp đổi giấy phép', 'Application', by('Mẫu số 18', 'S'), {
        files: forms,
      }),
      component('old-licence', 'Bản gốc giấy phép đã cấp', 'The original licence', article32, {
        ...{ files: scans },
        condition: ['Trừ trường hợp bị mất', 'Unless it was lost'],
      }),
      component(
        'change-papers',
        'Giấy tờ chứng minh nội dung thay đổi',
        'Proof of the change',
        by(`${publishingLaw}, Điều 32: mục d, đ khi đổi người đứng đầu`, 'V'),
        {
          ...{ files: scans, when: forPurpose('amend') },
        },
      ),
    ],
    completeness: oneStopCheck(),
    processing: {
      rule: sevenDays,
      internalTarget: target(sevenDays, 5),
      exceptions: [{ when: forPurpose('amend'), rule: fiveDays, internalTarget: target(fiveDays, 4) }],
    },
    notices: [
      {
        condition: forPurpose('amend'),
        when: 'after',
        period: { amount: 15, unit: 'calendar-day' },
        of: say('ngày thay đổi', 'the day of the change'),
        field: 'change-on',
        basis: article32,
        objection: null,
      },
    ],
    term: { kind: 'none', basis: by('Không đổi thời hạn của giấy phép', 'D') },
    changes,
    refusalGrounds: [conditionsNotMet(`${publishingLaw}, Điều 32`, 'V'), falseDossier, notCompetent],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say(
        'Giấy phép hoạt động in xuất bản phẩm (cấp lại, cấp đổi)',
        'Licence to print publications (re-issued, exchanged)',
      ),
      form: null,
      duties: [
        say(
          'Dùng giấy phép cấp lại, cấp đổi thay cho giấy phép đã cấp.',
          'Use it in place of the licence given before.',
        ),
      ],
    },
    isPublished: true,
    unconfirmed: [
      say(
        'Một số tỉnh rút thời hạn cấp lại xuống 5 ngày làm việc; tỉnh chưa xác nhận.',
        'Some provinces re-issue in 5 working days; this one has not confirmed it.',
      ),
      say(
        'Hạn đề nghị cấp lại 7 ngày làm việc sau khi mất là theo nguồn thứ cấp và không dùng để từ chối.',
        'That a loss is told within 7 working days comes from a secondary source and is no ground to refuse.',
      ),
      formNotSeen('Mẫu số 18', 'form 18'),
      oneStopTimes,
      silenceUnknown,
      numberByPractice,
      noFeeFound,
    ],
  }),
];

function exchanged(key: string, vi: string, en: string, ...fields: string[]): ChangeRule {
  return {
    key,
    label: say(vi, en),
    fields,
    mode: 'approval',
    rule: fiveDays,
    notice: { when: 'after', period: { amount: 15, unit: 'calendar-day' }, basis: article32 },
  };
}
