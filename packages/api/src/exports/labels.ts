import type { Bilingual } from '@pressdesk/core/law';
import type { Language } from './export-list.ts';

type Labels = Readonly<Record<string, Bilingual>>;

/** What a code is called; a code without a name stands for itself. */
export function labelOf(labels: Labels, code: string | null | undefined, language: Language): string | null {
  if (code === null || code === undefined) return null;
  return Object.hasOwn(labels, code) ? labels[code]![language] : code;
}

export function yesOrNo(value: boolean, language: Language): string {
  return { vi: value ? 'có' : 'không', en: value ? 'yes' : 'no' }[language];
}

export const outletKinds: Labels = {
  newspaper: { vi: 'Báo', en: 'Newspaper' },
  magazine: { vi: 'Tạp chí', en: 'Magazine' },
  radio: { vi: 'Phát thanh', en: 'Radio' },
  television: { vi: 'Truyền hình', en: 'Television' },
  'aggregated-site': { vi: 'Trang thông tin điện tử tổng hợp', en: 'Aggregated news site' },
  'grassroots-radio': { vi: 'Đài truyền thanh cơ sở', en: 'Grassroots radio' },
};

export const outletStatuses: Labels = {
  active: { vi: 'Đang hoạt động', en: 'Active' },
  suspended: { vi: 'Tạm đình chỉ', en: 'Suspended' },
  closed: { vi: 'Ngừng hoạt động', en: 'Closed' },
};

export const itemKinds: Labels = {
  article: { vi: 'Bài viết', en: 'Article' },
  broadcast: { vi: 'Phát sóng', en: 'Broadcast' },
  'print-issue': { vi: 'Số báo in', en: 'Print issue' },
};

