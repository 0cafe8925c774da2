import {
  amendmentDecision,
  cancellationDecision,
  confiscationDecision,
  correctionDecision,
  criminalTransferDecision,
  type DecisionContent,
  type DecisionFacts,
  explanationMinutes,
  fineDecision,
  fineWithoutRecordDecision,
  type PaperFinding,
  type RecordFacts,
  refusalMinutes,
  remediesDecision,
  transferLetter,
  verificationMinutes,
  violationRecord,
  workingMinutes,
} from '@pressdesk/core/enforcement';
import type { CaseDecisionPaper, CaseLetterPaper, CaseRecordPaper, EvidenceIndexPaper } from '@pressdesk/core/papers';
import { readConfig } from '@pressdesk/core/platform';

/** One paper of every form, made by the builders from a case with two findings. */

export const party = {
  kind: 'organisation',
  name: 'Tạp chí Doanh nghiệp và Đời sống Kinh Bắc (Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Bắc Ninh)',
  address: 'số 27, đường Ngô Gia Tự, phường Kinh Bắc, tỉnh Bắc Ninh',
  idNumber: '312/GP-BTTTT ngày 14/6/2022',
  representative: 'Bà Lê Thị Thanh Huyền, Tổng Biên tập',
  phone: '0222 381 0000',
  email: 'toasoan@kinhbac.example',
} as const;

const office = {
  ...readConfig({}).office,
  treasuryAccount: '3949.0.1054321.00000 tại Kho bạc Nhà nước khu vực VI, tỉnh Bắc Ninh',
};
const kase = { number: '12/HS-XPVPHC', title: 'Thông tin sai sự thật về chất lượng nước sạch', party };

const instrument = {
  number: '119/2020/NĐ-CP',
  name: 'Nghị định quy định xử phạt vi phạm hành chính trong hoạt động báo chí, hoạt động xuất bản',
  issuer: 'Chính phủ',
  issuedOn: '2020-10-07',
  amendedBy: ['14/2022/NĐ-CP'],
};

