import type { ChangeRule, DossierComponent } from '../definition.ts';
import { component, correctionProof, forms, pictures, returnLetter, scans } from './parts/components.ts';
import { daysFromFiling, oneStopCheck, reminderDays, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import {
  ask,
  changesSection,
  forPurpose,
  foundingField,
  holder,
  lifeSection,
  options,
  printed,
  published,
  responsiblePerson,
  section,
} from './parts/fields.ts';
import { conditionsNotMet, notCompetent } from './parts/grounds.ts';
import { decree72, decree147, resolution667 } from './parts/sources.ts';
import { noFeeFound, oneStopTimes, silenceUnknown } from './parts/unconfirmed.ts';

const old = by(decree72, 'OLD');
const dossier = by(`${decree147}, Điều 29 khoản 1 (chưa đọc chi tiết; thành phần theo ${decree72})`, 'OLD');
const tenDays = daysFromFiling(10, decree72, 'OLD');
const newOrExtend = forPurpose('new', 'extend');

const changes: readonly ChangeRule[] = [
  amended('domain', 'Tên miền', 'Domain names', 'domains'),
  amended('content', 'Nội dung, chuyên mục, nguồn tin', 'Content, sections, sources', 'content', 'sections', 'sources'),
  amended('person', 'Người chịu trách nhiệm quản lý nội dung', 'Person responsible for content', 'responsible-person'),
  {
    key: 'owner',
    label: say('Chủ sở hữu, trụ sở, máy chủ', 'Owner, seat, server'),
    fields: ['holder', 'holder-address', 'server'],
    mode: 'notification',
    rule: daysFromFiling(7, `${decree72}: xác nhận trong 7 ngày làm việc`, 'OLD'),
    notice: { when: 'after', period: { amount: 10, unit: 'working-day' }, basis: old },
  },
];

const registration = component(
  'registration',
  'Giấy chứng nhận đăng ký doanh nghiệp, quyết định thành lập hoặc điều lệ có chức năng phù hợp',
  'Business registration, founding decision or charter with a matching function',
  by(`${decree147}, Điều 29 khoản 1 điểm b`, 'S'),
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
  component('application', 'Đơn đề nghị cấp, sửa đổi, gia hạn hoặc cấp lại giấy phép', 'Application', dossier, {
    files: forms,
    when: forPurpose('new', 'amend', 'extend', 'reissue'),
  }),
  part,
  component('scheme', 'Đề án hoạt động', 'Scheme', dossier, {
    ...{ files: forms, when: forPurpose('new') },
    help: [
      'Mục đích, chuyên mục, nguồn tin, bản in trang chủ, nhân sự, kỹ thuật, quản lý nội dung, tài chính, máy chủ đặt tại Việt Nam.',
      'Purpose, sections, sources, print of the home page, staff, technology, content management, finance, server in Viet Nam.',
    ],
  }),
  component('home-page', 'Bản in trang chủ và các trang chuyên mục', 'Print of the home page and sections', dossier, {
    files: pictures,
    when: newOrExtend,
  }),
  component(
    'source-consent',
    'Văn bản chấp thuận của các cơ quan báo chí được trích nguồn',
    'Written consent of the source agencies',
    dossier,
    { files: scans, when: newOrExtend },
  ),
  returnLetter,
  correctionProof,
];

const written = {
  code: 'P23',
  name: say('Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp', 'Licence for an aggregated news website'),
  summary: say(
    'Dành cho tổ chức, doanh nghiệp tại tỉnh có trang tổng hợp tin từ báo chí và cơ quan nhà nước.',
    'For organisations and enterprises of the province whose site gathers news of the press and of authorities.',
  ),
  shape: 'licence',
  nationalIds: [
    { id: '2.001098', what: say('Cấp giấy phép', 'Licence'), confidence: 'S' },
    { id: '1.005452', what: say('Sửa đổi, bổ sung', 'Amendment'), confidence: 'S' },
    { id: '2.001091', what: say('Gia hạn', 'Extension'), confidence: 'S' },
    { id: '2.001087', what: say('Cấp lại', 'Re-issue'), confidence: 'S' },
  ],
  outletKinds: ['aggregated-site'],
  applicants: say('Tổ chức, doanh nghiệp có trụ sở tại tỉnh.', 'Organisations and enterprises of the province.'),
  bases: [by(`${decree147}, Điều 24 và Điều 29`, 'S'), old],
  purposes: ['new', 'amend', 'extend', 'reissue', 'return', 'correct'],
  subject: 'site-name',
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
    changesSection(changes, forPurpose('amend')),
    section(
      'Trang thông tin điện tử',
      'The website',
      ask('line', 'site-name', 'Tên trang', 'Name of the site', { prefill: 'outlet.name', ...published }),
      ask('domains', 'domains', 'Tên miền', 'Domain names', {
        prefill: 'outlet.domains',
        help: [
          'Ít nhất một tên miền “.vn”, không gây nhầm lẫn với tên cơ quan báo chí.',
          'At least one “.vn” name, not similar to a press agency’s.',
        ],
        limit: old,
        ...published,
      }),
      ask('text', 'purpose', 'Mục đích cung cấp thông tin', 'Purpose', printed),
      ask('text', 'content', 'Nội dung thông tin', 'Content', printed),
      ask('text', 'sections', 'Các chuyên mục', 'Sections', printed),
      ask('text', 'sources', 'Nguồn tin', 'Sources', printed),
      ask('line', 'server', 'Nơi đặt máy chủ tại Việt Nam', 'Server in Viet Nam', {
        maxLength: 500,
        limit: old,
        ...printed,
      }),
      ask('line', 'provider', 'Nhà cung cấp dịch vụ kết nối', 'Connection provider', printed),
      ask('line', 'technical-manager', 'Người phụ trách kỹ thuật', 'Technical manager', { limit: old }),
    ),
    responsiblePerson('Người chịu trách nhiệm quản lý nội dung', 'The person responsible for content'),
    section(
      'Gia hạn',
      'Extension',
      ask('number', 'extend-years', 'Số năm đề nghị gia hạn', 'Years asked for', {
        ...{
          min: 1,
          max: 2,
          unit: say('năm', 'years'),
          when: forPurpose('extend'),
          limit: by(`${decree72}: gia hạn không quá 2 lần, mỗi lần không quá 2 năm`, 'OLD'),
        },
      }),
    ),
    lifeSection('reissue', 'return', 'correct'),
  ],
  completeness: oneStopCheck(),
  processing: { rule: tenDays, internalTarget: target(tenDays, 7), exceptions: [] },
  notices: [
    {
      condition: { field: 'changes', is: 'owner' },
      when: 'after',
      period: { amount: 10, unit: 'working-day' },
      of: say('ngày thay đổi', 'the day of the change'),
      field: 'change-on',
      basis: old,
      objection: null,
    },
  ],
  term: { kind: 'at-most', period: { amount: 10, unit: 'year' }, basis: old },
  renewal: {
    opensDaysBefore: 90,
    closesDaysBefore: 30,
    basis: by(`${decree72}: đề nghị gia hạn ít nhất 30 ngày trước khi hết hạn`, 'OLD'),
  },
  changes,
  conditions: [
    ground(
      'managers',
      'Có ít nhất một người quản lý nội dung (người Việt Nam, hoặc người nước ngoài có thẻ tạm trú từ 6 tháng) và một người quản lý kỹ thuật',
      'At least one content manager (Vietnamese, or foreign with a card of 6 months or more) and one technical manager',
      old,
    ),
    ground(
      'domain',
      'Có ít nhất một tên miền “.vn” không trùng, không gây nhầm lẫn với cơ quan báo chí',
      'At least one “.vn” domain not similar to a press agency’s',
      old,
    ),
    ground(
      'server',
      'Máy chủ đặt tại Việt Nam; lưu nội dung ít nhất 90 ngày, nhật ký xử lý ít nhất 2 năm',
      'A server in Viet Nam; content kept 90 days, the log of processing 2 years',
      old,
    ),
    ground(
      'removal',
      'Gỡ bỏ nội dung vi phạm trong 3 giờ kể từ khi phát hiện hoặc có yêu cầu',
      'Violating content removed within 3 hours of finding or request',
      old,
    ),
    ground(
      'not-press',
      'Không tự sản xuất tin, bài, phỏng vấn như báo chí; ghi rõ nguồn, tác giả, thời gian',
      'No reports or interviews of its own; source, author and time are shown',
      by(decree147, 'M'),
    ),
  ],
  exemptions: [
    ground(
      'other-sites',
      'Trang chuyên ngành, cá nhân, nội bộ, cổng thông tin của cơ quan nhà nước, diễn đàn nội bộ, trừ khi cung cấp thông tin tổng hợp',
      'Professional, personal and internal sites, state portals and internal forums, unless they provide aggregated information',
      by(`${decree147}, Điều 24`, 'S'),
    ),
  ],
  refusalGrounds: [
    conditionsNotMet(decree72, 'OLD'),
    ground(
      'posing-as-press',
      'Tên trang, tên miền hoặc giao diện gây nhầm lẫn với cơ quan báo chí',
      'Name, domain or design poses as a press agency',
      old,
    ),
    notCompetent,
  ],
  revocationGrounds: [
    ground('two-suspensions', 'Đã bị đình chỉ hoạt động hai lần', 'It was suspended twice', old),
    ground(
      'not-set-up',
      'Không thiết lập trang trong 90 ngày kể từ ngày cấp phép (giấy phép hết giá trị)',
      'The site wasn’t set up within 90 days (the licence is void)',
      old,
    ),
    ground(
      'repeat',
      'Vi phạm lặp lại theo Nghị định 330/2026/NĐ-CP (đình chỉ từ 1 đến 6 tháng)',
      'Repeated breach under Decree 330/2026 (suspension of 1 to 6 months)',
      by('Nghị định 330/2026/NĐ-CP, Điều 23 khoản 3', 'S'),
    ),
  ],
  reminders: reminderDays,
  numbering: { series: 'GP-TTĐT', pattern: '{seq}/GP-TTĐT', confidence: 'S' },
  result: {
    kind: 'licence',
    title: say('Giấy phép thiết lập trang thông tin điện tử tổng hợp', 'Licence for an aggregated news website'),
    form: null,
    duties: [
      say(
        'Ghi số giấy phép, ngày cấp, người chịu trách nhiệm ở trang chủ; ghi rõ nguồn tin.',
        'Show licence number, day and person responsible on the home page, and the source of every item.',
      ),
      say(
        'Gỡ bỏ nội dung vi phạm ngay khi nguồn gỡ hoặc có yêu cầu.',
        'Remove violating content as soon as the source does or somebody competent asks.',
      ),
      say('Báo cáo hằng năm trước ngày 15 tháng 01.', 'Report every year before 15 January.'),
    ],
  },
  isPublished: true,
} as const satisfies Partial<Parameters<typeof defineProcedure>[0]>;

