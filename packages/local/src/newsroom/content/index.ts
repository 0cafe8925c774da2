import type { OutletCode } from '../outlet-profiles.ts';
import { aggregatorLife } from './aggregator-life.ts';
import { aggregatorNews } from './aggregator-news.ts';
import type { Article, Broadcast, PlantedFault } from './content-types.ts';
import { newspaperEconomyCulture } from './newspaper-economy-culture.ts';
import { newspaperLaw } from './newspaper-law.ts';
import { newspaperPublicLife } from './newspaper-public-life.ts';
import { radioMagazine } from './radio-magazine.ts';
import { radioMornings } from './radio-mornings.ts';

export type { Article, Broadcast, BroadcastCue } from './content-types.ts';

/** An item with the outlet it belongs to. */
export type DemoItem =
  | { outlet: Exclude<OutletCode, 'dai-lien-ha'>; article: Article; broadcast?: undefined }
  | { outlet: 'dai-lien-ha'; broadcast: Broadcast; article?: undefined };

/** Everything the three outlets ever publish, in no particular order. */
export const demoItems: readonly DemoItem[] = [
  ...articlesOf('bao-kinh-lac', [newspaperPublicLife, newspaperEconomyCulture, newspaperLaw]),
  ...articlesOf('tin-kinh-lac-24h', [aggregatorNews, aggregatorLife]),
  ...[radioMornings, radioMagazine].flat().map((broadcast): DemoItem => ({ outlet: 'dai-lien-ha', broadcast })),
];

export function slugOf(item: DemoItem): string {
  return contentOf(item).slug;
}

export function contentOf(item: DemoItem): Article | Broadcast {
  return item.article ?? item.broadcast;
}

export function plantedFaultOf(item: DemoItem): PlantedFault | null {
  return contentOf(item).planted ?? null;
}

/**
 * An item as the fields a rule looks at: what a reader of the page or the transcript would hand on. The source line is
 * no part of the body.
 */
export function ruleDocumentOf(item: DemoItem): { title: string; body: string; author: string; speaker: string } {
  if (item.article) {
    const { title, sapo, body, author, unicodeForm } = item.article;
    const form = unicodeForm ?? 'NFC';
    const text = [sapo, ...body].join('\n\n');
    return { title: title.normalize(form), body: text.normalize(form), author: author ?? '', speaker: '' };
  }
  const { title, cues } = item.broadcast;
  const speakers = [...new Set(cues.map(([speaker]) => speaker))];
  return { title, body: cues.map(([, text]) => text).join('\n'), author: '', speaker: speakers.join('\n') };
}

function articlesOf(outlet: Exclude<OutletCode, 'dai-lien-ha'>, groups: readonly (readonly Article[])[]): DemoItem[] {
  return groups.flat().map((article) => ({ outlet, article }));
}
