import { dateOf, oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';
import { catalogueConfidences, provisionKinds } from './law-types.ts';

/** What the catalogue's address holds. `on` is the day whose text is wanted; without one, the latest text is. */
export type LawSearch = {
  view?: 'instruments';
  q?: string;
  instrument?: string;
  kind?: (typeof provisionKinds)[number];
  confidence?: (typeof catalogueConfidences)[number];
  on?: string;
};

export function parseLawSearch(search: RawSearch): LawSearch {
  return {
    view: oneOf(search.view, ['instruments'] as const),
    q: textOf(search.q, 200),
    instrument: textOf(search.instrument, 40),
    kind: oneOf(search.kind, provisionKinds),
    confidence: oneOf(search.confidence, catalogueConfidences),
    on: dateOf(search.on),
  };
}

/** The year of the calendar's address; the API knows 2000 to 2099. */
export function parseCalendarSearch(search: RawSearch): { year?: number } {
  const year = /^20\d{2}$/.test(String(search.year)) ? Number(search.year) : undefined;
  return { year };
}

/** The instrument a new provision is meant for, where one comes from its list. */
export function parseNewProvisionSearch(search: RawSearch): { instrument?: string } {
  return { instrument: textOf(search.instrument, 40) };
}
