import type { ChangeRule } from '../definition.ts';
import { component, correctionProof, forms, returnLetter, scans } from './parts/components.ts';
import { daysFromFiling, oneStopCheck, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, changesSection, forPurpose, foundingField, holder, lifeSection, printed } from './parts/fields.ts';
import { conditionsNotMet, falseDossier, notCompetent, usualRevocation } from './parts/grounds.ts';
import { printingForm } from './parts/printing.ts';
import { decree60 } from './parts/sources.ts';
import { formNotSeen, idOutdated, noFeeFound, oneStopTimes, silenceUnknown } from './parts/unconfirmed.ts';

const basis = by(decree60, 'S');
const threeDays = daysFromFiling(3, decree60, 'S');

const changes: readonly ChangeRule[] = [
  changed('name', 'Tên cơ sở in', 'Name', 'title'),
  changed('address', 'Địa chỉ', 'Address', 'holder-address', 'premises'),
  changed('products', 'Sản phẩm in', 'Products', 'products'),
  changed('head', 'Người đứng đầu', 'Head', 'responsible-person'),
];

/** P18, Xác nhận đăng ký hoạt động cơ sở in; thay đổi thông tin đăng ký. */
export const printingRegistration = [
  defineProcedure({
    code: 'P18',
    validFrom: '2018-05-01',
    name: say('Xác nhận đăng ký hoạt động cơ sở in', 'Registration of a printing house'),
    summary: say(
      'Dành cho cơ sở in các sản phẩm không phải có giấy phép; nộp khi đăng ký và khi thay đổi.',
      'For houses whose products need no licence; filed to register and after a change.',
    ),
    shape: 'registration',
    nationalIds: [
      { id: '2.001740', what: say('Xác nhận đăng ký hoạt động cơ sở in', 'Registration'), confidence: 'S' },
      { id: '2.001737', what: say('Thay đổi thông tin đăng ký', 'Change'), confidence: 'S' },
    ],
    applicants: say('Cơ sở in tại tỉnh, chủ sở hữu Việt Nam.', 'Vietnamese-owned printing houses of the province.'),
    bases: [basis],
    purposes: ['new', 'amend', 'return', 'correct'],
    subject: 'title',
    form: [
      holder(foundingField),
      changesSection(changes, forPurpose('amend')),
      ...printingForm(ask('text', 'products', 'Sản phẩm in', 'Products', printed)),
      lifeSection('return', 'correct'),
    ],
    components: [
      component('declaration', 'Tờ khai đăng ký hoặc thay đổi thông tin', 'Declaration', by('Mẫu số 11', 'S'), {
        ...{ originals: 2, files: forms, when: forPurpose('new', 'amend') },
      }),
      component('proof-of-change', 'Giấy tờ chứng minh thay đổi', 'Proof of the change', by(decree60, 'D'), {
        ...{ requirement: 'optional', files: scans, when: forPurpose('amend') },
      }),
      returnLetter,
      correctionProof,
    ],
    completeness: oneStopCheck(),
    processing: { rule: threeDays, internalTarget: target(threeDays, 2), exceptions: [] },
    notices: [
      {
        condition: forPurpose('amend'),
        when: 'after',
        period: { amount: 5, unit: 'working-day' },
        of: say('ngày thay đổi', 'the day of the change'),
        field: 'change-on',
        basis,
        objection: null,
      },
    ],
    term: { kind: 'indefinite', basis: by('Không thấy thời hạn', 'M') },
    changes,
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
    numbering: { series: 'XN-SVHTTDL', pattern: '{seq}/XN-SVHTTDL', confidence: 'D' },
    result: {
      kind: 'confirmation',
      title: say('Xác nhận đăng ký hoạt động cơ sở in', 'Confirmation of the registration'),
      form: by('Xác nhận trên tờ khai Mẫu số 11', 'S'),
      duties: [
        say('Nộp tờ khai thay đổi trong 5 ngày làm việc sau khi thay đổi.', 'File a change within 5 working days.'),
      ],
    },
    isPublished: true,
    unconfirmed: [
      say(
        'Nghị định 60/2014 và 25/2018 chưa đọc được: điều kiện, thời hạn và thành phần hồ sơ là từ nguồn thứ cấp.',
        'Decrees 60/2014 and 25/2018 were not read: conditions, times and parts come from secondary sources.',
      ),
      say(
        'Ngày bắt đầu hiệu lực (01/05/2018) ghi theo trí nhớ; ký hiệu số “XN” là suy ra.',
        'The first day (1 May 2018) is from memory; the “XN” of the number is deduced.',
      ),
      formNotSeen('Mẫu số 11', 'form 11'),
      oneStopTimes,
      silenceUnknown,
      noFeeFound,
      idOutdated,
    ],
  }),
];

function changed(key: string, vi: string, en: string, ...fields: string[]): ChangeRule {
  return {
    key,
    label: say(vi, en),
    fields,
    mode: 'approval',
    rule: threeDays,
    notice: { when: 'after', period: { amount: 5, unit: 'working-day' }, basis },
  };
}
