import { type Amendment, type Instrument, rule } from './build.ts';
import type { SeedProvision } from './seed-types.ts';
import { codifiedSanctions, haiPhong, lawSites, sources } from './sources.ts';

const headings: Record<string, string> = {
  '3': 'Biện pháp khắc phục hậu quả',
  '4': 'Mức phạt tiền',
  '4a': 'Biện pháp ngăn chặn',
  '5': 'Vi phạm quy định về giấy phép',
  '6': 'Vi phạm quy định về hoạt động báo chí và sử dụng thẻ nhà báo',
  '7': 'Cản trở hoạt động báo chí',
  '8': 'Đăng, phát nội dung thông tin trên báo chí, bản tin, đặc san',
  '9': 'Cung cấp thông tin cho báo chí và sử dụng thông tin',
  '10': 'Cải chính',
  '11': 'Họp báo',
  '12': 'Thông tin phải ghi, thể hiện',
  '13': 'Phát hành sản phẩm báo chí',
  '14': 'Lưu chiểu báo chí',
  '15': 'Xuất khẩu, nhập khẩu báo chí in',
  '16': 'Thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh',
  '17': 'Dịch vụ phát thanh, truyền hình',
  '18': 'Kênh chương trình nước ngoài',
  '19': 'Liên kết trong hoạt động báo chí',
  '20': 'Trang thông tin điện tử tổng hợp',
  '21': 'Chế độ báo cáo (báo chí)',
  '22': 'Giấy phép và điều kiện hoạt động xuất bản',
  '23': 'Quy trình, thủ tục xuất bản',
  '24': 'Nội dung xuất bản phẩm',
  '25': 'Trình bày, minh họa, ghi thông tin trên xuất bản phẩm',
  '26': 'Nộp lưu chiểu và nộp Thư viện Quốc gia',
  '27': 'Liên kết xuất bản',
  '28': 'In xuất bản phẩm',
  '28a': 'Giấy phép, điều kiện in, photocopy sản phẩm không phải là xuất bản phẩm',
  '28b': 'Nội dung sản phẩm in không phải là xuất bản phẩm',
  '28c': 'Thiết bị in',
  '29': 'Tàng trữ, phát hành xuất bản phẩm',
  '30': 'Xuất khẩu, nhập khẩu xuất bản phẩm',
  '31': 'Xuất bản, phát hành xuất bản phẩm điện tử',
  '32': 'Báo cáo hoạt động xuất bản',
  '32a': 'Báo cáo hoạt động in',
  '33': 'Thẩm quyền xử phạt của thanh tra',
  '35': 'Thẩm quyền xử phạt của bộ đội biên phòng',
  '36': 'Thẩm quyền xử phạt của cảnh sát biển',
  '37': 'Thẩm quyền xử phạt của hải quan',
  '38': 'Thẩm quyền xử phạt của quản lý thị trường',
  '39': 'Thẩm quyền xử phạt của công an',
  '40': 'Thẩm quyền xử phạt của Chủ tịch Ủy ban nhân dân',
  '40a': 'Phân định thẩm quyền',
  '41': 'Thẩm quyền lập biên bản vi phạm hành chính',
  '42': 'Hiệu lực thi hành',
};

/** Articles that came with Decree 14/2022, on printing what isn't a publication. */
const printing = ['28a', '28b', '28c', '32a'];

/** Decree 14/2022, in force from 27/01/2022. */
export const amendment14: Amendment = { from: '2022-01-27', until: '2022-01-26' };

export const decree119: Instrument = {
  code: 'nd-119-2020',
  validFrom: '2020-12-01',
  headings,
  // Law on handling administrative violations, Art 6.1a: two years for press and publishing. For printing not read.
  limitationYears: (article) => (printing.includes(article) ? null : 2),
};

/** The articles as a tree to browse: where only the heading is known, it's all there is. */
const articles: SeedProvision[] = Object.entries(headings)
  .filter(([article]) => Number.parseInt(article, 10) >= 5 && !['40a', '41', '42'].includes(article))
  .map(([article, heading]) =>
    rule(decree119, /^(3[35-9]|40)$/.test(article) ? 'power' : 'general', {
      code: `ND119-${article}`,
      at: article,
      vi: heading,
      tag: 'V',
      source: codifiedSanctions,
      ...(printing.includes(article) ? { from: amendment14.from } : {}),
      ...(/^(3[35-9]|40)$/.test(article) ? { note: 'Thẩm quyền nay theo Nghị định 189/2025/NĐ-CP.' } : {}),
    }),
  );

const general: SeedProvision[] = [
  rule(decree119, 'general', {
    code: 'ND119-3.3',
    at: '3.3',
    vi: 'Biện pháp khắc phục hậu quả: cải chính, xin lỗi; gỡ bỏ thông tin; thu hồi; tiêu hủy; tái xuất; nộp lại số lợi bất hợp pháp; trả lại giấy phép, tài liệu, phương tiện; thu hồi tên miền',
    tag: 'S',
    source: sources(haiPhong, lawSites),
  }),
  rule(decree119, 'general', {
    code: 'ND119-4.1',
    at: '4.1',
    vi: 'Mức phạt tiền tối đa: hoạt động báo chí 250.000.000 đồng đối với cá nhân, 500.000.000 đồng đối với tổ chức; hoạt động xuất bản và hoạt động in 100.000.000 đồng đối với cá nhân, 200.000.000 đồng đối với tổ chức',
    en: 'ceilings: press 250m for individuals, 500m for organisations; publishing and printing 100m and 200m',
    tag: 'V',
    source: codifiedSanctions,
    from: amendment14.from,
  }),
  rule(decree119, 'general', {
    code: 'ND119-4.2',
    at: '4.2',
    vi: 'Mức phạt tiền tại Chương II và Chương III áp dụng đối với tổ chức, trừ Điều 6 áp dụng đối với cá nhân; cá nhân có cùng hành vi bị phạt bằng một phần hai mức phạt đối với tổ chức',
    en: 'printed fines are for organisations, except Art 6; individuals pay half',
    tag: 'S',
    source: sources(haiPhong, lawSites),
    note: 'Nhiều nguồn thứ cấp thống nhất.',
  }),
  rule(decree119, 'general', {
    code: 'ND119-4a',
    at: '4a',
    vi: 'Biện pháp ngăn chặn',
    tag: 'V',
    source: codifiedSanctions,
    note: 'Chỉ đọc được tên điều.',
  }),
  rule(decree119, 'power', {
    code: 'ND119-40a',
    at: '40a',
    vi: 'Phân định thẩm quyền xử phạt',
    tag: 'V',
    source: codifiedSanctions,
    note: 'Chỉ đọc được tên điều.',
  }),
  rule(decree119, 'power', {
    code: 'ND119-41',
    at: '41',
    vi: 'Người có chức danh và công chức, viên chức đang thi hành công vụ phát hiện hành vi vi phạm đều có quyền lập biên bản vi phạm hành chính',
    en: 'the record may be made by every titled person and by any official on duty who detects the act',
    tag: 'V',
    source: codifiedSanctions,
  }),
  rule(decree119, 'general', {
    code: 'ND119-42',
    at: '42',
    vi: 'Nghị định có hiệu lực thi hành từ ngày 01 tháng 12 năm 2020',
    tag: 'V',
    source: codifiedSanctions,
  }),
];

export const decree119General: SeedProvision[] = [...general, ...articles];
