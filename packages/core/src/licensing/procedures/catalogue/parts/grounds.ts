import type { Ground } from '../../definition.ts';
import { by, ground } from './define.ts';
import { decree237, pressLaw, publishingLaw } from './sources.ts';

/** Refusals are in writing, with the reason (all procedures). */
export const conditionsNotMet = (text: string, confidence: 'V' | 'S' | 'OLD' | 'D' | 'M'): Ground =>
  ground(
    'conditions-not-met',
    'Không đáp ứng điều kiện theo quy định',
    'The conditions of the law are not met',
    by(text, confidence),
  );

export const notCompetent = ground(
  'not-competent',
  'Không thuộc thẩm quyền giải quyết của tỉnh',
  'Another authority is competent',
  by('Quy định về thẩm quyền của từng thủ tục', 'D'),
);

export const falseDossier = ground(
  'false-dossier',
  'Hồ sơ có thông tin không trung thực hoặc giấy tờ giả mạo',
  'The dossier holds false statements or forged papers',
  by('Nguyên tắc chung khi giải quyết thủ tục hành chính; chưa xác định được điều khoản', 'M'),
);

export const prohibitedPress = ground(
  'prohibited-content',
  'Nội dung thuộc các hành vi bị nghiêm cấm trong hoạt động báo chí',
  'The content is prohibited by the Press Law',
  by(`${pressLaw}, Điều 8`, 'V'),
);

export const prohibitedPublication = ground(
  'prohibited-content',
  'Nội dung thuộc các nội dung, hành vi bị cấm trong hoạt động xuất bản',
  'The content is prohibited by the Publishing Law',
  by(`${publishingLaw}, Điều 10`, 'V'),
);

/** Revocation of press licences (Press Law Art. 19, Decree 237/2026 Art. 5). */
export const pressRevocation: readonly Ground[] = [
  ground(
    'serious-content',
    'Vi phạm Điều 8 gây hậu quả nghiêm trọng hoặc tái phạm (cấp phép lại sau 3 năm)',
    'A breach of Article 8 with serious effect, or repeated (no new licence for 3 years)',
    by(`${pressLaw}, Điều 19; ${decree237}, Điều 5`, 'V'),
  ),
  ground(
    'second-suspension',
    'Bị đình chỉ, tước quyền sử dụng giấy phép lần thứ hai trong 18 tháng',
    'A second suspension within 18 months',
    by(`${decree237}, Điều 5`, 'V'),
  ),
  ground('no-head', 'Không có người đứng đầu trong 6 tháng', 'No head for 6 months', by(`${decree237}, Điều 5`, 'V')),
  ground(
    'own-request',
    'Theo đề nghị của cơ quan, tổ chức được cấp phép, gửi trước 30 ngày',
    'At the holder’s own request, made 30 days before',
    by(`${pressLaw}, Điều 19; ${decree237}, Điều 5`, 'V'),
  ),
];

/** What usually ends a licence of publishing, printing or distribution. */
export const usualRevocation: readonly Ground[] = [
  ground(
    'conditions-lost',
    'Không còn đủ điều kiện và không khắc phục trong thời hạn được yêu cầu',
    'The conditions are lost and not made good within the time that was given',
    by('Pháp luật về xuất bản, in, phát hành; chưa xác định được điều khoản của từng loại giấy phép', 'M'),
  ),
  ground(
    'false-dossier',
    'Hồ sơ đề nghị cấp có thông tin gian dối',
    'The licence was obtained by a false dossier',
    by('Pháp luật về xuất bản, in, phát hành; chưa xác định được điều khoản của từng loại giấy phép', 'M'),
  ),
];
