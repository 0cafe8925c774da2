import type { Bilingual } from '../../law/index.ts';

/** Day first, as in the office's papers. @param date ISO 8601 */
export function dmy(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

export const notYours: Bilingual = {
  vi: 'Việc này không thuộc quyền của bạn đối với vụ việc này.',
  en: 'This isn’t yours to do with this case.',
};

export const actsForParty: Bilingual = {
  vi: 'Bạn thuộc đơn vị đang bị xem xét nên không được tham gia giải quyết vụ việc.',
  en: 'You act for the publisher this case is about, so others must handle it.',
};

export const recordedIt: Bilingual = {
  vi: 'Bạn là người lập biên bản; người khác phải ra quyết định (nguyên tắc bốn mắt).',
  en: 'You made the record; somebody else must decide.',
};

export const proposedIt: Bilingual = {
  vi: 'Bạn là người đề xuất; người khác phải ra quyết định.',
  en: 'You proposed this; somebody else must decide.',
};

export const handledComplaint: Bilingual = {
  vi: 'Bạn đã giải quyết khiếu nại về vụ việc này nên không được xử lý lại từ đầu.',
  en: 'You handled a complaint in this case, so others must take it up anew.',
};

export const noFinding: Bilingual = {
  vi: 'Chưa có hành vi vi phạm nào được ghi nhận; hãy thêm ít nhất một hành vi.',
  en: 'No finding is recorded yet; add at least one.',
};

export const noAddress: Bilingual = {
  vi: 'Bên vi phạm chưa có địa chỉ nên chưa thể lập biên bản. Hãy bổ sung địa chỉ ở mục “Bên vi phạm” của hồ sơ.',
  en: 'The party has no address, so no record can be made. Add it under “Party” on the case page.',
};

export const noProposal: Bilingual = {
  vi: 'Chưa có đề xuất nào trình ký.',
  en: 'Nothing has been proposed to decide on.',
};

export const proposalWaits: Bilingual = {
  vi: 'Đã có một đề xuất đang chờ ký.',
  en: 'A proposal waits for a decision already.',
};

export const notTimeBarred: Bilingual = {
  vi: 'Chưa hết thời hiệu xử phạt, hoặc chưa xác định được thời hiệu.',
  en: 'The limitation period isn’t over, or isn’t known.',
};

export const extendedOnce: Bilingual = {
  vi: 'Thời hạn giải trình chỉ được gia hạn một lần.',
  en: 'The time for explanations is extended once only.',
};

export const noOffice: Bilingual = {
  vi: 'Chưa ghi nhận chức danh có thẩm quyền xử phạt của bạn; quản trị viên ghi tại mục “Chức danh, ủy quyền”.',
  en: 'No office with powers is recorded for you; the administrator records it under “Offices and delegation”.',
};

export function declaredConflict(reason: string): Bilingual {
  return {
    vi: `Bạn đã khai có xung đột lợi ích trong vụ việc này: ${reason}`,
    en: `You declared a conflict of interest in this case: ${reason}`,
  };
}

export function workedOnDossier(action: string, code: string): Bilingual {
  const did = dossierWork[action] ?? dossierWork.propose!;
  return {
    vi: `Đã ${did.vi} hồ sơ cấp phép ${code} của cơ quan, ấn phẩm này.`,
    en: `${did.en} licensing dossier ${code} of this outlet.`,
  };
}

const dossierWork: Record<string, Bilingual> = {
  propose: { vi: 'đề xuất giải quyết', en: 'Proposed the outcome of' },
  endorse: { vi: 'duyệt trình', en: 'Endorsed' },
  sign: { vi: 'ký kết quả', en: 'Signed' },
  acknowledge: { vi: 'ghi nhận', en: 'Acknowledged' },
};

export function assignedTo(name: string): Bilingual {
  return {
    vi: `Vụ việc đang do ${name} thụ lý; hãy nhận bàn giao trước.`,
    en: `${name} has this case; have it handed over first.`,
  };
}

export function explanationRuns(until: string): Bilingual {
  return {
    vi: `Bên vi phạm còn quyền giải trình đến hết ngày ${dmy(until)}; chưa được kết thúc giải trình hay ra quyết định trước đó.`,
    en: `The party may explain until the end of ${dmy(until)}; nothing is closed or decided before.`,
  };
}

export const explanationOpen: Bilingual = {
  vi: 'Giai đoạn giải trình chưa được kết thúc.',
  en: 'The explanation isn’t closed yet.',
};

export function unanswered(numbers: readonly number[]): Bilingual {
  return {
    vi: `Còn ý kiến của bên vi phạm chưa được trả lời, ở hành vi số ${numbers.join(', ')}.`,
    en: `What the party said to finding ${numbers.join(', ')} isn’t answered yet.`,
  };
}

export function silent(numbers: readonly number[]): Bilingual {
  return {
    vi: `Chưa ghi nhận ý kiến (hoặc việc không có ý kiến) đối với hành vi số ${numbers.join(', ')}.`,
    en: `Neither a reply nor its absence is recorded for finding ${numbers.join(', ')}.`,
  };
}

export function openObligations(count: number): Bilingual {
  return {
    vi: `Còn ${count} nghĩa vụ chưa thi hành xong.`,
    en: `${count} obligation${count === 1 ? ' isn’t' : 's aren’t'} met yet.`,
  };
}

export const openComplaint: Bilingual = {
  vi: 'Còn khiếu nại đang được giải quyết.',
  en: 'A complaint is still being handled.',
};
