import type { Tx } from '../platform/index.ts';
import type { StoredCue } from './item.ts';
import type { Bilingual } from './rule.ts';
import { ruleDocument } from './rule-document.ts';
import { compileRules, explainRule, parseRule } from './rules/index.ts';
import { requireParses } from './save-rule.ts';
import type { StoredHit } from './signal.ts';

export type RuleTrial = {
  explanation: Bilingual;
  /** How many of the examined items the rule would flag. */
  matched: number;
  examined: number;
  samples: { itemId: string; title: string; hits: StoredHit[] }[];
};

const shownSamples = 20;

type Row = { item_id: string; title: string; body: string; authors: string[]; cues: StoredCue[] | null };

/**
 * Runs a rule that isn't stored over the newest items, so that its author sees what it would flag.
 * @param sampleSize how many items are read, the newest first
 * @throws DomainError `rule-syntax`
 */
export async function tryRule(tx: Tx, query: string, sampleSize: number): Promise<RuleTrial> {
  requireParses(query);
  const node = parseRule(query);
  const compiled = compileRules([{ id: 'trial', query }]);
  const rows = await tx.sql<Row>(
    `select v.item_id, v.title, v.body, v.authors, v.cues from items i join item_versions v on v.id = i.current_version_id
      order by coalesce(i.published_at, i.first_seen_at) desc, i.id desc limit $1`,
    [sampleSize],
  );
  const samples: RuleTrial['samples'] = [];
  let matched = 0;
  for (const row of rows) {
    const [match] = [...compiled.match(ruleDocument(row))];
    if (!match) continue;
    matched += 1;
    const { item_id: itemId, title } = row;
    if (samples.length < shownSamples) samples.push({ itemId, title, hits: [...match.hits].slice(0, 5) });
  }
  return {
    explanation: { vi: explainRule(node, 'vi'), en: explainRule(node, 'en') },
    matched,
    examined: rows.length,
    samples,
  };
}
