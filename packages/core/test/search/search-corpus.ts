import type { SearchDocument } from '../../src/search/index.ts';

/** What a small office would have watched in a month: made up, in the words such outlets use. */
const articles: { title: string; body: string; more?: Partial<SearchDocument> }[] = [
  {
    title: 'Sở Thông tin cấp giấy phép xuất bản bản tin cho ba đơn vị',
    body: 'Sáng 3/11, lãnh đạo sở đã trao giấy phép xuất bản bản tin cho ba đơn vị trên địa bàn tỉnh. Giấy phép số 12/GP-STTTT có hiệu lực một năm.',
  },
  {
    title: 'GIẤY PHÉP HẾT HẠN, TRANG TIN VẪN HOẠT ĐỘNG',
    body: 'Qua rà soát, cơ quan chức năng phát hiện một trang tin điện tử tổng hợp tiếp tục đăng bài dù giấy phép đã hết hạn từ tháng Tám.',
    more: { hasSignal: true },
  },
  {
    title: 'Phép màu ở lớp học vùng cao',
    body: 'Tờ giấy nhỏ có bài thơ của em học sinh lớp ba khiến cô giáo bật khóc. Phép màu ấy đến từ sự kiên trì.',
  },
  { title: 'Hoà bình trên những cánh đồng', body: 'Người dân xã Thuỷ An nói về hoà bình và mùa vàng bội thu.' },
  { title: 'Khúc ca hòa bình vang mãi', body: 'Đêm nhạc mang tên Khúc ca hòa bình thu hút hơn hai nghìn khán giả.' },
  {
    title: 'Nhà báo tác nghiệp trong mùa lũ'.normalize('NFD'),
    body: 'Phóng viên thường trú bám trụ nhiều ngày tại vùng ngập sâu để đưa tin kịp thời.'.normalize('NFD'),
  },
  {
    title: 'Xử phạt một tòa soạn vì thông tin sai sự thật',
    body: 'Toà soạn bị xử phạt 15 triệu đồng do đăng thông tin sai sự thật, gây ảnh hưởng ít nghiêm trọng. Đơn vị đã cải chính, xin lỗi.',
    more: { hasSignal: true, outletId: 'o2', outletName: 'Tạp chí Ven Biển' },
  },
  {
    title: 'Cải chính thông tin',
    body: 'Tòa soạn xin cải chính nội dung đã đăng ngày 5/11 và thành thật xin lỗi bạn đọc.',
  },
  { title: 'Má nấu canh chua', body: 'Món canh chua cá lóc của má có vị rất riêng, ai ăn một lần cũng nhớ.' },
  { title: 'Ma trận giao thông giờ tan tầm', body: 'Nút giao phía bắc thành phố như một ma trận vào giờ tan tầm.' },
  { title: 'Mạ non xanh khắp bãi bồi', body: 'Vụ này bà con gieo mạ sớm hơn mọi năm mười ngày.' },
  {
    title: 'Đường ven biển thông xe',
    body: 'Con đường dài 24 km nối hai huyện ven biển chính thức thông xe kỹ thuật.',
  },
  {
    title: 'Giá đường trong nước tăng nhẹ',
    body: 'Đại lý cho biết giá đường bán lẻ tăng 500 đồng mỗi ký so với tuần trước.',
  },
  { title: 'Quý IV: thu ngân sách vượt dự toán', body: 'Ước quý IV, thu ngân sách toàn tỉnh vượt 8,5% dự toán.' },
  { title: 'Quí độc giả thân mến', body: 'Kính gửi quí độc giả lời cảm ơn sau mười năm đồng hành cùng tạp chí.' },
  { title: 'Khoẻ mỗi ngày: đi bộ đúng cách', body: 'Bác sĩ hướng dẫn cách đi bộ để người cao tuổi khỏe hơn mỗi ngày.' },
  { title: 'Covid-19: không chủ quan', body: 'Ngành y tế nhắc người dân không chủ quan với Covid-19 khi giao mùa.' },
  {
    title: 'Ra mắt chuyên trang “Nông thôn mới”',
    body: 'Chuyên trang “Nông thôn mới” có bốn mục, cập nhật hằng ngày.',
  },
  {
    title: 'Nhuận bút và chế độ cho cộng tác viên',
    body: 'Hội nghị bàn về nhuận bút, chế độ đãi ngộ cho cộng tác viên ở cơ sở.',
  },
  {
    title: 'Thẻ nhà báo kỳ hạn mới',
    body: 'Thủ tục đổi thẻ nhà báo kỳ hạn mới bắt đầu từ đầu tháng sau, hồ sơ nộp trực tuyến.',
  },
  { title: 'Lễ hội đua ghe ngo', body: 'Hàng vạn người đổ về bờ sông xem đua ghe ngo trong tiếng trống rộn ràng.' },
  {
    title: 'Nắng nóng gay gắt kéo dài',
    body: 'Nhiệt độ cao nhất trong ngày có nơi trên 38 độ, người dân hạn chế ra đường buổi trưa.',
  },
  { title: 'Bản tin khuyến nông số 11', body: 'Bản tin hướng dẫn phòng trừ sâu bệnh hại lúa giai đoạn làm đòng.' },
  {
    title: 'Thư viện tỉnh số hoá tài liệu quý',
    body: 'Gần 4.000 trang địa chí cũ được số hóa và mở cho bạn đọc tra cứu.',
  },
  {
    title: 'Nộp lưu chiểu đúng hạn',
    body: 'Các nhà xuất bản, cơ quan báo chí nộp lưu chiểu xuất bản phẩm chậm nhất trước khi phát hành.',
  },
  {
    title: 'Quảng cáo che khuất nội dung',
    body: 'Nhiều trang để quảng cáo che khuất nội dung, người đọc không tắt được.',
  },
  { title: 'Chợ nổi thức giấc', body: 'Từ ba giờ sáng, chợ nổi đã rộn tiếng máy ghe và mùi bún thơm lừng.' },
  {
    title: 'Tuyển sinh lớp mười: những điều cần biết',
    body: 'Thí sinh cần kiểm tra kỹ nguyện vọng trước khi xác nhận nhập học.',
  },
  {
    title: 'Dừng phát sóng một chương trình',
    body: 'Đài dừng phát sóng chương trình để rà soát nội dung liên kết sản xuất.',
  },
  {
    title: 'Kỷ niệm ngày thành lập toà báo',
    body: 'Toà báo ra số đầu tiên cách đây ba mươi năm, khổ nhỏ, in hai màu.',
  },
  { title: 'Ông Đỗ Văn Ðức nhận nhiệm vụ mới', body: 'Ông Đỗ Văn Ðức giữ chức phó giám đốc từ ngày 1/12.' },
  {
    title: 'In lậu sách giáo khoa',
    body: 'Lực lượng chức năng thu giữ hơn 6.000 bản sách giáo khoa nghi in lậu, không có tem.',
  },
  { title: 'Mưa lớn gây ngập cục bộ', body: 'Mưa lớn kéo dài hai giờ khiến nhiều tuyến phố ngập nửa bánh xe.' },
  { title: 'Tin buồn', body: 'Ban biên tập vô cùng thương tiếc báo tin nhà báo lão thành đã từ trần.' },
];

