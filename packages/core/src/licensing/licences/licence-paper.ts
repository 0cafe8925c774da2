import type { Actor } from '../../identity/index.ts';
import {
  type Kit,
  type LicenceDecisionPaper,
  type LicencePaper,
  makeLicenceQr,
  type OfficeIdentity,
  type Signatory,
} from '../../papers/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { fieldsOf } from '../procedures/form-questions.ts';
import type { LicenceContent } from './licence.ts';
import { printAnswers } from './print-answers.ts';

/** The licence as it is printed and signed. */
export function licencePaper(input: {
  kit: Pick<Kit, 'office' | 'publicUrl' | 'sealKey'>;
  signer: Actor;
  /** ISO 8601 date of the document. */
  date: string;
  publicId: string;
  content: LicenceContent;
  versionNumber: number;
  /** The licence's own procedure, and that of the change, where it is another. */
  home: ProcedureDefinition;
  change?: ProcedureDefinition;
  replaces: LicencePaper['replaces'];
}): LicencePaper {
  const { kit, content, home, date } = input;
  const { number, holder, validFrom, validTo } = content;
  const fields = [...fieldsOf(home), ...(input.change ? fieldsOf(input.change) : [])];
  return {
    template: 'licence',
    office: kit.office,
    number,
    date,
    signatory: signatoryOf(input.signer),
    recipients: [holder, 'Trung tâm Phục vụ hành chính công tỉnh'],
    bases: [...new Set([...home.bases, ...(input.change?.bases ?? [])].map(({ text }) => `Căn cứ ${text}`))],
    ...wordingOf(home),
    authority: authorityOf(kit.office),
    holder,
    holderAddress: content.holderAddress,
    facts: printAnswers(fields, content.answers),
    duties: [...home.result.duties.map(({ vi }) => vi), ...content.conditions],
    validFrom,
    validTo,
    replaces: input.replaces,
    qr: makeLicenceQr(
      {
        publicUrl: kit.publicUrl,
        publicId: input.publicId,
        licence: { number, holder, kind: content.procedure.code, validFrom, validTo, version: input.versionNumber },
      },
      kit.sealKey,
    ),
  };
}

/** A decision on a licence as it is printed and signed. */
export function licenceDecisionPaper(input: {
  office: OfficeIdentity;
  signer: Actor;
  number: string;
  /** ISO 8601 date of the document. */
  date: string;
  action: LicenceDecisionPaper['action'];
  content: LicenceContent;
  issuedOn: string;
  home: ProcedureDefinition;
  basis: string;
  reason: string;
  effectiveOn: string;
  endsOn: string | null;
}): LicenceDecisionPaper {
  const { content, action, office } = input;
  return {
    template: 'licence-decision',
    action,
    office,
    number: input.number,
    date: input.date,
    signatory: signatoryOf(input.signer),
    recipients: [content.holder, 'Trung tâm Phục vụ hành chính công tỉnh'],
    bases: [...lines(input.basis), ...input.home.bases.map(({ text }) => text)].map(asBasis),
    authority: authorityOf(office),
    proposedBy: null,
    licence: {
      number: content.number,
      issuedOn: input.issuedOn,
      name: input.home.result.title.vi,
      holder: content.holder,
      holderAddress: content.holderAddress,
    },
    reasons: lines(input.reason),
    effectiveFrom: input.effectiveOn,
    effectiveTo: input.endsOn,
    duties: dutiesAfter[action],
    executors: `Các đơn vị có liên quan và ${content.holder}`,
    appeal: action === 'suspend' || action === 'revoke' ? appeal : [],
  };
}

/** The head of the office signs; who signs in the head's place is a matter of the certificate. */
export function signatoryOf({ id, name }: Actor): Signatory {
  return { personId: id, name, capacity: [], position: 'GIÁM ĐỐC' };
}

function authorityOf({ name }: OfficeIdentity): string {
  return `GIÁM ĐỐC ${name.toLocaleUpperCase('vi')}`;
}

/** Splits “Giấy phép xuất bản bản tin” into what kind of paper it is and what it is about. */
function wordingOf({
  result,
  name,
}: ProcedureDefinition): Pick<LicencePaper, 'heading' | 'subject' | 'verb' | 'permits'> {
  const title = result.title.vi;
  const kind = /^(Giấy phép|(?:Giấy |Văn bản )?[Xx]ác nhận|Văn bản chấp thuận|Giấy chứng nhận)\s+(.+)$/u.exec(title);
  const named = kind?.[1] === 'Xác nhận' ? 'Giấy xác nhận' : kind?.[1];
  const heading = (named ?? title).toLocaleUpperCase('vi');
  const about = kind?.[2] ?? name.vi;
  const subject = about.charAt(0).toLocaleUpperCase('vi') + about.slice(1);
  const inSentence = about.charAt(0).toLocaleLowerCase('vi') + about.slice(1);
  if (/CHẤP THUẬN/.test(heading)) return { heading, subject, verb: 'Chấp thuận', permits: inSentence };
  if (result.kind === 'licence') return { heading, subject, verb: 'Cho phép', permits: inSentence };
  return {
    heading,
    subject,
    verb: 'Xác nhận',
    permits: inSentence.startsWith('đã ') ? inSentence : `đã ${inSentence}`,
  };
}

const dutiesAfter: Record<LicenceDecisionPaper['action'], string[]> = {
  suspend: ['Dừng ngay hoạt động theo giấy phép trong thời gian bị đình chỉ, kể cả khi giấy phép được cấp tiếp.'],
  'lift-suspension': ['Chấp hành đúng nội dung giấy phép khi hoạt động trở lại.'],
  revoke: [
    'Chấm dứt hoạt động theo giấy phép kể từ ngày Quyết định này có hiệu lực.',
    'Nộp lại bản giấy của giấy phép, nếu có, cho cơ quan cấp phép.',
  ],
  'acknowledge-return': ['Chấm dứt hoạt động theo giấy phép kể từ ngày Quyết định này có hiệu lực.'],
};

const appeal = [
  'Tổ chức có giấy phép có quyền khiếu nại hoặc khởi kiện đối với Quyết định này theo quy định của pháp luật về khiếu nại và tố tụng hành chính.',
];

function asBasis(text: string): string {
  return /^Căn cứ\s/u.test(text) ? text : `Căn cứ ${text}`;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[;.]$/, ''))
    .filter((line) => line !== '');
}