export const depositStates: Labels = {
  expected: { vi: 'Chờ nộp', en: 'Expected' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  received: { vi: 'Đã nhận', en: 'Received' },
  read: { vi: 'Đã đọc', en: 'Read' },
  excused: { vi: 'Không phải nộp', en: 'None due' },
};

export const readingResults: Labels = {
  clean: { vi: 'Không có phát hiện', en: 'Nothing found' },
  finding: { vi: 'Có phát hiện', en: 'Something found' },
};

export const severities: Labels = {
  high: { vi: 'Cao', en: 'High' },
  medium: { vi: 'Vừa', en: 'Medium' },
  low: { vi: 'Thấp', en: 'Low' },
};

export const reviewStatuses: Labels = {
  open: { vi: 'Đang chờ', en: 'Open' },
  dismissed: { vi: 'Bỏ qua', en: 'Dismissed' },
  noted: { vi: 'Ghi nhận', en: 'Noted' },
  escalated: { vi: 'Chuyển thanh tra', en: 'Escalated' },
};

export const ruleStatuses: Labels = {
  live: { vi: 'Đang dùng', en: 'Live' },
  retired: { vi: 'Đã ngừng', en: 'Retired' },
};

export const dayKinds: Labels = {
  holiday: { vi: 'Ngày lễ, tết', en: 'Public holiday' },
  compensatory: { vi: 'Ngày nghỉ bù, hoán đổi', en: 'Day off in place of another' },
  'make-up': { vi: 'Ngày làm bù', en: 'Make-up working day' },
};

export const dayStatuses: Labels = {
  official: { vi: 'Chính thức', en: 'Official' },
  provisional: { vi: 'Tạm tính', en: 'Provisional' },
};

/** The names of state exchange, and the draft before them. */
export const dossierStates: Labels = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  registered: { vi: 'Mới đăng ký', en: 'Registered' },
  accepted: { vi: 'Được tiếp nhận', en: 'Accepted' },
  'not-accepted': { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  processing: { vi: 'Đang xử lý', en: 'Processing' },
  'awaiting-supplement': { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Waiting for a supplement' },
  'awaiting-fee': { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Waiting for the fee' },
  'withdrawal-requested': { vi: 'Yêu cầu rút hồ sơ', en: 'Withdrawal requested' },
  stopped: { vi: 'Dừng xử lý', en: 'Stopped' },
  done: { vi: 'Đã xử lý xong', en: 'Done' },
  returned: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

export const dossierSteps: Labels = {
  examination: { vi: 'Thẩm định', en: 'Examination' },
  endorsement: { vi: 'Trình lãnh đạo phòng', en: 'Endorsement' },
  signature: { vi: 'Trình ký', en: 'Signature' },
};

export const dossierOutcomes: Labels = {
  granted: { vi: 'Cấp', en: 'Granted' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  acknowledged: { vi: 'Đã ghi nhận', en: 'Acknowledged' },
};

export const purposes: Labels = {
  new: { vi: 'Cấp mới', en: 'New' },
  renew: { vi: 'Gia hạn, cấp tiếp', en: 'Renewal' },
  amend: { vi: 'Thay đổi nội dung', en: 'Amendment' },
  reissue: { vi: 'Cấp lại', en: 'Re-issue' },
  extend: { vi: 'Kéo dài thời hạn', en: 'Extension' },
  return: { vi: 'Trả lại', en: 'Return' },
  correct: { vi: 'Đính chính', en: 'Correction' },
};

export const channels: Labels = {
  counter: { vi: 'Trực tiếp', en: 'At the counter' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Bưu chính', en: 'By post' },
};

export const turns: Labels = {
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  office: { vi: 'Cơ quan', en: 'Office' },
  nobody: { vi: 'Không bên nào', en: 'Nobody' },
};

export const legalStatuses: Labels = {
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  suspended: { vi: 'Tạm đình chỉ', en: 'Suspended' },
  revoked: { vi: 'Bị thu hồi', en: 'Revoked' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  ceased: { vi: 'Chấm dứt', en: 'Ceased' },
};

export const messageChannels: Labels = {
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  portal: { vi: 'Cổng dịch vụ', en: 'Portal' },
};

export const messageStatuses: Labels = {
  queued: { vi: 'Chờ gửi', en: 'Queued' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Không gửi được', en: 'Failed' },
  logged: { vi: 'Chỉ ghi lại (chưa có máy chủ thư)', en: 'Written to the log (no mail server)' },
};

export const caseStates: Labels = {
  opened: { vi: 'Đang xác minh', en: 'Opened' },
  recorded: { vi: 'Đã lập biên bản', en: 'Recorded' },
  decided: { vi: 'Đã có quyết định', en: 'Decided' },
  executed: { vi: 'Đã thi hành', en: 'Executed' },
  closed: { vi: 'Đã kết thúc hồ sơ', en: 'Closed' },
  dismissed: { vi: 'Không xử phạt', en: 'Dismissed' },
  transferred: { vi: 'Đã chuyển hồ sơ', en: 'Transferred' },
  'time-barred': { vi: 'Hết thời hiệu', en: 'Time-barred' },
  cancelled: { vi: 'Quyết định bị hủy', en: 'Cancelled' },
  merged: { vi: 'Đã nhập hồ sơ', en: 'Merged' },
};

export const partyKinds: Labels = {
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  individual: { vi: 'Cá nhân', en: 'Individual' },
};

export const caseDues: Labels = {
  late: { vi: 'Quá hạn', en: 'Late' },
  today: { vi: 'Hôm nay', en: 'Today' },
  soon: { vi: 'Sắp đến hạn', en: 'Soon' },
  later: { vi: 'Còn thời gian', en: 'Later' },
  none: { vi: 'Không có hạn', en: 'None' },
};

export const caseLimitations: Labels = {
  passed: { vi: 'Đã hết', en: 'Passed' },
  near: { vi: 'Sắp hết', en: 'Near' },
  open: { vi: 'Còn', en: 'Runs' },
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
  settled: { vi: 'Không còn tính', en: 'Settled' },
};

export const caseTurns: Labels = {
  party: { vi: 'Bên vi phạm', en: 'Party' },
  office: { vi: 'Cơ quan', en: 'Office' },
  nobody: { vi: 'Không bên nào', en: 'Nobody' },
};
