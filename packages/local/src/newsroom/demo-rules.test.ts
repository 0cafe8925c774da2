import { compileRules, parseRule } from '@pressdesk/core/monitoring/rules';
import { describe, expect, it } from 'vitest';
import { contentOf, demoItems, plantedFaultOf, ruleDocumentOf, slugOf } from './content/index.ts';
import { demoRules } from './demo-rules.ts';

const compiled = compileRules(demoRules.map(({ code, query }) => ({ id: code, query })));
const rulesHitting = (item: (typeof demoItems)[number]) =>
  compiled.match(ruleDocumentOf(item)).map(({ ruleId }) => ruleId);

describe('the demo rules', () => {
  it('can be read, and have unique codes, both languages and a provision with its confidence', () => {
    expect(demoRules.length).toBeGreaterThanOrEqual(8);
    expect(new Set(demoRules.map(({ code }) => code)).size).toBe(demoRules.length);
    for (const { query, name, provision, topic } of demoRules) {
      expect(() => parseRule(query)).not.toThrow();
      for (const text of [name.vi, name.en, topic, provision.id, provision.text.vi, provision.text.en]) {
        expect(text).not.toBe('');
      }
      expect(provision.instrument).toMatch(/^Nghị định 119\/2020\/NĐ-CP, Điều \d+$/);
      expect(['V', 'S', 'OLD', 'M', 'D']).toContain(provision.confidence);
    }
  });

  it('hit every fault that words can show, each with the rule it was planted for and no other', () => {
    for (const item of demoItems) {
      const fault = plantedFaultOf(item);
      if (fault?.rule) expect(rulesHitting(item), slugOf(item)).toEqual([fault.rule]);
    }
  });

  it('are each needed by an item', () => {
    const planted = new Set(demoItems.map((item) => plantedFaultOf(item)?.rule));
    expect(demoRules.filter(({ code }) => !planted.has(code))).toEqual([]);
  });

  it('stay silent on every near miss and on everything in order', () => {
    const innocent = demoItems.filter((item) => !plantedFaultOf(item)?.rule);
    expect(innocent.filter((item) => rulesHitting(item).length > 0).map(slugOf)).toEqual([]);
  });

  it('would flag near misses if they ignored accents and had no exceptions', () => {
    const careless = compileRules(
      demoRules.map(({ code, query }) => ({
        id: code,
        query: (query.split(' AND NOT ')[0] ?? '').replace(/(?<!~)"([^"]+)"/g, '~"$1"'),
      })),
    );
    const caught = demoItems.filter((item) => {
      const near: readonly string[] = contentOf(item).nearMiss ?? [];
      return careless.match(ruleDocumentOf(item)).some(({ ruleId }) => near.includes(ruleId));
    });
    expect(caught.map(slugOf)).toEqual(
      expect.arrayContaining([
        'tuyen-an-vu-trom-may-bom-o-cam-tri',
        'phong-chong-me-tin-di-doan-mua-le-hoi',
        'nguoi-dan-hai-bo-song-lac-di-xem-boi-chai',
        'hai-nguoi-ban-lap-to-may-cay',
        'thay-boi-o-be-boi-lang-dong-man',
        'nang-cap-lo-de-song-lac-truoc-mua-lu',
        'doi-soc-nau-vo-dich-giai-bong-da-hoc-sinh',
        'bac-bo-tin-don-vo-de-song-lac',
        'so-y-te-canh-bao-quang-cao-chua-bach-benh',
        'canh-giac-tin-nhan-ban-so-dep',
      ]),
    );
  });
});