const cueTexts = [
  'Kính chào quý vị và các bạn đến với chương trình thời sự tối nay',
  'Mở đầu chương trình là tin về công tác quản lý báo chí',
  'Ủy ban nhân dân tỉnh vừa ban hành quyết định xử phạt vi phạm hành',
  'chính đối với một trang thông tin điện tử tổng hợp',
  'Trang này đã đăng lại bài không ghi nguồn trong thời gian dài',
  'Chuyển sang tin kinh tế giá lúa đông xuân đang tăng trở lại',
  'Nông dân các huyện phía nam phấn khởi xuống giống sớm',
  'Bản tin thời tiết sẽ được gửi tới quý vị ngay sau đây',
];

/** An item of three windows; each holds three cues and begins with the last of the window before. */
export function broadcast(
  itemId: string,
  title: string,
  cues: string[],
  more: Partial<SearchDocument> = {},
): SearchDocument[] {
  const windows: SearchDocument[] = [];
  for (let first = 0; first + 1 < cues.length; first += 2) {
    const shown = cues.slice(first, first + 3);
    let at = 0;
    const marks = shown.map((cue, i) => {
      const start = at;
      at += cue.length + 1;
      return { startMs: (first + i) * 15_000 + 400, start, end: start + cue.length };
    });
    windows.push({
      ...blank(`${itemId}_${windows.length}`, itemId, windows.length),
      kind: 'broadcast',
      outletId: 'o3',
      outletName: 'Đài Phát thanh và Truyền hình',
      title,
      body: shown.join('\n'),
      startMs: marks[0]!.startMs,
      cues: marks,
      ...more,
    });
  }
  return windows;
}

function blank(id: string, itemId: string, index: number): SearchDocument {
  const publishedAt = Temporal.Instant.from('2026-11-01T01:00:00Z').add({ hours: index * 13 });
  return {
    id,
    itemId,
    kind: 'article',
    outletId: 'o1',
    outletName: 'Báo Đồng Xanh',
    title: '',
    body: '',
    authors: [],
    url: `https://dongxanh.example/${id}`,
    publishedAt,
    firstSeenAt: publishedAt.add({ minutes: 4 }),
    hasSignal: false,
    bodyStart: 0,
    startMs: null,
    cues: null,
  };
}

export function article(id: string, title: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { ...blank(id, id, 0), title, body, ...more };
}

/** The documents of 36 items; article `a0` is the oldest, `a33` the newest. */
export const corpus: SearchDocument[] = [
  ...articles.map(({ title, body, more }, index) => ({
    ...blank(`a${index}`, `a${index}`, index),
    title,
    body,
    ...more,
  })),
  ...broadcast('b0', 'Thời sự tối 20/11', cueTexts, { publishedAt: Temporal.Instant.from('2026-11-20T12:30:00Z') }),
  ...broadcast(
    'b1',
    'Nhịp sống ven biển',
    ['Chào buổi sáng', 'Hôm nay biển lặng gió nhẹ', 'Ghe thuyền ra khơi an toàn'],
    {
      publishedAt: null,
      firstSeenAt: Temporal.Instant.from('2026-11-21T17:30:00Z'),
    },
  ),
];

/** All documents of the corpus, item by item. */
export function byItem(documents: SearchDocument[]): { itemId: string; documents: SearchDocument[] }[] {
  return Map.groupBy(documents, (document) => document.itemId)
    .entries()
    .map(([itemId, each]) => ({ itemId, documents: each }))
    .toArray();
}
