import { type Instrument, rule } from './build.ts';
import type { SeedProvision } from './seed-types.ts';

const source = 'Luật Báo chí 126/2025/QH15, bản tiếng Anh, một số điều bị cắt';

const pressLaw: Instrument = {
  code: 'luat-126-2025',
  validFrom: '2026-07-01',
  headings: {
    '8': 'Các hành vi bị nghiêm cấm',
    '10': 'Quản lý nhà nước về báo chí',
    '18': 'Giấy phép hoạt động báo chí',
    '19': 'Thu hồi giấy phép',
    '21': 'Văn phòng đại diện, phóng viên thường trú',
    '25': 'Lưu chiểu báo chí',
    '27': 'Nhà báo, thẻ nhà báo',
    '30': 'Kênh nội dung trên không gian mạng',
    '31': 'Cung cấp, từ chối cung cấp thông tin cho báo chí',
    '32': 'Trả lời trên báo chí',
    '33': 'Trả lời phỏng vấn trên báo chí',
    '34': 'Cải chính trên báo chí',
    '35': 'Gỡ bỏ, thu hồi',
    '36': 'Phản hồi thông tin',
    '37': 'Họp báo',
    '38': 'Quảng cáo trên báo chí',
    '39': 'Bản quyền trong lĩnh vực báo chí',
    '40': 'Thông tin phải ghi, thể hiện',
    '42': 'In báo chí',
    '43': 'Phát hành báo chí',
    '46': 'Xuất khẩu, nhập khẩu báo chí',
    '48': 'Bản tin',
    '49': 'Đặc san',
    '50': 'Hiệu lực thi hành',
  },
  limitationYears: () => null,
};

/** The 14 clauses of Art 8: what outlets' output is looked at for, first of all. */
const prohibited: [vi: string, en: string][] = [
  [
    'chống Nhà nước: xuyên tạc đường lối của Đảng, chính sách của Nhà nước; bịa đặt gây hoang mang; tuyên truyền, chiến tranh tâm lý',
    'anti-state: distort Party/State line; fabricate causing panic; propaganda, psychological warfare',
  ],
  [
    'chia rẽ, phân biệt đối xử về giai tầng, dân tộc, tôn giáo, giới, người khuyết tật',
    'divide, discriminate: class, ethnic, religion, gender, disability',
  ],
  ['kích động chiến tranh, xâm phạm chủ quyền', 'incite war, against sovereignty'],
  ['xuyên tạc lịch sử, xúc phạm dân tộc, anh hùng dân tộc', 'distort history, offend nation and heroes'],
  ['gây hại đến vị thế của Việt Nam, quan hệ đối ngoại', 'harm Vietnam’s standing and foreign relations'],
  ['bí mật nhà nước, bí mật cá nhân, bí mật gia đình', 'state secrets, personal and family secrets'],
  [
    'mê tín, nội dung thần bí, và ngôn ngữ làm sai lệch tiếng Việt',
    'superstition, mystical content, and language distorting Vietnamese',
  ],
  ['bạo lực, đồi trụy, miêu tả tỉ mỉ hành vi dâm ô, tội ác', 'violence, depravity, detailed obscene or criminal acts'],
  [
    'thông tin sai sự thật, xuyên tạc, vu khống, quy kết tội danh khi chưa có bản án',
    'false, distorted, slander, imputing guilt before judgment',
  ],
  ['gây hại cho trẻ em', 'harm to children'],
  ['sử dụng lại nội dung đã bị thu hồi, gỡ bỏ, cải chính', 're-using withdrawn, removed or corrected content'],
  ['cản trở việc đăng, phát hành hợp pháp', 'obstructing lawful publication'],
  ['đe dọa, cản trở nhà báo', 'threatening, obstructing journalists'],
  [
    'dùng sản phẩm thông tin có tính chất báo chí khác để thực hiện hành vi tại các khoản 1 đến 11',
    'using other journalistic information products for clauses 1 to 11',
  ],
];

/** Articles with what is known of them beside the heading. */
const facts: Record<string, { vi: string; en: string }> = {
  '21': {
    vi: 'Mỗi cơ quan báo chí có tối đa 03 phóng viên thường trú độc lập tại một tỉnh',
    en: 'at most 3 resident reporters per agency per province',
  },
  '48': {
    vi: 'Giấy phép xuất bản bản tin có thời hạn tối đa 01 năm',
    en: 'bulletin licences run for at most one year',
  },
  '49': {
    vi: 'Giấy phép xuất bản đặc san có thời hạn tối đa 01 năm',
    en: 'special-issue licences run for at most one year',
  },
  '50': {
    vi: 'Luật có hiệu lực từ ngày 01 tháng 7 năm 2026; khoản 4 Điều 16, khoản 4 Điều 28 từ ngày 01 tháng 01 năm 2026; điều kiện bồi dưỡng khi cấp thẻ nhà báo lần đầu từ ngày 01 tháng 01 năm 2027',
    en: 'in force from 01/07/2026; Art 16.4 and 28.4 from 01/01/2026; training condition for a first press card from 01/01/2027',
  },
};

export const pressLawProvisions: SeedProvision[] = [
  ...prohibited.map(([vi, en], index) =>
    rule(pressLaw, 'general', {
      code: `LBC-8.${index + 1}`,
      at: `8.${index + 1}`,
      vi,
      en,
      tag: 'V',
      source,
    }),
  ),
  ...Object.entries(pressLaw.headings)
    .filter(([article]) => article !== '8')
    .map(([article, heading]) =>
      rule(pressLaw, 'general', {
        code: `LBC-${article}`,
        at: article,
        vi: facts[article]?.vi ?? heading,
        ...(facts[article] ? { en: facts[article].en } : { note: 'Chỉ ghi tên điều.' }),
        tag: 'V',
        source,
      }),
    ),
];
