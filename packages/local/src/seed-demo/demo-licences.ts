import type { Answers } from '@pressdesk/core/licensing';
import type { NewsroomOutlet } from '../newsroom/index.ts';
import { bulletinAnswers, documentAnswers, printerAnswers, siteAnswers } from './demo-answers.ts';
import { type DemoPublisherKey, demoPublishers, healthBulletin } from './demo-publishers.ts';

/** Days from today, negative for what is past. */
type Term = { from: number; to: number | null };

export type DemoLicence = Term & {
  procedure: string;
  number: string;
  publisher: DemoPublisherKey;
  /** Code of the outlet it is for. */
  outlet?: string;
  answers: Answers;
  /** What was decided since, so many days ago. */
  decisions?: { action: 'suspend' | 'revoke'; daysAgo: number; days?: number; basis: string; reason: string }[];
};

/** Licences from the office’s paper books: in force, near their end, suspended, revoked, expired. */
export function demoLicences(site: NewsroomOutlet): DemoLicence[] {
  const { songLac, health, farming, tourism, printing, party } = demoPublishers;
  return [
    {
      // The site goes on publishing after its last day: the signal comes by itself.
      ...{ procedure: 'P23', number: site.licence.number, publisher: 'songLac', outlet: site.code },
      ...{ from: -730, to: -12, answers: siteAnswers(songLac, site.name, site.domains) },
    },
    {
      ...{ procedure: 'P01', number: '05/GP-SVHTTDL', publisher: 'songLac', from: -344, to: 20 },
      answers: bulletinAnswers(songLac, 'Bản tin Doanh nghiệp Sông Lạc'),
    },
    {
      ...{ procedure: 'P01', number: '06/GP-SVHTTDL', publisher: 'health', outlet: healthBulletin.code },
      ...{ from: -130, to: 234, answers: bulletinAnswers(health, healthBulletin.name) },
    },
    {
      ...{ procedure: 'P01', number: '07/GP-SVHTTDL', publisher: 'farming', from: -200, to: 164 },
      answers: bulletinAnswers(farming, 'Bản tin Khuyến nông', { pages: 24 }),
      decisions: [
        {
          ...{ action: 'suspend', daysAgo: 10, days: 30 },
          basis: 'Nghị định 68/2025/NĐ-CP',
          reason: 'Hai kỳ liên tiếp đăng quảng cáo trên bản tin',
        },
      ],
    },
    {
      ...{ procedure: 'P01', number: '08/GP-SVHTTDL', publisher: 'tourism', from: -250, to: 114 },
      answers: bulletinAnswers(tourism, 'Bản tin Du lịch Kinh Lạc'),
      decisions: [
        {
          ...{ action: 'revoke', daysAgo: 25 },
          basis: 'Luật Báo chí 2025, Điều 19 và Điều 48',
          reason: 'Không thực hiện đúng nội dung ghi trong giấy phép sau khi đã được nhắc bằng văn bản',
        },
      ],
    },
    {
      ...{ procedure: 'P01', number: '09/GP-SVHTTDL', publisher: 'farming', from: -400, to: -36 },
      answers: bulletinAnswers(farming, 'Bản tin Thủy lợi'),
    },
    {
      ...{ procedure: 'P01', number: '10/GP-SVHTTDL', publisher: 'health', from: -285, to: 79 },
      answers: bulletinAnswers(health, 'Bản tin Dược và Thiết bị y tế', { 'print-run': 300 }),
    },
    {
      ...{ procedure: 'P01', number: '11/GP-SVHTTDL', publisher: 'party', from: -308, to: 56 },
      answers: bulletinAnswers(party, 'Bản tin Công tác Đảng', { 'print-run': 2500 }),
    },
    {
      ...{ procedure: 'P14', number: '12/GP-SVHTTDL', publisher: 'health', from: -160, to: null },
      answers: documentAnswers(health, 'Sổ tay phòng chống sốt xuất huyết', { 'document-type': 'protection' }),
    },
    {
      ...{ procedure: 'P14', number: '13/GP-SVHTTDL', publisher: 'tourism', from: -95, to: null },
      answers: documentAnswers(tourism, 'Kỷ yếu hội thảo Du lịch làng nghề', { 'document-type': 'proceedings' }),
    },
    {
      ...{ procedure: 'P17', number: '212/GP-SVHTTDL', publisher: 'printing', from: -600, to: null },
      answers: printerAnswers(printing, 'Báo, tạp chí, tem chống giả, hóa đơn'),
    },
    {
      ...{ procedure: 'P18', number: '31/XN-SVHTTDL', publisher: 'printing', from: -590, to: null },
      answers: printerAnswers(printing, 'Bao bì, nhãn hàng, giấy tờ quản lý'),
    },
  ];
}
