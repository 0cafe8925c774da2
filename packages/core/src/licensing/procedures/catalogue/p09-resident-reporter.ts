import type { Notice } from '../definition.ts';
import { component, forms, scans, tables } from './parts/components.ts';
import { ownTarget } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, holder, options, section } from './parts/fields.ts';
import { pressLaw } from './parts/sources.ts';

const law2016 = 'Luật Báo chí 103/2016/QH13, Điều 22 (đã hết hiệu lực)';

const written = {
  code: 'P09',
  name: say(
    'Thông báo lập văn phòng đại diện, cử phóng viên thường trú',
    'Notice of a representative office or a resident reporter',
  ),
  summary: say(
    'Cơ quan báo chí thông báo trước khi văn phòng đại diện, phóng viên thường trú hoạt động tại tỉnh. Cơ quan kiểm tra điều kiện và có thể yêu cầu chấm dứt.',
    'A press agency tells the province before an office or reporter begins; the province checks the conditions and may demand an end.',
  ),
  shape: 'notification',
  applicants: say(
    'Cơ quan báo chí có văn phòng đại diện, phóng viên thường trú tại tỉnh.',
    'Press agencies with an office or reporter in the province.',
  ),
  purposes: ['new'],
  subject: 'outlet-name',
  form: [
    holder(),
    section(
      'Nội dung thông báo',
      'The notice',
      ask('line', 'outlet-name', 'Tên cơ quan báo chí', 'Name of the press agency', { prefill: 'outlet.name' }),
      ask('line', 'press-licence', 'Số giấy phép hoạt động báo chí', 'Number of the press licence', { maxLength: 100 }),
      ask('choice', 'kind', 'Loại', 'Kind', {
        options: options(
          ['office', 'Văn phòng đại diện', 'Representative office'],
          ['reporter', 'Phóng viên thường trú hoạt động độc lập', 'Independent resident reporter'],
        ),
      }),
      ask('choice', 'event', 'Việc thông báo', 'What is notified', {
        options: options(
          ['begin', 'Bắt đầu hoạt động', 'Beginning'],
          ['change', 'Thay đổi', 'Change'],
          ['end', 'Đình chỉ, chấm dứt hoạt động', 'End'],
        ),
      }),
      ask('date', 'effective-on', 'Ngày bắt đầu, thay đổi hoặc chấm dứt', 'Day of beginning, change or end'),
      ask('line', 'office-address', 'Địa chỉ văn phòng', 'Address of the office', {
        maxLength: 500,
        when: { field: 'kind', is: 'office' },
      }),
    ),
    section(
      'Người phụ trách, phóng viên',
      'The people',
      ask('line', 'person', 'Họ và tên trưởng văn phòng hoặc phóng viên', 'Head of the office, or reporter', {
        maxLength: 200,
      }),
      ask('line', 'press-card', 'Số thẻ nhà báo', 'Number of the press card', { maxLength: 60 }),
      ask('phone', 'person-phone', 'Điện thoại', 'Telephone'),
      ask('yes-no', 'no-discipline', 'Không bị kỷ luật trong 01 năm', 'No discipline within a year', {
        limit: by(law2016, 'OLD'),
      }),
      ask('rows', 'staff', 'Nhân sự', 'Staff', {
        required: false,
        columns: [
          { key: 'name', label: say('Họ và tên', 'Name'), kind: 'line' },
          { key: 'position', label: say('Chức danh', 'Position'), kind: 'line' },
        ],
      }),
    ),
  ],
  components: [
    component(
      'notice',
      'Văn bản thông báo, có đồng ý của cơ quan chủ quản',
      'Notice with the governing body’s consent',
      by(law2016, 'OLD'),
      { files: forms },
    ),
    component('press-licence', 'Bản sao giấy phép hoạt động báo chí', 'Copy of the press licence', by(law2016, 'OLD'), {
      ...{ originals: 0, copies: 1, files: scans, when: { field: 'event', is: 'begin' } },
    }),
    component('premises', 'Giấy tờ về trụ sở văn phòng', 'Proof of premises', by(law2016, 'OLD'), {
      ...{ originals: 0, copies: 1, files: scans, when: { field: 'kind', is: 'office' } },
    }),
    component('cv', 'Sơ yếu lý lịch và bản sao thẻ nhà báo', 'CV and copy of the press card', by(law2016, 'OLD'), {
      ...{ files: scans, when: { field: 'event', is: 'begin' } },
    }),
    component('staff-list', 'Danh sách nhân sự', 'List of staff', by(law2016, 'OLD'), {
      ...{ files: tables, when: { field: 'kind', is: 'office' } },
    }),
  ],
  processing: { rule: null, internalTarget: ownTarget(5), exceptions: [] },
  term: { kind: 'none', basis: by('Thông báo, không có thời hạn', 'D') },
  result: {
    kind: 'acknowledgement',
    title: say('Xác nhận đã nhận thông báo', 'Acknowledgement of the notice'),
    form: null,
    duties: [],
  },
  isPublished: false,
} as const satisfies Partial<Parameters<typeof defineProcedure>[0]>;

