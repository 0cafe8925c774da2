import type { Actor } from '../../identity/index.ts';
import type { CaseDecisionPaper, OfficeIdentity, PaperSection, Signatory } from '../../papers/index.ts';
import type { Case } from '../cases/case.ts';
import { lawBases, paragraphsOf, partySection } from '../cases/case-papers.ts';
import { dmy } from '../cases/case-sentences.ts';
import { dong, officeNames } from '../law/index.ts';
import type { DecidedPoint, DecisionContent, OfficeTitle } from './decision.ts';
import { decisionForms } from './decision-forms.ts';
import type { OfficeView } from './offices.queries.ts';

export type IssuedKind = keyof typeof decisionForms;

/** A finding as decisions print it: what was done, and the provision: `Điều 8 khoản 1, 119/2020/NĐ-CP`. */
export type PrintedPoint = { findingId: string; number: number; facts: string; provision: string };

/** The decision another one changes. */
export type ChangedDecision = { number: string; decidedOn: string };

export type DecisionPaperInput = {
  kind: IssuedKind;
  kase: Pick<Case, 'number' | 'party'>;
  office: OfficeIdentity;
  holder: Pick<OfficeView, 'title' | 'document'>;
  signer: Actor;
  number: string;
  /** ISO 8601. */
  date: string;
  content: DecisionContent;
  points: readonly PrintedPoint[];
  /** Of the record (MBB01) it rests on. */
  record: { number: string; date: string } | null;
  changed: ChangedDecision | null;
  corrections?: readonly { wrong: string; right: string }[];
};

/** A decision as it is printed: its bases, what was considered, its articles. @source Decree 118/2021/NĐ-CP, annex */
export function decisionPaper(input: DecisionPaperInput): CaseDecisionPaper {
  const { kind, kase, office, holder, signer, content, record } = input;
  return {
    template: 'case-decision',
    office,
    number: input.number,
    date: input.date,
    signatory: signatoryOf(signer, holder.title),
    recipients: [kase.party.name],
    bases: [
      ...lawBases,
      ...(record ? [`Căn cứ Biên bản vi phạm hành chính số ${record.number} ngày ${dmy(record.date)}`] : []),
      ...(holder.title === 'deputy-director' ? [`Căn cứ ${holder.document} về việc giao quyền xử phạt`] : []),
    ],
    form: decisionForms[kind].form,
    authority: authorityOf(office, holder.title),
    considering: [
      `hồ sơ vụ vi phạm hành chính số ${kase.number}`,
      ...(content.override ? [`việc ra quyết định sau thời hạn, thời hiệu vì: ${content.override.reason}`] : []),
    ],
    articles: articlesOf(input),
  };
}

/** Who signs: a deputy in the head's place. */
function signatoryOf({ id, name }: Actor, title: OfficeTitle): Signatory {
  const isDeputy = title === 'deputy-director';
  return {
    ...{ personId: id, name },
    capacity: isDeputy ? ['KT. GIÁM ĐỐC'] : [],
    position: isDeputy ? 'PHÓ GIÁM ĐỐC' : positionOf(title),
  };
}

function authorityOf({ name }: OfficeIdentity, title: OfficeTitle): string {
  const ofTheDepartment = title === 'department-director' || title === 'deputy-director';
  return ofTheDepartment ? `GIÁM ĐỐC ${name.toLocaleUpperCase('vi')}` : positionOf(title);
}

function positionOf(title: OfficeTitle): string {
  return officeNames[title].vi.replace(/ Sở$/u, '').toLocaleUpperCase('vi');
}

function articlesOf(input: DecisionPaperInput): PaperSection[] {
  const { kind, content, changed, kase } = input;
  const about = changed ? `Quyết định số ${changed.number} ngày ${dmy(changed.decidedOn)}` : '';
  const reasons = paragraphsOf(content.reason);
  switch (kind) {
    case 'correction':
      return [
        {
          title: `Đính chính ${about} như sau:`,
          paragraphs: reasons,
          points: (input.corrections ?? []).map(({ wrong, right }) => `“${wrong}” nay sửa thành “${right}”`),
        },
        { title: `Các nội dung khác của ${about} giữ nguyên.`, paragraphs: [] },
        ...closing(input),
      ];
    case 'cancellation':
      return [
        {
          title: `Hủy bỏ ${about} đối với ${kase.party.name}.`,
          paragraphs: [
            ...reasons,
            'Các nghĩa vụ theo Quyết định bị hủy bỏ chấm dứt kể từ ngày Quyết định này có hiệu lực.',
          ],
        },
        ...closing(input),
      ];
    case 'amendment':
      return [
        { title: `Sửa đổi, bổ sung ${about}; nội dung sau khi sửa đổi như sau:`, paragraphs: reasons },
        ...substance(input),
        ...closing(input),
      ];
    default:
      return [...substance(input), ...closing(input)];
  }
}

