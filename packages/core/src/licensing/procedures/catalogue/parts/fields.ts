import type { ChangeRule, Condition, FormField, FormSection, Purpose } from '../../definition.ts';
import { say } from './define.ts';

type More = Partial<Omit<FormField, 'key' | 'label' | 'kind' | 'help'>> & {
  readonly help?: readonly [vi: string, en: string];
};

/** Printed on the licence. */
export const printed = { onLicence: true } as const;
/** Printed on the licence and shown in the public register. */
export const published = { onLicence: true, isPublic: true } as const;

/** A field that must be answered and stays in the dossier, unless it says otherwise. */
export function ask(kind: FormField['kind'], key: string, vi: string, en: string, more: More = {}): FormField {
  const { help, ...rest } = more;
  const said = { key, label: say(vi, en), kind, required: true, onLicence: false, isPublic: false, ...rest };
  return help ? { ...said, help: say(...help) } : said;
}

export function section(vi: string, en: string, ...fields: FormField[]): FormSection {
  return { title: say(vi, en), fields };
}

export function options(...list: [value: string, vi: string, en: string][]): NonNullable<FormField['options']> {
  return list.map(([value, vi, en]) => ({ value, label: say(vi, en) }));
}

export function forPurpose(...purpose: Purpose[]): Condition {
  return { purpose };
}

/** Who the licence is for. The keys are the same in every procedure. */
export function holder(...more: FormField[]): FormSection {
  return section(
    'Cơ quan, tổ chức đề nghị',
    'The applicant',
    ask('line', 'holder', 'Tên cơ quan, tổ chức', 'Name of the organisation', {
      prefill: 'publisher.name',
      ...published,
    }),
    ask('line', 'holder-address', 'Địa chỉ trụ sở', 'Address', {
      ...{ maxLength: 500, prefill: 'publisher.address' },
      ...published,
    }),
    ask('phone', 'holder-phone', 'Điện thoại', 'Telephone', { prefill: 'publisher.phone' }),
    ask('email', 'holder-email', 'Thư điện tử', 'E-mail', { prefill: 'publisher.email' }),
    ...more,
  );
}

/** Founding decision, business registration or licence of the applicant: number, issuer, day. */
export const foundingField = ask(
  'line',
  'founding-document',
  'Quyết định thành lập, giấy chứng nhận đăng ký doanh nghiệp hoặc giấy phép hoạt động (số, nơi cấp, ngày cấp)',
  'Founding decision, business registration or licence (number, issuer, day)',
);

/** The person who answers for it: on the paper, never in the register. */
export function responsiblePerson(vi: string, en: string, ...more: FormField[]): FormSection {
  return section(
    vi,
    en,
    ask('line', 'responsible-person', 'Họ và tên', 'Full name', { maxLength: 200, ...printed }),
    ask('line', 'responsible-position', 'Chức vụ', 'Position', { maxLength: 200, ...printed }),
    ask('line', 'responsible-qualification', 'Trình độ chuyên môn, nghiệp vụ', 'Qualification'),
    ask('phone', 'responsible-phone', 'Điện thoại liên hệ', 'Telephone'),
    ...more,
  );
}

/** What changes, why and from when; asked of everybody, or of those alone who come to change. */
export function changesSection(changes: readonly ChangeRule[], when?: Condition): FormSection {
  const condition = when ? { when } : {};
  return section(
    'Nội dung thay đổi',
    'What changes',
    ask('choices', 'changes', 'Nội dung đề nghị thay đổi', 'What is to change', {
      options: changes.map(({ key, label }) => ({ value: key, label })),
      help: [
        'Chọn mọi nội dung thay đổi, rồi sửa chính nội dung ấy ở các mục dưới đây.',
        'Choose everything that changes, then edit it in the sections below.',
      ],
      ...condition,
    }),
    ask('text', 'change-reason', 'Lý do thay đổi', 'Why it changes', condition),
    ask('date', 'change-on', 'Ngày thay đổi', 'Day of the change', condition),
  );
}

/** What somebody is asked who gives a licence back, lost it, or found an error of the office in it. */
export function lifeSection(...purposes: ('return' | 'reissue' | 'correct')[]): FormSection {
  const asked = {
    return: [
      ask('date', 'return-on', 'Ngày ngừng sử dụng giấy phép', 'Last day of use', { when: forPurpose('return') }),
      ask('text', 'return-reason', 'Lý do trả lại', 'Why it is given back', { when: forPurpose('return') }),
    ],
    reissue: [
      ask('choice', 'reissue-reason', 'Lý do đề nghị cấp lại', 'Why it is issued again', {
        options: options(['lost', 'Bị mất', 'Lost'], ['damaged', 'Bị hư hỏng', 'Damaged']),
        when: forPurpose('reissue'),
      }),
    ],
    correct: [
      ask('text', 'correction', 'Nội dung sai sót cần đính chính', 'What is wrong and how it should read', {
        when: forPurpose('correct'),
      }),
    ],
  };
  return section(
    'Trả lại, cấp lại, đính chính',
    'Return, re-issue, correction',
    ...purposes.flatMap((one) => asked[one]),
  );
}
