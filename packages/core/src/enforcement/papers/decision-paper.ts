import type { CaseDecisionPaper, FormRef, PaperClause, PaperSection } from '../../papers/index.ts';
import type { DecisionFacts, PaperFinding } from './case-paper-facts.ts';
import { type FormSymbol, formRefOf } from './forms.ts';
import { legalBases } from './legal-bases.ts';
import { appealSentence, authorityOf, decisionSignatory, partyFacts, violator } from './paper-parts.ts';
import { capitalised, unclosed } from './paper-words.ts';
import { refBases } from './record-paper.ts';

/** What all decisions have: bases in the order of the forms, articles, who signs in which capacity. */
export function decisionPaper(
  facts: DecisionFacts,
  decision: {
    symbol: FormSymbol;
    form?: Partial<FormRef>;
    /** Of the Law on Handling Administrative Violations: `Điều 57, Điều 68`. */
    lawArticles: string;
    findings: readonly PaperFinding[];
    /** Bases of this decision alone, without “Căn cứ”. */
    alsoBasedOn?: readonly string[];
    considering: readonly string[];
    articles: PaperSection[];
  },
): CaseDecisionPaper {
  const { office, date, title, delegation } = facts;
  return {
    template: 'case-decision',
    form: { ...formRefOf(decision.symbol, date), ...decision.form },
    ...{ office, date, number: facts.number },
    signatory: decisionSignatory(facts.signer, title),
    authority: authorityOf(office, title),
    bases: [
      ...legalBases(decision.lawArticles, decision.findings, date),
      ...refBases([facts.record, ...(facts.restsOn ?? [])]),
      ...(decision.alsoBasedOn ?? []).map((text) => `Căn cứ ${unclosed(text)}`),
      ...(delegation ? [`Căn cứ ${unclosed(delegation)} về việc giao quyền xử phạt vi phạm hành chính`] : []),
      ...(facts.proposedBy ? [`Theo đề nghị của ${unclosed(facts.proposedBy)}`] : []),
    ],
    considering: decision.considering.map(unclosed).filter(Boolean),
    articles: decision.articles,
    recipients: ['Như Điều 3'],
  };
}

export function article(...paragraphs: string[]): PaperSection {
  return { title: null, paragraphs };
}

export function clauses(...list: PaperClause[]): PaperSection {
  return { title: null, paragraphs: [], clauses: list };
}

/** The party as article 1 begins with it. */
export function partyClause(verb: string, { kase }: DecisionFacts): PaperClause {
  const whose = kase.party.kind === 'organisation' ? 'tổ chức' : 'ông (bà)';
  return { text: `${verb} đối với ${whose} có tên sau đây:`, facts: partyFacts(kase.party) };
}

export const effective = article('Quyết định này có hiệu lực kể từ ngày ký.');

/** The last article, closed the way the last sentence of a document is. */
export function executors({ office, kase }: DecisionFacts): PaperSection {
  return article(
    `Các đơn vị, cá nhân có liên quan thuộc ${unclosed(office.name)} và ${kase.party.name} chịu trách nhiệm thi hành Quyết định này./.`,
  );
}

/** To whom it is handed, and that it may be complained about. */
export function handing(facts: DecisionFacts, duties: readonly string[], also: readonly string[] = []): PaperSection {
  const { party } = facts.kase;
  const appeal = appealSentence(facts.office, party);
  const named = party.kind === 'organisation' && party.representative ? ` do ${party.representative} đại diện` : '';
  return {
    title: null,
    paragraphs: ['Quyết định này được:'],
    clauses: [
      {
        text: `Giao cho ${party.name}${named}, là ${violator(party)} có tên tại Điều 1 Quyết định này, để chấp hành.`,
        ...(duties.length > 0 ? { points: [...duties, appeal] } : {}),
      },
      ...(duties.length > 0 ? [] : [{ text: appeal }]),
      ...also.map((text) => ({ text })),
    ],
  };
}

/** Circumstances of the findings, each once: `Không có.` where there are none. */
export function circumstances(findings: readonly PaperFinding[], kind: 'aggravating' | 'mitigating'): PaperClause {
  const label = kind === 'aggravating' ? 'Các tình tiết tăng nặng' : 'Các tình tiết giảm nhẹ';
  const several = findings.length > 1;
  const points = findings.flatMap((finding, i) =>
    finding[kind].map(({ text }) => `${capitalised(unclosed(text))}${several ? ` (hành vi thứ ${i + 1})` : ''}`),
  );
  return points.length === 0 ? { text: `${label}: không có.` } : listed(label, points);
}

/** One point goes on behind its label, several are lettered below it. */
export function listed(label: string, points: readonly string[]): PaperClause {
  const [only] = points;
  if (points.length === 1 && only) return { text: `${label}: ${unclosed(only)}.` };
  return { text: `${label}:`, points: closed(points) };
}

/** Points end with a semicolon, the last one with a full stop. */
export function closed(points: readonly string[]): string[] {
  return points.map((point, i) => `${unclosed(point)}${i + 1 < points.length ? ';' : '.'}`);
}