const opening: Partial<Record<IssuedKind, string>> = {
  remedies: 'Áp dụng biện pháp khắc phục hậu quả, không xử phạt, đối với bên có tên dưới đây:',
  confiscation: 'Tịch thu tang vật, phương tiện, không xử phạt, đối với bên có tên dưới đây:',
};

/** Whom it is about, what for, what follows. */
function substance({ kind, kase, content, points }: DecisionPaperInput): PaperSection[] {
  const sections: PaperSection[] = [
    {
      title: opening[kind] ?? 'Xử phạt vi phạm hành chính đối với bên có tên dưới đây:',
      paragraphs: kind === 'amendment' ? [] : paragraphsOf(content.reason),
      facts: partySection(kase.party).facts!,
    },
    {
      title: 'Hành vi và kết luận đối với từng hành vi:',
      paragraphs: content.deviation ? [content.deviation] : [],
      points: content.points.map((point) => pointLine(point, points)),
    },
  ];
  if (content.totalVnd > 0) {
    sections.push({ title: `Tổng mức tiền phạt: ${dong(content.totalVnd).vi}.`, paragraphs: [] });
  }
  if (content.suspensions.length > 0) {
    sections.push({
      title: 'Hình thức xử phạt bổ sung:',
      paragraphs: [],
      points: content.suspensions.map(
        ({ months, what }) => `${what || 'Tước quyền sử dụng giấy phép'}: ${months} tháng`,
      ),
    });
  }
  if (content.remedies.length > 0) {
    sections.push({
      title: 'Biện pháp phải thực hiện:',
      paragraphs: [],
      points: content.remedies.map(({ text, days }) => `${text} (trong ${days} ngày kể từ ngày nhận được Quyết định)`),
    });
  }
  return sections;
}

function pointLine(
  { findingId, outcome, fineVnd, units, reason }: DecidedPoint,
  points: readonly PrintedPoint[],
): string {
  const printed = points.find((point) => point.findingId === findingId)!;
  const result = {
    fine: `phạt tiền ${dong(fineVnd ?? 0).vi}${units ? ` (tính cho ${units} đơn vị)` : ''}`,
    warning: 'cảnh cáo',
    remedies: 'buộc khắc phục hậu quả, không phạt tiền',
    dropped: 'không xử phạt',
  }[outcome];
  const why = reason ? ` Lý do: ${reason}` : '';
  return `Hành vi số ${printed.number}: ${printed.facts} (quy định tại ${printed.provision}): ${result}.${why}`;
}

function closing({ kind, kase, content }: DecisionPaperInput): PaperSection[] {
  const duties =
    kind === 'correction' || kind === 'cancellation'
      ? []
      : [
          `${kase.party.name} phải chấp hành Quyết định này trong 10 ngày kể từ ngày nhận được; quá thời hạn sẽ bị cưỡng chế thi hành.`,
          ...(content.totalVnd > 0
            ? ['Nộp phạt chậm thì cứ mỗi ngày phải nộp thêm 0,05% tính trên số tiền phạt chưa nộp.']
            : []),
        ];
  return [
    { title: 'Quyết định này có hiệu lực kể từ ngày ký.', paragraphs: [] },
    {
      title: `Quyết định này được giao cho ${kase.party.name} để chấp hành.`,
      paragraphs: [
        ...duties,
        `${kase.party.name} có quyền khiếu nại hoặc khởi kiện hành chính đối với Quyết định này theo quy định của pháp luật. Việc khiếu nại, khởi kiện không làm ngừng việc chấp hành Quyết định, trừ trường hợp pháp luật có quy định khác.`,
      ],
    },
  ];
}
