import { type Instrument, rule } from './build.ts';
import type { SeedProvision } from './seed-types.ts';
import { lawSites } from './sources.ts';

const decree147: Instrument = {
  code: 'nd-147-2024',
  validFrom: '2024-12-25',
  headings: {
    '20': 'Phân loại trang thông tin điện tử',
    '24': 'Cấp phép trang thông tin điện tử tổng hợp, mạng xã hội',
    '29': 'Hồ sơ cấp giấy phép',
  },
  limitationYears: () => null,
};
const notFound = 'Không tìm thấy trong Nghị định 147/2024/NĐ-CP: dùng làm cấu hình có thể sửa, không tự động kết luận.';

/** Aggregated websites. */
export const decree147Provisions: SeedProvision[] = [
  rule(decree147, 'general', {
    code: '147-20',
    at: '20',
    vi: 'Bảy loại trang thông tin điện tử, dịch vụ trên mạng',
    en: 'seven kinds of sites and services',
    tag: 'V',
    source: 'Bộ pháp điển, đề mục công nghệ thông tin',
    note: 'Đọc tên điều và phần đầu.',
  }),
  rule(decree147, 'procedure', {
    code: '147-24',
    at: '24',
    vi: 'Trang thông tin điện tử tổng hợp phải có giấy phép. Không phải cấp phép: trang chuyên ngành, cá nhân, nội bộ, cổng thông tin điện tử của cơ quan nhà nước, diễn đàn nội bộ, trừ khi cung cấp thông tin tổng hợp',
    en: 'an aggregated site needs a licence; professional, personal and internal sites, state portals and internal forums do not, unless they provide aggregated information',
    tag: 'S',
    source: `${lawSites}; thủ tục hành chính của Bộ`,
    note: 'Điểm g khoản 6 Điều 24 bị Nghị định 237/2026/NĐ-CP bãi bỏ [V].',
  }),
  rule(decree147, 'general', {
    code: '147-removal',
    at: null,
    heading: 'Trách nhiệm của mọi trang',
    vi: 'Ngăn chặn, gỡ bỏ nội dung vi phạm',
    en: 'every site prevents and removes violating content',
    tag: 'S',
    source: lawSites,
    note: 'Chưa xác định được số điều.',
  }),
  rule(decree147, 'procedure', {
    code: '147-29.1',
    at: '29.1',
    vi: 'Hồ sơ cấp giấy phép trang thông tin điện tử tổng hợp; điểm b: giấy chứng nhận đăng ký doanh nghiệp hoặc quyết định thành lập, từ ngày 01 tháng 01 năm 2026 được thay bằng dữ liệu của Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp đối với thủ tục 2.001098',
    en: 'dossier; (b) business certificate, replaced by data since 01/01/2026 for procedure 2.001098',
    tag: 'V/S',
    source: 'Nghị quyết 66.7/2025/NQ-CP [V]; các trang pháp luật [S]',
  }),
  rule(decree147, 'procedure', {
    code: '147-ids',
    at: null,
    heading: 'Mã thủ tục hành chính cấp tỉnh',
    vi: '2.001098 cấp; 1.005452 sửa đổi, bổ sung; 2.001091 gia hạn; 2.001087 cấp lại',
    en: 'ids of the procedures of the province',
    tag: 'S',
    source: 'Quyết định 353/QĐ-BTTTT, 26/02/2025; Quyết định 443/QĐ-UBND Bắc Ninh, 11/03/2025',
  }),
  rule(decree147, 'procedure', {
    code: '147-ids-ministry',
    at: null,
    heading: 'Mã thủ tục hành chính cấp bộ',
    vi: '2.001082, 1.002769; 2.002734: thông báo tài khoản, trang, kênh mạng xã hội của cơ quan báo chí (Cục Phát thanh, truyền hình và Thông tin điện tử)',
    en: 'ids of the procedures of the ministry',
    tag: 'S',
    source: 'Quyết định 353/QĐ-BTTTT, 26/02/2025',
  }),
  rule(decree147, 'procedure', {
    code: '147-renewal',
    at: null,
    heading: 'Gia hạn giấy phép',
    vi: 'Có thủ tục gia hạn riêng (2.001091), nên giấy phép có thời hạn',
    en: 'a separate renewal procedure exists, so a term exists',
    tag: 'D',
    source: 'Suy ra từ danh mục thủ tục hành chính',
  }),
  rule(decree147, 'deadline', {
    code: '147-processing',
    at: null,
    heading: 'Thời hạn giải quyết',
    vi: '10 ngày làm việc',
    en: '10 working days',
    tag: 'OLD',
    source: 'Bản sao trang dịch vụ công trước đây',
    note: `Chưa được xác nhận theo Nghị định 147/2024/NĐ-CP. ${notFound}`,
  }),
  rule(decree147, 'general', {
    code: '147-register',
    at: null,
    heading: 'Danh sách công khai',
    vi: 'Danh sách công khai gồm tên miền, chủ sở hữu, số giấy phép, ngày cấp, trạng thái',
    en: 'fields of the public register',
    tag: 'S',
    source: 'Danh sách của đơn vị thuộc Bộ',
  }),
];
