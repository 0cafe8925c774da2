import type { Bilingual, Confidence } from '../../law/index.ts';

export type ListedCircumstance = { code: string; text: Bilingual; article: string; confidence: Confidence };

/** What speaks for the party (LHAV Art. 9). The wording is from memory and says so until somebody confirms it. */
export const mitigatingCircumstances: readonly ListedCircumstance[] = [
  listed(
    '9.1',
    'Đã ngăn chặn, làm giảm bớt hậu quả hoặc tự nguyện khắc phục hậu quả, bồi thường thiệt hại',
    'prevented or reduced the consequences, or remedied them and paid for the damage of its own will',
  ),
  listed(
    '9.2',
    'Tự nguyện khai báo, thành thật hối lỗi; tích cực giúp đỡ cơ quan chức năng phát hiện, xử lý vi phạm',
    'reported itself, is sincerely sorry, or actively helped the authority',
  ),
  listed(
    '9.3',
    'Vi phạm trong tình trạng bị kích động về tinh thần do hành vi trái pháp luật của người khác; vượt quá giới hạn phòng vệ chính đáng; vượt quá yêu cầu của tình thế cấp thiết',
    'was provoked by another’s unlawful act, or went beyond self-defence or necessity',
  ),
  listed(
    '9.4',
    'Vi phạm do bị ép buộc hoặc bị lệ thuộc về vật chất hoặc tinh thần',
    'was forced, or depended on others',
  ),
  listed(
    '9.5',
    'Người vi phạm là phụ nữ mang thai, người già yếu, người có bệnh hoặc khuyết tật làm hạn chế khả năng nhận thức hoặc điều khiển hành vi',
    'is pregnant, frail, or ill or disabled in a way that limits understanding or control',
  ),
  listed(
    '9.6',
    'Vi phạm vì hoàn cảnh đặc biệt khó khăn mà không do mình gây ra',
    'acted in exceptional hardship not of its own making',
  ),
  listed('9.7', 'Vi phạm do trình độ lạc hậu', 'acted out of backwardness'),
  listed('9.8', 'Tình tiết giảm nhẹ khác do Chính phủ quy định', 'another circumstance the Government has laid down'),
];

/** What speaks against the party (LHAV Art. 10); one that is part of the act itself isn't counted again (Art. 10.2). */
export const aggravatingCircumstances: readonly ListedCircumstance[] = [
  listed('10.1a', 'Vi phạm có tổ chức', 'the violation was organised'),
  listed('10.1b', 'Vi phạm nhiều lần; tái phạm', 'repeated violation, or a relapse'),
  listed(
    '10.1c',
    'Xúi giục, lôi kéo, sử dụng người chưa thành niên vi phạm; ép buộc người bị lệ thuộc vào mình',
    'drew in minors, or forced those who depend on it',
  ),
  listed(
    '10.1d',
    'Sử dụng người biết rõ là đang bị bệnh làm mất khả năng nhận thức hoặc điều khiển hành vi',
    'used somebody known to be ill and not in control',
  ),
  listed(
    '10.1đ',
    'Lăng mạ, phỉ báng người đang thi hành công vụ; vi phạm có tính chất côn đồ',
    'insulted officers on duty, or acted as a hooligan',
  ),
  listed('10.1e', 'Lợi dụng chức vụ, quyền hạn để vi phạm', 'abused a position or power'),
  listed(
    '10.1g',
    'Lợi dụng hoàn cảnh chiến tranh, thiên tai, thảm họa, dịch bệnh hoặc khó khăn đặc biệt khác của xã hội',
    'took advantage of war, disaster, epidemic or other hardship of society',
  ),
  listed(
    '10.1h',
    'Vi phạm trong thời gian đang chấp hành hình phạt hoặc biện pháp xử lý hành chính',
    'acted while under a punishment or measure',
  ),
  listed(
    '10.1i',
    'Tiếp tục vi phạm mặc dù người có thẩm quyền đã yêu cầu chấm dứt',
    'went on although it was told to stop',
  ),
  listed('10.1k', 'Sau khi vi phạm đã trốn tránh, che giấu vi phạm', 'evaded or hid the violation afterwards'),
  listed(
    '10.1l',
    'Vi phạm có quy mô lớn, số lượng hoặc trị giá hàng hóa lớn',
    'the violation was large in scale, number or value',
  ),
  listed(
    '10.1m',
    'Vi phạm đối với nhiều người, trẻ em, người già, người khuyết tật, phụ nữ mang thai',
    'it was done to many people, children, the old, the disabled or the pregnant',
  ),
];

function listed(code: string, vi: string, en: string): ListedCircumstance {
  return { code, text: { vi, en }, article: `Luật Xử lý vi phạm hành chính Điều ${code}`, confidence: 'M' };
}
