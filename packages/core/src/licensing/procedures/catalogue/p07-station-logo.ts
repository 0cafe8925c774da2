import { component, correctionProof, forms, pictures } from './parts/components.ts';
import { checkOfCircular20, daysFromAcceptance, target } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { ask, holder, lifeSection, options, printed, published, section } from './parts/fields.ts';
import { conditionsNotMet, notCompetent, prohibitedPress } from './parts/grounds.ts';
import { circular20, pressLaw } from './parts/sources.ts';
import { cutOffHour, formNotSeen, idOutdated, noFeeFound } from './parts/unconfirmed.ts';

const tenDays = daysFromAcceptance(
  10,
  `${circular20}: biểu tượng ghi trong giấy phép hoạt động phát thanh, truyền hình`,
  'V',
);
const eightDays = daysFromAcceptance(
  8,
  `${circular20}: biểu tượng ghi trong giấy phép sản xuất kênh chương trình`,
  'V',
);

/** P7, Chấp thuận thay đổi biểu tượng phát thanh, truyền hình địa phương. */
export const stationLogo = [
  defineProcedure({
    code: 'P07',
    validFrom: '2026-07-01',
    name: say(
      'Chấp thuận thay đổi biểu tượng của phát thanh, truyền hình địa phương',
      'Consent to a new logo of a local radio or television station',
    ),
    summary: say(
      'Dành cho cơ quan báo và phát thanh, truyền hình của tỉnh thay đổi biểu tượng của đài hoặc của kênh chương trình.',
      'For the province’s station that changes its logo or that of a channel.',
    ),
    shape: 'licence',
    outletKinds: ['radio', 'television'],
    applicants: say('Cơ quan phát thanh, truyền hình của địa phương.', 'Local radio and television stations.'),
    bases: [by(`${pressLaw}, Điều 18`, 'V'), by(circular20, 'V')],
    purposes: ['new', 'correct'],
    subject: 'station-name',
    form: [
      holder(),
      section(
        'Biểu tượng',
        'The logo',
        ask('line', 'station-name', 'Tên đài hoặc kênh chương trình', 'Name of the station or channel', {
          prefill: 'outlet.name',
          ...published,
        }),
        ask('choice', 'licence-kind', 'Giấy phép có biểu tượng cần thay đổi', 'Licence that shows the logo', {
          options: options(
            ['operation', 'Giấy phép hoạt động phát thanh, truyền hình', 'Operation licence'],
            ['channel', 'Giấy phép sản xuất kênh chương trình', 'Channel licence'],
          ),
          ...printed,
        }),
        ask('line', 'press-licence', 'Số giấy phép', 'Licence number', { maxLength: 100, ...published }),
        ask('text', 'logo-description', 'Mô tả, ý nghĩa biểu tượng mới', 'The new logo and its meaning', printed),
        ask('line', 'logo-position', 'Vị trí thể hiện trên màn hình', 'Place on the screen', {
          required: false,
          ...printed,
        }),
        ask('text', 'change-reason', 'Lý do thay đổi', 'Why it changes'),
        ask('date', 'change-on', 'Ngày dự kiến sử dụng', 'First day of use', printed),
      ),
      lifeSection('correct'),
    ],
    components: [
      component('request', 'Văn bản đề nghị thay đổi biểu tượng', 'Request', by(circular20, 'V'), { files: forms }),
      component('logo', 'Mẫu biểu tượng in màu', 'The logo in colour', by(circular20, 'D'), { files: pictures }),
      correctionProof,
    ],
    completeness: checkOfCircular20(5, 'D'),
    processing: {
      rule: tenDays,
      internalTarget: target(tenDays, 8),
      exceptions: [
        { when: { field: 'licence-kind', is: 'channel' }, rule: eightDays, internalTarget: target(eightDays, 6) },
      ],
    },
    term: { kind: 'none', basis: by('Theo thời hạn của giấy phép', 'D') },
    refusalGrounds: [conditionsNotMet(circular20, 'D'), prohibitedPress, notCompetent],
    numbering: { series: 'CV-SVHTTDL', pattern: '{seq}/SVHTTDL-QLBC', confidence: 'D' },
    result: {
      kind: 'confirmation',
      title: say('Văn bản chấp thuận thay đổi biểu tượng', 'Letter of consent to the new logo'),
      form: null,
      duties: [say('Thể hiện đúng biểu tượng đã được chấp thuận.', 'Show the logo that was consented to.')],
    },
    isPublished: false,
    unconfirmed: [
      say(
        'Thời hạn kiểm tra hồ sơ (5 ngày làm việc) là suy ra từ quy định chung về thay đổi; quy định về biểu tượng của Nghị định 242/2026/NĐ-CP chưa đọc được.',
        'The 5 working days for the check are deduced from the rule on changes; what Decree 242/2026 says of logos was not read.',
      ),
      say(
        'Ký hiệu đơn vị soạn thảo trong số văn bản (QLBC) chưa được tỉnh xác nhận.',
        'The drafting unit in the number (QLBC) is not confirmed by the province.',
      ),
      formNotSeen('mẫu của Thông tư 20/2026/TT-BVHTTDL', 'the form of Circular 20/2026'),
      cutOffHour,
      noFeeFound,
      idOutdated,
    ],
  }),
];
