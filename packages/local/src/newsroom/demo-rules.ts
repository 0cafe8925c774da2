import type { DemoRuleCode } from './content/content-types.ts';

export type DemoRule = {
  code: DemoRuleCode;
  name: { vi: string; en: string };
  /** In the rule language: phrases, AND OR NOT, title: author: speaker:, ~"…" folds accents. */
  query: string;
  severity: 'low' | 'medium' | 'high';
  topic: string;
  provision: {
    /** Row of the violation catalogue, or the clause where the catalogue has no row of its own. */
    id: string;
    text: { vi: string; en: string };
    instrument: string;
    /** V text read, S secondary source, OLD superseded text, D deduced, M from memory. */
    confidence: 'V' | 'S' | 'OLD' | 'M' | 'D';
  };
};

const decree119 = 'Nghị định 119/2020/NĐ-CP';

const v10: DemoRule['provision'] = {
  id: 'V10',
  text: {
    vi: 'không nêu xuất xứ nguồn tin khi dùng thông tin do cơ quan, tổ chức, người có trách nhiệm cung cấp cho báo chí',
    en: 'item without source, sources not stated',
  },
  instrument: `${decree119}, Điều 8`,
  confidence: 'V',
};
const v11: DemoRule['provision'] = {
  id: 'V11',
  text: { vi: 'sai sự thật gây ảnh hưởng ít nghiêm trọng', en: 'false information, less serious' },
  instrument: `${decree119}, Điều 8`,
  confidence: 'S',
};
const v12: DemoRule['provision'] = {
  id: 'V12',
  text: {
    vi: 'miêu tả tỉ mỉ tội ác, tai nạn; quy kết tội danh khi chưa có bản án; chuyện thần bí...',
    en: 'gory detail of crime/accident; imputing guilt before judgment; mystical stories; identity of relatives',
  },
  instrument: `${decree119}, Điều 8`,
  confidence: 'S',
};
const v25: DemoRule['provision'] = {
  id: 'V25',
  text: {
    vi: 'tít trang nhất, bìa, trang chủ không phù hợp nội dung bên trong',
    en: 'front-page/cover/home-page title not matching content',
  },
  instrument: `${decree119}, Điều 12`,
  confidence: 'S',
};
const v30: DemoRule['provision'] = {
  id: 'V30',
  text: {
    vi: 'hủ tục, mê tín, trái thuần phong mỹ tục, hại trẻ em',
    en: 'aggregated site: superstition, customs, children',
  },
  instrument: `${decree119}, Điều 20`,
  confidence: 'S',
};
const clause20: DemoRule['provision'] = {
  id: '20.1',
  text: {
    vi: 'trang TTĐT tổng hợp: không đúng nội dung GP; ... e đăng lại tác phẩm báo chí không được nguồn đồng ý',
    en: 'aggregated site: off the content of the licence; ... (e) re-posting without consent of the source',
  },
  instrument: `${decree119}, Điều 20`,
  confidence: 'S',
};

/**
 * Twelve rules an office might start with. They point a reader at words; whether there is a violation, a person decides.
 * What words cannot show (a missing source line, a masthead, a silent edit) other signals of the system have to show.
 */
