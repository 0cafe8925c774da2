import { component, forms, scans } from './parts/components.ts';
import { ownTarget } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, holder, section } from './parts/fields.ts';
import { decree237, pressLaw } from './parts/sources.ts';
import { formNotSeen } from './parts/unconfirmed.ts';

/** P11, Thông báo họp báo. */
export const pressConference = [
  defineProcedure({
    code: 'P11',
    validFrom: '2026-07-01',
    name: say('Thông báo họp báo (trong nước)', 'Notice of a press conference'),
    summary: say(
      'Thông báo bằng văn bản ít nhất 24 giờ trước khi họp báo. Cơ quan trả lời không đồng ý thì trả lời ít nhất 12 giờ trước; không trả lời thì được tổ chức.',
      'Written notice at least 24 hours before. A refusal comes at least 12 hours before; without an answer it may be held.',
    ),
    shape: 'notification',
    nationalIds: [
      { id: '2.001171', what: say('Họp báo trong nước', 'Domestic'), confidence: 'S' },
      { id: '2.001173', what: say('Họp báo có yếu tố nước ngoài', 'Foreign'), confidence: 'S' },
    ],
    applicants: say(
      'Cơ quan, tổ chức, công dân ở địa phương (cơ quan, tổ chức trung ương thông báo cho Bộ).',
      'Local bodies, organisations and citizens; central bodies tell the ministry.',
    ),
    bases: [by(`${pressLaw}, Điều 37`, 'V'), by(`${decree237}, Điều 22`, 'V')],
    purposes: ['new'],
    subject: 'topic',
    form: [
      holder(),
      section(
        'Nội dung thông báo',
        'The notice',
        ask('line', 'topic', 'Tên cuộc họp báo', 'Topic'),
        ask('line', 'place', 'Địa điểm', 'Place', { maxLength: 500 }),
        ask('date', 'conference-on', 'Ngày họp báo', 'Day'),
        ask('time', 'conference-at', 'Giờ bắt đầu', 'Beginning'),
        ask('text', 'content', 'Nội dung họp báo', 'Content'),
        ask('line', 'chair', 'Người chủ trì (họ tên, chức vụ)', 'Chair (name, position)'),
        ask('text', 'invited', 'Danh sách cơ quan báo chí được mời', 'Press agencies invited'),
      ),
    ],
    components: [
      component('notice', 'Văn bản thông báo họp báo', 'The notice', by(`${decree237}, Điều 22`, 'V'), {
        files: forms,
      }),
      component(
        'legality',
        'Tài liệu chứng minh tính hợp pháp của nội dung họp báo',
        'Documents that prove the content legal',
        by(`${decree237}, Điều 22: điểm đ`, 'V'),
        { files: scans },
      ),
    ],
    processing: { rule: null, internalTarget: { ...ownTarget(1), cutOff: null, firstDay: 'same-day' }, exceptions: [] },
    notices: [
      {
        condition: null,
        when: 'before',
        period: { amount: 24, unit: 'hour' },
        of: say('giờ họp báo', 'the beginning of the conference'),
        field: 'conference-on',
        timeField: 'conference-at',
        basis: by(`${pressLaw}, Điều 37: chậm nhất 24 giờ trước khi họp báo`, 'V'),
        objection: {
          period: { amount: 12, unit: 'hour' },
          silence: 'may-proceed',
          basis: by(
            `${decree237}, Điều 22: cơ quan trả lời ít nhất 12 giờ trước; không trả lời thì được họp báo (suy ra)`,
            'D',
          ),
        },
      },
    ],
    term: { kind: 'none', basis: by('Cho một cuộc họp báo', 'D') },
    refusalGrounds: [
      ground(
        'unlawful-content',
        'Nội dung họp báo vi phạm pháp luật hoặc không có tài liệu chứng minh tính hợp pháp',
        'The content breaks the law, or nothing proves it legal',
        by(`${pressLaw}, Điều 37; ${decree237}, Điều 22`, 'V'),
      ),
      ground(
        'differs',
        'Nội dung khác với nội dung đã thông báo (đình chỉ họp báo)',
        'The content differs from the notice (the conference is suspended)',
        by(`${pressLaw}, Điều 37 khoản 2`, 'V'),
      ),
    ],
    result: {
      kind: 'acknowledgement',
      title: say('Văn bản trả lời về việc họp báo', 'Answer on the press conference'),
      form: null,
      duties: [say('Họp báo đúng nội dung đã thông báo.', 'Keep to the content that was notified.')],
    },
    isPublished: false,
    unconfirmed: [
      say(
        'Việc im lặng được coi là được tổ chức là suy ra từ Điều 22 Nghị định 237/2026; chưa đọc được câu nói trực tiếp.',
        'That silence lets the conference go ahead is deduced from Article 22 of Decree 237/2026.',
      ),
      formNotSeen('mẫu thông báo họp báo', 'the form of the notice'),
      say(
        'Họp báo có yếu tố nước ngoài theo Nghị định 262/2026/NĐ-CP có mã riêng; điều kiện riêng chưa dựng.',
        'Conferences with foreign elements follow Decree 262/2026 and have an id of their own; their conditions are not built in.',
      ),
    ],
  }),
];
