import type { DossierComponent } from '../definition.ts';
import { component, correctionProof, forms, returnLetter, tables } from './parts/components.ts';
import { calendarDays, oneStopCheck, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, forPurpose, foundingField, holder, lifeSection, options, printed } from './parts/fields.ts';
import { conditionsNotMet, falseDossier, notCompetent } from './parts/grounds.ts';
import { printingForm } from './parts/printing.ts';
import { decree138, decree195, publishingLaw, resolution667 } from './parts/sources.ts';
import { formNotSeen, noFeeFound, numberByPractice, oneStopTimes, silenceUnknown } from './parts/unconfirmed.ts';

const fifteenDays = calendarDays(15, `${publishingLaw}, Điều 32: 15 ngày`, 'V');
const article32 = by(`${publishingLaw}, Điều 32`, 'V');

const registration = component(
  'registration',
  'Giấy chứng nhận đăng ký doanh nghiệp hoặc quyết định thành lập',
  'Business registration or founding decision',
  article32,
  { originals: 0, copies: 1, when: forPurpose('new') },
);

/** While the resolution is in force, the business register's data stand for the certificate. */
const registrationFromData: DossierComponent = {
  ...registration,
  when: { field: 'holder-kind', is: 'organisation', purpose: ['new'] },
  condition: say(
    'Doanh nghiệp không phải nộp: cơ quan tra cứu Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
    'Enterprises needn’t hand it in: the office looks into the national business register',
  ),
  replacedByData: by(resolution667, 'V'),
};

const withRegistration = (part: DossierComponent): readonly DossierComponent[] => [
  component(
    'application',
    'Đơn đề nghị cấp giấy phép hoạt động in xuất bản phẩm',
    'Application',
    by('Mẫu số 17', 'S'),
    {
      files: forms,
      when: forPurpose('new'),
    },
  ),
  part,
  component('premises', 'Giấy tờ về mặt bằng sản xuất', 'Proof of premises', article32, {
    originals: 0,
    copies: 1,
    when: forPurpose('new'),
  }),
  component('equipment', 'Danh mục thiết bị và tài liệu chứng minh', 'List of equipment with proof', article32, {
    files: tables,
    when: forPurpose('new'),
  }),
  component(
    'safety',
    'Giấy tờ về an ninh trật tự, phòng cháy chữa cháy, môi trường',
    'Papers on security, fire, environment',
    article32,
    {
      ...{ originals: 0, copies: 1, when: forPurpose('new') },
    },
  ),
  component(
    'head',
    'Sơ yếu lý lịch và văn bằng, chứng chỉ về in của người đứng đầu',
    'CV and printing diploma of the head',
    article32,
    { when: forPurpose('new') },
  ),
  returnLetter,
  correctionProof,
];

