import type { Bilingual } from '../../law/index.ts';
import { dmy } from './print-answers.ts';

export type ReminderFacts = {
  number: string;
  subject: string;
  holder: string;
  /** ISO 8601. */
  validTo: string;
  daysLeft: number;
  /** When a renewal may be filed; null where the law knows none. */
  renewal: { opensOn: string; closesOn: string } | null;
  procedure: Bilingual;
  /** Where it is filed. */
  portalUrl: string;
  office: string;
};

export type Letter = { subject: string; body: string };

/** Reminds a holder that a licence ends, in plain words, and of what can be done until when. */
export function reminderLetter(facts: ReminderFacts, locale: 'vi' | 'en'): Letter {
  return locale === 'vi' ? vietnamese(facts) : english(facts);
}

function vietnamese({
  number,
  subject,
  holder,
  validTo,
  daysLeft,
  renewal,
  procedure,
  portalUrl,
  office,
}: ReminderFacts): Letter {
  const end = dmy(validTo);
  const left = daysLeft === 0 ? 'hôm nay là ngày cuối cùng' : `còn ${daysLeft} ngày`;
  return {
    subject: `Giấy phép số ${number} hết hạn ngày ${end} (${left})`,
    body: paragraphs([
      `Kính gửi: ${holder}`,
      `Giấy phép số ${number} (${procedure.vi}: ${subject}) hết hạn vào hết ngày ${end}, ${left}.`,
      renewal &&
        `Nếu muốn tiếp tục hoạt động, đơn vị nộp hồ sơ gia hạn từ ngày ${dmy(renewal.opensOn)} đến hết ngày ${dmy(renewal.closesOn)} tại: ${portalUrl}`,
      'Từ ngày sau khi hết hạn, không được tiếp tục hoạt động theo giấy phép này.',
      renewal && 'Khi hồ sơ gia hạn đã được nộp, thư nhắc này không được gửi nữa.',
      office,
    ]),
  };
}

function english({
  number,
  subject,
  holder,
  validTo,
  daysLeft,
  renewal,
  procedure,
  portalUrl,
  office,
}: ReminderFacts): Letter {
  const end = dmy(validTo);
  const left = daysLeft === 0 ? 'today is its last day' : `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`;
  return {
    subject: `Licence ${number} ends on ${end} (${left})`,
    body: paragraphs([
      `To: ${holder}`,
      `Licence ${number} (${procedure.en}: ${subject}) ends at the end of ${end}: ${left}.`,
      renewal && `To go on, file a renewal from ${dmy(renewal.opensOn)} to ${dmy(renewal.closesOn)} at: ${portalUrl}`,
      'From the day after its end, nothing may be done under this licence any more.',
      renewal && 'Once a renewal is filed, this reminder isn’t sent again.',
      office,
    ]),
  };
}

function paragraphs(list: readonly (string | null)[]): string {
  return list.filter((each) => each !== null).join('\n\n');
}
