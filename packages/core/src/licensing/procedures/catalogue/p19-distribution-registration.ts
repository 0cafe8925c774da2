import { component, correctionProof, forms, returnLetter, scans } from './parts/components.ts';
import { daysFromFiling, oneStopCheck, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import {
  ask,
  forPurpose,
  foundingField,
  holder,
  lifeSection,
  options,
  printed,
  published,
  responsiblePerson,
  section,
} from './parts/fields.ts';
import { conditionsNotMet, falseDossier, notCompetent } from './parts/grounds.ts';
import { circular01, decree138, publishingLaw } from './parts/sources.ts';
import { formNotSeen, noFeeFound, oneStopTimes, silenceUnknown } from './parts/unconfirmed.ts';

const basis = by(`${publishingLaw}, Điều 37; ${circular01}, Điều 17 và Điều 18`, 'V');
const sevenDays = daysFromFiling(7, `${publishingLaw}, Điều 37`, 'V');
const firstOrAgain = forPurpose('new', 'reissue');

/** P19, Xác nhận đăng ký hoạt động phát hành xuất bản phẩm; đăng ký lại. */
export const distributionRegistration = [
  defineProcedure({
    code: 'P19',
    validFrom: '2025-07-01',
    name: say('Xác nhận đăng ký hoạt động phát hành xuất bản phẩm', 'Registration of a distributor of publications'),
    summary: say(
      'Dành cho cơ sở phát hành có trụ sở tại tỉnh. Đăng ký 15 ngày trước khi hoạt động; đăng ký lại trong 10 ngày khi thay đổi trụ sở sang tỉnh khác, mở hoặc đóng chi nhánh.',
      'For distributors of the province. Register 15 days before beginning; again within 10 days of moving, or of opening or closing a branch.',
    ),
    shape: 'registration',
    nationalIds: [
      { id: '1.003114', what: say('Xác nhận đăng ký', 'Registration'), confidence: 'S' },
      { id: '1.008201', what: say('Xác nhận đăng ký lại', 'Registration again'), confidence: 'S' },
    ],
    applicants: say(
      'Cơ sở phát hành xuất bản phẩm có trụ sở tại tỉnh; có chi nhánh ở nhiều tỉnh thì đăng ký với Bộ.',
      'Distributors of the province; those with branches in several provinces register with the ministry.',
    ),
    bases: [basis, by(`${decree138}, Điều 15`, 'V')],
    purposes: ['new', 'reissue', 'return', 'correct'],
    subject: 'title',
    form: [
      holder(foundingField),
      section(
        'Cơ sở phát hành',
        'The distributor',
        ask('line', 'title', 'Tên cơ sở phát hành', 'Name', { prefill: 'publisher.name', ...published }),
        ask('line', 'premises', 'Địa chỉ kinh doanh', 'Place of business', {
          ...{ maxLength: 500, prefill: 'publisher.address' },
          ...published,
        }),
        ask('choices', 'range', 'Loại hình phát hành', 'Kind of distribution', {
          options: options(
            ['shop', 'Cửa hàng, nhà sách', 'Shop'],
            ['online', 'Trên môi trường mạng', 'Online'],
            ['library', 'Cho thuê', 'Lending for a fee'],
            ['other', 'Hình thức khác', 'Other'],
          ),
          ...printed,
        }),
        ask('text', 'branches', 'Chi nhánh, địa điểm kinh doanh', 'Branches', { required: false, ...printed }),
        ask('date', 'starts-on', 'Ngày dự kiến bắt đầu hoạt động', 'First day of activity', {
          when: forPurpose('new'),
        }),
        ask('text', 'again-reason', 'Nội dung thay đổi phải đăng ký lại', 'Why it is registered again', {
          when: forPurpose('reissue'),
        }),
        ask('date', 'changed-on', 'Ngày thay đổi', 'Day of the change', { when: forPurpose('reissue') }),
      ),
      responsiblePerson('Người đứng đầu cơ sở', 'The head'),
      lifeSection('return', 'correct'),
    ],
    components: [
      component('application', 'Đơn đăng ký hoặc đăng ký lại', 'Application', basis, {
        files: forms,
        when: firstOrAgain,
      }),
      component('premises', 'Giấy tờ về trụ sở, địa điểm kinh doanh', 'Proof of premises', basis, {
        originals: 0,
        copies: 1,
        when: firstOrAgain,
      }),
      component('residence', 'Giấy tờ về thường trú của người đứng đầu', 'Proof of the head’s residence', basis, {
        originals: 0,
        copies: 1,
        when: firstOrAgain,
      }),
      component(
        'diploma',
        'Văn bằng, chứng chỉ về phát hành của người đứng đầu',
        'The head’s diploma or certificate',
        basis,
        {
          ...{ originals: 0, copies: 1, files: scans, when: firstOrAgain },
        },
      ),
      returnLetter,
      correctionProof,
    ],
    completeness: oneStopCheck(),
    processing: { rule: sevenDays, internalTarget: target(sevenDays, 5), exceptions: [] },
    notices: [
      {
        condition: forPurpose('new'),
        when: 'before',
        period: { amount: 15, unit: 'calendar-day' },
        of: say('ngày bắt đầu hoạt động', 'the first day of activity'),
        field: 'starts-on',
        basis,
        objection: null,
      },
      {
        condition: forPurpose('reissue'),
        when: 'after',
        period: { amount: 10, unit: 'calendar-day' },
        of: say('ngày thay đổi', 'the day of the change'),
        field: 'changed-on',
        basis,
        objection: null,
      },
    ],
    term: { kind: 'indefinite', basis: by(`${publishingLaw}, Điều 37: không ghi thời hạn`, 'D') },
    conditions: [
      ground(
        'head',
        'Người đứng đầu thường trú tại Việt Nam, có văn bằng hoặc chứng chỉ về phát hành',
        'The head is resident and holds a distribution diploma or certificate',
        basis,
      ),
      ground('premises', 'Có trụ sở, địa điểm kinh doanh', 'There are premises', basis),
    ],
    refusalGrounds: [conditionsNotMet(`${publishingLaw}, Điều 37`, 'V'), falseDossier, notCompetent],
    revocationGrounds: [
      ground(
        'void',
        'Cơ sở sáp nhập, chia tách, giải thể, phá sản (xác nhận hết giá trị)',
        'Merger, division, dissolution or bankruptcy (the confirmation is void)',
        basis,
      ),
    ],
    numbering: { series: 'XN-SVHTTDL', pattern: '{seq}/XN-SVHTTDL', confidence: 'D' },
    result: {
      kind: 'confirmation',
      title: say('Xác nhận đăng ký hoạt động phát hành xuất bản phẩm', 'Confirmation of the registration'),
      form: null,
      duties: [
        say(
          'Thông báo trong 10 ngày khi đổi loại hình, người đứng đầu, địa điểm trong tỉnh.',
          'Tell within 10 days of a new kind, head or place within the province.',
        ),
        say('Báo cáo hoạt động trước ngày 10 tháng 7 và ngày 10 tháng 01.', 'Report by 10 July and 10 January.'),
      ],
    },
    isPublished: true,
    unconfirmed: [
      say(
        'Trước đây có nguồn ghi lần đầu 5 ngày làm việc; ở đây theo luật 7 ngày làm việc. Ký hiệu số “XN” là suy ra.',
        'A source had 5 working days for the first time; the law’s 7 are followed. The “XN” of the number is deduced.',
      ),
      formNotSeen('mẫu của Thông tư 01/2020/TT-BTTTT', 'the form of Circular 01/2020'),
      oneStopTimes,
      silenceUnknown,
      noFeeFound,
    ],
  }),
];