const changeOrEnd = (event: 'change' | 'end'): Notice => ({
  condition: { field: 'event', is: event },
  when: 'before',
  period: { amount: 5, unit: 'calendar-day' },
  of: say('ngày thay đổi hoặc chấm dứt', 'the day of the change or end'),
  field: 'effective-on',
  basis: by(law2016, 'OLD'),
  objection: null,
});

const beginning = (days: number, basis: Notice['basis']): Notice => ({
  condition: null,
  when: 'before',
  period: { amount: days, unit: 'calendar-day' },
  of: say('ngày bắt đầu hoạt động', 'the first day of activity'),
  field: 'effective-on',
  basis,
  objection: null,
});

const dossierNotRead = say(
  'Hồ sơ do Bộ trưởng quy định theo Luật 2025 chưa đọc được; thành phần và việc báo trước 5 ngày khi thay đổi, chấm dứt lấy theo Luật Báo chí 2016.',
  'The dossier the minister sets under the law of 2025 was not read; parts, and the 5 days before a change or end, come from the law of 2016.',
);

/** P9, under the law of 2016 with 15 days, and under the law of 2025 with 10. */
export const residentReporter = [
  defineProcedure({
    ...written,
    version: 1,
    validFrom: '2017-01-01',
    validTo: '2026-06-30',
    bases: [by(law2016, 'OLD')],
    notices: [
      changeOrEnd('change'),
      changeOrEnd('end'),
      beginning(15, by(`${law2016}: 15 ngày trước khi hoạt động`, 'OLD')),
    ],
    unconfirmed: [
      say(
        'Bản theo Luật Báo chí 2016, chỉ để tra cứu hồ sơ cũ; ngày bắt đầu hiệu lực ghi theo trí nhớ.',
        'The version of the law of 2016, kept for old files; its first day is from memory.',
      ),
    ],
  }),
  defineProcedure({
    ...written,
    version: 2,
    validFrom: '2026-07-01',
    bases: [by(`${pressLaw}, Điều 21 khoản 1 điểm d và khoản 2`, 'V')],
    notices: [
      changeOrEnd('change'),
      changeOrEnd('end'),
      beginning(10, by(`${pressLaw}, Điều 21 khoản 1 điểm d: ít nhất 10 ngày trước khi hoạt động`, 'V')),
    ],
    conditions: [
      ground(
        'three-reporters',
        'Cơ quan báo chí không thuộc trung ương có không quá 03 phóng viên thường trú hoạt động độc lập tại một tỉnh',
        'No more than 3 independent resident reporters in a province for an agency that isn’t central',
        by(`${pressLaw}, Điều 21`, 'V'),
      ),
      ground(
        'press-card',
        'Phóng viên có thẻ nhà báo còn hiệu lực của chính cơ quan báo chí đó, không bị kỷ luật trong 01 năm',
        'The reporter holds a valid card of that agency and had no discipline within a year',
        by(law2016, 'OLD'),
      ),
    ],
    unconfirmed: [
      dossierNotRead,
      say(
        'Điều kiện về thẻ nhà báo và không bị kỷ luật lấy theo Luật Báo chí 2016.',
        'The conditions on press card and discipline come from the law of 2016.',
      ),
    ],
  }),
];
