import { component, correctionProof, forms, returnLetter, tables } from './parts/components.ts';
import { daysFromFiling, oneStopCheck, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, forPurpose, holder, lifeSection, options, printed, published, section } from './parts/fields.ts';
import { notCompetent } from './parts/grounds.ts';
import { publishingLaw } from './parts/sources.ts';
import {
  formNotSeen,
  idOutdated,
  noFeeFound,
  numberByPractice,
  oneStopTimes,
  silenceUnknown,
} from './parts/unconfirmed.ts';

const article44 = by(`${publishingLaw}, Điều 44`, 'V');
const tenDays = daysFromFiling(10, `${publishingLaw}, Điều 44: 10 ngày làm việc`, 'V');

/** P21, Cấp giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm. */
export const publicationFair = [
  defineProcedure({
    code: 'P21',
    validFrom: '2014-03-01',
    name: say(
      'Cấp giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm',
      'Licence for an exhibition or fair of publications',
    ),
    summary: say(
      'Dành cho cơ quan, tổ chức, cá nhân tổ chức triển lãm, hội chợ tại tỉnh, cho từng sự kiện.',
      'For organisers of an exhibition or fair in the province, event by event.',
    ),
    shape: 'licence',
    applicants: say(
      'Cơ quan, tổ chức, cá nhân ở địa phương; chi nhánh tại địa phương của cơ quan, tổ chức trung ương.',
      'Local bodies and persons, and local branches of central bodies.',
    ),
    bases: [article44],
    purposes: ['new', 'return', 'correct'],
    subject: 'title',
    form: [
      holder(),
      section(
        'Triển lãm, hội chợ',
        'The event',
        ask('choice', 'kind', 'Hình thức', 'Kind', {
          options: options(['exhibition', 'Triển lãm', 'Exhibition'], ['fair', 'Hội chợ', 'Fair']),
          ...published,
        }),
        ask('line', 'title', 'Tên triển lãm, hội chợ', 'Name', published),
        ask('text', 'purpose', 'Mục đích', 'Purpose', printed),
        ask('date', 'starts-on', 'Ngày bắt đầu', 'First day', published),
        ask('date', 'ends-on', 'Ngày kết thúc', 'Last day', published),
        ask('line', 'place', 'Địa điểm', 'Place', { maxLength: 500, ...published }),
        ask('text', 'participants', 'Đơn vị tham gia', 'Participants', printed),
        ask('rows', 'titles', 'Danh mục xuất bản phẩm', 'Publications', {
          required: false,
          columns: [
            { key: 'title', label: say('Tên xuất bản phẩm', 'Title'), kind: 'line' },
            { key: 'author', label: say('Tác giả, nhà xuất bản', 'Author, publisher'), kind: 'line' },
            { key: 'copies', label: say('Số bản', 'Copies'), kind: 'number' },
          ],
        }),
      ),
      lifeSection('return', 'correct'),
    ],
    components: [
      component(
        'application',
        'Đơn đề nghị (mục đích, thời gian, địa điểm, đơn vị tham gia)',
        'Application (purpose, time, place, participants)',
        article44,
        { files: forms, when: forPurpose('new') },
      ),
      component('list', 'Danh mục xuất bản phẩm', 'List of publications', article44, {
        files: tables,
        when: forPurpose('new'),
      }),
      returnLetter,
      correctionProof,
    ],
    completeness: oneStopCheck(),
    processing: { rule: tenDays, internalTarget: target(tenDays, 7), exceptions: [] },
    term: { kind: 'single-use', basis: by(`${publishingLaw}, Điều 44: cho một triển lãm, hội chợ`, 'V') },
    refusalGrounds: [
      ground(
        'article-10',
        'Xuất bản phẩm có dấu hiệu vi phạm Điều 10 (từ chối hoặc loại khỏi danh mục)',
        'Signs of Article 10 (refused, or struck off the list)',
        article44,
      ),
      ground('no-origin', 'Xuất bản phẩm không có nguồn gốc hợp pháp', 'No lawful origin', article44),
      ground(
        'banned',
        'Xuất bản phẩm đã có quyết định cấm lưu hành, thu hồi, tịch thu',
        'Banned or recalled',
        article44,
      ),
      notCompetent,
    ],
    revocationGrounds: [
      ground(
        'article-10',
        'Trưng bày xuất bản phẩm bị cấm, thu hồi',
        'Banned or recalled publications are shown',
        by(`${publishingLaw}, Điều 44`, 'D'),
      ),
    ],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    result: {
      kind: 'licence',
      title: say(
        'Giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm',
        'Licence for an exhibition or fair of publications',
      ),
      form: null,
      duties: [say('Chỉ trưng bày xuất bản phẩm trong danh mục đã duyệt.', 'Show only what is on the list.')],
    },
    isPublished: true,
    unconfirmed: [
      formNotSeen('mẫu đơn của Thông tư 01/2020/TT-BTTTT', 'the form of Circular 01/2020'),
      say('Không tìm thấy mã thủ tục.', 'No id was found.'),
      oneStopTimes,
      silenceUnknown,
      numberByPractice,
      noFeeFound,
      idOutdated,
    ],
  }),
];
