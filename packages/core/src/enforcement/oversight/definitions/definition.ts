import type { Bilingual, Confidence } from '../../../law/index.ts';

/** What a figure counts in; `percent` is 0–100. */
export type IndicatorUnit =
  | 'dossier'
  | 'licence'
  | 'decision'
  | 'outlet'
  | 'person'
  | 'item'
  | 'signal'
  | 'case'
  | 'finding'
  | 'complaint'
  | 'order'
  | 'issue'
  | 'event'
  | 'hour'
  | 'working-day'
  | 'percent'
  | 'vnd';

export type FileKind = 'dossier' | 'licence' | 'outlet' | 'item' | 'signal' | 'review-item' | 'case' | 'deposit';

/**
 * Where figures come from: a query that gives one row a file, with what is counted of it as columns. Every one has
 * `file_id`, `label`, `detail`, `happened_on`, `amount`. In its text `:from` and `:until` are the first moment of the
 * period and the first one after it (the cut-off, if that is earlier), `:firstDay` and `:lastDay` the same as days at
 * the office, `:place` the folded name of a place or nothing.
 */
export type Facts = { readonly kind: FileKind; readonly sql: string };

/** How a figure is made of the rows for which `where` (a condition of SQL over the facts' columns) holds. */
export type Measure =
  | { readonly as: 'count' }
  /** Of those rows, in percent, the ones for which `hit` holds. */
  | { readonly as: 'share'; readonly hit: string }
  | { readonly as: 'sum' | 'average'; readonly of: string };

/** What a code of a breakdown is called: by this list, or by the catalogue of procedures. */
export type PartNames = 'procedures' | Readonly<Record<string, Bilingual>>;

export type Definition = {
  /** Stands in addresses; never changed, since figures entered by hand name it. */
  readonly code: string;
  readonly label: Bilingual;
  readonly unit: IndicatorUnit;
  /** How it is counted, in words that can be disputed. */
  readonly counts: Bilingual;
  readonly confidence: Confidence;
  readonly note?: Bilingual;
} & (Computed | { readonly byHand: true });

export type Computed = {
  readonly facts: string;
  readonly where: string;
  readonly measure: Measure;
  readonly by?: { readonly column: string; readonly name: Bilingual; readonly names: PartNames };
  /** The screen with much the same list. */
  readonly list?: string;
};

export type IndicatorGroup = {
  readonly number: number;
  readonly title: Bilingual;
  readonly indicators: readonly Definition[];
};

export function say(vi: string, en: string): Bilingual {
  return { vi, en };
}

export function isComputed(definition: Definition): definition is Definition & Computed {
  return 'facts' in definition;
}

/** A condition of SQL: an address names the place, word by word, accents folded. */
export function inPlace(address: string): string {
  return `(:place = '' or position(:place in fold_words(coalesce(${address}, ''))) > 0)`;
}

/** A moment as a day at the office, in SQL. */
export function dayOf(moment: string): string {
  return `(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`;
}

/**
 * Days numbered so that the difference of two numbers is the working days between them: weekends and days off don’t
 * move it, days made up do (LHAV, Labour Code Art. 112 through the office's calendar).
 */
export const workingDays = `
  working_days as materialized (
    select d::date as day,
           sum(case when bool_or(c.kind = 'make-up') then 1
                    when bool_or(c.kind is not null) or extract(isodow from d) > 5 then 0 else 1 end)
             over (order by d) as number
      from generate_series(:firstDay::timestamp - interval '8 years', :lastDay::timestamp + interval '1 day', '1 day') d
      left join calendar_days c on c.date = d::date and c.withdrawn_at is null
     group by d
  )`;

export const outletKindNames = {
  newspaper: say('Báo', 'Newspapers'),
  magazine: say('Tạp chí', 'Magazines'),
  radio: say('Phát thanh', 'Radio'),
  television: say('Truyền hình', 'Television'),
  'aggregated-site': say('Trang thông tin điện tử tổng hợp', 'Aggregated news sites'),
  'grassroots-radio': say('Đài truyền thanh cơ sở', 'Grassroots radio'),
};

export const itemKindNames = {
  article: say('Bài viết', 'Articles'),
  broadcast: say('Chương trình phát sóng', 'Broadcasts'),
  'print-issue': say('Số báo in', 'Print issues'),
};

export const partyKindNames = {
  organisation: say('Tổ chức', 'Organisations'),
  individual: say('Cá nhân', 'Individuals'),
};