export const findings: PaperFinding[] = [
  {
    id: '019ab000-0000-7000-8002-000000000001',
    number: 1,
    facts:
      'Đăng bài “Nước máy Kinh Bắc nhiễm asen gấp 20 lần mức cho phép” trên trang kinhbac.example với số liệu không có thật, gây ảnh hưởng nghiêm trọng',
    grounds: 'Kết luận số 88/KL-SYT ngày 20/01/2027 của Sở Y tế; bản chụp trang ngày 12/01/2027',
    actStartedOn: '2027-01-12',
    actEndedOn: '2027-01-19',
    violation: {
      warning: false,
      fine: { minVnd: 50_000_000, maxVnd: 70_000_000 },
      finedSubject: 'organisation',
      individualsPayHalf: true,
      per: 'act',
      additionalSanctions: [],
      remedies: [{ code: 'correction', text: 'Buộc cải chính, xin lỗi' }],
      limitationYears: 2,
    },
    aggravating: [{ code: '10.1i', text: 'Tiếp tục vi phạm mặc dù người có thẩm quyền đã yêu cầu chấm dứt' }],
    mitigating: [],
    provision: {
      path: { article: '8', clause: '5', point: 'b' },
      text: 'Thông tin sai sự thật gây ảnh hưởng nghiêm trọng',
      instrument,
    },
    exhibits: [
      {
        label: 'BL-01',
        title: 'Bản chụp trang bài viết ngày 12/01/2027',
        source: 'Hệ thống lưu chiểu, theo dõi báo chí điện tử của Sở',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
      {
        label: 'BL-02',
        title: 'Kết luận số 88/KL-SYT',
        source: '',
        sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
      },
    ],
  },
  {
    id: '019ab000-0000-7000-8002-000000000002',
    number: 2,
    facts: 'Không đăng cải chính, xin lỗi theo yêu cầu của cơ quan có thẩm quyền.',
    grounds: '',
    actStartedOn: '2027-01-22',
    actEndedOn: null,
    violation: {
      warning: false,
      fine: { minVnd: 10_000_000, maxVnd: 20_000_000 },
      finedSubject: 'organisation',
      individualsPayHalf: true,
      per: 'act',
      additionalSanctions: [],
      remedies: [],
      limitationYears: 2,
    },
    aggravating: [],
    mitigating: [{ code: '9.2', text: 'Tự nguyện khai báo, thành thật hối lỗi' }],
    provision: {
      path: { article: '10', clause: '4', point: null },
      text: 'Không cải chính, xin lỗi',
      instrument,
    },
    exhibits: [{ label: 'BL-03', title: 'Đĩa ghi hình cuộc họp báo', source: 'Người đọc giao nộp', sha256: null }],
  },
];

export const recordFacts: RecordFacts = {
  ...{ kase, office, number: '07/BB-VPHC', date: '2027-02-05' },
  maker: {
    id: '019ab000-0000-7000-8001-000000000002',
    name: 'Nguyễn Thị Minh Nguyệt',
    position: 'Chuyên viên Phòng Quản lý Thông tin, Báo chí, Xuất bản',
  },
  began: { date: '2027-02-05', time: '09:30' },
  ended: { date: '2027-02-05', time: '11:05' },
  place: 'trụ sở Sở Văn hóa, Thể thao và Du lịch, phường Kinh Bắc, tỉnh Bắc Ninh',
  present: ['Bà Lê Thị Thanh Huyền, Tổng Biên tập', 'Ông Vũ Đức Thịnh, Trưởng ban Thư ký tòa soạn'],
  witness: 'Ông Nguyễn Khắc Bình, cán bộ Ủy ban nhân dân phường Kinh Bắc',
};

const record = { name: 'Biên bản vi phạm hành chính', number: '07/BB-VPHC', date: '2027-02-05' };

export const decisionFacts: DecisionFacts = {
  ...{ kase, office, number: '05/QĐ-XPHC', date: '2027-02-05' },
  signer: { id: '019ab000-0000-7000-8001-000000000001', name: 'Phạm Đình Toàn' },
  title: 'deputy-director',
  delegation: 'Quyết định số 12/QĐ-GQXP ngày 05/01/2027 của Giám đốc Sở Văn hóa, Thể thao và Du lịch',
  record,
  restsOn: [{ name: 'Biên bản phiên giải trình trực tiếp', number: '02/BB-GTTT', date: '2027-02-04' }],
  proposedBy: 'Trưởng phòng Quản lý Thông tin, Báo chí, Xuất bản',
};

export const content: DecisionContent = {
  points: [
    {
      findingId: findings[0]!.id,
      outcome: 'fine',
      fineVnd: 65_000_000,
      computed: { minVnd: 50_000_000, midVnd: 60_000_000, maxVnd: 70_000_000 },
      reason: 'Còn một tình tiết tăng nặng, áp dụng trên mức trung bình của khung.',
    },
    { findingId: findings[1]!.id, outcome: 'fine', fineVnd: 12_500_000, computed: null, reason: '' },
  ],
  totalVnd: 77_500_000,
  suspensions: [
    { licenceId: null, months: 2, what: 'Tước quyền sử dụng Giấy phép hoạt động tạp chí điện tử số 312/GP-BTTTT' },
  ],
  remedies: [
    { code: 'correction', text: 'Buộc cải chính, xin lỗi về bài viết đã đăng', days: 10, itemId: null },
    { code: 'removal', text: 'Buộc gỡ bỏ bài viết.', days: 2, itemId: null },
  ],
  reason: 'Bài viết được nhiều báo đăng lại, gây hoang mang trong Nhân dân.',
  override: null,
  deviation: null,
};

const decision = { name: 'Quyết định xử phạt vi phạm hành chính', number: '05/QĐ-XPHC', date: '2027-02-05' };
const minutes = {
  ...recordFacts,
  text: 'Đại diện Tạp chí trình bày: số liệu trong bài được lấy từ mạng xã hội, chưa kiểm chứng.\nTạp chí cam kết gỡ bài trong ngày.',
};
const criminal = 'Cơ quan Cảnh sát điều tra Công an tỉnh Bắc Ninh';

export const fine = fineDecision({ ...decisionFacts, findings, content });
export const mbb01 = violationRecord({
  ...recordFacts,
  findings,
  basedOn: [{ name: 'Biên bản làm việc', number: '03/BB-LV', date: '2027-01-28' }],
  partyStatement: 'Tạp chí thừa nhận chưa kiểm chứng số liệu.',
  explanation: { writtenUntil: '2027-02-12', oralUntil: '2027-02-09' },
});

export const evidenceIndex: EvidenceIndexPaper = {
  template: 'evidence-index',
  ...{ office, number: null, date: '2027-02-05', bases: [], recipients: [] },
  signatory: { personId: '', name: 'Nguyễn Thị Minh Nguyệt', capacity: [], position: 'NGƯỜI TRÍCH XUẤT' },
  ...{ caseNumber: kase.number, title: kase.title, party: party.name },
  exported: { date: '2027-02-05', time: '15:20' },
  exportedBy: 'Nguyễn Thị Minh Nguyệt',
  entries: [
    {
      label: 'Biên bản vi phạm hành chính số 07/BB-VPHC',
      what: 'văn bản đã ký',
      path: 'papers/01-record.pdf',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    {
      label: 'exhibits/BL-01-trang-bai-viet.warc.gz',
      what: 'BL-01: Bản chụp trang bài viết ngày 12/01/2027',
      path: 'exhibits/BL-01-trang-bai-viet.warc.gz',
      sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
    },
  ],
};

/** By the form, the paper. */
export const caseForms: Record<string, CaseRecordPaper | CaseDecisionPaper | CaseLetterPaper> = {
  MBB01: mbb01,
  MBB02: workingMinutes({ ...minutes, findings }),
  MBB03: explanationMinutes({ ...minutes, record, findings }),
  MBB05: verificationMinutes({ ...minutes, record, findings }),
  MBB06: refusalMinutes({
    ...recordFacts,
    refused: decision,
    act: 'receive',
    reason: 'Tạp chí cho rằng quyết định không đúng.',
  }),
  MQĐ01: fineWithoutRecordDecision({
    ...{ ...decisionFacts, record: null, restsOn: [], title: 'department-director', delegation: null },
    findings: findings.slice(1),
    content: {
      ...content,
      points: [{ findingId: findings[1]!.id, outcome: 'warning', fineVnd: null, computed: null, reason: '' }],
      ...{ totalVnd: 0, suspensions: [], remedies: [] },
    },
  }),
  MQĐ02: fine,
  MQĐ14: confiscationDecision({
    ...decisionFacts,
    findings,
    items: [
      { name: 'Ấn phẩm “Đặc san Xuân Kinh Bắc”', quantity: '250 bản', condition: 'Mới, nguyên kiện' },
      { name: 'Máy photocopy màu nhãn hiệu Ricoh', quantity: '01 chiếc', condition: 'Đã qua sử dụng' },
    ],
    reason: 'Đã hết thời hiệu xử phạt',
  }),
  MQĐ15: remediesDecision({ ...decisionFacts, findings, content: { ...content, reason: 'Đã hết thời hiệu xử phạt.' } }),
  MQĐ33: criminalTransferDecision({
    ...decisionFacts,
    findings,
    to: criminal,
    reason: 'Hành vi có dấu hiệu tội phạm',
    enclosed: ['Biên bản vi phạm hành chính', '03 bút lục kèm mã băm'],
  }),
  MQĐ38: amendmentDecision({
    ...decisionFacts,
    decision,
    changes: [{ place: 'khoản 6 Điều 1', text: 'tổng mức tiền phạt là 70.000.000 đồng' }],
    reason: 'Chấp nhận một phần khiếu nại',
  }),
  MQĐ39: correctionDecision({
    ...decisionFacts,
    decision,
    corrections: [{ place: 'khoản 1 Điều 1', printed: 'số 72 đường Ngô Gia Tự', reads: 'số 27, đường Ngô Gia Tự' }],
    reason: 'Sai sót khi soạn thảo',
  }),
  MQĐ40: cancellationDecision({ ...decisionFacts, decision, reason: 'Ra quyết định không đúng đối tượng vi phạm' }),
  letter: transferLetter({
    ...{ kase, office, number: '41/SVHTTDL-QLTTBCXB', date: '2027-02-05' },
    ...{ signer: decisionFacts.signer, title: 'deputy-director' },
    to: 'Ủy ban nhân dân tỉnh Bắc Ninh',
    reason: 'Mức tối đa của khung phạt vượt thẩm quyền của Giám đốc Sở',
    findings,
    enclosed: ['Biên bản vi phạm hành chính số 07/BB-VPHC', 'Toàn bộ chứng cứ kèm mã băm'],
  }),
};
