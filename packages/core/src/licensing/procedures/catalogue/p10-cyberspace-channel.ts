import { component, forms } from './parts/components.ts';
import { ownTarget } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { ask, holder, options, responsiblePerson, section } from './parts/fields.ts';
import { workingDayNotice } from './parts/notices.ts';
import { decree237, pressLaw } from './parts/sources.ts';
import { formNotSeen } from './parts/unconfirmed.ts';

/** P10, Thông báo kênh nội dung của cơ quan báo chí trên không gian mạng. */
export const cyberspaceChannel = [
  defineProcedure({
    code: 'P10',
    validFrom: '2026-07-01',
    name: say('Thông báo kênh nội dung trên không gian mạng', 'Notice of a content channel in cyberspace'),
    summary: say(
      'Cơ quan báo chí thông báo trong 10 ngày làm việc sau khi mở kênh và ít nhất 10 ngày làm việc trước khi đóng kênh.',
      'A press agency tells the authority within 10 working days after opening a channel and at least 10 before closing it.',
    ),
    shape: 'notification',
    applicants: say(
      'Cơ quan báo chí của địa phương; gửi Bộ và Ủy ban nhân dân tỉnh.',
      'Local press agencies; sent to the ministry and the province.',
    ),
    bases: [by(`${pressLaw}, Điều 30`, 'V'), by(`${decree237}, Điều 15`, 'V')],
    purposes: ['new'],
    subject: 'channel-name',
    form: [
      holder(),
      section(
        'Kênh nội dung',
        'The channel',
        ask('choice', 'event', 'Việc thông báo', 'What is notified', {
          options: options(
            ['opened', 'Đã mở kênh', 'A channel was opened'],
            ['closing', 'Sẽ đóng kênh', 'A channel will be closed'],
          ),
        }),
        ask('line', 'channel-name', 'Tên kênh', 'Name of the channel'),
        ask('line', 'platform', 'Nền tảng', 'Platform'),
        ask('line', 'channel-address', 'Địa chỉ kênh', 'Address of the channel', {
          maxLength: 500,
          help: ['Đường dẫn đầy đủ đến kênh.', 'The whole address of the channel.'],
        }),
        ask('date', 'effective-on', 'Ngày mở hoặc ngày đóng kênh', 'Day of opening or closing'),
        ask('text', 'content', 'Nội dung chủ yếu của kênh', 'Content of the channel', {
          when: { field: 'event', is: 'opened' },
        }),
        ask('text', 'closing-reason', 'Lý do đóng kênh', 'Why it is closed', {
          when: { field: 'event', is: 'closing' },
        }),
        ask('yes-no', 'sent-to-ministry', 'Đã gửi Bộ Văn hóa, Thể thao và Du lịch', 'Sent to the ministry', {
          required: false,
        }),
      ),
      responsiblePerson('Người phụ trách kênh', 'The person in charge of the channel'),
    ],
    components: [
      component('notice', 'Văn bản thông báo', 'The notice', by(`${decree237}, Điều 15, Mẫu số 01`, 'V'), {
        files: forms,
      }),
    ],
    processing: { rule: null, internalTarget: ownTarget(3), exceptions: [] },
    notices: [
      workingDayNotice(
        'after',
        10,
        { field: 'event', is: 'opened' },
        say('ngày mở kênh', 'the day it was opened'),
        by(`${decree237}, Điều 15`, 'V'),
      ),
      workingDayNotice(
        'before',
        10,
        { field: 'event', is: 'closing' },
        say('ngày đóng kênh', 'the day it is closed'),
        by(`${decree237}, Điều 15`, 'V'),
      ),
    ],
    term: { kind: 'none', basis: by('Thông báo, không có thời hạn', 'D') },
    result: {
      kind: 'acknowledgement',
      title: say('Xác nhận đã nhận thông báo kênh nội dung', 'Acknowledgement of the channel'),
      form: null,
      duties: [
        say(
          'Từ ngày 01/07/2028 lưu chiểu điện tử nội dung kênh ít nhất 6 tháng (Nghị định 237/2026/NĐ-CP, Điều 17).',
          'From 1 July 2028 keep the channel’s content in electronic deposit for at least 6 months (Decree 237/2026, Article 17).',
        ),
      ],
    },
    isPublished: false,
    unconfirmed: [
      formNotSeen('Mẫu số 01 của Nghị định 237/2026/NĐ-CP', 'form 01 of Decree 237/2026'),
      say(
        'Thời gian cơ quan ghi nhận thông báo là mục tiêu nội bộ, luật không quy định.',
        'The time for taking note is the office’s own; the law sets none.',
      ),
    ],
  }),
];
