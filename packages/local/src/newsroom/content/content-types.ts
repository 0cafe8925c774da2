/** Codes of the demo rules; every planted fault and every near miss names the rules it is about. */
export type DemoRuleCode =
  | 'KL-01'
  | 'KL-02'
  | 'KL-03'
  | 'KL-04'
  | 'KL-05'
  | 'KL-06'
  | 'KL-07'
  | 'KL-08'
  | 'KL-09'
  | 'KL-10'
  | 'KL-11'
  | 'KL-12';

/**
 * A fault written into an item on purpose. `rule` is the demo rule that must hit it, or null when words alone cannot
 * show it (a missing source line, a masthead, a false figure) and the system has to see it in another way.
 */
export type PlantedFault = { rule: DemoRuleCode | null; what: string };

/** What demo items of every outlet have in common. */
type ContentBase = {
  /** Unique over all outlets; part of the address or the file name. */
  slug: string;
  title: string;
  /** `-3d 08:30` = three local days before the start at 08:30; `-95m` = 95 minutes before the start. */
  published: string;
  planted?: PlantedFault;
  /** Rules whose words or near-words stand in the text and that must stay silent all the same. */
  nearMiss?: readonly DemoRuleCode[];
};

export type Article = ContentBase & {
  section: string;
  /** The lead (sapo). */
  sapo: string;
  body: readonly string[];
  author: string | null;
  /** What stands after "Nguồn:" under a re-posted item; null prints no such line. */
  source: string | null;
  /** Pages without JSON-LD make a reader fall back on meta tags and the visible date line. */
  jsonLd?: false;
  /** What the foot of the page shows instead of the outlet's licence number. */
  licenceShown?: 'missing' | 'other';
  /** Served decomposed, as some editors on macOS still send it. */
  unicodeForm?: 'NFD';
  /** Slug of the item this one corrects. */
  corrects?: string;
};

export type BroadcastCue = readonly [speaker: 'MC' | 'PV' | 'Khách mời', text: string];

export type Broadcast = ContentBase & {
  format: 'srt' | 'vtt';
  cues: readonly BroadcastCue[];
};
