import type { Answers } from '@pressdesk/core/licensing';
import { bulletinAnswers, conferenceAnswers, documentAnswers } from './demo-answers.ts';
import { type DemoPublisherKey, demoPublishers } from './demo-publishers.ts';

/** People by the first part of their demo address. */
export type DemoPerson = 'publisher' | 'publisher2' | 'officer' | 'officer2' | 'head' | 'leader';

export type DemoStep = { daysAgo: number; as: DemoPerson } & (
  | { action: 'submit' | 'supplement' | 'accept' | 'take-up' | 'endorse' | 'sign' | 'acknowledge' }
  | { action: 'assign'; to: DemoPerson }
  | { action: 'request-supplement'; component: string; text: string }
  | { action: 'grant'; reason: string; term: 'year' | null }
  | { action: 'refuse'; reason: string }
  | { action: 'refuse-acceptance'; reason: string }
  | { action: 'apologise'; reason: string; inDays: number }
  | { action: 'return-result'; how: string }
  | { action: 'request-withdrawal'; reason: string }
);

export type DemoDossier = {
  procedure: string;
  publisher: DemoPublisherKey;
  /** Who opens it: a publisher online, or an officer what came on paper. */
  by: DemoPerson;
  openedDaysAgo: number;
  answers: Answers;
  /** Components without a file. */
  without?: string[];
  steps: DemoStep[];
};

