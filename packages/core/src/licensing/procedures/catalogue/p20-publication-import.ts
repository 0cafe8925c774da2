import { component, correctionProof, forms, scans, tables } from './parts/components.ts';
import { calendarDays, oneStopCheck, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, holder, lifeSection, options, printed, published, section } from './parts/fields.ts';
import { notCompetent, prohibitedPublication } from './parts/grounds.ts';
import { circular01, publishingLaw } from './parts/sources.ts';
import { formNotSeen, numberByPractice, oneStopTimes, silenceUnknown } from './parts/unconfirmed.ts';

const fifteenDays = calendarDays(15, `${publishingLaw}, Điều 41: 15 ngày`, 'V');
const article42 = by(`${publishingLaw}, Điều 42`, 'V');

/** P20, Cấp giấy phép nhập khẩu xuất bản phẩm không kinh doanh. */
export const publicationImport = [
  defineProcedure({
    code: 'P20',
    validFrom: '2014-03-01',
    name: say('Cấp giấy phép nhập khẩu xuất bản phẩm không kinh doanh', 'Licence to import publications not for sale'),
    summary: say(
      'Dành cho cơ quan, tổ chức, cá nhân nhập xuất bản phẩm không để bán, cho từng lô.',
      'For bodies and persons that import publications not for sale, lot by lot.',
    ),
    shape: 'licence',
    nationalIds: [
      {
        id: '1.003725',
        what: say('Cấp giấy phép nhập khẩu xuất bản phẩm không kinh doanh', 'Licence'),
        confidence: 'V',
      },
    ],
    applicants: say(
      'Cơ quan, tổ chức, cá nhân có trụ sở, nơi ở hoặc cửa khẩu nhập tại tỉnh.',
      'Bodies and persons with their seat or border gate in the province.',
    ),
    bases: [by(`${publishingLaw}, Điều 41 và Điều 42`, 'V'), by(`${circular01}, Điều 20`, 'V')],
    purposes: ['new', 'correct'],
    subject: 'lot',
    form: [
      holder(),
      section(
        'Lô xuất bản phẩm',
        'The lot',
        ask('line', 'lot', 'Tên lô (nội dung, ngày nhập)', 'Name of the lot (subject, day)', published),
        ask('choice', 'competence', 'Nộp tại tỉnh theo', 'Filed here by', {
          options: options(['seat', 'Trụ sở, nơi ở', 'Seat or residence'], ['gate', 'Cửa khẩu nhập', 'Border gate']),
        }),
        ask('line', 'border-gate', 'Cửa khẩu nhập', 'Border gate', printed),
        ask('line', 'origin', 'Nước, nơi gửi', 'Country and sender', printed),
        ask('text', 'purpose', 'Mục đích sử dụng', 'Use', printed),
        ask('rows', 'titles', 'Danh mục xuất bản phẩm', 'Publications', {
          columns: [
            { key: 'title', label: say('Tên xuất bản phẩm', 'Title'), kind: 'line' },
            { key: 'author', label: say('Tác giả, nhà xuất bản', 'Author, publisher'), kind: 'line' },
            { key: 'abstract', label: say('Tóm tắt nội dung', 'Abstract'), kind: 'line' },
            { key: 'copies', label: say('Số bản', 'Copies'), kind: 'number' },
          ],
          ...printed,
        }),
      ),
      lifeSection('correct'),
    ],
    components: [
      component('application', 'Đơn đề nghị cấp giấy phép nhập khẩu', 'Application', by('Mẫu số 29', 'S'), {
        files: forms,
      }),
      component('list', 'Danh mục xuất bản phẩm đề nghị nhập khẩu', 'List of publications', by('Mẫu số 30', 'S'), {
        files: tables,
      }),
      component(
        'sample',
        'Bản mẫu xuất bản phẩm',
        'Sample copy',
        by(`${publishingLaw}, Điều 41; ${circular01}, Điều 20`, 'V'),
        {
          files: scans,
          condition: [
            'Khi cơ quan yêu cầu vì có dấu hiệu vi phạm Điều 10',
            'When the office asks for it, because of signs of Article 10',
          ],
        },
      ),
      correctionProof,
    ],
    completeness: oneStopCheck(),
    processing: { rule: fifteenDays, internalTarget: target(fifteenDays, 12), exceptions: [] },
    term: { kind: 'single-use', basis: by(`${publishingLaw}, Điều 41: cho một lô`, 'V') },
    exemptions: [
      ground(
        'seminar',
        'Tài liệu phục vụ hội thảo, hội nghị quốc tế tại Việt Nam (phải tái xuất hoặc xin phép khi để lại)',
        'Papers of an international seminar (re-exported, or licensed when handed over)',
        article42,
      ),
      ground('own-property', 'Xuất bản phẩm thuộc tài sản riêng, tài sản di chuyển', 'Own property', article42),
      ground('luggage', 'Xuất bản phẩm trong hành lý mang theo người', 'In one’s luggage', article42),
      ground('gift', 'Quà tặng trong định mức miễn thuế', 'Gifts within the duty-free limit', article42),
    ],
    refusalGrounds: [
      prohibitedPublication,
      ground(
        'for-sale',
        'Số lượng, mục đích cho thấy nhập để kinh doanh',
        'Quantity or use shows it is for sale',
        by(`${publishingLaw}, Điều 41 và Điều 42`, 'D'),
      ),
      notCompetent,
    ],
    revocationGrounds: [prohibitedPublication],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    fee: {
      text: say(
        'Lệ phí 50.000 đồng một hồ sơ (25.000 đồng trong thời gian giảm).',
        '50,000 VND a dossier (25,000 in periods of reduction).',
      ),
      amountVnd: 50_000,
      basis: by('Cổng dịch vụ công; chưa kiểm tra sau năm 2026', 'S'),
    },
    result: {
      kind: 'licence',
      title: say('Giấy phép nhập khẩu xuất bản phẩm không kinh doanh', 'Licence to import publications not for sale'),
      form: null,
      duties: [say('Không bán xuất bản phẩm đã nhập.', 'Sell none of them.')],
    },
    isPublished: true,
    unconfirmed: [
      say(
        'Luật ghi 15 ngày; cổng dịch vụ công ghi ngày làm việc. Hệ thống tính ngày liên tục.',
        'The law says 15 days; the portal working days. Calendar days are counted.',
      ),
      say(
        'Khi có hội đồng thẩm định: lập trong 15 ngày từ khi nhận bản mẫu; thẩm định mỗi tên 9 ngày làm việc (luật) hoặc 10 ngày (thông tư); quyết định trong 5 ngày làm việc. Hệ thống chưa tự đếm.',
        'With a council: formed within 15 days of the sample, review 9 working days (law) or 10 days (circular) a title, decision in 5; the system does not count these by itself.',
      ),
      say('Mức lệ phí và thời gian giảm cần kiểm tra lại.', 'The fee and its reductions must be checked.'),
      formNotSeen('Mẫu số 29, 30', 'forms 29 and 30'),
      oneStopTimes,
      silenceUnknown,
      numberByPractice,
    ],
  }),
];
