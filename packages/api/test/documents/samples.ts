import type {
  ApologySlip,
  ControlSlip,
  LicenceDecisionPaper,
  LicencePaper,
  PaperContent,
  PaperDossier,
  PaperHead,
  ReceiptSlip,
  RefusalDecisionPaper,
  RefusalSlip,
  SupplementSlip,
} from '@pressdesk/core/papers';
import { readConfig } from '@pressdesk/core/platform';

/** One document of every template, with the long names that real ones have. */

const holder =
  'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bắc Ninh (Trung tâm Thông tin, Truyền thông và Chuyển giao công nghệ)';
const holderAddress = 'số 10, đường Lý Thái Tổ, phường Kinh Bắc, tỉnh Bắc Ninh';

const head: PaperHead = {
  office: readConfig({}).office,
  number: '05/GP-SVHTTDL',
  date: '2027-02-05',
  signatory: {
    personId: '019ab000-0000-7000-8001-000000000001',
    name: 'Phạm Đình Toàn',
    capacity: ['KT. GIÁM ĐỐC'],
    position: 'PHÓ GIÁM ĐỐC',
  },
  recipients: [holder, 'Cục Báo chí (để báo cáo)', 'Ủy ban nhân dân tỉnh (để báo cáo)', 'Giám đốc Sở'],
  bases: [
    'Căn cứ Luật Báo chí số 126/2025/QH15 ngày 10 tháng 12 năm 2025',
    'Căn cứ Nghị định số 237/2026/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ quy định chi tiết một số điều của Luật Báo chí',
    'Căn cứ Thông tư số 20/2026/TT-BVHTTDL ngày 30 tháng 6 năm 2026 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch',
    'Xét đề nghị của Trưởng phòng Quản lý Thông tin, Báo chí, Xuất bản',
  ],
};

const dossier: PaperDossier = {
  code: 'H05.17-270118-0042',
  applicant: holder,
  address: holderAddress,
  phone: '0222 382 0000',
  email: 'vanphong@lienhiephoi.example',
  request: 'Cấp giấy phép xuất bản bản tin (địa phương)',
};

const authority = 'GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH BẮC NINH';
const officer = {
  personId: '019ab000-0000-7000-8001-000000000002',
  name: 'Nguyễn Thị Minh Nguyệt',
  capacity: [],
  position: 'NGƯỜI TIẾP NHẬN HỒ SƠ',
};

export const licence: LicencePaper = {
  ...head,
  template: 'licence',
  heading: 'GIẤY PHÉP',
  subject: 'Xuất bản bản tin “Khoa học và Đời sống vùng Kinh Bắc”',
  authority,
  verb: 'Cho phép',
  holder,
  holderAddress,
  permits: 'xuất bản bản tin',
  facts: [
    { label: 'Tên bản tin', value: 'Khoa học và Đời sống vùng Kinh Bắc' },
    { label: 'Người chịu trách nhiệm xuất bản', value: 'ông Nguyễn Hữu Thắng, Chủ tịch Liên hiệp hội' },
    {
      label: 'Nội dung',
      value: 'thông tin hoạt động nội bộ; hướng dẫn nghiệp vụ; kết quả nghiên cứu, ứng dụng, hội thảo',
    },
    { label: 'Đối tượng phục vụ', value: 'hội viên và các hội thành viên' },
    { label: 'Kỳ hạn xuất bản', value: '02 tháng một kỳ' },
    { label: 'Khuôn khổ, số trang, số lượng', value: '19 cm x 27 cm; 48 trang; 1.200 bản một kỳ' },
    { label: 'Nơi in', value: 'Công ty cổ phần In Kinh Bắc' },
  ],
  duties: [
    'Thực hiện đúng các nội dung ghi trong giấy phép và các quy định của pháp luật về báo chí.',
    'Nộp lưu chiểu 03 bản cho Sở Văn hóa, Thể thao và Du lịch ngay trong ngày phát hành.',
  ],
  validFrom: '2027-02-05',
  validTo: '2028-02-04',
  replaces: null,
  qr: null,
};

const receiptSlip: ReceiptSlip = {
  ...head,
  template: 'receipt-slip',
  number: '042/TNHS',
  signatory: officer,
  recipients: [],
  bases: [],
  dossier,
  receivedAt: 'Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh',
  components: [
    { name: 'Tờ khai đề nghị cấp giấy phép xuất bản bản tin (Mẫu số 01)', copies: 1 },
    { name: 'Bản sao bằng tốt nghiệp đại học của người chịu trách nhiệm xuất bản', copies: 1 },
    { name: 'Măng-sét của bản tin, in màu', copies: 2 },
  ],
  sets: 1,
  processingTime: '07 ngày làm việc kể từ ngày tiếp nhận chính thức',
  received: { date: '2027-01-18', time: '08:05' },
  due: { date: '2027-01-27', time: '16:30' },
  collectAt: 'bản điện tử trên Cổng dịch vụ và tại Trung tâm Phục vụ hành chính công tỉnh',
  register: { book: '01/2027', entry: '42' },
};