/** Dossiers at every step of the way, so that the desk of each person has something on it. */
export function demoDossiers(today: Temporal.PlainDate): DemoDossier[] {
  const { songLac, health, farming, tourism, party } = demoPublishers;
  const inDays = (days: number) => today.add({ days }).toString();
  return [
    {
      ...{ procedure: 'P01', publisher: 'songLac', by: 'publisher', openedDaysAgo: 1 },
      answers: bulletinAnswers(songLac, 'Bản tin Khởi nghiệp Sông Lạc', { pages: null, 'print-run': null }),
      without: ['degree', 'masthead'],
      steps: [],
    },
    {
      ...{ procedure: 'P01', publisher: 'songLac', by: 'publisher', openedDaysAgo: 7 },
      answers: bulletinAnswers(songLac, 'Bản tin Nghề làm báo'),
      steps: [
        submitted('publisher', 7),
        {
          ...{ daysAgo: 5, as: 'officer', action: 'request-supplement', component: 'degree' },
          text: 'Bản sao bằng đại học bị mờ, chưa có chứng thực. Đề nghị nộp lại bản sao có chứng thực.',
        },
      ],
    },
    {
      ...{ procedure: 'P11', publisher: 'health', by: 'publisher2', openedDaysAgo: 1 },
      answers: conferenceAnswers(health, 'Công bố kết quả tiêm chủng mở rộng', inDays(3)),
      steps: [submitted('publisher2', 1)],
    },
    {
      ...{ procedure: 'P01', publisher: 'health', by: 'publisher2', openedDaysAgo: 2 },
      answers: bulletinAnswers(health, 'Bản tin Điều dưỡng', { pages: 16 }),
      steps: [submitted('publisher2', 2)],
    },
    {
      ...{ procedure: 'P14', publisher: 'tourism', by: 'officer2', openedDaysAgo: 6 },
      answers: documentAnswers(tourism, 'Cẩm nang du lịch có trách nhiệm'),
      steps: [submitted('officer2', 6), { daysAgo: 5, as: 'officer', action: 'accept' }],
    },
    {
      ...{ procedure: 'P14', publisher: 'health', by: 'publisher2', openedDaysAgo: 9 },
      answers: documentAnswers(health, 'Hướng dẫn chăm sóc người cao tuổi tại nhà'),
      steps: [submitted('publisher2', 9), ...examined(7)],
    },
    {
      ...{ procedure: 'P01', publisher: 'farming', by: 'officer2', openedDaysAgo: 12 },
      answers: bulletinAnswers(farming, 'Bản tin Nông nghiệp sạch', { 'print-run': 800 }),
      steps: [submitted('officer2', 12), ...examined(9), granted(4, 'year')],
    },
    {
      ...{ procedure: 'P14', publisher: 'party', by: 'officer2', openedDaysAgo: 14 },
      answers: documentAnswers(party, 'Hỏi đáp về cải cách hành chính'),
      steps: [submitted('officer2', 14), ...examined(12), granted(6, null), endorsed(4)],
    },
    {
      ...{ procedure: 'P01', publisher: 'songLac', by: 'publisher', openedDaysAgo: 13 },
      answers: bulletinAnswers(songLac, 'Bản tin Chuyển đổi số doanh nghiệp'),
      steps: [submitted('publisher', 13), ...examined(10), granted(5, 'year'), endorsed(3)],
    },
    {
      ...{ procedure: 'P01', publisher: 'tourism', by: 'officer2', openedDaysAgo: 34 },
      answers: bulletinAnswers(tourism, 'Bản tin Lễ hội bốn mùa'),
      steps: [submitted('officer2', 34), ...examined(30)],
    },
    {
      ...{ procedure: 'P14', publisher: 'songLac', by: 'publisher', openedDaysAgo: 36 },
      answers: documentAnswers(songLac, 'Sổ tay an toàn trên mạng'),
      steps: [
        submitted('publisher', 36),
        ...examined(33),
        {
          ...{ daysAgo: 12, as: 'officer', action: 'apologise', inDays: 5 },
          reason: 'Cán bộ thụ lý nghỉ ốm, hồ sơ được giao lại cho người khác.',
        },
      ],
    },
    {
      ...{ procedure: 'P01', publisher: 'songLac', by: 'publisher', openedDaysAgo: 48 },
      answers: bulletinAnswers(songLac, 'Bản tin Nội bộ Sông Lạc', { pages: 20 }),
      steps: [
        submitted('publisher', 48),
        ...examined(45),
        granted(42, 'year'),
        endorsed(41),
        { daysAgo: 40, as: 'leader', action: 'sign' },
        { daysAgo: 39, as: 'officer', action: 'return-result', how: 'Trực tuyến' },
      ],
    },
    {
      ...{ procedure: 'P14', publisher: 'health', by: 'publisher2', openedDaysAgo: 20 },
      answers: documentAnswers(health, 'Tờ gấp Dinh dưỡng học đường', { pages: 4 }),
      steps: [
        submitted('publisher2', 20),
        ...examined(18),
        granted(9, null),
        endorsed(7),
        { daysAgo: 6, as: 'leader', action: 'sign' },
      ],
    },
    {
      ...{ procedure: 'P01', publisher: 'farming', by: 'officer2', openedDaysAgo: 55 },
      answers: bulletinAnswers(farming, 'Bản tin Chợ phiên', { content: 'Giá cả, rao bán nông sản, tin thời sự' }),
      steps: [
        submitted('officer2', 55),
        ...examined(52),
        {
          ...{ daysAgo: 48, as: 'officer', action: 'refuse' },
          reason: 'Nội dung đề nghị gồm tin thời sự và rao vặt, không thuộc nội dung của bản tin theo Điều 48.',
        },
        endorsed(47),
        { daysAgo: 46, as: 'leader', action: 'sign' },
      ],
    },
    {
      ...{ procedure: 'P11', publisher: 'party', by: 'officer2', openedDaysAgo: 26 },
      answers: conferenceAnswers(party, 'Thông tin về kỳ họp cuối năm', inDays(-23)),
      steps: [submitted('officer2', 26), ...examined(25), { daysAgo: 24, as: 'officer', action: 'acknowledge' }],
    },
    {
      ...{ procedure: 'P01', publisher: 'health', by: 'publisher2', openedDaysAgo: 28 },
      answers: bulletinAnswers(health, 'Bản tin Y học cổ truyền'),
      steps: [
        submitted('publisher2', 28),
        {
          ...{ daysAgo: 26, as: 'officer', action: 'refuse-acceptance' },
          reason: 'Đơn vị trực thuộc đã có giấy phép cho bản tin cùng nội dung; hồ sơ nộp không đúng cơ quan đề nghị.',
        },
      ],
    },
    {
      ...{ procedure: 'P14', publisher: 'songLac', by: 'publisher', openedDaysAgo: 8 },
      answers: documentAnswers(songLac, 'Lịch để bàn giới thiệu làng nghề'),
      steps: [
        submitted('publisher', 8),
        { daysAgo: 7, as: 'officer', action: 'accept' },
        {
          ...{ daysAgo: 3, as: 'publisher', action: 'request-withdrawal' },
          reason: 'Chúng tôi chuyển sang xuất bản qua nhà xuất bản.',
        },
      ],
    },
  ];
}

function submitted(as: DemoPerson, daysAgo: number): DemoStep {
  return { daysAgo, as, action: 'submit' };
}

function examined(daysAgo: number): DemoStep[] {
  return [
    { daysAgo, as: 'officer', action: 'accept' },
    { daysAgo, as: 'head', action: 'assign', to: 'officer' },
    { daysAgo, as: 'officer', action: 'take-up' },
  ];
}

function granted(daysAgo: number, term: 'year' | null): DemoStep {
  return { daysAgo, as: 'officer', action: 'grant', term, reason: 'Hồ sơ đủ thành phần, đáp ứng các điều kiện.' };
}

function endorsed(daysAgo: number): DemoStep {
  return { daysAgo, as: 'head', action: 'endorse' };
}
