import type { CaseRecordPaper, PaperClause, PaperSection } from '../../papers/index.ts';
import { clockRules, mayExplain } from '../law/index.ts';
import type { PaperFinding, PaperRef, RecordFacts } from './case-paper-facts.ts';
import { sectorDecrees } from './legal-bases.ts';
import { citeProvision, partyFacts, spokesman, timeOfAct, violator } from './paper-parts.ts';
import { capitalised, longDay, period, unclosed } from './paper-words.ts';
import { exhibitSections, partySigns, presentSign, recordPaper, refBases, written } from './record-paper.ts';

export type ViolationRecordFacts = RecordFacts & {
  findings: readonly PaperFinding[];
  /** Minutes it rests on (Decree 68/2025/NĐ-CP: MBB02 may be its basis). */
  basedOn?: readonly PaperRef[];
  partyStatement?: string | null;
  witnessStatement?: string | null;
  /** Measures that were taken to prevent or to secure, one each. */
  measures?: readonly string[];
  /** Last days in time, ISO 8601; printed where the law gives the right to explain. */
  explanation?: { writtenUntil: string | null; oralUntil: string | null };
  /** Why the party didn't sign; null where it did or will. */
  refusalReason?: string | null;
};

/**
 * MBB01, the record of a violation.
 * @source LHAV Art. 58; Decree 118/2021/NĐ-CP Art. 12 and annex
 */
export function violationRecord(facts: ViolationRecordFacts): CaseRecordPaper {
  const { kase, findings } = facts;
  const { party } = kase;
  const whose = party.kind === 'organisation' ? 'tổ chức' : 'ông (bà)';
  const sections: PaperSection[] = [
    {
      title: `Tiến hành lập biên bản vi phạm hành chính đối với ${whose} có tên sau đây`,
      paragraphs: [],
      facts: partyFacts(party),
    },
    { title: 'Đã có các hành vi vi phạm hành chính', paragraphs: [], clauses: findings.map(actClause) },
    ...exhibitSections(findings),
    {
      title: 'Cá nhân, tổ chức bị thiệt hại',
      paragraphs: ['Chưa ghi nhận tại thời điểm lập biên bản.'],
    },
    {
      title: `Ý kiến trình bày của ${spokesman(party)}`,
      paragraphs: written(facts.partyStatement, 'Không có ý kiến được ghi nhận tại thời điểm lập biên bản.'),
    },
    ...(facts.witness
      ? [
          {
            title: 'Ý kiến trình bày của người chứng kiến',
            paragraphs: written(facts.witnessStatement, 'Không có ý kiến khác.'),
          },
        ]
      : []),
    {
      title: 'Yêu cầu chấm dứt hành vi vi phạm',
      paragraphs: [`Chúng tôi đã yêu cầu ${violator(party)} chấm dứt ngay hành vi vi phạm.`],
    },
    {
      title: 'Biện pháp ngăn chặn và bảo đảm xử lý vi phạm hành chính được áp dụng',
      paragraphs: facts.measures?.length ? [...facts.measures] : ['Không áp dụng.'],
    },
    ...explanationSections(facts),
    ...(facts.refusalReason
      ? [
          {
            title: `Lý do ${spokesman(party)} không ký biên bản`,
            paragraphs: written(facts.refusalReason, 'Không nêu lý do.'),
          },
        ]
      : []),
  ];
  return recordPaper(facts, {
    symbol: 'MBB01',
    makerRole: 'Người lập biên bản',
    bases: [...sectorDecrees(findings), ...refBases(facts.basedOn ?? [])],
    sections,
    signers: [partySigns(facts, facts.refusalReason), ...presentSign(facts)],
  });
}

function actClause(finding: PaperFinding): PaperClause {
  const { facts, grounds, provision, exhibits } = finding;
  return {
    text: `${capitalised(unclosed(facts))}.`,
    facts: [
      { label: 'Thời gian thực hiện hành vi', value: timeOfAct(finding) },
      { label: 'Quy định tại', value: citeProvision(provision) },
      ...(grounds === '' ? [] : [{ label: 'Căn cứ xác định hành vi', value: grounds }]),
      ...(exhibits.length === 0 ? [] : [{ label: 'Chứng cứ', value: exhibits.map(({ label }) => label).join(', ') }]),
    ],
  };
}

/**
 * The right to explain, to whom and until when: only where the law gives it (LHAV Art. 61.1). Of the two counts of the
 * time for writing the longer is promised, because nothing is decided before it ends.
 */
function explanationSections({ kase, office, findings, explanation }: ViolationRecordFacts): PaperSection[] {
  const { party } = kase;
  if (!findings.some(({ violation }) => mayExplain(violation, party.kind))) return [];
  const until = (day: string | null | undefined) => (day ? ` (đến hết ${longDay(day)})` : '');
  const who = violator(party);
  return [
    {
      title: 'Quyền giải trình',
      paragraphs: [
        `Kể từ ngày lập biên bản này, ${who} có quyền giải trình với người có thẩm quyền xử phạt về hành vi vi phạm, bằng một trong các hình thức sau, gửi đến ${unclosed(office.name)} hoặc qua Cổng dịch vụ của ${unclosed(office.name)}:`,
      ],
      points: [
        `Gửi văn bản giải trình trong thời hạn ${period(clockRules.explanationWrittenLonger)}, kể từ ngày lập biên bản${until(explanation?.writtenUntil)}; trường hợp vụ việc có nhiều tình tiết phức tạp thì được đề nghị gia hạn bằng văn bản.`,
        `Gửi văn bản yêu cầu được giải trình trực tiếp trong thời hạn ${period(clockRules.explanationOral)}, kể từ ngày lập biên bản${until(explanation?.oralUntil)}.`,
      ],
    },
  ];
}
