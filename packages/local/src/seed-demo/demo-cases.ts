import { type CaseDeed, deeds } from './case-steps.ts';
import { type DemoPublisherKey, healthBulletin } from './demo-publishers.ts';

/** What happens in a case: how many days ago, and what. Several on one day follow each other. */
export type CaseStep = readonly [daysAgo: number, deed: CaseDeed];

export type DemoCase = {
  title: string;
  party: DemoPublisherKey;
  representative: string;
  /** Code of the outlet it is about. */
  outlet?: string;
  origin: { type: 'complaint' | 'inspection' | 'transfer'; text: string };
  openedDaysAgo: number;
  /** ISO 8601; null while the act goes on. */
  actEndedOn: string | null;
  steps: readonly CaseStep[];
};

const site = 'tin-kinh-lac-24h';
const newspaper = 'bao-kinh-lac';

/**
 * Cases of the demo, each at another place of its way. One more is opened from the desk.
 * @param wrongFigure the item whose figure is wrong, once it is recorded
 */
export function demoCases(today: Temporal.PlainDate, wrongFigure: () => string): DemoCase[] {
  const ago = (days: number) => today.subtract({ days }).toString();
  /** So many days before the last day on which a fine may be decided; negative when that has passed. */
  const limitationIn = (days: number) => today.subtract({ years: 2 }).add({ days }).toString();
  const act = (from: string, to: string | null) => ({ actStartedOn: from, actEndedOn: to, itemId: null });

  return [
    {
      // The party has spoken to both points and waits for the answers.
      ...{ title: 'Quy kết tội danh và đăng lại bài chưa được đồng ý', party: 'songLac', outlet: site },
      ...{ representative: 'Võ Ngọc Diệp', openedDaysAgo: 12, actEndedOn: ago(14) },
      origin: { type: 'inspection', text: 'Kiểm tra chuyên đề trang thông tin điện tử tổng hợp' },
      steps: [
        [
          12,
          deeds.find({
            facts: 'Gọi một người đang bị tạm giữ là “tên cướp” trong bài về vụ việc ở chợ Bến Lau.',
            grounds: 'Ảnh chụp trang ngày phát hiện; trả lời của cơ quan điều tra: chưa khởi tố bị can.',
            ...{ ...act(ago(16), ago(14)), provisionCode: 'V12' },
          }),
        ],
        [
          12,
          deeds.find({
            facts: 'Đăng lại loạt ảnh “Mùa nước nổi” khi chưa được tác giả và cơ quan báo chí nguồn đồng ý.',
            grounds: 'Văn bản của cơ quan báo chí nguồn.',
            ...{ ...act(ago(15), ago(14)), provisionCode: '20.1' },
          }),
        ],
        [11, deeds.record('Trụ sở Công ty Cổ phần Truyền thông Sông Lạc', ['Võ Ngọc Diệp'])],
        [11, deeds.send()],
        [
          6,
          deeds.reply('publisher', {
            ...{ point: 1, kind: 'disputes' },
            text: 'Bài dẫn lời người chứng kiến, đã đặt trong ngoặc kép và đã sửa sau hai giờ.',
          }),
        ],
        [
          6,
          deeds.reply('publisher', {
            ...{ point: 2, kind: 'explains' },
            text: 'Biên tập viên tưởng loạt ảnh thuộc thỏa thuận trao đổi bài năm trước; đã gỡ và xin lỗi tác giả.',
          }),
        ],
      ],
    },
    {
      ...{ title: 'Không ghi số giấy phép trên trang chủ', party: 'songLac', outlet: site },
      ...{ representative: 'Võ Ngọc Diệp', openedDaysAgo: 7, actEndedOn: ago(8) },
      origin: { type: 'inspection', text: 'Rà soát thông tin bắt buộc trên trang chủ' },
      steps: [
        [
          7,
          deeds.find({
            facts: 'Chân trang không ghi số giấy phép, ngày cấp và cơ quan cấp phép.',
            grounds: 'Ảnh chụp trang chủ trong ba ngày liền.',
            ...{ ...act(ago(11), ago(8)), provisionCode: '20.1' },
          }),
        ],
        [6, deeds.record('Trụ sở Công ty Cổ phần Truyền thông Sông Lạc', ['Võ Ngọc Diệp'])],
        [6, deeds.send()],
        [5, deeds.reply('publisher', { point: 1, kind: 'agrees', text: 'Đã bổ sung ngay trong ngày.' })],
        [4, deeds.answer('accepted', 'Ghi nhận việc khắc phục.')],
        [2, deeds.propose('Hành vi đã rõ, bên vi phạm thừa nhận.')],
      ],
    },
    {
      // The newspaper has neither paid nor published the correction; the crawler looks for it.
      ...{ title: 'Đăng sai số liệu về thời gian giải quyết thủ tục', party: 'party', outlet: newspaper },
      ...{ representative: 'Lâm Quốc Thái', openedDaysAgo: 4, actEndedOn: null },
      origin: { type: 'complaint', text: 'Công văn phản ánh của Trung tâm Phục vụ hành chính công' },
      steps: [
        [
          4,
          async (stage, id) =>
            deeds.find({
              facts: 'Nêu thời gian chờ giảm một nửa, trong khi số liệu công bố là giảm một phần ba.',
              grounds: 'Báo cáo của Trung tâm; bản lưu của trang.',
              ...{ actStartedOn: ago(6), actEndedOn: null, provisionCode: 'V11', itemId: wrongFigure() },
            })(stage, id),
        ],
        [4, deeds.record('Tòa soạn Báo Kinh Lạc', ['Lâm Quốc Thái'])],
        [3, deeds.propose('Sai số liệu, ảnh hưởng ít nghiêm trọng.', [correctionOf(wrongFigure)])],
        [2, deeds.decide()],
        [1, deeds.deliver('Giao cho văn thư tòa soạn, có ký nhận')],
      ],
    },
    {
      ...{ title: 'Phát sai lịch ngừng cấp điện', party: 'lienHa', outlet: 'dai-lien-ha' },
      ...{ representative: 'Hoàng Thị Mỵ', openedDaysAgo: 40, actEndedOn: ago(42) },
      origin: { type: 'complaint', text: 'Phản ánh của Điện lực Kinh Lạc' },
      steps: [
        [
          40,
          deeds.find({
            facts: 'Phát lịch ngừng cấp điện sai ngày trong ba buổi liền.',
            grounds: 'Bản ghi lời và thông báo gốc của Điện lực.',
            ...{ ...act(ago(44), ago(42)), provisionCode: 'V11' },
          }),
        ],
        [39, deeds.record('Trụ sở Ủy ban nhân dân xã Liên Hà', ['Hoàng Thị Mỵ'])],
        [37, deeds.propose('Hành vi đã rõ.', [{ code: 'correction', text: 'Phát lời cải chính, xin lỗi', days: 3 }])],
        [36, deeds.decide()],
        [35, deeds.deliver('Giao tại trụ sở xã')],
        [30, deeds.pay('0004127')],
        [29, deeds.confirm('Đã nghe lời cải chính trong buổi phát sáng.')],
        [28, deeds.carryOut()],
        [27, deeds.close()],
      ],
    },
    {
      ...{ title: 'Quảng bá điểm đến bằng tin chưa kiểm chứng', party: 'tourism' },
      ...{ representative: 'Đinh Văn Khoa', openedDaysAgo: 20, actEndedOn: limitationIn(25) },
      origin: { type: 'transfer', text: 'Hồ sơ do cơ quan khác chuyển đến' },
      steps: [
        [
          20,
          deeds.find({
            facts: 'Bản tin đăng tin về một điểm đến không có thật.',
            grounds: 'Hồ sơ chuyển đến kèm bản tin in.',
            ...{ ...act(limitationIn(23), limitationIn(25)), provisionCode: 'V11' },
          }),
        ],
      ],
    },
    {
      ...{ title: 'Đăng tin sai về giá giống cây trồng', party: 'farming' },
      ...{ representative: 'Lục Thị Hiên', openedDaysAgo: 15, actEndedOn: limitationIn(-4) },
      origin: { type: 'transfer', text: 'Hồ sơ do cơ quan khác chuyển đến' },
      steps: [
        [
          15,
          deeds.find({
            facts: 'Bản tin đăng bảng giá giống cây sai đơn vị tính.',
            grounds: 'Hồ sơ chuyển đến kèm bản tin in.',
            ...{ ...act(limitationIn(-6), limitationIn(-4)), provisionCode: 'V11' },
          }),
        ],
        [1, deeds.stop()],
      ],
    },
    {
      // The party complains; somebody else than the one who decided has to answer.
      ...{ title: 'Đăng sai liều dùng thuốc trong bản tin', party: 'health', outlet: healthBulletin.code },
      ...{ representative: 'Hà Thanh Bình', openedDaysAgo: 34, actEndedOn: ago(36) },
      origin: { type: 'complaint', text: 'Đơn của bạn đọc' },
      steps: [
        [
          34,
          deeds.find({
            facts: 'Bản tin số 41 ghi liều dùng gấp mười lần.',
            grounds: 'Bản tin nộp lưu chiểu, trang 5.',
            ...{ ...act(ago(36), ago(36)), provisionCode: 'V11' },
          }),
        ],
        [33, deeds.meet('Ban biên tập thừa nhận lỗi ở khâu dàn trang.', ['Hà Thanh Bình'])],
        [33, deeds.record('Trụ sở Sở Y tế', ['Hà Thanh Bình'])],
        [33, deeds.send()],
        [31, deeds.reply('publisher2', { point: 1, kind: 'explains', text: 'Nhà in để sót dấu phẩy thập phân.' })],
        [30, deeds.answer('partly', 'Cơ quan xuất bản chịu trách nhiệm về bản in; ghi nhận đã thu hồi.')],
        [29, deeds.propose('Hành vi đã rõ.')],
        [28, deeds.decide()],
        [27, deeds.deliver('Giao tại văn thư Sở Y tế')],
        [3, deeds.complain('publisher2', 'Lỗi thuộc về nhà in; đơn vị đã tự thu hồi trước khi có biên bản.')],
      ],
    },
  ];
}

function correctionOf(itemId: () => string) {
  return { code: 'correction', text: 'Đăng cải chính, xin lỗi trên trang chủ', days: 5, itemId };
}
