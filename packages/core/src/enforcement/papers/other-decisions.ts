import type { CaseDecisionPaper, CaseLetterPaper } from '../../papers/index.ts';
import type { CasePaperFacts, DecisionFacts, PaperFinding, PaperRef } from './case-paper-facts.ts';
import {
  article,
  clauses,
  closed,
  decisionPaper,
  effective,
  executors,
  handing,
  partyClause,
} from './decision-paper.ts';
import { formRefOf } from './forms.ts';
import { actSentence, decisionSignatory, partyFacts, violator } from './paper-parts.ts';
import { nameRef, unclosed } from './paper-words.ts';

/**
 * MQĐ14, confiscation where no sanction is decided.
 * @source LHAV Art. 26, 65, 81; Decree 118/2021/NĐ-CP annex
 */
export function confiscationDecision(
  facts: DecisionFacts & {
    findings: readonly PaperFinding[];
    items: readonly { name: string; quantity: string; condition: string }[];
    reason: string;
  },
): CaseDecisionPaper {
  return decisionPaper(facts, {
    symbol: 'MQĐ14',
    lawArticles: 'Điều 26, Điều 65, Điều 81',
    findings: facts.findings,
    considering: [],
    articles: [
      {
        title: null,
        paragraphs: [],
        clauses: [
          partyClause('Tịch thu tang vật, phương tiện vi phạm hành chính', facts),
          { text: `Lý do không ra quyết định xử phạt vi phạm hành chính: ${unclosed(facts.reason)}.` },
          { text: 'Tang vật, phương tiện bị tịch thu gồm:' },
        ],
        table: {
          columns: ['STT', 'Tên tang vật, phương tiện', 'Số lượng', 'Tình trạng'],
          rows: facts.items.map(({ name, quantity, condition }, i) => [String(i + 1), name, quantity, condition]),
        },
      },
      effective,
      handing(facts, []),
      executors(facts),
    ],
  });
}

/**
 * MQĐ33: the file goes to the investigators, because a crime shows.
 * @source LHAV Art. 62; Decree 118/2021/NĐ-CP annex
 */
export function criminalTransferDecision(
  facts: DecisionFacts & {
    findings: readonly PaperFinding[];
    to: string;
    reason: string;
    enclosed: readonly string[];
  },
): CaseDecisionPaper {
  const { kase, findings, to } = facts;
  return decisionPaper(facts, {
    symbol: 'MQĐ33',
    lawArticles: 'Điều 62',
    findings,
    considering: [],
    articles: [
      clauses(
        {
          text: `Chuyển hồ sơ vụ vi phạm số ${kase.number} có dấu hiệu tội phạm đến ${unclosed(to)} để xem xét truy cứu trách nhiệm hình sự theo quy định của pháp luật, đối với ${violator(kase.party)} có tên sau đây:`,
          facts: partyFacts(kase.party),
        },
        { text: 'Hành vi có dấu hiệu tội phạm:', points: closed(findings.map(actSentence)) },
        { text: `Lý do chuyển hồ sơ: ${unclosed(facts.reason)}.` },
        facts.enclosed.length > 0
          ? { text: 'Hồ sơ, tài liệu chuyển giao gồm:', points: closed(facts.enclosed) }
          : { text: 'Hồ sơ, tài liệu chuyển giao: theo biên bản bàn giao.' },
      ),
      effective,
      {
        title: null,
        paragraphs: ['Quyết định này được:'],
        clauses: [
          { text: `Gửi cho ${unclosed(to)} để thụ lý theo thẩm quyền.` },
          { text: `Gửi cho ${kase.party.name} để biết.` },
        ],
      },
      executors(facts),
    ],
  });
}

type Changed = DecisionFacts & { decision: PaperRef; reason: string };

/**
 * MQĐ38: an issued decision is amended, or a part of it cancelled.
 * @source Decree 118/2021/NĐ-CP Art. 14, 15 and annex
 */
export function amendmentDecision(
  facts: Changed & { changes: readonly { place: string; text: string }[] },
): CaseDecisionPaper {
  const decision = nameRef(facts.decision);
  return decisionPaper(facts, {
    symbol: 'MQĐ38',
    lawArticles: 'Điều 18, Điều 68',
    findings: [],
    alsoBasedOn: [decision],
    considering: [`lý do sửa đổi, bổ sung: ${facts.reason}`],
    articles: [
      {
        title: null,
        paragraphs: [`Sửa đổi, bổ sung, hủy bỏ một phần ${decision} đối với ${facts.kase.party.name} như sau:`],
        clauses: facts.changes.map(({ place, text }) => ({ text: `Tại ${unclosed(place)}: ${unclosed(text)}.` })),
      },
      article(
        `Quyết định này có hiệu lực kể từ ngày ký. Các nội dung khác của ${decision} không trái với Quyết định này vẫn giữ nguyên hiệu lực.`,
      ),
      handing(facts, []),
      executors(facts),
    ],
  });
}

