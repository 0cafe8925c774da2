import { component, correctionProof, forms, returnLetter, scans, tables } from './parts/components.ts';
import { calendarDays, daysFromFiling, oneStopCheck, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, forPurpose, foundingField, holder, lifeSection, options, printed } from './parts/fields.ts';
import { conditionsNotMet, falseDossier, notCompetent, usualRevocation } from './parts/grounds.ts';
import { printingForm } from './parts/printing.ts';
import { decree60 } from './parts/sources.ts';
import {
  formNotSeen,
  idOutdated,
  noFeeFound,
  numberByPractice,
  oneStopTimes,
  silenceUnknown,
} from './parts/unconfirmed.ts';

const fifteenDays = calendarDays(15, decree60, 'S');
const sevenDays = daysFromFiling(7, `${decree60}: cấp lại`, 'S');
const basis = by(decree60, 'S');

/** P17, Cấp giấy phép hoạt động in (báo chí, tem chống giả và sản phẩm khác phải có giấy phép). */
export const printing = [
  defineProcedure({
    code: 'P17',
    validFrom: '2018-05-01',
    name: say('Cấp giấy phép hoạt động in', 'Printing licence'),
    summary: say(
      'Dành cho cơ sở in báo chí, tem chống giả và các sản phẩm phải có giấy phép, không phải xuất bản phẩm.',
      'For houses that print press, anti-counterfeit stamps and other products that need a licence.',
    ),
    shape: 'licence',
    nationalIds: [
      { id: '1.004153', what: say('Cấp giấy phép hoạt động in', 'Licence'), confidence: 'S' },
      { id: '2.001744', what: say('Cấp lại giấy phép hoạt động in', 'Re-issue'), confidence: 'S' },
    ],
    applicants: say('Cơ sở in tại tỉnh.', 'Printing houses of the province.'),
    bases: [basis],
    purposes: ['new', 'reissue', 'return', 'correct'],
    subject: 'title',
    form: [
      holder(foundingField),
      ...printingForm(
        ask('choices', 'products', 'Sản phẩm in', 'Products', {
          options: options(
            ['press', 'Báo, tạp chí và sản phẩm báo chí khác', 'Newspapers, magazines and other press'],
            ['stamps', 'Tem chống giả', 'Anti-counterfeit stamps'],
            ['other', 'Sản phẩm khác phải có giấy phép', 'Other products that need a licence'],
          ),
          ...printed,
        }),
        ask('text', 'other-products', 'Sản phẩm khác', 'Other products', {
          when: { field: 'products', is: 'other' },
          ...printed,
        }),
      ),
      lifeSection('reissue', 'return', 'correct'),
    ],
    components: [
      component('application', 'Đơn đề nghị cấp hoặc cấp lại giấy phép', 'Application', basis, {
        files: forms,
        when: forPurpose('new', 'reissue'),
      }),
      component('equipment', 'Danh mục thiết bị in', 'List of equipment', basis, {
        files: tables,
        when: forPurpose('new'),
      }),
      component(
        'registration',
        'Giấy chứng nhận đăng ký doanh nghiệp hoặc quyết định thành lập',
        'Business registration or founding decision',
        by(decree60, 'M'),
        {
          ...{ originals: 0, copies: 1, when: forPurpose('new') },
        },
      ),
      component('premises', 'Giấy tờ về mặt bằng sản xuất', 'Proof of premises', by(decree60, 'M'), {
        originals: 0,
        copies: 1,
        when: forPurpose('new'),
      }),
      component(
        'head',
        'Sơ yếu lý lịch và văn bằng của người đứng đầu',
        'CV and diploma of the head',
        by(decree60, 'M'),
        { when: forPurpose('new') },
      ),
      component('old-licence', 'Bản gốc giấy phép bị hư hỏng', 'The damaged original', by(decree60, 'D'), {
        ...{ files: scans, when: { field: 'reissue-reason', is: 'damaged' } },
      }),
      returnLetter,
      correctionProof,
    ],
    completeness: oneStopCheck(),
    processing: {
      rule: fifteenDays,
      internalTarget: target(fifteenDays, 12),
      exceptions: [{ when: forPurpose('reissue'), rule: sevenDays, internalTarget: target(sevenDays, 5) }],
    },
    term: { kind: 'indefinite', basis: by('Không thấy thời hạn; theo trí nhớ giấy phép không ghi thời hạn', 'M') },
    conditions: [
      ground(
        'owner',
        'Chủ sở hữu, người đứng đầu là tổ chức, công dân Việt Nam',
        'Owner and head are Vietnamese',
        basis,
      ),
    ],
    refusalGrounds: [conditionsNotMet(decree60, 'S'), falseDossier, notCompetent],
    revocationGrounds: usualRevocation,
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say('Giấy phép hoạt động in', 'Printing licence'),
      form: null,
      duties: [
        say(
          'Đề nghị cấp lại trong 7 ngày làm việc khi giấy phép bị mất.',
          'Ask for a re-issue within 7 working days of a loss.',
        ),
      ],
    },
    isPublished: true,
    unconfirmed: [
      say(
        'Nghị định 60/2014 và 25/2018 chưa đọc được: điều kiện, thời hạn, thành phần hồ sơ và đơn vị của “15 ngày” là từ nguồn thứ cấp.',
        'Decrees 60/2014 and 25/2018 were not read: conditions, times, parts and the unit of the “15 days” come from secondary sources.',
      ),
      say('Ngày bắt đầu hiệu lực (01/05/2018) ghi theo trí nhớ.', 'The first day (1 May 2018) is from memory.'),
      formNotSeen('mẫu của Nghị định 60/2014/NĐ-CP', 'the form of Decree 60/2014'),
      oneStopTimes,
      silenceUnknown,
      numberByPractice,
      noFeeFound,
      idOutdated,
    ],
  }),
];
