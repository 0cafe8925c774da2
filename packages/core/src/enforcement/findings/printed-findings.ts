import { citePath } from '../../law/index.ts';
import type { PaperSection } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { dmy } from '../cases/case-sentences.ts';
import type { Finding } from './finding.ts';

type LawRow = {
  id: string;
  article: string | null;
  clause: string | null;
  point: string | null;
  text: string;
  instrument: string;
};

/** Findings as a paper prints them: what was done and when, what shows it, under which text of law. */
export async function printedFindings(
  tx: Tx,
  { id }: Pick<Case, 'id'>,
  findings: readonly Finding[],
): Promise<PaperSection[]> {
  const law = await tx.sql<LawRow>(
    `select v.id, v.article, v.clause, v.point, v.text_vi as text, i.number as instrument
       from law_provision_versions v
       join law_provisions p on p.id = v.provision_id join law_instruments i on i.id = p.instrument_id
      where v.id = any ($1::uuid[])`,
    [findings.map(({ provisionVersionId }) => provisionVersionId)],
  );
  const labels = await exhibitLabels(tx, id);
  return findings.map((finding) => {
    const row = law.find((each) => each.id === finding.provisionVersionId)!;
    const exhibits = finding.exhibitIds.flatMap((exhibitId) => labels.get(exhibitId) ?? []);
    const facts = [
      { label: 'Thời gian', value: periodOf(finding) },
      { label: 'Quy định', value: [citePath(row), row.instrument].filter(Boolean).join(', ') },
      { label: 'Nội dung quy định', value: row.text },
    ];
    if (exhibits.length > 0) facts.push({ label: 'Chứng cứ', value: exhibits.join(', ') });
    return {
      title: `Hành vi vi phạm số ${finding.number}`,
      paragraphs: [finding.facts, finding.grounds].filter(Boolean),
      facts,
    };
  });
}

function periodOf({ actStartedOn, actEndedOn }: Finding): string {
  if (actEndedOn === actStartedOn) return dmy(actStartedOn);
  return actEndedOn ? `từ ${dmy(actStartedOn)} đến ${dmy(actEndedOn)}` : `từ ${dmy(actStartedOn)}, đang diễn ra`;
}

/** `BL-01`, by the exhibit's id; of a case that was merged in as well. */
async function exhibitLabels(tx: Tx, caseId: string): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; number: number; title: string }>(
    `select x.id, x.number, x.title from exhibits x join cases k on k.id = x.case_id
      where k.id = $1 or k.merged_into_id = $1`,
    [caseId],
  );
  return new Map(rows.map(({ id, number, title }) => [id, `BL-${String(number).padStart(2, '0')} (${title})`]));
}
