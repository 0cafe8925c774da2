import type { CaseDecisionPaper, PaperClause } from '../../papers/index.ts';
import type { DecidedPoint, DecisionContent } from '../decisions/decision.ts';
import { clockRules } from '../law/index.ts';
import type { DecisionFacts, PaperFinding } from './case-paper-facts.ts';
import {
  circumstances,
  clauses,
  closed,
  decisionPaper,
  effective,
  executors,
  handing,
  listed,
  partyClause,
} from './decision-paper.ts';
import { actSentence, violator } from './paper-parts.ts';
import { amountInFull, capitalised, period, twoDigits, unclosed } from './paper-words.ts';

export type SanctionFacts = DecisionFacts & { findings: readonly PaperFinding[]; content: DecisionContent };

/**
 * MQĐ02, the decision that sanctions.
 * @source LHAV Art. 57, 68, 70, 73, 78; Decree 118/2021/NĐ-CP annex
 */
export function fineDecision(facts: SanctionFacts): CaseDecisionPaper {
  return sanction(facts, 'MQĐ02', 'Điều 57, Điều 68, Điều 70, Điều 78, Điều 85');
}

/**
 * MQĐ01, the decision on the spot, without a record.
 * @source LHAV Art. 56, 69, 78; Decree 118/2021/NĐ-CP annex
 */
export function fineWithoutRecordDecision(facts: SanctionFacts): CaseDecisionPaper {
  return sanction(facts, 'MQĐ01', 'Điều 56, Điều 69, Điều 78, Điều 85');
}

/**
 * MQĐ15, remedies without a sanction: where the time for a fine is over, or none can be given.
 * @source LHAV Art. 28, 65; Decree 118/2021/NĐ-CP annex
 */
export function remediesDecision(facts: SanctionFacts): CaseDecisionPaper {
  const { content } = facts;
  const judged = judge(facts);
  return decisionPaper(facts, {
    symbol: 'MQĐ15',
    lawArticles: 'Điều 28, Điều 65, Điều 70, Điều 85',
    findings: facts.findings,
    considering: considering(content, false),
    articles: [
      clauses(
        partyClause('Áp dụng biện pháp khắc phục hậu quả', facts),
        actsClause(judged.map(({ finding }) => finding)),
        { text: `Lý do không ra quyết định xử phạt vi phạm hành chính: ${unclosed(content.reason)}.` },
        remediesClause(content),
      ),
      effective,
      handing(facts, [obey(facts)]),
      executors(facts),
    ],
  });
}

function sanction(facts: SanctionFacts, symbol: 'MQĐ01' | 'MQĐ02', lawArticles: string): CaseDecisionPaper {
  const { content, office } = facts;
  const judged = judge(facts);
  const acts = judged.map(({ finding }) => finding);
  const isFined = content.totalVnd > 0;
  return decisionPaper(facts, {
    symbol,
    lawArticles,
    findings: acts,
    considering: considering(content, true),
    articles: [
      clauses(
        partyClause('Xử phạt vi phạm hành chính', facts),
        actsClause(acts),
        circumstances(acts, 'aggravating'),
        circumstances(acts, 'mitigating'),
        mainSanctionClause(judged),
        ...(isFined ? [{ text: `Tổng mức tiền phạt: ${amountInFull(content.totalVnd)}.` }] : []),
        suspensionsClause(content),
        remediesClause(content),
      ),
      effective,
      handing(facts, dutiesOf(facts), [
        ...(isFined ? [`Gửi cho ${treasuryOf(office.treasuryAccount).name} để thu tiền phạt.`] : []),
        ...(content.suspensions.length > 0
          ? [
              `Gửi cho cơ quan đã cấp giấy phép trong thời hạn ${period(clockRules.notifyLicensor)}, kể từ ngày ra Quyết định, để theo dõi việc tước quyền sử dụng, đình chỉ.`,
            ]
          : []),
      ]),
      executors(facts),
    ],
  });
}

type Judged = { finding: PaperFinding; point: DecidedPoint };

/** The findings that are decided on, in their order; a dropped one isn't held against the party. */
function judge({ findings, content }: SanctionFacts): Judged[] {
  return findings.flatMap((finding) => {
    const point = content.points.find(({ findingId }) => findingId === finding.id);
    return point && point.outcome !== 'dropped' ? [{ finding, point }] : [];
  });
}

function actsClause(acts: readonly PaperFinding[]): PaperClause {
  const [only] = acts;
  if (acts.length === 1 && only) {
    return { text: `Đã thực hiện hành vi vi phạm hành chính: ${actSentence(only)}.` };
  }
  return { text: 'Đã thực hiện các hành vi vi phạm hành chính sau đây:', points: closed(acts.map(actSentence)) };
}