/**
 * MQĐ39: slips of the pen in an issued decision are put right.
 * @source Decree 118/2021/NĐ-CP Art. 14, 15 and annex
 */
export function correctionDecision(
  facts: Changed & { corrections: readonly { place: string; printed: string; reads: string }[] },
): CaseDecisionPaper {
  const decision = nameRef(facts.decision);
  return decisionPaper(facts, {
    symbol: 'MQĐ39',
    lawArticles: 'Điều 18, Điều 68',
    findings: [],
    alsoBasedOn: [decision],
    considering: [`lý do đính chính: ${facts.reason}`],
    articles: [
      {
        title: null,
        paragraphs: [
          `Đính chính ${decision} đối với ${facts.kase.party.name} do có sai sót về kỹ thuật soạn thảo, như sau:`,
        ],
        clauses: facts.corrections.map(({ place, printed, reads }) => ({
          text: `Tại ${unclosed(place)}, đã ghi là: “${printed}”; nay đính chính thành: “${reads}”.`,
        })),
      },
      article(
        `Quyết định này có hiệu lực kể từ ngày ký và là một phần không tách rời của ${decision}; các nội dung khác giữ nguyên.`,
      ),
      handing(facts, []),
      executors(facts),
    ],
  });
}

/**
 * MQĐ40: an issued decision is cancelled as a whole.
 * @source Decree 118/2021/NĐ-CP Art. 13, 15 and annex
 */
export function cancellationDecision(facts: Changed): CaseDecisionPaper {
  const decision = nameRef(facts.decision);
  return decisionPaper(facts, {
    symbol: 'MQĐ40',
    lawArticles: 'Điều 18, Điều 68',
    findings: [],
    alsoBasedOn: [decision],
    considering: [],
    articles: [
      clauses(
        { text: `Hủy bỏ toàn bộ ${decision} đối với ${facts.kase.party.name}.` },
        { text: `Lý do hủy bỏ: ${unclosed(facts.reason)}.` },
      ),
      article(
        `Quyết định này có hiệu lực kể từ ngày ký. ${decision} chấm dứt hiệu lực; việc hoàn trả tiền phạt đã nộp, giấy phép, tang vật, phương tiện (nếu có) được thực hiện theo quy định của pháp luật.`,
      ),
      handing(facts, []),
      executors(facts),
    ],
  });
}

/**
 * The letter that goes with a case to whoever has the power.
 * @source LHAV Art. 52; Decree 30/2020/NĐ-CP, Annex I, for its form
 */
export function transferLetter(
  facts: CasePaperFacts &
    Pick<DecisionFacts, 'signer' | 'title'> & {
      to: string;
      reason: string;
      findings: readonly PaperFinding[];
      enclosed: readonly string[];
    },
): CaseLetterPaper {
  const { office, kase, date, findings } = facts;
  const to = unclosed(facts.to);
  return {
    template: 'case-letter',
    form: formRefOf('letter', date),
    ...{ office, date, number: facts.number },
    signatory: decisionSignatory(facts.signer, facts.title),
    about: 'chuyển vụ việc có dấu hiệu vi phạm hành chính để xử lý theo thẩm quyền',
    to: [to],
    bases: [],
    sections: [
      {
        title: null,
        paragraphs: [
          `${unclosed(office.name)} đang thụ lý vụ việc số ${kase.number}: ${unclosed(kase.title)}, đối với ${violator(kase.party)} có tên sau đây:`,
        ],
        facts: partyFacts(kase.party),
      },
      ...(findings.length > 0
        ? [
            {
              title: null,
              paragraphs: ['Các hành vi có dấu hiệu vi phạm:'],
              clauses: closed(findings.map(actSentence)).map((text) => ({ text })),
            },
          ]
        : []),
      article(
        `Lý do chuyển vụ việc: ${unclosed(facts.reason)}.`,
        `Căn cứ Điều 52 Luật Xử lý vi phạm hành chính, ${unclosed(office.name)} chuyển hồ sơ vụ việc đến ${to} để xem xét, xử lý theo thẩm quyền.`,
      ),
      ...(facts.enclosed.length > 0
        ? [
            {
              title: null,
              paragraphs: ['Hồ sơ gửi kèm theo gồm:'],
              clauses: closed(facts.enclosed).map((text) => ({ text })),
            },
          ]
        : []),
      article(
        `Đề nghị ${to} tiếp nhận, giải quyết và thông báo kết quả cho ${unclosed(office.name)} để theo dõi, tổng hợp./.`,
      ),
    ],
    recipients: ['Như trên', `${kase.party.name} (để biết)`],
  };
}
