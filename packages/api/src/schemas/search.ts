import { z } from '@hono/zod-openapi';
import { Id, Instant, ItemKind, OutletRef } from './common.ts';

export const SearchHit = z
  .object({
    itemId: Id,
    kind: ItemKind,
    title: z.string(),
    /** Offsets of marked words in `title` and in `snippet`. */
    titleMarks: z.array(z.tuple([z.int(), z.int()])),
    snippet: z.string(),
    snippetMarks: z.array(z.tuple([z.int(), z.int()])),
    outlet: OutletRef,
    url: z.string().nullable(),
    publishedAt: Instant.nullable(),
    hasSignal: z.boolean(),
    /** For a broadcast: the second at which the found words begin. */
    startSeconds: z.int().nullable(),
  })
  .openapi('SearchHit');

export const SearchResponse = z
  .object({
    hits: z.array(SearchHit),
    nextCursor: z.string().nullable(),
    /** Exact, or a lower bound when `totalIsExact` is false. */
    total: z.int(),
    totalIsExact: z.boolean(),
    facets: z.object({
      outlet: z.array(z.object({ id: Id, name: z.string(), count: z.int() })),
      kind: z.array(z.object({ value: ItemKind, count: z.int() })),
      hasSignal: z.array(z.object({ value: z.boolean(), count: z.int() })),
    }),
    histogram: z.array(z.object({ day: z.iso.date(), count: z.int() })),
    engine: z.enum(['postgresql', 'meilisearch']),
    /** Set when the chosen engine is out of reach and PostgreSQL answered instead. */
    notice: z.enum(['search-engine-unreachable']).nullable(),
    tookMs: z.int(),
  })
  .openapi('SearchResult');

export type SearchResponse = z.infer<typeof SearchResponse>;