const supplementSlip: SupplementSlip = {
  ...head,
  template: 'supplement-slip',
  number: '08/HDHS',
  signatory: { ...officer, position: 'NGƯỜI HƯỚNG DẪN' },
  recipients: [],
  bases: [],
  dossier,
  items: [
    {
      name: 'Bằng tốt nghiệp đại học của người chịu trách nhiệm',
      reason: 'bản chụp mờ, không đọc được số hiệu văn bằng',
    },
    { name: 'Măng-sét', reason: 'chưa in màu' },
  ],
  reason: 'Hồ sơ chưa đủ thành phần theo Điều 14 Thông tư số 20/2026/TT-BVHTTDL',
  answerBy: '2027-02-17',
  contact: { name: 'bà Nguyễn Thị Minh Nguyệt', phone: '0222 387 5050' },
};

const refusalSlip: RefusalSlip = {
  ...head,
  template: 'refusal-slip',
  number: null,
  signatory: officer,
  recipients: [],
  bases: [],
  dossier,
  receivedAt: 'Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh',
  reasons: [
    'Nội dung đề nghị thuộc thẩm quyền giải quyết của Bộ Văn hóa, Thể thao và Du lịch, không thuộc thẩm quyền của tỉnh.',
  ],
};

const apologySlip: ApologySlip = {
  ...head,
  template: 'apology-slip',
  number: '03/PXL',
  recipients: [holder],
  bases: [],
  dossier,
  received: { date: '2027-01-18', time: '08:05' },
  due: { date: '2027-01-27', time: '16:30' },
  receipt: { number: '042/TNHS', date: '2027-01-18' },
  reason: 'cần lấy ý kiến của cơ quan chuyên môn về nội dung khoa học của bản tin',
  newDue: { date: '2027-02-03', time: null },
};

const controlSlip: ControlSlip = {
  ...head,
  template: 'control-slip',
  number: '042/PKS',
  signatory: { ...officer, position: 'NGƯỜI LẬP PHIẾU' },
  recipients: [],
  bases: [],
  dossier,
  handledBy: 'Phòng Quản lý Thông tin, Báo chí, Xuất bản',
  together: ['Phòng Pháp chế'],
  steps: [
    {
      from: 'Trung tâm Phục vụ hành chính công tỉnh',
      to: 'Phòng Quản lý Thông tin, Báo chí, Xuất bản',
      handedOver: { date: '2027-01-18', time: '09:00' },
      taken: { date: '2027-01-18', time: '10:20' },
      outcome: 'on-time',
      note: '',
    },
    {
      from: 'Phòng Quản lý Thông tin, Báo chí, Xuất bản',
      to: 'Lãnh đạo Sở',
      handedOver: { date: '2027-01-28', time: '15:45' },
      taken: null,
      outcome: 'late',
      note: 'Đã có phiếu xin lỗi số 03/PXL',
    },
  ],
};

const refusalDecision: RefusalDecisionPaper = {
  ...head,
  template: 'refusal-decision',
  number: '12/TB-SVHTTDL',
  dossier,
  received: { date: '2027-01-18', time: '08:05' },
  refuses: 'Giấy phép xuất bản bản tin',
  reasons: [
    {
      text: 'Người chịu trách nhiệm xuất bản chưa có bằng tốt nghiệp đại học phù hợp',
      basis: 'Điều 14 Thông tư số 20/2026/TT-BVHTTDL',
    },
    { text: 'Bản tin dự kiến đăng quảng cáo', basis: null },
  ],
  appeal: [
    'Trường hợp không đồng ý với thông báo này, tổ chức, cá nhân có quyền khiếu nại hoặc khởi kiện theo quy định của pháp luật.',
  ],
};

export const licenceDecision: LicenceDecisionPaper = {
  ...head,
  template: 'licence-decision',
  number: '19/QĐ-SVHTTDL',
  action: 'suspend',
  authority,
  bases: head.bases.slice(0, 3),
  proposedBy: 'Trưởng phòng Quản lý Thông tin, Báo chí, Xuất bản',
  licence: {
    number: '05/GP-SVHTTDL',
    issuedOn: '2027-02-05',
    name: 'Giấy phép xuất bản bản tin',
    holder,
    holderAddress,
  },
  reasons: ['Xuất bản bản tin không đúng nội dung ghi trong giấy phép tại các số 03 và 04 năm 2027.'],
  effectiveFrom: '2027-09-01',
  effectiveTo: '2027-11-30',
  duties: [
    'Dừng xuất bản bản tin trong thời gian bị tạm đình chỉ.',
    'Báo cáo kết quả khắc phục trước ngày 15 tháng 11 năm 2027.',
  ],
  executors: `Chánh Văn phòng, Trưởng phòng Quản lý Thông tin, Báo chí, Xuất bản, ${holder} và các tổ chức, cá nhân có liên quan`,
  appeal: [
    'Trường hợp không đồng ý với Quyết định này, tổ chức, cá nhân có quyền khiếu nại hoặc khởi kiện theo quy định của pháp luật.',
  ],
};

export const samples: PaperContent[] = [
  licence,
  receiptSlip,
  supplementSlip,
  refusalSlip,
  apologySlip,
  controlSlip,
  refusalDecision,
  licenceDecision,
];
