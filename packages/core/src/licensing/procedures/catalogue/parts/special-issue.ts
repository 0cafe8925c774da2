import type { ChangeRule, FormSection } from '../../definition.ts';
import { daysFromAcceptance } from './deadlines.ts';
import { by, ground, say } from './define.ts';
import { ask, printed, published, responsiblePerson, section } from './fields.ts';
import { circular20, pressLaw } from './sources.ts';

/** What a special publication is; the licence and its change ask the same. */
export const specialIssueForm: readonly FormSection[] = [
  section(
    'Đặc san',
    'The special publication',
    ask('line', 'title', 'Tên đặc san', 'Name', published),
    ask('text', 'purpose', 'Mục đích xuất bản', 'Purpose', printed),
    ask('text', 'content', 'Nội dung thông tin', 'Content', printed),
    ask('text', 'audience', 'Đối tượng phục vụ', 'Audience', printed),
    ask('line', 'language', 'Ngôn ngữ thể hiện', 'Language', published),
    ask('line', 'scope', 'Phạm vi phát hành', 'Where it is distributed', published),
  ),
  section(
    'Thể thức xuất bản',
    'How it is published',
    ask('line', 'periodicity', 'Kỳ hạn, thời gian xuất bản', 'Periodicity and time of publication', published),
    ask('line', 'page-size', 'Khuôn khổ', 'Size', { unit: say('cm', 'cm'), ...printed }),
    ask('number', 'pages', 'Số trang', 'Pages', { min: 1, max: 2000, unit: say('trang', 'pages'), ...printed }),
    ask('number', 'print-run', 'Số lượng mỗi kỳ', 'Copies of each issue', {
      ...{ min: 1, max: 10_000_000, unit: say('bản', 'copies') },
      ...printed,
    }),
    ask('line', 'place', 'Nơi in, địa điểm xuất bản', 'Printer and place of publication', printed),
  ),
  responsiblePerson(
    'Người chịu trách nhiệm xuất bản',
    'The person responsible for publication',
    ask('choice', 'responsible-experience', 'Điều kiện nghiệp vụ báo chí', 'Press qualification', {
      options: [
        { value: 'degree', label: say('Có bằng đại học ngành báo chí', 'A degree in journalism') },
        {
          value: 'experience',
          label: say('Có ít nhất 01 năm làm công tác báo chí', 'At least one year of press work'),
        },
      ],
      limit: by(`${pressLaw}, Điều 49; ${circular20}, Điều 16`, 'V'),
    }),
  ),
];

const approval = daysFromAcceptance(5, `${circular20}: thay đổi nội dung giấy phép đặc san`, 'V');

/** Name, purpose, content and person need consent; the rest is told five working days before. */
export const specialIssueChanges: readonly ChangeRule[] = [
  approved('title', 'Tên đặc san', 'Name', 'title'),
  approved('content', 'Mục đích, nội dung thông tin', 'Purpose and content', 'purpose', 'content'),
  approved(
    'person',
    'Người chịu trách nhiệm xuất bản',
    'Person responsible',
    'responsible-person',
    'responsible-experience',
  ),
  notified('address', 'Địa chỉ, điện thoại', 'Address and telephone', 'holder-address', 'holder-phone'),
  notified('audience', 'Đối tượng, phạm vi phát hành', 'Audience and distribution', 'audience', 'scope'),
  notified(
    'format',
    'Khuôn khổ, số trang, số lượng, kỳ hạn',
    'Size, pages, copies, periodicity',
    'page-size',
    'pages',
    'print-run',
    'periodicity',
  ),
  notified('place', 'Nơi in, địa điểm xuất bản', 'Printer and place', 'place'),
];

function notified(key: string, vi: string, en: string, ...fields: string[]): ChangeRule {
  const basis = by(`${circular20}: thông báo chậm nhất 5 ngày làm việc trước khi thay đổi`, 'V');
  const notice = { when: 'before', period: { amount: 5, unit: 'working-day' }, basis } as const;
  return { key, label: say(vi, en), fields, mode: 'notification', rule: null, notice };
}

function approved(key: string, vi: string, en: string, ...fields: string[]): ChangeRule {
  return { key, label: say(vi, en), fields, mode: 'approval', rule: approval, notice: null };
}

export const specialIssueConditions = [
  ground(
    'responsible-person',
    'Người chịu trách nhiệm xuất bản có bằng báo chí hoặc ít nhất 01 năm làm công tác báo chí',
    'The person responsible has a journalism degree or at least one year of press work',
    by(`${pressLaw}, Điều 49; ${circular20}, Điều 16`, 'V'),
  ),
];
