import { component, correctionProof, forms } from './parts/components.ts';
import { checkOfCircular20, daysFromAcceptance, target } from './parts/deadlines.ts';
import { by, defineProcedure, say } from './parts/define.ts';
import { ask, holder, lifeSection, options, printed, published, section } from './parts/fields.ts';
import { conditionsNotMet, notCompetent, prohibitedPress } from './parts/grounds.ts';
import { circular20, decree138, pressLaw } from './parts/sources.ts';
import { cutOffHour, formNotSeen, idOutdated, noFeeFound } from './parts/unconfirmed.ts';

const sevenDays = daysFromAcceptance(7, `${circular20}, Điều 5 khoản 3`, 'V');

/**
 * P6, Chấp thuận thay đổi nội dung ghi trong giấy phép hoạt động báo in, báo điện tử (địa phương). The licence itself
 * was given by the ministry, so the consent stands by itself and acts on no licence of this office.
 */
export const pressLicenceChange = [
  defineProcedure({
    code: 'P06',
    validFrom: '2026-07-01',
    name: say(
      'Chấp thuận thay đổi nội dung ghi trong giấy phép hoạt động báo in, báo điện tử',
      'Consent to a change of a print or online press licence',
    ),
    summary: say(
      'Dành cho cơ quan báo chí của địa phương thay đổi nội dung giấy phép hoạt động báo chí do Bộ cấp.',
      'For local press agencies that change what their licence from the ministry says.',
    ),
    shape: 'licence',
    nationalIds: [
      {
        id: '1.013781',
        what: say('Thay đổi nội dung giấy phép báo chí', 'Change of a press licence'),
        confidence: 'OLD',
      },
    ],
    outletKinds: ['newspaper', 'magazine'],
    applicants: say('Cơ quan báo chí in, báo chí điện tử của địa phương.', 'Local print and online press agencies.'),
    bases: [by(`${pressLaw}, Điều 18`, 'V'), by(`${decree138}, Điều 9`, 'V'), by(`${circular20}, Điều 5 khoản 3`, 'V')],
    purposes: ['new', 'correct'],
    subject: 'outlet-name',
    form: [
      holder(),
      section(
        'Giấy phép hoạt động báo chí',
        'The press licence',
        ask('line', 'outlet-name', 'Tên cơ quan báo chí, ấn phẩm', 'Name of the press agency or publication', {
          prefill: 'outlet.name',
          ...published,
        }),
        ask('choice', 'press-kind', 'Loại hình', 'Kind', {
          options: options(
            ['print', 'Báo in, tạp chí in', 'Print'],
            ['online', 'Báo điện tử, tạp chí điện tử', 'Online'],
          ),
          ...printed,
        }),
        ask('line', 'press-licence', 'Số giấy phép', 'Licence number', { maxLength: 100, ...published }),
        ask('date', 'press-licence-on', 'Ngày cấp', 'Issued on', printed),
      ),
      section(
        'Nội dung thay đổi',
        'What changes',
        ask('text', 'current-content', 'Nội dung hiện ghi trong giấy phép', 'What the licence says now', printed),
        ask('text', 'new-content', 'Nội dung đề nghị thay đổi', 'What it should say', printed),
        ask('text', 'change-reason', 'Lý do thay đổi', 'Why'),
        ask('date', 'change-on', 'Ngày dự kiến thay đổi', 'Day of the change', printed),
      ),
      lifeSection('correct'),
    ],
    components: [
      component('request', 'Văn bản đề nghị thay đổi nội dung giấy phép', 'Request', by(`${circular20}, Điều 5`, 'V'), {
        files: forms,
      }),
      component(
        'governing-body',
        'Văn bản đồng ý của cơ quan chủ quản',
        'Consent of the governing body',
        by('Thông lệ hồ sơ báo chí; chưa đọc được điều khoản', 'M'),
        { condition: ['Khi văn bản đề nghị không do cơ quan chủ quản ký', 'When the request isn’t signed by it'] },
      ),
      correctionProof,
    ],
    completeness: checkOfCircular20(5, 'D'),
    processing: { rule: sevenDays, internalTarget: target(sevenDays, 5), exceptions: [] },
    term: { kind: 'none', basis: by('Theo thời hạn của giấy phép báo chí', 'D') },
    refusalGrounds: [
      conditionsNotMet(`${pressLaw}, Điều 18; ${circular20}, Điều 5`, 'V'),
      prohibitedPress,
      notCompetent,
    ],
    numbering: { series: 'CV-SVHTTDL', pattern: '{seq}/SVHTTDL-QLBC', confidence: 'D' },
    result: {
      kind: 'confirmation',
      title: say('Văn bản chấp thuận thay đổi nội dung giấy phép', 'Letter of consent to the change'),
      form: null,
      duties: [say('Thực hiện đúng nội dung đã được chấp thuận.', 'Keep to what was consented to.')],
    },
    isPublished: false,
    unconfirmed: [
      say(
        'Thời hạn kiểm tra hồ sơ: Thông tư 20/2026 có 7 ngày làm việc cho giấy phép báo chí và 5 ngày cho thay đổi; ở đây lấy 5 ngày, có lợi cho người nộp.',
        'Time of the check: Circular 20/2026 has 7 working days for press licences and 5 for changes; 5 is taken, in the applicant’s favour.',
      ),
      say(
        'Ký hiệu đơn vị soạn thảo trong số văn bản (QLBC) là ví dụ của Nghị định 30/2020; tỉnh chưa xác nhận.',
        'The drafting unit in the number (QLBC) is an example of Decree 30/2020; the province has not confirmed it.',
      ),
      formNotSeen('mẫu của Thông tư 20/2026/TT-BVHTTDL', 'the form of Circular 20/2026'),
      cutOffHour,
      noFeeFound,
      idOutdated,
    ],
  }),
];
