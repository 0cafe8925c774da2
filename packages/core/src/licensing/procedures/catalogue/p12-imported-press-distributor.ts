import type { ChangeRule } from '../definition.ts';
import { component, correctionProof, forms, returnLetter, scans } from './parts/components.ts';
import { checkWithin, daysFromAcceptance, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import {
  ask,
  changesSection,
  forPurpose,
  foundingField,
  holder,
  lifeSection,
  printed,
  published,
  responsiblePerson,
  section,
} from './parts/fields.ts';
import { conditionsNotMet, notCompetent } from './parts/grounds.ts';
import { decree237, pressLaw } from './parts/sources.ts';
import { cutOffHour, formNotSeen, idOutdated, numberByPractice, silenceUnknown } from './parts/unconfirmed.ts';

const fifteenDays = daysFromAcceptance(15, `${decree237}, Điều 26 khoản 3 đến khoản 5`, 'V');

const changes: readonly ChangeRule[] = [
  ['name', 'Tên cơ sở', 'Name', 'business-name'],
  ['address', 'Địa chỉ', 'Address', 'business-address'],
  ['head', 'Người đứng đầu', 'Head', 'responsible-person'],
].map(([key, vi, en, field]) => ({
  key: key!,
  label: say(vi!, en!),
  fields: [field!],
  mode: 'notification',
  rule: null,
  notice: {
    when: 'after',
    period: { amount: 5, unit: 'working-day' },
    basis: by(`${decree237}, Điều 26: thông báo trong 5 ngày làm việc`, 'V'),
  },
}));

/** P12, Cấp giấy phép hoạt động cơ sở kinh doanh dịch vụ phát hành báo chí nhập khẩu. */
export const importedPressDistributor = [
  defineProcedure({
    code: 'P12',
    validFrom: '2026-07-01',
    name: say(
      'Cấp giấy phép cơ sở kinh doanh dịch vụ phát hành báo chí nhập khẩu',
      'Licence to distribute imported press',
    ),
    summary: say(
      'Dành cho cơ quan báo chí của địa phương; doanh nghiệp nộp hồ sơ tại Bộ.',
      'For local press agencies; enterprises file with the ministry.',
    ),
    shape: 'licence',
    applicants: say('Cơ quan báo chí của địa phương.', 'Local press agencies.'),
    bases: [by(`${pressLaw}, Điều 46`, 'V'), by(`${decree237}, Điều 26 khoản 3 đến khoản 5`, 'V')],
    purposes: ['new', 'amend', 'return', 'correct'],
    subject: 'business-name',
    form: [
      holder(foundingField),
      changesSection(changes, forPurpose('amend')),
      section(
        'Cơ sở kinh doanh',
        'The business',
        ask('line', 'business-name', 'Tên cơ sở', 'Name', published),
        ask('line', 'business-address', 'Địa chỉ cơ sở', 'Address', { maxLength: 500, ...published }),
        ask('text', 'range', 'Loại báo chí nhập khẩu, nguồn nhập', 'Kinds of press imported and their source', printed),
        ask(
          'text',
          'check-process',
          'Quy trình kiểm tra nội dung trước khi phát hành',
          'How content is checked before distribution',
        ),
        ask(
          'text',
          'checkers',
          'Nhân sự kiểm tra nội dung (ngoại ngữ, nghiệp vụ báo chí)',
          'Checkers of content (languages, press competence)',
        ),
        ask('text', 'records', 'Việc lưu giữ hồ sơ phát hành', 'How records are kept'),
      ),
      responsiblePerson('Người đứng đầu cơ sở', 'The head of the business'),
      lifeSection('return', 'correct'),
    ],
    components: [
      component(
        'scheme',
        'Đề án hoạt động phát hành báo chí nhập khẩu',
        'Scheme',
        by(`${decree237}, Điều 26, Mẫu số 02`, 'V'),
        {
          files: forms,
          when: forPurpose('new'),
        },
      ),
      component(
        'qualifications',
        'Giấy tờ về ngoại ngữ, nghiệp vụ của người kiểm tra nội dung',
        'Proof of the checkers’ competence',
        by(`${decree237}, Điều 26`, 'D'),
        {
          ...{ originals: 0, copies: 1, files: scans, when: forPurpose('new') },
        },
      ),
      component(
        'change-letter',
        'Văn bản thông báo thay đổi',
        'Notice of the change',
        by(`${decree237}, Điều 26`, 'V'),
        {
          files: forms,
          when: forPurpose('amend'),
        },
      ),
      returnLetter,
      correctionProof,
    ],
    completeness: checkWithin(5, `${decree237}, Điều 26`, 'V'),
    processing: { rule: fifteenDays, internalTarget: target(fifteenDays, 12), exceptions: [] },
    notices: [
      {
        condition: forPurpose('amend'),
        when: 'after',
        period: { amount: 5, unit: 'working-day' },
        of: say('ngày thay đổi', 'the day of the change'),
        field: 'change-on',
        basis: by(`${decree237}, Điều 26`, 'V'),
        objection: null,
      },
    ],
    term: { kind: 'indefinite', basis: by(`${decree237}, Điều 26: không nêu thời hạn`, 'D') },
    changes,
    conditions: [
      ground(
        'holder',
        'Là cơ quan báo chí hoặc doanh nghiệp Việt Nam có chức năng xuất khẩu, nhập khẩu',
        'A press agency, or a Vietnamese enterprise with an import-export function',
        by(`${decree237}, Điều 26`, 'V'),
      ),
      ground(
        'staff',
        'Có nhân sự và quy trình kiểm tra nội dung trước khi phát hành',
        'Staff and a process that check content before distribution',
        by(`${decree237}, Điều 26`, 'V'),
      ),
      ground(
        'languages',
        'Người kiểm tra có trình độ ngoại ngữ và nghiệp vụ báo chí',
        'Checkers know the language and the press',
        by(`${decree237}, Điều 26`, 'V'),
      ),
      ground('records', 'Có hồ sơ lưu giữ việc phát hành', 'Records are kept', by(`${decree237}, Điều 26`, 'V')),
    ],
    refusalGrounds: [conditionsNotMet(`${decree237}, Điều 26`, 'V'), notCompetent],
    revocationGrounds: [
      ground(
        'conditions-lost',
        'Không còn đủ điều kiện (cấp lại sau 6 tháng)',
        'The conditions are lost (no new licence for 6 months)',
        by(`${decree237}, Điều 26`, 'V'),
      ),
    ],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép hoạt động phát hành báo chí nhập khẩu', 'Licence to distribute imported press'),
      form: by(`${decree237}, Mẫu số 03`, 'V'),
      duties: [
        say(
          'Kiểm tra nội dung trước khi phát hành; báo cáo ngay sản phẩm vi phạm.',
          'Check content before distribution; report what breaks the law.',
        ),
        say(
          'Báo cáo hằng năm trước ngày 20 tháng 12 theo Mẫu số 05 (số liệu từ 15/12 đến 14/12).',
          'Report every year before 20 December on form 05 (15 December to 14 December).',
        ),
      ],
    },
    isPublished: true,
    unconfirmed: [
      silenceUnknown,
      say('Không thấy quy định về thời hạn của giấy phép và về phí.', 'Neither a term nor a fee was found.'),
      say(
        'Cơ sở đang hoạt động có 12 tháng từ ngày 01/07/2026 để đáp ứng điều kiện.',
        'Those already at work have 12 months from 1 July 2026 to meet the conditions.',
      ),
      formNotSeen('Mẫu số 02 của Nghị định 237/2026/NĐ-CP', 'form 02 of Decree 237/2026'),
      cutOffHour,
      numberByPractice,
      idOutdated,
    ],
  }),
];
