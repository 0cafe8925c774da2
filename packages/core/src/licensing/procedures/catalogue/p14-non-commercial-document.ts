import { component, correctionProof, forms, scans } from './parts/components.ts';
import { checkWithin, daysFromFiling, target } from './parts/deadlines.ts';
import { by, defineProcedure, ground, say } from './parts/define.ts';
import { ask, foundingField, holder, lifeSection, options, printed, published, section } from './parts/fields.ts';
import { notCompetent, prohibitedPublication } from './parts/grounds.ts';
import { circular01, decree138, decree195, publishingLaw } from './parts/sources.ts';
import { cutOffHour, numberByPractice, silenceUnknown } from './parts/unconfirmed.ts';

const tenDays = daysFromFiling(10, `${decree138}, Điều 14`, 'V');
const closedList = by(`${decree195}, Điều 12`, 'V');

/** P14, Cấp giấy phép xuất bản tài liệu không kinh doanh. */
export const nonCommercialDocument = [
  defineProcedure({
    code: 'P14',
    validFrom: '2025-07-01',
    name: say('Cấp giấy phép xuất bản tài liệu không kinh doanh', 'Licence to publish a non-commercial document'),
    summary: say(
      'Dành cho cơ quan, tổ chức xuất bản tài liệu để phát, không bán. Mỗi giấy phép cho một tài liệu với số lượng đã ghi.',
      'For bodies that publish a document to give away. One licence for one document in one quantity.',
    ),
    shape: 'licence',
    nationalIds: [
      { id: '1.003868', what: say('Cấp giấy phép xuất bản tài liệu không kinh doanh', 'Licence'), confidence: 'V' },
    ],
    applicants: say(
      'Cơ quan, tổ chức ở địa phương; từ Nghị định 138/2025 cả cơ quan, tổ chức trung ương và tổ chức nước ngoài hợp pháp.',
      'Local bodies; since Decree 138/2025 central bodies and lawful foreign organisations too.',
    ),
    bases: [
      by(`${publishingLaw}, Điều 25`, 'V'),
      closedList,
      by(`${decree138}, Điều 14, Mẫu số 04 và Mẫu số 05`, 'V'),
      by(`${circular01}, Điều 10`, 'V'),
    ],
    purposes: ['new', 'correct'],
    subject: 'title',
    form: [
      holder(
        ask('line', 'governing-body', 'Cơ quan chủ quản (nếu có)', 'Governing body, if any', {
          required: false,
          ...printed,
        }),
        foundingField,
      ),
      section(
        'Tài liệu',
        'The document',
        ask('line', 'title', 'Tên tài liệu', 'Title', published),
        ask('choice', 'document-type', 'Loại tài liệu được phép xuất bản', 'Type of document', {
          options: options(
            [
              'propaganda',
              'a) Tuyên truyền, cổ động phục vụ nhiệm vụ chính trị, ngày lễ',
              'a) For political tasks and holidays',
            ],
            ['guidance', 'b) Hướng dẫn học tập, thi hành đường lối, pháp luật', 'b) Guidance on policy and law'],
            [
              'protection',
              'c) Hướng dẫn phòng chống thiên tai, dịch bệnh, bảo vệ môi trường',
              'c) On disasters, epidemics, the environment',
            ],
            ['proceedings', 'd) Kỷ yếu hội thảo, hội nghị, ngành nghề', 'd) Proceedings of seminars and trades'],
            [
              'foreign-body',
              'đ) Giới thiệu hoạt động của cơ quan, tổ chức nước ngoài hợp pháp',
              'đ) On lawful foreign bodies',
            ],
            [
              'party-history',
              'e) Lịch sử đảng, chính quyền; tài liệu nhiệm vụ chính trị địa phương',
              'e) History of Party and authorities; local tasks',
            ],
          ),
          limit: closedList,
          ...published,
        }),
        ask(
          'yes-no',
          'needs-opinion',
          'Tài liệu thuộc điểm e, hoặc là tài liệu của quân đội, công an',
          'It is of type e, or of army or police',
          {
            help: [
              'Điểm e cần ý kiến của tổ chức đảng, cơ quan cấp trên; tài liệu quân đội, công an cần ý kiến của Bộ Quốc phòng, Bộ Công an hoặc cơ quan được ủy quyền.',
              'Type e needs the opinion of the Party body or superior; army and police documents that of their ministry or its delegate.',
            ],
            limit: closedList,
          },
        ),
        ask(
          'yes-no',
          'foreign-language',
          'Viết bằng tiếng nước ngoài hoặc tiếng dân tộc thiểu số',
          'In a foreign or ethnic-minority language',
        ),
        ask('line', 'language', 'Ngôn ngữ xuất bản', 'Language', published),
        ask('line', 'origin', 'Xuất xứ (nếu là tài liệu dịch)', 'Origin, if translated', {
          required: false,
          ...printed,
        }),
        ask('line', 'translator', 'Người dịch', 'Translator', { required: false, ...printed }),
        ask('text', 'purpose', 'Mục đích xuất bản', 'Purpose', printed),
        ask('text', 'abstract', 'Nội dung tóm tắt', 'Abstract'),
      ),
      section(
        'Hình thức, số lượng, nơi in',
        'Form, quantity, printer',
        ask('choice', 'medium', 'Hình thức tài liệu', 'Medium', {
          options: options(
            ['paper', 'In trên giấy', 'Paper'],
            ['electronic', 'Điện tử', 'Electronic'],
            ['audio-visual', 'Nghe, nhìn', 'Audio-visual'],
          ),
          ...published,
        }),
        ask('number', 'pages', 'Số trang', 'Pages', {
          min: 1,
          max: 100_000,
          when: { field: 'medium', is: 'paper' },
          ...printed,
        }),
        ask('line', 'volume', 'Dung lượng, thời lượng', 'Size or duration', { required: false, ...printed }),
        ask('line', 'supplement', 'Phụ bản', 'Supplement', { required: false, ...printed }),
        ask('line', 'page-size', 'Khuôn khổ (cm)', 'Size (cm)', {
          maxLength: 60,
          when: { field: 'medium', is: 'paper' },
          ...printed,
        }),
        ask('number', 'print-run', 'Số lượng in', 'Copies', {
          min: 1,
          max: 10_000_000,
          unit: say('bản', 'copies'),
          ...published,
        }),
        ask('line', 'printer', 'Tên cơ sở in', 'Printer', { when: { field: 'medium', is: 'paper' }, ...printed }),
        ask('line', 'printer-address', 'Địa chỉ cơ sở in', 'Printer’s address', {
          maxLength: 500,
          when: { field: 'medium', is: 'paper' },
          ...printed,
        }),
      ),
      lifeSection('correct'),
    ],
    components: [
      component('application', 'Đơn đề nghị cấp giấy phép', 'Application', by(`${decree138}, Mẫu số 04`, 'V'), {
        files: forms,
      }),
      component('drafts', 'Bản thảo tài liệu', 'Draft of the document', by(`${circular01}, Điều 10`, 'V'), {
        ...{ originals: 2, files: ['pdf', 'docx'] },
        help: [
          'Hai bản thảo giấy có dấu của tổ chức ở trang đầu và giáp lai, hoặc một bản điện tử có chữ ký số.',
          'Two paper drafts, sealed on the first page and across the pages, or one electronic draft, signed.',
        ],
      }),
      component(
        'translation',
        'Bản dịch tiếng Việt có đóng dấu',
        'Stamped Vietnamese translation',
        by(`${publishingLaw}, Điều 25`, 'V'),
        {
          files: scans,
          when: { field: 'foreign-language', is: true },
          condition: [
            'Khi tài liệu bằng tiếng nước ngoài hoặc tiếng dân tộc thiểu số',
            'For a foreign or ethnic-minority language',
          ],
        },
      ),
      component(
        'opinion',
        'Ý kiến bằng văn bản của cơ quan có thẩm quyền',
        'Written opinion of the competent body',
        closedList,
        {
          files: scans,
          when: { field: 'needs-opinion', is: true },
          condition: [
            'Tài liệu lịch sử đảng, chính quyền, nhiệm vụ chính trị địa phương; tài liệu của quân đội, công an',
            'History of Party and authorities, local political tasks; army and police documents',
          ],
        },
      ),
      correctionProof,
    ],
    completeness: checkWithin(2, `${decree138}, Điều 14`, 'V'),
    processing: { rule: tenDays, internalTarget: target(tenDays, 7), exceptions: [] },
    term: { kind: 'single-use', basis: by(`${publishingLaw}, Điều 25: một tài liệu, theo số lượng đã ghi`, 'V') },
    conditions: [
      ground(
        'closed-list',
        'Tài liệu thuộc danh mục sáu loại được phép',
        'It is one of the six types of the list',
        closedList,
      ),
      ground(
        'function',
        'Nội dung phù hợp chức năng, nhiệm vụ của cơ quan, tổ chức đề nghị',
        'It fits the applicant’s function',
        by(`${publishingLaw}, Điều 25 khoản 2`, 'V'),
      ),
    ],
    refusalGrounds: [
      ground(
        'not-on-list',
        'Tài liệu không thuộc loại được phép xuất bản không kinh doanh',
        'The document is of no type on the list',
        closedList,
      ),
      ground(
        'function',
        'Nội dung không phù hợp chức năng, nhiệm vụ của cơ quan, tổ chức đề nghị',
        'It doesn’t fit the applicant’s function',
        by(`${publishingLaw}, Điều 25 khoản 2`, 'V'),
      ),
      prohibitedPublication,
      notCompetent,
    ],
    revocationGrounds: [prohibitedPublication],
    numbering: { series: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    fee: {
      text: say(
        'Phí thẩm định nội dung: 15.000 đồng một trang quy chuẩn; tài liệu điện tử dạng đọc 6.000 đồng một phút; nghe, nhìn 27.000 đồng một phút.',
        'Fee for the examination: 15,000 VND a standard page; 6,000 a minute of electronic text; 27,000 a minute of audio-visual.',
      ),
      amountVnd: null,
      basis: by('Thông tư 214/2016/TT-BTC', 'V'),
    },
    result: {
      kind: 'licence',
      title: say('Giấy phép xuất bản tài liệu không kinh doanh', 'Licence to publish a non-commercial document'),
      form: by(`${decree138}, Mẫu số 05`, 'V'),
      duties: [
        say(
          'Không bán; ghi “xuất bản phẩm không bán”, số giấy phép và thời gian nộp lưu chiểu trên tài liệu.',
          'Not for sale; print that, the licence number and the time of deposit on the document.',
        ),
        say(
          'Nộp lưu chiểu chậm nhất 10 ngày trước khi phát hành; nộp Thư viện Quốc gia trong 45 ngày.',
          'Deposit at least 10 days before release; give the National Library its copies within 45 days.',
        ),
      ],
    },
    isPublished: true,
    deposit: {
      copies: 2,
      due: say(
        'Chậm nhất 10 ngày trước khi phát hành: 02 bản cho Ủy ban nhân dân tỉnh và 01 bản cho Bộ (in dưới 300 bản: 01 và 01)',
        'At least 10 days before release: 2 copies to the province and 1 to the ministry (below 300 copies: 1 and 1)',
      ),
      basis: by(`${publishingLaw}, Điều 28; Thư viện Quốc gia 03 bản (dưới 300: 02) trong 45 ngày`, 'V'),
    },
    unconfirmed: [
      say(
        'Luật ghi 15 ngày và 03 bản thảo; ở đây theo Nghị định 138/2025 (10 ngày làm việc) và Thông tư 01/2020 (02 bản thảo).',
        'The law says 15 days and 3 drafts; Decree 138/2025 (10 working days) and Circular 01/2020 (2 drafts) are followed.',
      ),
      say(
        'Mức phí sau năm 2026 và các đợt giảm 50% chưa được kiểm tra.',
        'The fee after 2026 and periods at half the fee were not checked.',
      ),
      say(
        'Ngày bắt đầu hiệu lực của Nghị định 138/2025 lấy theo ngày chuyển giao thẩm quyền 01/07/2025.',
        'The first day of Decree 138/2025 is taken to be 1 July 2025.',
      ),
      silenceUnknown,
      cutOffHour,
      numberByPractice,
    ],
  }),
];
