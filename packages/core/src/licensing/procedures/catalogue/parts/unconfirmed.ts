import type { Bilingual } from '../../../../law/index.ts';
import { say } from './define.ts';

/** The form was built from what is known of the procedure; the official one wasn't seen. */
export function formNotSeen(form: string, formEn: string): Bilingual {
  return say(
    `Các ô của tờ khai được dựng theo nội dung đã biết của thủ tục; chưa đối chiếu với ${form}.`,
    `The fields are built from what is known of the procedure; they were not compared with ${formEn}.`,
  );
}

export const oneStopTimes = say(
  'Thời hạn kiểm tra hồ sơ 3 ngày làm việc và mốc 15 giờ lấy theo Nghị định 61/2018/NĐ-CP; chưa đọc được Nghị định 118/2025/NĐ-CP và 367/2025/NĐ-CP.',
  'The 3 working days for the check and the hour of 15:00 come from Decree 61/2018; Decrees 118/2025 and 367/2025 were not read.',
);

export const cutOffHour = say(
  'Mốc 15 giờ lấy theo Nghị định 61/2018/NĐ-CP và thực tế các tỉnh; chưa đọc được Nghị định 118/2025/NĐ-CP.',
  'The hour of 15:00 comes from Decree 61/2018 and what provinces do; Decree 118/2025 was not read.',
);

export const silenceUnknown = say(
  'Không thấy quy định về trường hợp quá thời hạn kiểm tra mà cơ quan không thông báo; hệ thống không coi là đã tiếp nhận.',
  'No rule was found on what silence after the time of the check means; the system does not take it for acceptance.',
);

export const numberByPractice = say(
  'Ký hiệu số giấy phép lấy theo thực tế, không có quy định; nếu Ủy ban nhân dân tỉnh ký thì ký hiệu là GP-UBND.',
  'The number’s form is practice, not law; where the People’s Committee signs it is GP-UBND.',
);

export const noFeeFound = say('Không tìm thấy quy định thu phí, lệ phí.', 'No fee was found in law.');

export const idOutdated = say(
  'Mã thủ tục trên Cổng dịch vụ công quốc gia là mã cũ hoặc chưa có; đối chiếu với danh mục của tỉnh trước khi dùng.',
  'The id on the national portal is an old one or missing; compare it with the province’s list before use.',
);

export function renewalByOffice(opens: number, closes: number): Bilingual {
  return say(
    `Luật không có thủ tục gia hạn riêng: cấp cho kỳ sau với cùng số giấy phép, nhận hồ sơ từ ${opens} đến ${closes} ngày trước khi hết hạn, là mặc định của cơ quan.`,
    `The law has no renewal of its own: a next term under the same number, filed ${opens} to ${closes} days before the end, is the office’s default.`,
  );
}

export const revocationNotRead = say(
  'Các trường hợp thu hồi chưa đọc được ở văn bản gốc.',
  'The grounds for revocation were not read in the original text.',
);
