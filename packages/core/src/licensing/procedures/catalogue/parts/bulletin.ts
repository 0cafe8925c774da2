import type { ChangeRule, FormSection } from '../../definition.ts';
import { daysFromAcceptance } from './deadlines.ts';
import { by, ground, say } from './define.ts';
import { ask, printed, published, responsiblePerson, section } from './fields.ts';
import { circular20, pressLaw } from './sources.ts';

/** What a bulletin is; the licence and its change ask the same. */
export const bulletinForm: readonly FormSection[] = [
  section(
    'Bản tin',
    'The bulletin',
    ask('line', 'title', 'Tên bản tin', 'Name of the bulletin', published),
    ask('text', 'purpose', 'Mục đích xuất bản', 'Purpose', printed),
    ask('text', 'content', 'Nội dung thông tin', 'Content', {
      help: [
        'Chỉ thông tin về hoạt động nội bộ, hướng dẫn nghiệp vụ, kết quả nghiên cứu, ứng dụng, kết quả hội thảo, hội nghị.',
        'Only internal activity, professional guidance, results of research, seminars and conferences.',
      ],
      limit: by(`${pressLaw}, Điều 48 khoản 1`, 'V'),
      ...printed,
    }),
    ask('text', 'audience', 'Đối tượng phục vụ', 'Audience', printed),
    ask('line', 'language', 'Ngôn ngữ thể hiện', 'Language', published),
    ask('line', 'scope', 'Phạm vi phát hành', 'Where it is distributed', published),
  ),
  section(
    'Thể thức xuất bản',
    'How it is published',
    ask('line', 'periodicity', 'Kỳ hạn, thời gian xuất bản', 'Periodicity and time of publication', published),
    ask('number', 'page-width-cm', 'Khuôn khổ: chiều rộng', 'Size: width', {
      ...{ min: 1, max: 19, unit: say('cm', 'cm'), limit: by(`${circular20}: khuôn khổ không quá 19 × 27 cm`, 'V') },
      ...printed,
    }),
    ask('number', 'page-height-cm', 'Khuôn khổ: chiều cao', 'Size: height', {
      ...{ min: 1, max: 27, unit: say('cm', 'cm'), limit: by(`${circular20}: khuôn khổ không quá 19 × 27 cm`, 'V') },
      ...printed,
    }),
    ask('number', 'pages', 'Số trang', 'Pages', {
      ...{ min: 1, max: 64, unit: say('trang', 'pages'), limit: by(`${circular20}: không quá 64 trang`, 'V') },
      ...printed,
    }),
    ask('number', 'print-run', 'Số lượng mỗi kỳ', 'Copies of each issue', {
      ...{ min: 1, max: 10_000_000, unit: say('bản', 'copies') },
      ...printed,
    }),
    ask('line', 'place', 'Nơi in, địa điểm xuất bản', 'Printer and place of publication', printed),
    ask('yes-no', 'no-advertising', 'Cam kết không đăng quảng cáo', 'It carries no advertising', {
      limit: by(`${circular20}: bản tin không đăng quảng cáo`, 'V'),
    }),
    ask('yes-no', 'foreign-words', 'Tên bản tin trên măng-sét có chữ nước ngoài', 'The masthead has foreign words'),
  ),
  responsiblePerson('Người chịu trách nhiệm xuất bản', 'The person responsible for publication'),
];

const approval = daysFromAcceptance(5, `${circular20}: thay đổi nội dung giấy phép bản tin`, 'V');

/** Whether a change is told five working days before, or needs consent. */
export const bulletinChanges: readonly ChangeRule[] = [
  notified('address', 'Địa chỉ trụ sở', 'Address', 'holder-address'),
  notified('phone', 'Số điện thoại', 'Telephone', 'holder-phone'),
  notified('audience', 'Đối tượng phục vụ', 'Audience', 'audience'),
  notified('print-run', 'Số lượng', 'Copies', 'print-run'),
  notified('time', 'Thời gian, kỳ hạn xuất bản', 'Time and periodicity', 'periodicity'),
  notified('place', 'Nơi in, địa điểm xuất bản', 'Printer and place', 'place'),
  notified('scope', 'Phạm vi phát hành', 'Where it is distributed', 'scope'),
  notified(
    'position',
    'Chức vụ của người chịu trách nhiệm',
    'Position of the person responsible',
    'responsible-position',
  ),
  approved('title', 'Tên bản tin', 'Name', 'title'),
  approved('content', 'Mục đích, nội dung thông tin', 'Purpose and content', 'purpose', 'content'),
  approved(
    'format',
    'Khuôn khổ, số trang, ngôn ngữ',
    'Size, pages, language',
    'page-width-cm',
    'page-height-cm',
    'pages',
    'language',
  ),
  approved(
    'person',
    'Người chịu trách nhiệm xuất bản',
    'Person responsible',
    'responsible-person',
    'responsible-qualification',
  ),
];

function notified(key: string, vi: string, en: string, ...fields: string[]): ChangeRule {
  const basis = by(`${circular20}: thông báo chậm nhất 5 ngày làm việc trước khi thay đổi`, 'V');
  const notice = { when: 'before', period: { amount: 5, unit: 'working-day' }, basis } as const;
  return { key, label: say(vi, en), fields, mode: 'notification', rule: null, notice };
}

function approved(key: string, vi: string, en: string, ...fields: string[]): ChangeRule {
  return { key, label: say(vi, en), fields, mode: 'approval', rule: approval, notice: null };
}

export const bulletinConditions = [
  ground(
    'responsible-degree',
    'Người chịu trách nhiệm xuất bản có bằng đại học phù hợp',
    'The person responsible holds a relevant university degree',
    by(`${circular20}, Điều 14`, 'V'),
  ),
  ground(
    'format',
    'Khuôn khổ không quá 19 × 27 cm, không quá 64 trang, không đăng quảng cáo',
    'At most 19 × 27 cm, at most 64 pages, no advertising',
    by(circular20, 'V'),
  ),
  ground(
    'content',
    'Nội dung chỉ gồm hoạt động nội bộ, hướng dẫn nghiệp vụ, kết quả nghiên cứu, hội thảo',
    'The content is internal activity, professional guidance, results of research, seminars',
    by(`${pressLaw}, Điều 48 khoản 1`, 'V'),
  ),
  ground(
    'cover',
    'Bìa một ghi chữ “BẢN TIN”, tên bản tin, tên cơ quan xuất bản, thời gian xuất bản; bìa cuối ghi số giấy phép, nơi in, số lượng, người chịu trách nhiệm',
    'The cover shows “BẢN TIN”, the name, the publisher and the date; the back cover the licence number, printer, copies and person responsible',
    by(circular20, 'V'),
  ),
];