function mainSanctionClause(judged: readonly Judged[]): PaperClause {
  const points = judged.map(({ point }, i) => {
    const which = judged.length > 1 ? `Đối với hành vi thứ ${i + 1}: ` : '';
    const why = unclosed(point.reason);
    return `${which}${mainSanction(point)}${why === '' ? '' : `. Căn cứ xác định: ${why}`}`;
  });
  return listed('Bị áp dụng hình thức xử phạt chính', points.map(capitalised));
}

function mainSanction({ outcome, fineVnd }: DecidedPoint): string {
  if (outcome === 'fine' && fineVnd !== null) return `phạt tiền ${amountInFull(fineVnd)}`;
  if (outcome === 'warning') return 'phạt cảnh cáo';
  return 'không áp dụng hình thức xử phạt chính; áp dụng biện pháp khắc phục hậu quả';
}

function suspensionsClause({ suspensions }: DecisionContent): PaperClause {
  if (suspensions.length === 0) return { text: 'Hình thức xử phạt bổ sung: không áp dụng.' };
  return listed(
    'Hình thức xử phạt bổ sung',
    suspensions.map(
      ({ what, months }) =>
        `${capitalised(unclosed(what))}, thời hạn ${twoDigits(months)} tháng, kể từ ngày Quyết định này có hiệu lực`,
    ),
  );
}

function remediesClause({ remedies }: DecisionContent): PaperClause {
  if (remedies.length === 0) return { text: 'Biện pháp khắc phục hậu quả: không áp dụng.' };
  return listed(
    'Biện pháp khắc phục hậu quả (kinh phí do người vi phạm chi trả)',
    remedies.map(
      ({ text, days }) =>
        `${capitalised(unclosed(text))}; thời hạn thực hiện: ${twoDigits(days)} ngày, kể từ ngày nhận được Quyết định này`,
    ),
  );
}

function dutiesOf(facts: SanctionFacts): string[] {
  const { content, kase, office } = facts;
  const { account } = treasuryOf(office.treasuryAccount);
  const duties = [obey(facts)];
  if (content.totalVnd > 0) {
    duties.push(
      `Nộp tiền phạt vào tài khoản: ${account}, trong thời hạn ${period(clockRules.execution)}, kể từ ngày nhận được Quyết định này. Quá thời hạn đó, cứ mỗi ngày chậm nộp phải nộp thêm 0,05% tính trên tổng số tiền phạt chưa nộp.`,
    );
    if (content.totalVnd >= instalmentsFrom[kase.party.kind]) {
      duties.push(
        'Trường hợp gặp khó khăn đặc biệt về kinh tế và có đơn đề nghị được xác nhận thì có thể được xem xét cho nộp tiền phạt nhiều lần, không quá 06 tháng và không quá 03 lần, lần thứ nhất tối thiểu là 40% tổng số tiền phạt.',
      );
    }
  }
  if (content.suspensions.length > 0) {
    duties.push(
      'Dừng ngay hoạt động thuộc phạm vi bị tước quyền sử dụng giấy phép, bị đình chỉ trong thời hạn nêu tại Điều 1, kể cả khi giấy phép được cấp lại hoặc gia hạn.',
    );
  }
  return duties;
}

/** From how much a fine may be asked to be paid in parts, in VND (LHAV Art. 79 as amended by Law 67/2020/QH14). */
const instalmentsFrom = { organisation: 150_000_000, individual: 15_000_000 } as const;

function obey({ kase }: DecisionFacts): string {
  return `${capitalised(violator(kase.party))} phải nghiêm chỉnh chấp hành Quyết định này. Quá thời hạn ${period(clockRules.execution)}, kể từ ngày nhận được Quyết định, mà không tự nguyện chấp hành thì bị cưỡng chế thi hành theo quy định của pháp luật.`;
}

const dots = '…………………………………………';

/** The account with its treasury; a line to fill in where the office hasn't set one. */
function treasuryOf(configured: string | undefined): { account: string; name: string } {
  const account = unclosed(configured ?? '');
  const name = /Kho bạc Nhà nước[^,;]*/u.exec(account)?.[0].trim();
  return {
    account: account === '' ? `${dots} tại Kho bạc Nhà nước ${dots}` : account,
    name: name ?? `Kho bạc Nhà nước ${dots}`,
  };
}

/** What was weighed: why, how it differs from like cases, and that it comes after the last lawful day. */
function considering({ reason, deviation, override }: DecisionContent, withReason: boolean): string[] {
  return [
    ...(withReason && reason !== '' ? [`tính chất, mức độ của hành vi vi phạm: ${unclosed(reason)}`] : []),
    ...(deviation ? [`lý do áp dụng mức khác với các vụ việc tương tự: ${unclosed(deviation)}`] : []),
    ...(override
      ? [
          `lý do ra Quyết định sau ngày cuối cùng của thời hiệu, do ${override.byName} xác định: ${unclosed(override.reason)}`,
        ]
      : []),
  ];
}