export const demoRules: readonly DemoRule[] = [
  {
    code: 'KL-01',
    name: { vi: 'Quy kết tội danh khi chưa có bản án', en: 'Guilt imputed before judgment' },
    query:
      '("kẻ giết người" OR "hung thủ" OR "tên trộm" OR "kẻ trộm" OR "tên cướp" OR "kẻ lừa đảo") AND NOT ("tuyên phạt" OR "hội đồng xét xử" OR "bản án được tuyên" OR "bản án đã tuyên")',
    severity: 'high',
    topic: 'presumption-of-innocence',
    provision: v12,
  },
  {
    code: 'KL-02',
    name: { vi: 'Lộ danh tính trẻ em là nạn nhân', en: 'A child victim made known' },
    query:
      '("bé gái" OR "bé trai" OR "cháu bé" OR "nữ sinh") AND ("bị đánh" OR "bị bạo hành" OR "bị xâm hại") AND ("con gái anh" OR "con trai anh" OR "con gái chị" OR "con trai chị" OR "nhà riêng" OR "học lớp")',
    severity: 'high',
    topic: 'children',
    provision: v12,
  },
  {
    code: 'KL-03',
    name: { vi: 'Miêu tả tỉ mỉ cảnh tội ác, tai nạn', en: 'Gory detail of crime or accident' },
    query: '"vũng máu" OR "máu me" OR "máu chảy thành dòng" OR "không còn nguyên vẹn"',
    severity: 'medium',
    topic: 'violence',
    provision: v12,
  },
  {
    code: 'KL-04',
    name: { vi: 'Kể chuyện thần bí như sự thật', en: 'Mystical story told as fact' },
    query:
      '("hiển linh" OR "báo mộng" OR "rắn thần" OR "linh ứng") AND NOT ("truyền thuyết" OR "cổ tích" OR "chống mê tín")',
    severity: 'medium',
    topic: 'superstition',
    provision: v12,
  },
  {
    code: 'KL-05',
    name: { vi: 'Cổ súy bói toán, bùa chú, cúng giải hạn', en: 'Fortune telling, charms and rites promoted' },
    query:
      '("xem bói" OR "thầy bói" OR "giải hạn" OR "bán bùa" OR "gọi hồn") AND NOT ("chống mê tín" OR "bài trừ mê tín" OR "trục lợi")',
    severity: 'medium',
    topic: 'superstition',
    provision: v30,
  },
  {
    code: 'KL-06',
    name: { vi: 'Dựa vào nguồn tin không nêu xuất xứ', en: 'Rests on sources it does not name' },
    query: '"nguồn tin riêng" OR "một nguồn tin cho" OR "nguồn tin này" OR "nguồn tin giấu tên"',
    severity: 'low',
    topic: 'sources',
    provision: v10,
  },
  {
    code: 'KL-07',
    name: { vi: 'Trang tổng hợp thể hiện như báo', en: 'An aggregated site poses as a newspaper' },
    query:
      '"phóng viên của báo điện tử" OR "phóng viên báo điện tử" OR "tòa soạn báo điện tử" OR author:"nhóm phóng viên"',
    severity: 'high',
    topic: 'posing-as-newspaper',
    provision: clause20,
  },
  {
    code: 'KL-08',
    name: { vi: 'Đăng lại khi nguồn chưa đồng ý', en: 'Re-posted without consent of the source' },
    query: '"sưu tầm trên mạng" OR "sưu tầm từ internet" OR "chưa liên hệ được với tác giả" OR "lấy lại từ mạng"',
    severity: 'medium',
    topic: 'copyright',
    provision: clause20,
  },
  {
    code: 'KL-09',
    name: { vi: 'Tít giật gân, nghi không khớp nội dung', en: 'Sensational headline that may not match the text' },
    query: 'title:("chấn động" OR "sốc" OR "rúng động" OR "kinh hoàng")',
    severity: 'low',
    topic: 'headline',
    provision: v25,
  },
  {
    code: 'KL-10',
    name: { vi: 'Số may mắn, soi cầu, khuyến khích cờ bạc', en: 'Lucky numbers, an invitation to gamble' },
    query:
      '("con số may mắn" OR "số đẹp" OR "soi cầu" OR "lô đề" OR "cá cược") AND NOT ("lừa đảo" OR "trái pháp luật" OR "cảnh giác")',
    severity: 'medium',
    topic: 'gambling',
    provision: v12,
  },
  {
    code: 'KL-11',
    name: { vi: 'Lan truyền tin đồn chưa kiểm chứng', en: 'Unverified rumour passed on' },
    query: '("tin đồn" OR "có người đồn" OR "mạng xã hội xôn xao") AND NOT ("bác bỏ" OR "sai sự thật")',
    severity: 'medium',
    topic: 'false-information',
    provision: v11,
  },
  {
    code: 'KL-12',
    name: { vi: 'Thổi phồng công dụng chữa bệnh', en: 'Miracle cures' },
    query: '(~"chua bach benh" OR "thần dược") AND NOT ("cảnh báo" OR "khuyến cáo")',
    severity: 'medium',
    topic: 'health',
    provision: v11,
  },
];
