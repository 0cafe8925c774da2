import type { CaseRecordPaper, PaperSection } from '../../papers/index.ts';
import type { PaperFinding, PaperRef, RecordFacts } from './case-paper-facts.ts';
import { sectorDecrees } from './legal-bases.ts';
import { actSentence, partyFacts, spokesman, violator } from './paper-parts.ts';
import { nameRef } from './paper-words.ts';
import { exhibitSections, partySigns, presentSign, recordPaper, refBases, written } from './record-paper.ts';

type Minutes = RecordFacts & { text: string; findings?: readonly PaperFinding[] };

/** MBB02, minutes of working with the party before or beside the record. */
export function workingMinutes(facts: Minutes): CaseRecordPaper {
  return recordPaper(facts, {
    symbol: 'MBB02',
    makerRole: 'Người lập biên bản',
    bases: [],
    sections: [
      {
        title: `Tiến hành lập biên bản làm việc đối với ${who(facts)} có tên sau đây`,
        paragraphs: [],
        facts: partyFacts(facts.kase.party),
      },
      { title: 'Nội dung làm việc', paragraphs: [`Về vụ việc: ${facts.kase.title}.`, ...written(facts.text, '…')] },
      ...exhibitSections(facts.findings ?? []),
    ],
    signers: [partySigns(facts, null), ...presentSign(facts)],
  });
}

/**
 * MBB03, minutes of a session in which the party explains itself in person.
 * @source LHAV Art. 61.3; Decree 118/2021/NĐ-CP Art. 17 and annex
 */
export function explanationMinutes(
  facts: RecordFacts & { text: string; record: PaperRef | null; findings: readonly PaperFinding[] },
): CaseRecordPaper {
  const { findings, kase } = facts;
  return recordPaper(facts, {
    symbol: 'MBB03',
    makerRole: 'Người tổ chức phiên giải trình',
    bases: ['Căn cứ Điều 61 Luật Xử lý vi phạm hành chính', ...refBases([facts.record])],
    sections: [
      {
        title: `Tổ chức phiên giải trình trực tiếp với ${who(facts)} có tên sau đây`,
        paragraphs: [],
        facts: partyFacts(kase.party),
      },
      {
        title: 'Hành vi vi phạm, căn cứ pháp lý và chứng cứ đã được nêu tại phiên giải trình',
        paragraphs: [],
        clauses: findings.map((finding) => ({
          text: `${actSentence(finding)}.`,
          ...(finding.grounds === '' ? {} : { facts: [{ label: 'Căn cứ xác định hành vi', value: finding.grounds }] }),
        })),
      },
      ...exhibitSections(findings),
      {
        title: `Ý kiến giải trình của ${spokesman(kase.party)} và diễn biến phiên giải trình`,
        paragraphs: written(facts.text, 'Không có ý kiến.'),
      },
    ],
    signers: [partySigns(facts, null), ...presentSign(facts)],
  });
}

/**
 * MBB05, minutes of verifying what the case rests on.
 * @source LHAV Art. 59; Decree 118/2021/NĐ-CP annex
 */
export function verificationMinutes(facts: Minutes & { record?: PaperRef | null }): CaseRecordPaper {
  return recordPaper(facts, {
    symbol: 'MBB05',
    makerRole: 'Người lập biên bản',
    bases: [
      'Căn cứ Điều 59 Luật Xử lý vi phạm hành chính',
      ...sectorDecrees(facts.findings ?? []),
      ...refBases([facts.record]),
    ],
    sections: [
      {
        title: `Tiến hành xác minh tình tiết của vụ việc vi phạm hành chính đối với ${who(facts)} có tên sau đây`,
        paragraphs: [],
        facts: partyFacts(facts.kase.party),
      },
      { title: 'Nội dung và kết quả xác minh', paragraphs: written(facts.text, '…') },
      ...exhibitSections(facts.findings ?? []),
    ],
    signers: [partySigns(facts, null), ...presentSign(facts)],
  });
}

/**
 * MBB06: that the party wouldn't receive a paper, or wouldn't sign one; it takes the place of the party's own signature.
 * @source LHAV Art. 58, 70; Decree 118/2021/NĐ-CP Art. 12 and annex
 */
export function refusalMinutes(
  facts: RecordFacts & { refused: PaperRef; act: 'sign' | 'receive'; reason: string },
): CaseRecordPaper {
  const { refused, act, kase } = facts;
  const name = refused.name.charAt(0).toLocaleLowerCase('vi') + refused.name.slice(1);
  const did = act === 'sign' ? 'không ký' : 'không nhận';
  const handed: PaperSection = {
    title: 'Nội dung sự việc',
    paragraphs: [
      `Người lập biên bản đã giao cho ${who(facts)} có tên nêu trên ${nameRef({ ...refused, name })}; ${spokesman(kase.party)} ${did} văn bản này.`,
    ],
  };
  return recordPaper(facts, {
    symbol: 'MBB06',
    makerRole: 'Người lập biên bản',
    form: { subject: `Về việc ${did} ${name}` },
    bases: refBases([refused]),
    sections: [
      {
        title: `Tiến hành lập biên bản về việc ${violator(kase.party)} có tên sau đây ${did} ${name}`,
        paragraphs: [],
        facts: partyFacts(kase.party),
      },
      handed,
      { title: `Lý do ${did}`, paragraphs: written(facts.reason, 'Không nêu lý do.') },
    ],
    // Whoever refused has no place: others vouch for it.
    signers: presentSign(facts),
    recipients: [],
  });
}

function who({ kase }: RecordFacts): string {
  return kase.party.kind === 'organisation' ? 'tổ chức' : 'ông (bà)';
}
