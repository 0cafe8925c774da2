import { component, forms } from './parts/components.ts';
import { ownTarget } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { ask, holder, options, section } from './parts/fields.ts';
import { pressLaw } from './parts/sources.ts';
import { formNotSeen } from './parts/unconfirmed.ts';

/** P8, Thông báo thay đổi trụ sở, thư điện tử, kỳ hạn, nhà cung cấp kết nối của cơ quan báo chí. */
export const pressAgencyChange = [
  defineProcedure({
    code: 'P08',
    validFrom: '2026-07-01',
    name: say(
      'Thông báo thay đổi trụ sở, thư điện tử, kỳ hạn, nhà cung cấp dịch vụ kết nối',
      'Notice of a press agency’s new seat, e-mail, periodicity or connection',
    ),
    summary: say(
      'Cơ quan báo chí thông báo chậm nhất 5 ngày sau khi thay đổi, gửi Cục Báo chí và Ủy ban nhân dân tỉnh.',
      'A press agency tells the Press Department and the province within 5 days after the change.',
    ),
    shape: 'notification',
    applicants: say('Cơ quan báo chí.', 'Press agencies.'),
    bases: [by(`${pressLaw}, Điều 18 khoản 3`, 'V')],
    purposes: ['new'],
    subject: 'outlet-name',
    form: [
      holder(),
      section(
        'Thay đổi',
        'The change',
        ask('line', 'outlet-name', 'Tên cơ quan báo chí', 'Name of the press agency', { prefill: 'outlet.name' }),
        ask('choices', 'changed', 'Nội dung đã thay đổi', 'What changed', {
          options: options(
            ['address', 'Trụ sở', 'Seat'],
            ['email', 'Thư điện tử', 'E-mail'],
            ['periodicity', 'Kỳ hạn xuất bản', 'Periodicity'],
            ['provider', 'Nhà cung cấp dịch vụ kết nối', 'Connection provider'],
          ),
        }),
        ask('date', 'changed-on', 'Ngày thay đổi', 'Day of the change'),
        ask('text', 'old-content', 'Nội dung trước khi thay đổi', 'Before'),
        ask('text', 'new-content', 'Nội dung sau khi thay đổi', 'After'),
        ask('yes-no', 'sent-to-department', 'Đã gửi Cục Báo chí', 'Sent to the Press Department', { required: false }),
      ),
    ],
    components: [
      component('notice', 'Văn bản thông báo', 'The notice', by(`${pressLaw}, Điều 18 khoản 3`, 'V'), { files: forms }),
    ],
    processing: { rule: null, internalTarget: ownTarget(3), exceptions: [] },
    notices: [
      {
        condition: null,
        when: 'after',
        period: { amount: 5, unit: 'calendar-day' },
        of: say('ngày thay đổi', 'the day of the change'),
        field: 'changed-on',
        basis: by(`${pressLaw}, Điều 18 khoản 3: chậm nhất 5 ngày kể từ ngày thay đổi`, 'V'),
        objection: null,
      },
    ],
    term: { kind: 'none', basis: by('Thông báo, không có thời hạn', 'D') },
    result: {
      kind: 'acknowledgement',
      title: say('Xác nhận đã nhận thông báo', 'Acknowledgement of the notice'),
      form: null,
      duties: [],
    },
    isPublished: false,
    unconfirmed: [
      formNotSeen('mẫu thông báo (nếu có)', 'the form of the notice, if there is one'),
      say(
        'Thời gian cơ quan ghi nhận thông báo là mục tiêu nội bộ, luật không quy định.',
        'The time for taking note is the office’s own; the law sets none.',
      ),
    ],
  }),
];
