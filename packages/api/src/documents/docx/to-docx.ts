import type { CaseDecisionPaper, CaseLetterPaper, CaseRecordPaper, PaperContent } from '@pressdesk/core/papers';
import { AlignmentType, convertMillimetersToTwip, Document, type FileChild, Header, Packer, PageNumber } from 'docx';
import { printable } from '../printable.ts';
import { closingBlock, signaturePlaces } from './closing.ts';
import { headBlock } from './head.ts';
import { bases, body, centred, font, onMoment, plain, sentence, twoDigits } from './lines.ts';
import { sectionBody } from './sections.ts';

/** Papers an office may want to go on with in a word processor. */
type CasePaper = CaseRecordPaper | CaseDecisionPaper | CaseLetterPaper;

export function isCasePaper(content: PaperContent): content is CasePaper {
  return ['case-record', 'case-decision', 'case-letter'].includes(content.template);
}

/**
 * A paper of a case as a Word document: the same text in the same order as its PDF, in Times New Roman 14 on A4. It is a
 * draft to edit: it carries no signature, and the PDF remains what was issued.
 * @source Decree 30/2020/NĐ-CP, Annex I, for margins, sizes and the heading
 */
export async function toDocx(paper: CasePaper): Promise<Uint8Array> {
  const content = printable(paper);
  const document = new Document({
    title: [content.form.heading, content.number].filter(Boolean).join(' số '),
    creator: content.office.name,
    description: content.form.subject ?? '',
    styles: { default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { titlePage: true, page: a4 },
        // The number of a page stands at its top from the second page on.
        headers: {
          first: new Header({ children: [plain('')] }),
          default: new Header({ children: [centred([PageNumber.CURRENT])] }),
        },
        children: childrenOf(content),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const millimetres = convertMillimetersToTwip;
const a4 = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(15) },
};

function childrenOf(paper: CasePaper): FileChild[] {
  if (paper.template === 'case-record') return record(paper);
  return paper.template === 'case-decision' ? decision(paper) : letter(paper);
}

function record(paper: CaseRecordPaper): FileChild[] {
  const ended = paper.ended ? `hồi ${onMoment(paper.ended)}` : 'cùng ngày';
  const given = [...paper.recipients.map((who) => `giao cho ${who} 01 bản`), '01 bản lưu hồ sơ vụ việc'].join(', ');
  return [
    ...headOf(paper),
    ...bases(paper.bases),
    body(`Hôm nay, hồi ${onMoment(paper.began)}, tại ${sentence(paper.place)}`),
    body('Chúng tôi gồm:'),
    ...paper.present.map(({ role, name, position, address }, i) =>
      body(`${i + 1}. ${role}: ${sentence([name, position, address].filter(Boolean).join('; '))}`),
    ),
    ...paper.sections.flatMap((section, i) => [
      ...(section.title ? [body(`${i + 1}. ${section.title}:`, { bold: true, keepNext: true })] : []),
      ...sectionBody(section),
    ]),
    body(
      `Biên bản lập xong ${ended}, được lập thành ${twoDigits(paper.copies)} bản có nội dung và giá trị như nhau; đã đọc lại cho những người có tên nêu trên cùng nghe, công nhận là đúng và cùng ký tên dưới đây; ${given}./.`,
      { keepNext: true },
    ),
    ...signaturePlaces(paper),
  ];
}

function decision(paper: CaseDecisionPaper): FileChild[] {
  return [
    ...headOf(paper),
    centred([paper.authority], { bold: true }),
    ...bases([...paper.bases, ...paper.considering.map((reason) => `Xét ${reason}`)]),
    centred(['QUYẾT ĐỊNH:'], { bold: true }),
    ...paper.articles.flatMap((section, i) => {
      const [first = '', ...rest] = section.paragraphs;
      const lead = section.title ? `${sentence(section.title)} ${first}` : first;
      return [
        body(lead, { lead: `Điều ${i + 1}. `, keepNext: true }),
        ...sectionBody({ ...section, paragraphs: rest }),
      ];
    }),
    closingBlock(paper),
  ];
}

function letter(paper: CaseLetterPaper): FileChild[] {
  return [
    headBlock(paper, `V/v ${paper.about}`),
    centred([`Kính gửi: ${paper.to.join('; ')}`], { before: 240 }),
    ...bases(paper.bases),
    ...paper.sections.flatMap((section) => sectionBody(section)),
    closingBlock(paper),
  ];
}

function headOf(paper: CaseRecordPaper | CaseDecisionPaper): FileChild[] {
  const { form } = paper;
  return [
    plain(`Mẫu ${form.symbol} theo ${form.decree}`, { italics: true, size: 20, alignment: AlignmentType.RIGHT }),
    headBlock(paper, null),
    centred([form.heading], { bold: true, before: 320 }),
    ...(form.subject ? [centred([form.subject], { bold: true })] : []),
  ];
}
