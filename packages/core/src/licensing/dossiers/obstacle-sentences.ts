import type { Bilingual } from '../../law/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import type { DossierAction } from './dossier-states.ts';

/** Day first, as in the office's papers. @param date ISO 8601 */
export function dmy(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

export const notYours: Bilingual = {
  vi: 'Việc này không thuộc quyền của bạn đối với hồ sơ này.',
  en: 'This isn’t yours to do with this dossier.',
};

export const filedIt: Bilingual = {
  vi: 'Bạn đã lập hồ sơ này hoặc thuộc đơn vị nộp hồ sơ nên không được tự giải quyết.',
  en: 'You filed this dossier or belong to who filed it, so others must decide on it.',
};

export const proposedIt: Bilingual = {
  vi: 'Bạn là người đề xuất; người khác phải xét duyệt và ký.',
  en: 'You proposed this; somebody else must endorse and sign it.',
};

export const endorsedIt: Bilingual = {
  vi: 'Bạn đã duyệt trình hồ sơ này; người khác phải ký.',
  en: 'You endorsed this; somebody else must sign it.',
};

export const apologisedOnce: Bilingual = {
  vi: 'Đã xin lỗi và hẹn lại một lần; không được hẹn lại lần nữa.',
  en: 'An apology with a new date was given already; there is no second one.',
};

export const noAppointment: Bilingual = {
  vi: 'Hồ sơ này không có ngày hẹn trả kết quả.',
  en: 'This dossier has no appointment to move.',
};

export function assignedTo(name: string): Bilingual {
  return {
    vi: `Hồ sơ đang do ${name} phụ trách; hãy nhận bàn giao trước.`,
    en: `${name} has this dossier; have it handed over first.`,
  };
}

export function missing(sentences: readonly Bilingual[]): Bilingual {
  const more = sentences.length > 3 ? sentences.length - 3 : 0;
  const first = (language: keyof Bilingual) =>
    sentences
      .slice(0, 3)
      .map((sentence) => sentence[language])
      .join(' ');
  return {
    vi: `Hồ sơ còn thiếu: ${first('vi')}${more ? ` Và ${more} mục khác.` : ''}`,
    en: `Something is missing: ${first('en')}${more ? ` And ${more} more.` : ''}`,
  };
}

export function notHandedInAnew(names: readonly Bilingual[]): Bilingual {
  return {
    vi: `Chưa nộp lại thành phần được yêu cầu bổ sung: ${list(names, 'vi')}.`,
    en: `Asked for and not handed in anew: ${list(names, 'en')}.`,
  };
}

export function insufficient(names: readonly Bilingual[]): Bilingual {
  return {
    vi: `Thành phần hồ sơ chưa đạt: ${list(names, 'vi')}. Hãy yêu cầu bổ sung hoặc từ chối tiếp nhận.`,
    en: `Not sufficient: ${list(names, 'en')}. Ask for a supplement, or refuse it.`,
  };
}

export function notInForce({ name, validTo }: ProcedureDefinition): Bilingual {
  const ended = {
    vi: validTo ? `đã hết áp dụng sau ngày ${dmy(validTo)}` : 'đã được thay bằng bản mới',
    en: validTo ? `ended on ${dmy(validTo)}` : 'has been replaced by a newer one',
  };
  return {
    vi: `Thủ tục “${name.vi}” ở bản mà hồ sơ được lập theo ${ended.vi}. Bản nháp được giữ nguyên; hãy lập hồ sơ mới theo thủ tục hiện hành.`,
    en: `The version of “${name.en}” this was drafted under ${ended.en}. The draft is kept; open a new dossier under what applies now.`,
  };
}

export function notMeant(action: DossierAction): Bilingual {
  if (action === 'acknowledge') {
    return {
      vi: 'Thủ tục này phải có kết quả được ký, không chỉ ghi nhận.',
      en: 'This procedure ends with a signed result; taking note isn’t enough.',
    };
  }
  if (action === 'request-fee') return { vi: 'Thủ tục này không thu phí.', en: 'This procedure has no fee.' };
  return {
    vi: 'Đây là thông báo: cơ quan chỉ ghi nhận, không đề xuất cấp hay từ chối.',
    en: 'This is a notification: it is acknowledged, with nothing to grant or refuse.',
  };
}

function list(names: readonly Bilingual[], language: keyof Bilingual): string {
  return names.map((name) => name[language]).join('; ');
}
