import { type SeedViolation, violation } from './build.ts';
import { amendment14, decree119 } from './decree-119.ts';
import { domainRecall, postedCorrection, removal, someActivitySuspension, someLicenceSuspension } from './sanctions.ts';
import type { SeedProvision } from './seed-types.ts';
import { codifiedSanctions, haiPhong, inspectorateNews, lawSites, sources } from './sources.ts';

const clauseNotSeen = 'Chưa xác định được số khoản.';
const textOf2020 = 'Theo văn bản năm 2020; có thể đã được Nghị định 14/2022/NĐ-CP nâng mức.';

const decision80 =
  'Quyết định 80/QĐ-XPVPHC, Hà Nội, 08/07/2021 (năm hành vi, mỗi hành vi 15.000.000 đồng, tổng 75.000.000 đồng)';

const rows: SeedViolation[] = [
  {
    code: '19.1',
    at: '19.1',
    vi: 'liên kết ngoài lĩnh vực được liên kết',
    en: 'joint work outside the fields allowed',
    fine: [5, 10],
    tag: 'V/S',
    source: codifiedSanctions,
    note: 'Danh mục lĩnh vực sau Nghị định 14/2022/NĐ-CP.',
    from: amendment14.from,
  },
  {
    code: '19.2',
    at: '19.2',
    vi: 'a) liên kết quá 30% số kênh; b) định dạng chương trình nước ngoài không Việt hóa; c) liên kết quá 30% thời lượng kênh chính trị thiết yếu',
    fine: [30, 50],
    tag: 'S',
    source: inspectorateNews,
    note: textOf2020,
  },
  {
    code: '19.3',
    at: '19.3',
    vi: 'liên kết chương trình thời sự - chính trị',
    fine: [70, 100],
    additional: [someActivitySuspension, someLicenceSuspension],
    tag: 'S',
    source: inspectorateNews,
    note: textOf2020,
  },
  {
    code: '19.4',
    at: '19.4',
    vi: 'liên kết có nội dung trái lợi ích quốc gia',
    fine: [150, 200],
    additional: [someActivitySuspension, someLicenceSuspension],
    tag: 'S',
    source: inspectorateNews,
    note: textOf2020,
  },
  {
    code: '20.1',
    at: '20.1',
    vi: 'trang thông tin điện tử tổng hợp: không đúng nội dung giấy phép; ... đ) thiếu, sai thông tin bắt buộc (như số giấy phép); e) đăng lại tác phẩm báo chí không được nguồn đồng ý; g) không gỡ ngay khi nguồn gỡ hoặc có yêu cầu; h) không đăng lại cải chính của nguồn',
    en: 'aggregated site: off the content of the licence; ... (e) re-posting without consent of the source',
    fine: [10, 20],
    remedies: [removal, postedCorrection],
    tag: 'V/S',
    source: sources(codifiedSanctions, decision80),
    note: 'Điểm g: buộc gỡ bỏ; điểm h: buộc đăng cải chính.',
  },
  {
    code: 'V30',
    at: '20',
    vi: 'hủ tục, mê tín, trái thuần phong mỹ tục, hại trẻ em',
    en: 'aggregated site: superstition, customs, children',
    fine: [20, 30],
    remedies: [removal],
    tag: 'S',
    source: haiPhong,
    note: clauseNotSeen,
  },
  {
    code: 'V31',
    at: '20',
    vi: 'bản đồ sai chủ quyền; sai sự thật, xúc phạm',
    en: 'aggregated site: map without sovereignty, false/defamatory',
    fine: [40, 50],
    additional: [someActivitySuspension],
    remedies: [removal],
    tag: 'S',
    source: haiPhong,
    note: clauseNotSeen,
  },
  {
    code: '20.5',
    at: '20.5',
    vi: 'thiết lập trang thông tin điện tử tổng hợp không có giấy phép',
    en: 'aggregated site set up without a licence',
    fine: [null, null],
    remedies: [domainRecall],
    tag: 'S',
    source: 'Quyết định xử phạt dauthau.info 2021; Thanh Hóa 14/02/2023',
    note: 'Chưa thấy khung phạt; mức đã áp dụng: tổ chức 50.000.000 đồng, cá nhân 25.000.000 đồng. Thu hồi tên miền theo điểm c khoản 8.',
  },
  {
    code: 'V32',
    at: '20',
    vi: 'chống Nhà nước; phá hoại đoàn kết quốc tế; bịa đặt gây hoang mang; kích động chiến tranh; xuyên tạc lịch sử; bí mật nhà nước',
    en: 'aggregated site: anti-state etc.',
    fine: [150, 200],
    additional: [someActivitySuspension],
    remedies: [removal],
    tag: 'S',
    source: haiPhong,
    note: clauseNotSeen,
  },
  {
    code: 'V33',
    at: '21.1',
    vi: 'không thông báo: a) đổi địa điểm, trưởng văn phòng đại diện; b) lập, đình chỉ, chấm dứt văn phòng đại diện, cử, thay, đình chỉ phóng viên thường trú; c) phụ trương quảng cáo; d) báo cáo sai hoặc trễ; đ) trang thông tin điện tử tổng hợp đổi chủ sở hữu, địa điểm',
    en: 'no notice of rep office / resident reporter / ad supplement; late reports',
    fine: [3, 5],
    tag: 'V/S',
    source: sources(codifiedSanctions, haiPhong),
  },
  {
    code: 'V34',
    at: '21.2',
    vi: 'không báo cáo định kỳ',
    en: 'no periodic report',
    fine: [5, 10],
    tag: 'S',
    source: haiPhong,
  },
  {
    code: 'V35',
    at: '21.3',
    vi: 'không báo cáo, giải trình theo yêu cầu',
    en: 'no report/explanation on request',
    fine: [10, 20],
    tag: 'S',
    source: haiPhong,
  },
];

const remedyClause: SeedProvision = {
  code: '20.8',
  instrumentCode: decree119.code,
  versions: [
    {
      path: { article: '20', clause: '8', point: null },
      heading: decree119.headings['20']!,
      text: {
        vi: 'biện pháp khắc phục hậu quả: a) gỡ bỏ (điểm g khoản 1); b) đăng cải chính (điểm h khoản 1); c) thu hồi tên miền (khoản 5)',
        en: 'remedies: (a) removal (1g); (b) correction posted (1h); (c) domain recall (clause 5)',
      },
      kind: 'general',
      violation: null,
      validFrom: decree119.validFrom,
      validTo: null,
      source: lawSites,
      confidence: 'S',
      note: null,
    },
  ],
};

/** Arts 19 to 21: joint work, aggregated sites, reports. */
export const decree119Sites: SeedProvision[] = [
  ...rows.map((row) => violation(decree119, amendment14, row)),
  remedyClause,
];