const unconfirmed = [
  say(
    'Nghị định 147/2024 chưa đọc được chi tiết: thời hạn giấy phép (cũ: 10 năm; có thể là 5 năm), thời hạn giải quyết, điều kiện, giờ gỡ bỏ, thời gian lưu giữ đều lấy theo văn bản cũ.',
    'Decree 147/2024 was not read in detail: the term (old: 10 years; perhaps 5 now), times, conditions, hours for removal and storage come from the old text.',
  ),
  say(
    'Trang của cơ quan báo chí địa phương: theo văn bản cũ, cơ quan chuyên môn thẩm định 5 ngày làm việc rồi Bộ cấp phép.',
    'For sites of local press agencies the old text has the department examine in 5 working days and the ministry decide.',
  ),
  say(
    'Thời hạn giải quyết gia hạn không tìm thấy; dùng 10 ngày làm việc. Gia hạn không quá 2 lần, mỗi lần không quá 2 năm theo văn bản cũ.',
    'No time for an extension was found; 10 working days are used. At most 2 extensions of 2 years each, by the old text.',
  ),
  say('Ký hiệu “GP-TTĐT” lấy theo thực tế.', 'The number’s “GP-TTĐT” is practice.'),
  oneStopTimes,
  silenceUnknown,
  noFeeFound,
];

/** P23, Cấp giấy phép trang thông tin điện tử tổng hợp: two versions, for the time of Resolution 66.7/2025 and after it. */
export const aggregatedSite = [
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

function amended(key: string, vi: string, en: string, ...fields: string[]): ChangeRule {
  return { key, label: say(vi, en), fields, mode: 'approval', rule: tenDays, notice: null };
}
