import { describe, expect, it } from 'vitest';
import { newspaperProfile } from '../outlet-profiles.ts';
import { momentBefore } from '../vietnamese-date.ts';
import { contentOf, demoItems, plantedFaultOf, ruleDocumentOf, slugOf } from './index.ts';

const articles = demoItems.flatMap((item) => (item.article ? [item.article] : []));
const broadcasts = demoItems.flatMap((item) => (item.broadcast ? [item.broadcast] : []));

describe('the content of the demo newsroom', () => {
  it('has at least sixty items under unique slugs that fit an address', () => {
    const slugs = demoItems.map(slugOf);
    expect(slugs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it('is written with Vietnamese marks throughout, composed in the source', () => {
    for (const item of demoItems) {
      const { title, body } = { ...ruleDocumentOf(item), title: contentOf(item).title };
      const marks = body.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
      expect(marks / body.length, slugOf(item)).toBeGreaterThan(0.15);
      expect(title.normalize('NFC'), slugOf(item)).toBe(title);
    }
  });

  it('has articles of 120 to 350 words and broadcasts of 15 to 40 cues', () => {
    for (const { slug, sapo, body } of articles) {
      const words = [sapo, ...body].join(' ').split(/\s+/).length;
      expect(words, slug).toBeGreaterThanOrEqual(120);
      expect(words, slug).toBeLessThanOrEqual(350);
    }
    for (const { slug, cues } of broadcasts) {
      expect(cues.length, slug).toBeGreaterThanOrEqual(15);
      expect(cues.length, slug).toBeLessThanOrEqual(40);
    }
  });

  it('gives every item a publication time that lies before the start', () => {
    const start = new Date('2026-11-23T08:30:00+07:00');
    for (const item of demoItems) {
      const at = momentBefore(start, contentOf(item).published);
      expect(at.getTime(), slugOf(item)).toBeLessThanOrEqual(start.getTime());
    }
  });

  it('puts newspaper articles into sections the newspaper has', () => {
    const known = [...newspaperProfile.sections.keys()];
    const used = demoItems.flatMap((item) => (item.outlet === 'bao-kinh-lac' ? [item.article.section] : []));
    expect(used.filter((section) => !known.includes(section))).toEqual([]);
  });

  it('never plants a fault in an item that is also a near miss', () => {
    const both = demoItems.filter((item) => plantedFaultOf(item) && contentOf(item).nearMiss);
    expect(both.map(slugOf)).toEqual([]);
  });

  it('holds one item in decomposed Unicode and both ways to place a tone mark', () => {
    expect(articles.filter(({ unicodeForm }) => unicodeForm === 'NFD')).toHaveLength(1);
    const everything = articles.map(({ body }) => body.join(' ')).join(' ');
    expect(everything).toMatch(/Hòa Lạch/);
    expect(everything).toMatch(/Hoà Lạch/);
  });
});
