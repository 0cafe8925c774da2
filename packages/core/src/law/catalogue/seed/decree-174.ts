import { type Instrument, rule, type SeedViolation, violation } from './build.ts';
import { accountLock, confiscation, domainRecall, removal } from './sanctions.ts';
import type { SeedProvision } from './seed-types.ts';

const source = 'Nghị định 174/2026/NĐ-CP, bản nhận dạng ký tự (OCR)';

const decree174: Instrument = {
  code: 'nd-174-2026',
  validFrom: '2026-07-01',
  headings: {
    '4': 'Mức phạt tiền, thời hiệu xử phạt',
    '45': 'Tên miền và máy chủ',
    '93': 'Trang thông tin điện tử',
    '95': 'Mạng xã hội',
    '104': 'Thẩm quyền xử phạt',
    '106': 'Thẩm quyền xử phạt của Chủ tịch Ủy ban nhân dân',
    '113': 'Phân định thẩm quyền',
    '115': 'Điều khoản chuyển tiếp',
  },
  // Art 4.5.
  limitationYears: () => 1,
};

const rows: SeedViolation[] = [
  {
    code: 'V42',
    at: '93.1',
    vi: 'trang thông tin điện tử thiếu hoặc sai thông tin về người quản lý, liên hệ, người chịu trách nhiệm',
    en: 'website: missing/wrong manager, contact, responsible person',
    fine: [10, 20],
    tag: 'V',
    source,
  },
  {
    code: 'V43',
    at: '93.2',
    vi: 'trang thông tin điện tử có liên kết đến nội dung vi phạm; tin giả, sai sự thật, xúc phạm',
    en: 'website: link to violating content; fake, false, defamatory news',
    fine: [20, 30],
    remedies: [{ code: 'removal', text: 'Buộc gỡ bỏ liên kết, nội dung' }, domainRecall],
    tag: 'V',
    source,
  },
  {
    code: 'V44',
    at: '93.3',
    vi: 'trang thông tin điện tử có bản đồ sai; hàng hóa cấm; giả mạo trang khác; đăng lại tác phẩm báo chí, xuất bản phẩm khi không được chủ thể quyền đồng ý; bạo lực, dâm ô, mê tín',
    en: 'website: wrong map; banned goods; impersonating a site; re-posting press/publications without consent of rights holder; violence, obscenity, superstition',
    fine: [30, 40],
    additional: [confiscation],
    remedies: [removal, domainRecall],
    tag: 'V',
    source,
  },
  {
    code: '174-95.1h',
    at: '95.1h',
    vi: 'dùng mạng xã hội để sản xuất phóng sự, phỏng vấn như báo chí',
    en: 'social network used to produce press-like reports, interviews',
    fine: [20, 30],
    remedies: [removal],
    tag: 'V',
    source,
    note: 'Phần của dòng V45 của bảng hành vi.',
  },
  {
    code: 'V45',
    at: '95.1i',
    vi: 'cơ quan báo chí không thông báo tài khoản, trang, kênh mạng xã hội của mình',
    en: 'press agency does not notify its social accounts/pages/channels',
    fine: [20, 30],
    remedies: [removal],
    tag: 'V',
    source,
  },
  {
    code: '174-95.1k',
    at: '95.1k',
    vi: 'chủ trang mạng xã hội không gỡ bỏ theo yêu cầu',
    en: 'page owner does not remove on request',
    fine: [20, 30],
    remedies: [removal],
    tag: 'V',
    source,
    note: 'Phần của dòng V45 của bảng hành vi.',
  },
  {
    code: 'V46',
    at: '95.2',
    vi: 'mạng xã hội: xuyên tạc lịch sử; bí mật đời tư; thông tin sai sự thật gây hoang mang',
    en: 'social network: distort history, private secrets, false information causing panic',
    fine: [30, 50],
    remedies: [removal, accountLock],
    tag: 'V',
    source,
  },
  {
    code: 'V47',
    at: '45.1',
    vi: 'báo điện tử, trang thông tin điện tử tổng hợp không dùng tên miền “.vn” hoặc có dữ liệu không đặt trên máy chủ có địa chỉ IP Việt Nam (điểm d, đ)',
    en: 'online press/aggregated site without ".vn" or with data not on a server with VN IP',
    fine: [10, 20],
    tag: 'V',
    source,
    note: 'Không thuộc thẩm quyền của Giám đốc Sở Văn hóa, Thể thao và Du lịch: thuộc Sở Khoa học và Công nghệ, công an, Chủ tịch Ủy ban nhân dân.',
  },
];

const rules: SeedProvision[] = [
  rule(decree174, 'general', {
    code: '174-4.3',
    at: '4.3',
    vi: 'Mức phạt tiền áp dụng đối với tổ chức; cá nhân bị phạt bằng một phần hai. Mức tối đa 100.000.000 đồng đối với cá nhân, 200.000.000 đồng đối với tổ chức',
    en: 'fines are for organisations, individuals half; ceiling 100m for individuals, 200m for organisations',
    tag: 'V',
    source,
  }),
  rule(decree174, 'deadline', {
    code: '174-4.5',
    at: '4.5',
    vi: 'Thời hiệu xử phạt vi phạm hành chính là 01 năm',
    en: 'the limitation period is one year',
    tag: 'V',
    source,
  }),
  rule(decree174, 'general', {
    code: '174-4.6',
    at: '4.6',
    vi: 'Mỗi hành vi vi phạm nhiều lần bị xử phạt riêng',
    en: 'each repeated act is fined separately',
    tag: 'V',
    source,
  }),
  rule(decree174, 'power', {
    code: '174-104.4',
    at: '104.4',
    vi: 'Giám đốc Sở Văn hóa, Thể thao và Du lịch: đến 160.000.000 đồng đối với tổ chức, chỉ đối với hành vi tại Mục 2 Chương VI (thông tin trên mạng, mạng xã hội), theo Điều 113 khoản 1 điểm d',
    en: 'Director of the Department: up to 160m for organisations, only for acts of chapter VI section 2',
    tag: 'V',
    source,
  }),
  rule(decree174, 'power', {
    code: '174-106',
    at: '106',
    vi: 'Chủ tịch Ủy ban nhân dân cấp xã: đến 100.000.000 đồng đối với tổ chức; Chủ tịch Ủy ban nhân dân cấp tỉnh: đến 200.000.000 đồng đối với tổ chức',
    en: 'chairman of the commune: up to 100m for organisations; of the province: up to 200m',
    tag: 'V',
    source,
    note: 'Điều 106 được đọc cho Chủ tịch cấp tỉnh.',
  }),
  rule(decree174, 'general', {
    code: '174-115',
    at: '115',
    vi: 'Hành vi đã kết thúc trước ngày 01 tháng 7 năm 2026 áp dụng Nghị định 15/2020/NĐ-CP',
    en: 'acts that ended before 01/07/2026: Decree 15/2020',
    tag: 'V',
    source,
  }),
];

/** Websites and social networks, with the rules on amounts and powers they need. */
export const decree174Provisions: SeedProvision[] = [...rows.map((row) => violation(decree174, null, row)), ...rules];
