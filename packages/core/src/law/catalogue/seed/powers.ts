import { type Instrument, rule, type SeedRow } from './build.ts';
import type { SeedProvision } from './seed-types.ts';

const decree189: Instrument = {
  code: 'nd-189-2025',
  validFrom: '2025-07-01',
  headings: { '21': 'Thẩm quyền của người tiếp nhận chức danh Chánh Thanh tra Sở' },
  limitationYears: () => null,
};

const percentOf =
  'Tỷ lệ đọc từ văn bản [V]; số tiền tính từ tỷ lệ [D]: phần trăm mức tối đa đối với cá nhân, tổ chức gấp đôi.';
const measures = 'Được tước quyền sử dụng giấy phép, tịch thu, áp dụng biện pháp khắc phục hậu quả.';
const amendedBy311 = '2026-09-26';

const full = '250 triệu đồng (cá nhân), 500 triệu đồng (tổ chức); xuất bản, in: 100 triệu đồng, 200 triệu đồng';
const fourFifths = '200 triệu đồng (cá nhân), 400 triệu đồng (tổ chức); xuất bản, in: 80 triệu đồng, 160 triệu đồng';
const half = '125 triệu đồng (cá nhân), 250 triệu đồng (tổ chức); xuất bản, in: 50 triệu đồng, 100 triệu đồng';

const rows: Pick<SeedRow, 'code' | 'at' | 'heading' | 'vi' | 'en' | 'note' | 'from'>[] = [
  {
    code: '189-commune-chair',
    at: null,
    heading: 'Chủ tịch Ủy ban nhân dân cấp xã',
    vi: `50% mức tối đa của lĩnh vực. Báo chí: ${half}`,
    en: 'chairman of the commune: 50% of the sector maximum',
    note: measures,
  },
  {
    code: '189-department-director',
    at: '21',
    heading: 'Giám đốc Sở',
    vi: `80% mức tối đa của lĩnh vực. Báo chí: ${fourFifths}`,
    en: 'Director of the Department: 80% of the sector maximum',
    note: `${measures} Giám đốc Sở tiếp nhận thẩm quyền của Chánh Thanh tra Sở (Luật Xử lý vi phạm hành chính Điều 53 khoản 2).`,
  },
  {
    code: '189-chief-inspector',
    at: null,
    heading: 'Chánh Thanh tra tỉnh',
    vi: `80% mức tối đa của lĩnh vực. Báo chí: ${fourFifths}`,
    en: 'provincial chief inspector: 80% of the sector maximum',
    note: `${measures} Theo Nghị định 311/2026/NĐ-CP.`,
    from: amendedBy311,
  },
  {
    code: '189-ministry-team',
    at: null,
    heading: 'Trưởng đoàn thanh tra cấp bộ',
    vi: `50% mức tối đa của lĩnh vực. Báo chí: ${half}`,
    en: 'head of a ministry inspection team: 50% of the sector maximum',
    note: 'Theo Nghị định 311/2026/NĐ-CP.',
    from: amendedBy311,
  },
  {
    code: '189-province-chair',
    at: null,
    heading: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
    vi: `100% mức tối đa của lĩnh vực. Báo chí: ${full}`,
    en: 'chairman of the province: 100% of the sector maximum',
    note: measures,
  },
  {
    code: '189-ministry-directors',
    at: null,
    heading: 'Cục trưởng Cục Báo chí; Cục Phát thanh, truyền hình và Thông tin điện tử; Cục Xuất bản, In và Phát hành',
    vi: `100% mức tối đa của lĩnh vực. Báo chí: ${full}`,
    en: 'directors of the ministry departments: 100% of the sector maximum',
    note: measures,
  },
];

const source = 'Nghị định 189/2025/NĐ-CP, sửa đổi bởi Nghị định 311/2026/NĐ-CP';

/** Who may fine how much. Where the article isn't named, it wasn't noted when the text was read. */
export const powers: SeedProvision[] = [
  ...rows.map(({ note, ...row }) =>
    rule(decree189, 'power', { ...row, tag: 'V/D', source, note: `${note} ${percentOf}` }),
  ),
  rule(decree189, 'power', {
    code: '189-by-maximum',
    at: null,
    heading: 'Xác định thẩm quyền',
    vi: 'Thẩm quyền xác định theo mức tối đa của khung phạt; vượt thẩm quyền thì chuyển người có thẩm quyền; nhiều cơ quan cùng có thẩm quyền thì cơ quan thụ lý đầu tiên; nhiều hành vi được cộng trong một quyết định; cấp phó chỉ xử phạt khi được giao quyền bằng văn bản, không được giao lại; người lập biên bản không phải là người xử phạt',
    en: 'competence follows the maximum of the bracket; over-authority is transferred; first to handle; several acts in one decision; deputies only under written delegation',
    tag: 'V',
    source,
  }),
];
