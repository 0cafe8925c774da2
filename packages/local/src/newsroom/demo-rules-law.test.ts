import { catalogueSeed, citePath, surenessOfWhole } from '@pressdesk/core/law';
import { expect, test } from 'vitest';
import { demoRules } from './demo-rules.ts';

const provisions = new Map(
  catalogueSeed.provisions.map(({ code, instrumentCode, versions }) => [code, { instrumentCode, ...versions.at(-1)! }]),
);
const instruments = new Map(catalogueSeed.instruments.map(({ code, number }) => [code, number]));

test('every provision a demo rule touches is in the catalogue by its id, in that article, and as sure as the rule says', () => {
  for (const { code, provision } of demoRules) {
    const row = provisions.get(provision.id);
    expect(row, `${code}: ${provision.id}`).toBeDefined();
    const { instrumentCode, path, confidence } = row!;
    const cited = `Nghị định ${instruments.get(instrumentCode)}, ${citePath({ ...path, clause: null, point: null })}`;
    expect(provision.instrument, code).toBe(cited);
    expect(provision.confidence, code).toBe(surenessOfWhole(confidence));
  }
});

test('what a demo rule says of its provision is what the catalogue says', () => {
  for (const { code, provision } of demoRules) {
    if (provision.id === '20.1') continue;
    expect(provisions.get(provision.id)!.text, code).toEqual(provision.text);
  }
});
