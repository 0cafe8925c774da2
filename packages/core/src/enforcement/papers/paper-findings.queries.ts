import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { exhibitLabel } from '../evidence/custody.ts';
import { Exhibit } from '../evidence/exhibit.ts';
import { Finding } from '../findings/finding.ts';
import type { PaperExhibit, PaperFinding, PaperProvision } from './case-paper-facts.ts';

/** The findings of a case that stand, in their order, with the law and the exhibits as papers print them. */
export async function readPaperFindings(tx: Tx, kase: Pick<Case, 'id'>): Promise<PaperFinding[]> {
  const findings = await tx.em.find(Finding, { caseId: kase.id, droppedAt: null }, { orderBy: { number: 'asc' } });
  const provisions = await readProvisions(tx, kase.id);
  const exhibits = new Map(
    (await tx.em.find(Exhibit, { caseId: kase.id }, { orderBy: { number: 'asc' } })).map((each) => [each.id, each]),
  );
  return findings.map((finding) => {
    const { id, number, facts, grounds, actStartedOn, actEndedOn = null, violation, aggravating, mitigating } = finding;
    return {
      ...{ id, number, facts, grounds, actStartedOn, actEndedOn, violation, aggravating, mitigating },
      provision: provisions.get(id)!,
      exhibits: finding.exhibitIds.flatMap((exhibitId): PaperExhibit[] => {
        const exhibit = exhibits.get(exhibitId);
        if (!exhibit) return [];
        const { title, source, sha256 = null } = exhibit;
        return [{ label: exhibitLabel(exhibit.number), title, source, sha256 }];
      }),
    };
  });
}

type Row = {
  findingId: string;
  article: string | null;
  clause: string | null;
  point: string | null;
  text: string;
  number: string;
  name: string;
  issuer: string;
  issuedOn: string | null;
  amendedBy: string[] | null;
};

/** Of each finding the pinned text and its instrument, as that was known on the day of the act. */
async function readProvisions(tx: Tx, caseId: string): Promise<Map<string, PaperProvision>> {
  const rows = await tx.sql<Row>(
    `select f.id as "findingId", v.article, v.clause, v.point, v.text_vi as text, i.number, iv.name, iv.issuer,
            to_char(iv.issued_on, 'YYYY-MM-DD') as "issuedOn",
            (select array_agg(distinct a.amended_by order by a.amended_by) from law_instrument_versions a
              where a.instrument_id = i.id and a.amended_by is not null
                and a.valid_from <= coalesce(f.act_ended_on, c.detected_on)) as "amendedBy"
       from findings f
       join cases c on c.id = f.case_id
       join law_provision_versions v on v.id = f.provision_version_id
       join law_provisions p on p.id = v.provision_id
       join law_instruments i on i.id = p.instrument_id
       join lateral (select * from law_instrument_versions x
                      where x.instrument_id = i.id
                      order by (x.valid_from <= coalesce(f.act_ended_on, c.detected_on)) desc nulls last,
                               x.valid_from desc nulls last, x.number desc limit 1) iv on true
      where f.case_id = $1`,
    [caseId],
  );
  return new Map(
    rows.map(({ findingId, article, clause, point, text, number, name, issuer, issuedOn, amendedBy }) => [
      findingId,
      {
        path: { article, clause, point },
        text,
        instrument: { number, name, issuer, issuedOn, amendedBy: amendedBy ?? [] },
      },
    ]),
  );
}
