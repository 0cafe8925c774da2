import type { Bilingual, Confidence } from '../../law/index.ts';
import { DomainError } from '../../platform/index.ts';
import type { Party } from '../cases/case.ts';
import { type OfficeTitle, officeTitles } from '../decisions/decision.ts';
import { dong } from './dong.ts';

/** A field of sanctions with a ceiling and powers of its own. */
export const sectors = ['press', 'publishing', 'printing', 'online-information', 'domain-names'] as const;
export type Sector = (typeof sectors)[number];

/** The most a person may be fined in a sector; an organisation, twice as much (VND). */
const ceilings: Record<Sector, { vnd: number; source: string; confidence: Confidence }> = {
  press: { vnd: 250_000_000, source: 'Nghị định 119/2020/NĐ-CP Điều 4.1 (sửa đổi 14/2022)', confidence: 'V' },
  publishing: { vnd: 100_000_000, source: 'Nghị định 119/2020/NĐ-CP Điều 4.1 (sửa đổi 14/2022)', confidence: 'V' },
  printing: { vnd: 100_000_000, source: 'Nghị định 119/2020/NĐ-CP Điều 4.1 (sửa đổi 14/2022)', confidence: 'V' },
  'online-information': { vnd: 100_000_000, source: 'Nghị định 174/2026/NĐ-CP Điều 4', confidence: 'V' },
  'domain-names': { vnd: 100_000_000, source: 'Nghị định 174/2026/NĐ-CP Điều 4', confidence: 'V' },
};

type Power = {
  readonly percent: number;
  /** ISO 8601: powers came and went. */
  readonly from: string;
  readonly sectors: readonly Sector[];
  readonly source: string;
  readonly confidence: Confidence;
};

const byPercentage: readonly Sector[] = ['press', 'publishing', 'printing'];
const decree189 = 'Nghị định 189/2025/NĐ-CP';
const decree174 = 'Nghị định 174/2026/NĐ-CP';

/** What the law gives each office, in percent of the sector's ceiling for individuals. */
const powers: Record<OfficeTitle, readonly Power[]> = {
  'commune-chair': [
    { percent: 50, from: '2025-07-01', sectors: byPercentage, source: decree189, confidence: 'V' },
    {
      percent: 50,
      from: '2026-07-01',
      sectors: ['online-information', 'domain-names'],
      source: decree174,
      confidence: 'V',
    },
  ],
  'department-director': [
    { percent: 80, from: '2025-07-01', sectors: byPercentage, source: `${decree189} Điều 21`, confidence: 'V' },
    // Only acts of Chapter VI section 2; domain names are other people's.
    {
      percent: 80,
      from: '2026-07-01',
      sectors: ['online-information'],
      source: `${decree174} Điều 104.4, 113.1đ`,
      confidence: 'V',
    },
  ],
  // A deputy has what was delegated in writing, which is the director's.
  'deputy-director': [
    { percent: 80, from: '2025-07-01', sectors: byPercentage, source: `${decree189} Điều 21`, confidence: 'V' },
    {
      percent: 80,
      from: '2026-07-01',
      sectors: ['online-information'],
      source: `${decree174} Điều 104.4, 113.1đ`,
      confidence: 'V',
    },
  ],
  'chief-inspector': [
    {
      percent: 80,
      from: '2026-09-26',
      sectors: byPercentage,
      source: `${decree189} (sửa đổi 311/2026)`,
      confidence: 'V',
    },
  ],
  'ministry-team-head': [
    {
      percent: 50,
      from: '2026-09-26',
      sectors: byPercentage,
      source: `${decree189} (sửa đổi 311/2026)`,
      confidence: 'V',
    },
  ],
  'province-chair': [
    { percent: 100, from: '2025-07-01', sectors: byPercentage, source: decree189, confidence: 'V' },
    {
      percent: 100,
      from: '2026-07-01',
      sectors: ['online-information', 'domain-names'],
      source: `${decree174} Điều 106`,
      confidence: 'V',
    },
  ],
};

