import { oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';

export const statuses = ['open', 'dismissed', 'noted', 'escalated'] as const;
export const severities = ['high', 'medium', 'low'] as const;
export const claimFilters = ['mine', 'none', 'others'] as const;
export const sorts = ['severity', 'newest', 'oldest'] as const;
export const itemKinds = ['article', 'broadcast', 'print-issue'] as const;
const panes = ['text', 'context'] as const;

/** What of the desk lives in the address: the queue's filters, the item that is open, and (when narrow) the pane. */
export type DeskSearch = {
  status?: (typeof statuses)[number];
  severity?: (typeof severities)[number];
  outlet?: string;
  topic?: string;
  claimed?: (typeof claimFilters)[number];
  kind?: (typeof itemKinds)[number];
  sort?: (typeof sorts)[number];
  item?: string;
  pane?: (typeof panes)[number];
};

export type QueueFilters = Omit<DeskSearch, 'item' | 'pane'>;

export function parseDeskSearch(search: RawSearch): DeskSearch {
  return {
    status: oneOf(search.status, statuses),
    severity: oneOf(search.severity, severities),
    outlet: textOf(search.outlet, 60),
    topic: textOf(search.topic, 80),
    claimed: oneOf(search.claimed, claimFilters),
    kind: oneOf(search.kind, itemKinds),
    sort: oneOf(search.sort, sorts),
    item: textOf(search.item, 60),
    pane: oneOf(search.pane, panes),
  };
}

/** The filters as the API takes them: the queue shows what is open unless told otherwise, the gravest first. */
export function toQueueFilters(search: DeskSearch): QueueFilters {
  const { item: _item, pane: _pane, ...filters } = search;
  return { ...filters, status: filters.status ?? 'open', sort: filters.sort ?? 'severity' };
}

/** How many filters narrow the queue, beyond its usual state and order. */
export function countFilters({ severity, outlet, topic, claimed, kind }: DeskSearch): number {
  return [severity, outlet, topic, claimed, kind].filter(Boolean).length;
}
