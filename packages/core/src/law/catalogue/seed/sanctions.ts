import type { AdditionalSanction, Remedy } from '../provision.ts';

export const licenceSuspension: AdditionalSanction = {
  code: 'licence-suspension',
  text: 'Tước quyền sử dụng giấy phép từ 01 tháng đến 12 tháng',
  minMonths: 1,
  maxMonths: 12,
};
export const activitySuspension: AdditionalSanction = {
  code: 'activity-suspension',
  text: 'Đình chỉ hoạt động từ 01 tháng đến 12 tháng',
  minMonths: 1,
  maxMonths: 12,
};
export const confiscation: AdditionalSanction = {
  code: 'confiscation',
  text: 'Tịch thu tang vật, phương tiện vi phạm hành chính',
  minMonths: null,
  maxMonths: null,
};
/** Where the source names the sanction without its months. */
export const someLicenceSuspension: AdditionalSanction = {
  ...licenceSuspension,
  text: 'Tước quyền sử dụng giấy phép',
  minMonths: null,
  maxMonths: null,
};
export const someActivitySuspension: AdditionalSanction = {
  ...activitySuspension,
  text: 'Đình chỉ hoạt động',
  minMonths: null,
  maxMonths: null,
};

export const correction: Remedy = { code: 'correction', text: 'Buộc cải chính, xin lỗi' };
export const postedCorrection: Remedy = { code: 'correction', text: 'Buộc đăng cải chính' };
export const apology: Remedy = { code: 'apology', text: 'Buộc xin lỗi' };
export const removal: Remedy = { code: 'removal', text: 'Buộc gỡ bỏ thông tin' };
export const recall: Remedy = { code: 'recall', text: 'Buộc thu hồi' };
export const destruction: Remedy = { code: 'destruction', text: 'Buộc tiêu hủy' };
export const reExport: Remedy = { code: 're-export', text: 'Buộc tái xuất' };
export const disgorgement: Remedy = { code: 'disgorgement', text: 'Buộc nộp lại số lợi bất hợp pháp' };
export const returnItems: Remedy = { code: 'return', text: 'Buộc trả lại phương tiện, tài liệu' };
export const returnLicence: Remedy = { code: 'return', text: 'Buộc trả lại giấy phép' };
export const domainRecall: Remedy = { code: 'domain-recall', text: 'Buộc thu hồi tên miền' };
export const legalDeposit: Remedy = { code: 'legal-deposit', text: 'Buộc nộp lưu chiểu' };
export const accountLock: Remedy = { code: 'account-lock', text: 'Khóa tài khoản' };
