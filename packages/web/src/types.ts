import type {
  ItemVersionResponse,
  ReviewItemResponse,
  ReviewItemSummary,
  RuleResponse,
  RuleVersionResponse,
  SearchResponse,
  SignalResponse,
} from '@pressdesk/api/schemas';

/** Parts of the API's shapes that screens hand around; the shapes themselves live in `@pressdesk/api/schemas`. */
export type Page<T> = { items: T[]; nextCursor: string | null };
export type Bilingual = RuleVersionResponse['name'];
export type Severity = RuleVersionResponse['severity'];
export type Provision = NonNullable<RuleVersionResponse['provision']>;
export type Hit = SignalResponse['hits'][number];
export type Cue = NonNullable<ItemVersionResponse['cues']>[number];
export type OutletRef = ReviewItemSummary['outlet'];
export type OutletKind = OutletRef['kind'];
export type ItemKind = ReviewItemSummary['kind'];
export type ReviewStatus = ReviewItemSummary['status'];
export type ReviewEvent = ReviewItemResponse['events'][number];
export type SearchHit = SearchResponse['hits'][number];

export type ReviewCounts = {
  open: number;
  mine: number;
  byseverity: Record<Severity, number>;
  byTopic: { topic: string; count: number }[];
};
export type ReviewPage = Page<ReviewItemSummary> & { counts: ReviewCounts };

export type Presence = { items: { reviewItemId: string; by: { id: string; name: string }; expiresAt: string }[] };

export type RuleWithVersions = RuleResponse & { versions: RuleVersionResponse[] };

export type RuleCheck = {
  ok: true;
  explanation: Bilingual;
  matched: number;
  examined: number;
  samples: { itemId: string; title: string; hits: number }[];
};

export type AuditEntry = {
  seq: number;
  at: string;
  actor: { id: string; name: string } | string | null;
  type: string;
  subjectType: string;
  subjectId: string;
  data: unknown;
  hash: string;
};

export type Overview = {
  items: number;
  versions: number;
  signals: number;
  openReviewItems: number;
  sources: number;
  sourcesFailing: number;
  outlets: number;
};