export const officeNames: Record<OfficeTitle, Bilingual> = {
  'commune-chair': { vi: 'Chủ tịch Ủy ban nhân dân cấp xã', en: 'Chairman of the commune’s People’s Committee' },
  'department-director': { vi: 'Giám đốc Sở', en: 'Director of the Department' },
  'deputy-director': { vi: 'Phó Giám đốc Sở', en: 'Deputy Director of the Department' },
  'chief-inspector': { vi: 'Chánh Thanh tra tỉnh', en: 'Chief Inspector of the province' },
  'ministry-team-head': { vi: 'Trưởng đoàn thanh tra cấp bộ', en: 'Head of a ministry’s inspection team' },
  'province-chair': {
    vi: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
    en: 'Chairman of the provincial People’s Committee',
  },
};

export type OfficePower = {
  title: OfficeTitle;
  /** The most this office may fine this kind of party for one act, in VND; 0 where it has no power. */
  limitVnd: number;
  may: boolean;
  source: string;
  confidence: Confidence;
};

/** One act, as far as competence depends on it. */
export type JudgedAct = {
  sector: Sector;
  /** The highest end of the act's bracket for this kind of party, in VND; null where only a warning is possible. */
  maxVnd: number | null;
};

/**
 * Who may decide on these acts, on a day. Competence goes by the highest end of each act's bracket, not by the fine that
 * is meant (LHAV Art. 52.1); a decision on several acts needs power over each.
 * @param on ISO 8601
 * @source Decree 189/2025/NĐ-CP as amended by 311/2026; Decree 174/2026/NĐ-CP Art. 104, 106, 113
 */
export function competenceOf(acts: readonly JudgedAct[], partyKind: Party['kind'], on: string): OfficePower[] {
  return officeTitles.map((title) => {
    const each = acts.map((act) => powerOver(title, act.sector, partyKind, on));
    const limitVnd = each.length === 0 ? 0 : Math.min(...each.map((power) => power.limitVnd));
    const may =
      acts.length > 0 && acts.every((act, i) => each[i]!.limitVnd > 0 && (act.maxVnd ?? 0) <= each[i]!.limitVnd);
    const sources = [...new Set(each.map(({ source }) => source).filter(Boolean))];
    return { title, limitVnd, may, source: sources.join('; '), confidence: 'V' };
  });
}

function powerOver(
  title: OfficeTitle,
  sector: Sector,
  partyKind: Party['kind'],
  on: string,
): { limitVnd: number; source: string } {
  const power = powers[title].find((each) => each.from <= on && each.sectors.includes(sector));
  if (!power) return { limitVnd: 0, source: '' };
  const forIndividuals = (ceilings[sector].vnd * power.percent) / 100;
  return { limitVnd: partyKind === 'organisation' ? 2 * forIndividuals : forIndividuals, source: power.source };
}

/**
 * Refuses an act outside somebody's power, with the article and with who has it instead.
 * @throws DomainError `outside-competence`
 */
export function requireCompetence(
  title: OfficeTitle,
  acts: readonly JudgedAct[],
  partyKind: Party['kind'],
  on: string,
): void {
  const offices = competenceOf(acts, partyKind, on);
  const own = offices.find((office) => office.title === title)!;
  if (own.may) return;
  const maxVnd = Math.max(0, ...acts.map((act) => act.maxVnd ?? 0));
  const others = offices.filter((office) => office.may).map((office) => officeNames[office.title].en);
  throw new DomainError(
    'outside-competence',
    `${officeNames[title].en} may fine up to ${dong(own.limitVnd).en} here, and the act’s bracket goes up to ${dong(maxVnd).en} (${own.source || 'no power in this field'}). ` +
      (others.length > 0 ? `The case goes to: ${others.join(', ')}.` : 'No office of the province has the power.'),
    {
      facts: {
        title,
        limitVnd: own.limitVnd,
        maxVnd,
        source: own.source,
        offices: offices.filter((office) => office.may),
      },
    },
  );
}

/**
 * The field a provision belongs to, by the instrument and article it stands in.
 * @returns null for provisions that nobody is fined by
 */
export function sectorOf(instrumentCode: string, article: string | null): Sector | null {
  const number = Number.parseInt(article ?? '', 10);
  if (instrumentCode === 'nd-119-2020' || instrumentCode === 'nd-14-2022') {
    if (/^28[abc]$/.test(article ?? '') || article === '32a') return 'printing';
    return number >= 22 && number <= 32 ? 'publishing' : 'press';
  }
  if (instrumentCode === 'nd-174-2026') return number >= 92 && number <= 96 ? 'online-information' : 'domain-names';
  return null;
}