const written = {
  code: 'P15',
  name: say('Cấp giấy phép hoạt động in xuất bản phẩm', 'Licence to print publications'),
  summary: say(
    'Dành cho cơ sở in sách và xuất bản phẩm khác có trụ sở tại tỉnh.',
    'For printing houses of the province that print books and other publications.',
  ),
  shape: 'licence',
  nationalIds: [
    { id: '2.001594', what: say('Cấp giấy phép hoạt động in xuất bản phẩm', 'Licence'), confidence: 'S' },
    { id: '2.001564', what: say('In gia công xuất bản phẩm cho nước ngoài', 'Printing for abroad'), confidence: 'S' },
  ],
  applicants: say(
    'Doanh nghiệp, đơn vị sự nghiệp công lập có hoạt động in xuất bản phẩm.',
    'Enterprises and public units that print publications.',
  ),
  bases: [article32, by(decree195, 'V'), by(decree138, 'V')],
  purposes: ['new', 'return', 'correct'],
  subject: 'title',
  form: [
    holder(
      ask('choice', 'holder-kind', 'Loại hình', 'Kind', {
        options: options(
          ['enterprise', 'Doanh nghiệp', 'Enterprise'],
          ['organisation', 'Cơ quan, tổ chức khác', 'Other organisation'],
        ),
      }),
      foundingField,
    ),
    ...printingForm(ask('text', 'products', 'Loại xuất bản phẩm in', 'Publications to be printed', printed)),
    lifeSection('return', 'correct'),
  ],
  completeness: oneStopCheck(),
  processing: { rule: fifteenDays, internalTarget: target(fifteenDays, 12), exceptions: [] },
  term: { kind: 'indefinite', basis: by(`${publishingLaw}, Điều 32: không ghi thời hạn`, 'V') },
  conditions: [
    ground(
      'head',
      'Người đứng đầu là công dân Việt Nam thường trú tại Việt Nam, có văn bằng hoặc chứng chỉ về in',
      'The head is a Vietnamese citizen, resident, with a printing diploma or certificate',
      article32,
    ),
    ground(
      'premises',
      'Có mặt bằng và thiết bị; hoàn thiện thiết bị trong 6 tháng',
      'There are premises and equipment, complete within 6 months',
      article32,
    ),
  ],
  refusalGrounds: [conditionsNotMet(`${publishingLaw}, Điều 32`, 'V'), falseDossier, notCompetent],
  revocationGrounds: [
    ground(
      'conditions-lost',
      'Không còn đủ điều kiện',
      'The conditions are lost',
      by(`Pháp luật xuất bản về thu hồi giấy phép hoạt động in`, 'V'),
    ),
    ground(
      'no-exchange',
      'Không đề nghị cấp đổi sau khi thay đổi',
      'No exchange was asked for after a change',
      by(`Pháp luật xuất bản về thu hồi giấy phép hoạt động in`, 'V'),
    ),
    ground(
      'foreign-owner',
      'Chủ sở hữu là tổ chức, cá nhân nước ngoài',
      'The owner is foreign',
      by(`Pháp luật xuất bản về thu hồi giấy phép hoạt động in`, 'V'),
    ),
    ground(
      'idle',
      'Không hoạt động trong 6 tháng',
      'No activity in 6 months',
      by(`Pháp luật xuất bản về thu hồi giấy phép hoạt động in`, 'V'),
    ),
  ],
  numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
  result: {
    kind: 'licence',
    title: say('Giấy phép hoạt động in xuất bản phẩm', 'Licence to print publications'),
    form: null,
    duties: [
      say(
        'Đề nghị cấp đổi trong 15 ngày khi đổi tên, địa chỉ, lập chi nhánh, chia tách, sáp nhập; thông báo người đứng đầu mới trong 15 ngày.',
        'Ask for an exchange within 15 days of a new name, address, branch, division or merger; tell of a new head within 15 days.',
      ),
      say('Báo cáo hoạt động trước ngày 10 tháng 7 và ngày 10 tháng 01.', 'Report by 10 July and 10 January.'),
    ],
  },
  isPublished: true,
} as const satisfies Partial<Parameters<typeof defineProcedure>[0]>;

const unconfirmed = [
  say(
    'Luật ghi “15 ngày”; một số cổng dịch vụ công tính ngày làm việc. Hệ thống tính ngày liên tục.',
    'The law says “15 days”; some portals count working days. Calendar days are counted.',
  ),
  say(
    'Thu hồi có các bước: báo cáo 5 ngày làm việc, thông báo 5 ngày làm việc, 30 ngày để khắc phục; hệ thống chưa tự đếm các bước này.',
    'Revocation has steps (report 5 working days, notice 5, then 30 days to make good) that the system does not count by itself.',
  ),
  formNotSeen('Mẫu số 17', 'form 17'),
  oneStopTimes,
  silenceUnknown,
  numberByPractice,
  noFeeFound,
];

/** P15, Cấp giấy phép hoạt động in xuất bản phẩm: two versions, for the time of Resolution 66.7/2025 and after it. */
export const publicationPrinting = [
  defineProcedure({
    ...written,
    version: 1,
    validFrom: '2026-01-01',
    validTo: '2027-02-28',
    components: withRegistration(registrationFromData),
    unconfirmed: [
      ...unconfirmed,
      say(
        'Nghị quyết 66.7/2025 hết hiệu lực sớm hơn nếu có văn bản mới trước ngày 01/03/2027.',
        'Resolution 66.7/2025 ends earlier if a newer text takes effect before 1 March 2027.',
      ),
    ],
  }),
  defineProcedure({
    ...written,
    version: 2,
    validFrom: '2027-03-01',
    components: withRegistration(registration),
    unconfirmed: [
      ...unconfirmed,
      say(
        'Sau Nghị quyết 66.7/2025, giấy đăng ký doanh nghiệp được giả định là phải nộp lại.',
        'After Resolution 66.7/2025 the certificate is assumed to be asked for again.',
      ),
    ],
  }),
];
