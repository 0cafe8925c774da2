import { component, correctionProof, forms, returnLetter, scans } from './parts/components.ts';
import { calendarDays, checkWithin, daysFromFiling, reminderDays, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import {
  ask,
  forPurpose,
  holder,
  lifeSection,
  printed,
  published,
  responsiblePerson,
  section,
} from './parts/fields.ts';
import { conditionsNotMet, falseDossier, notCompetent } from './parts/grounds.ts';
import { decree138, decree195 } from './parts/sources.ts';
import { formNotSeen, idOutdated, numberByPractice, revocationNotRead, silenceUnknown } from './parts/unconfirmed.ts';

const article7 = by(`${decree195}, Điều 7, sửa đổi bởi Nghị định 150/2018/NĐ-CP`, 'V');
const twentyDays = calendarDays(20, article7.text, 'V');
const sevenDays = daysFromFiling(7, `${article7.text}: cấp lại, gia hạn`, 'V');
const papers = by(article7.text, 'M');

/** P22, Cấp giấy phép thành lập văn phòng đại diện của nhà xuất bản, tổ chức phát hành nước ngoài. */
export const foreignPublisherOffice = [
  defineProcedure({
    code: 'P22',
    validFrom: '2025-07-01',
    name: say(
      'Cấp giấy phép thành lập văn phòng đại diện của nhà xuất bản, tổ chức phát hành nước ngoài',
      'Licence for a representative office of a foreign publisher or distributor',
    ),
    summary: say(
      'Dành cho nhà xuất bản, tổ chức phát hành xuất bản phẩm nước ngoài lập văn phòng đại diện tại tỉnh; thời hạn 5 năm, được gia hạn.',
      'For foreign publishers and distributors with an office in the province; 5 years, renewable.',
    ),
    shape: 'licence',
    applicants: say(
      'Nhà xuất bản, tổ chức phát hành xuất bản phẩm nước ngoài.',
      'Foreign publishers and distributors of publications.',
    ),
    bases: [article7, by(`${decree138}, Điều 13`, 'V')],
    purposes: ['new', 'extend', 'reissue', 'return', 'correct'],
    subject: 'office-name',
    form: [
      holder(),
      section(
        'Văn phòng đại diện',
        'The office',
        ask('line', 'office-name', 'Tên văn phòng đại diện', 'Name of the office', published),
        ask('line', 'office-address', 'Địa chỉ văn phòng', 'Address of the office', { maxLength: 500, ...published }),
        ask('line', 'parent-country', 'Nước thành lập của tổ chức nước ngoài', 'Country of the parent', published),
        ask(
          'line',
          'parent-licence',
          'Giấy tờ thành lập ở nước ngoài (số, ngày, nơi cấp)',
          'Founding papers abroad (number, day, issuer)',
          printed,
        ),
        ask('text', 'purpose', 'Nội dung hoạt động', 'Activity', printed),
        ask('number', 'staff-count', 'Số người làm việc', 'Staff', { min: 1, max: 1000, unit: say('người', 'people') }),
      ),
      responsiblePerson(
        'Người đứng đầu văn phòng',
        'The head of the office',
        ask('line', 'responsible-nationality', 'Quốc tịch', 'Nationality', { maxLength: 100 }),
      ),
      lifeSection('reissue', 'return', 'correct'),
    ],
    components: [
      component('application', 'Đơn đề nghị cấp, cấp lại hoặc gia hạn', 'Application', papers, {
        files: forms,
        when: forPurpose('new', 'reissue', 'extend'),
      }),
      component(
        'parent',
        'Bản sao có chứng thực, dịch tiếng Việt giấy tờ thành lập ở nước ngoài',
        'Certified and translated founding papers of the parent',
        papers,
        {
          ...{ originals: 0, copies: 1, files: scans, when: forPurpose('new') },
        },
      ),
      component('premises', 'Giấy tờ về trụ sở văn phòng', 'Proof of premises', papers, {
        originals: 0,
        copies: 1,
        when: forPurpose('new'),
      }),
      component('head', 'Giấy tờ về người đứng đầu văn phòng', 'Papers of the head', papers, {
        originals: 0,
        copies: 1,
        when: forPurpose('new'),
      }),
      component(
        'report',
        'Báo cáo hoạt động của văn phòng',
        'Report on the office’s activity',
        by(article7.text, 'D'),
        {
          ...{ requirement: 'optional', files: forms, when: forPurpose('extend') },
        },
      ),
      component('old-licence', 'Bản gốc giấy phép', 'The original licence', by(article7.text, 'D'), {
        ...{ files: scans, when: { field: 'reissue-reason', is: 'damaged' } },
      }),
      returnLetter,
      correctionProof,
    ],
    completeness: checkWithin(
      3,
      `${article7.text}: hồ sơ trực tuyến chưa hợp lệ thì thông báo trong 3 ngày làm việc`,
      'V',
    ),
    processing: {
      rule: twentyDays,
      internalTarget: target(twentyDays, 15),
      exceptions: [{ when: forPurpose('extend', 'reissue'), rule: sevenDays, internalTarget: target(sevenDays, 5) }],
    },
    term: { kind: 'at-most', period: { amount: 5, unit: 'year' }, basis: article7 },
    renewal: {
      opensDaysBefore: 90,
      closesDaysBefore: 30,
      basis: by(`${article7.text}: nộp ít nhất 30 ngày trước khi hết hạn; gia hạn không quá 5 năm`, 'V'),
    },
    conditions: [
      ground(
        'parent',
        'Tổ chức nước ngoài được thành lập hợp pháp và đang hoạt động',
        'The parent is lawfully founded and at work',
        by(article7.text, 'M'),
      ),
    ],
    refusalGrounds: [conditionsNotMet(article7.text, 'S'), falseDossier, notCompetent],
    revocationGrounds: [falseDossier, conditionsNotMet(article7.text, 'M')],
    reminders: reminderDays,
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép thành lập văn phòng đại diện', 'Licence of a representative office'),
      form: null,
      duties: [
        say(
          'Đề nghị gia hạn ít nhất 30 ngày trước khi hết hạn.',
          'Ask for an extension at least 30 days before the end.',
        ),
      ],
    },
    isPublished: true,
    unconfirmed: [
      say(
        'Thành phần hồ sơ và điều kiện dựng theo trí nhớ; văn bản mới đọc được thời hạn.',
        'Parts and conditions are from memory; only the times were read.',
      ),
      say(
        'Giấy phép bị mất: nguồn ghi “5 ngày”, chưa rõ là hạn báo mất hay hạn cấp lại; hệ thống dùng 7 ngày làm việc.',
        'For a lost licence a source has “5 days”: to tell of it or to re-issue is unclear; 7 working days are used.',
      ),
      say(
        'Mở nhận hồ sơ gia hạn từ 90 ngày trước khi hết hạn là mặc định của cơ quan; không thấy quy định thu phí.',
        'Taking extensions from 90 days before the end is the office’s default; no fee was found.',
      ),
      formNotSeen('mẫu đơn của Nghị định 195/2013/NĐ-CP', 'the form of Decree 195/2013'),
      revocationNotRead,
      silenceUnknown,
      numberByPractice,
      idOutdated,
    ],
  }),
];
