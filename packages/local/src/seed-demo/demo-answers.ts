import type { Answers } from '@pressdesk/core/licensing';
import type { DemoPublisher } from './demo-publishers.ts';

/** Answers to the form of P01, a bulletin. */
export function bulletinAnswers(publisher: DemoPublisher, title: string, more: Answers = {}): Answers {
  return {
    ...holder(publisher),
    ...{ title, purpose: 'Thông tin về hoạt động của đơn vị và hướng dẫn nghiệp vụ trong ngành' },
    content: 'Hoạt động nội bộ, hướng dẫn nghiệp vụ, kết quả hội thảo, hội nghị',
    audience: 'Cán bộ, hội viên và các đơn vị trực thuộc',
    ...{ language: 'Tiếng Việt', scope: 'Trong tỉnh', periodicity: '01 kỳ/tháng, ngày 15' },
    ...{ 'page-width-cm': 19, 'page-height-cm': 27, pages: 32, 'print-run': 500 },
    place: 'Công ty TNHH In Kinh Lạc, cụm công nghiệp Đồng Lau, tỉnh Kinh Lạc',
    ...{ 'no-advertising': true, 'foreign-words': false },
    ...person('Tạ Minh Châu', 'Trưởng ban biên tập'),
    ...more,
  };
}

/** Answers to the form of P14, a document that isn't for sale. */
export function documentAnswers(publisher: DemoPublisher, title: string, more: Answers = {}): Answers {
  return {
    ...holder(publisher),
    ...{ title, 'document-type': 'guidance', 'needs-opinion': false, 'foreign-language': false },
    ...{ language: 'Tiếng Việt', purpose: 'Phát cho cán bộ cơ sở, không bán' },
    abstract: 'Tập hợp các quy định mới và câu hỏi thường gặp, kèm địa chỉ liên hệ.',
    ...{ medium: 'paper', pages: 48, 'page-size': '14,5 × 20,5', 'print-run': 2000 },
    ...{ printer: 'Công ty TNHH In Kinh Lạc', 'printer-address': 'Cụm công nghiệp Đồng Lau, tỉnh Kinh Lạc' },
    ...more,
  };
}

/** Answers to the form of P11, the notice of a press conference. */
export function conferenceAnswers(publisher: DemoPublisher, topic: string, on: string): Answers {
  return {
    ...contact(publisher),
    ...{ topic, place: publisher.address, 'conference-on': on, 'conference-at': '08:30' },
    content: 'Công bố kết quả hoạt động trong năm và trả lời câu hỏi của báo chí.',
    chair: 'Nguyễn Đức Lộc, người đứng đầu đơn vị',
    invited: 'Báo Kinh Lạc; Đài Truyền thanh xã Liên Hà',
  };
}

/** What stands on the licence of an aggregated site (P23). */
export function siteAnswers(publisher: DemoPublisher, name: string, domains: string[]): Answers {
  return {
    ...holder(publisher),
    ...{ 'holder-kind': 'enterprise', 'site-name': name, domains },
    purpose: 'Tổng hợp tin tức phục vụ người dân trong tỉnh',
    content: 'Tin thời sự, đời sống trích dẫn nguyên văn từ báo chí',
    ...{ sections: 'Tin tức; Đời sống', sources: 'Báo Kinh Lạc và cổng thông tin của tỉnh' },
    ...{ server: 'Trung tâm dữ liệu tỉnh Kinh Lạc', provider: 'Bưu điện tỉnh Kinh Lạc' },
    ...person('Tô Thị Nguyệt Ánh', 'Phụ trách nội dung'),
  };
}

/** What stands on the paper of a printing house (P17, P18). */
export function printerAnswers(publisher: DemoPublisher, products: string): Answers {
  return {
    ...holder(publisher),
    ...{ title: publisher.name, premises: publisher.address, products },
    equipment: [{ name: 'Máy in bốn màu', maker: 'Nhật Bản', model: 'KL-740', count: 2 }],
    ...person('Mạc Văn Thắng', 'Giám đốc'),
  };
}

function contact({ name, address, phone, email }: DemoPublisher): Answers {
  return { holder: name, 'holder-address': address, 'holder-phone': phone, 'holder-email': email };
}

function holder(publisher: DemoPublisher): Answers {
  return {
    ...contact(publisher),
    'founding-document': 'Quyết định số 214/QĐ-UBND, UBND tỉnh Kinh Lạc, 12/03/2015',
  };
}

function person(name: string, position: string): Answers {
  return {
    ...{ 'responsible-person': name, 'responsible-position': position },
    ...{ 'responsible-qualification': 'Cử nhân báo chí', 'responsible-phone': '0912 555 018' },
  };
}
