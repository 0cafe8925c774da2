import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { DomainError } from '@pressdesk/core/platform';
import { outletRefs } from '@pressdesk/core/registry';
import type { SearchAnswer } from '@pressdesk/core/search';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, ItemKind, LegalDay, PageQuery, SearchResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { Flag } from '../parameters.ts';

const SearchQuery = PageQuery.extend({
  /** Words, "phrases" and -exclusions; left out or empty, everything by date. Longer texts the engine refuses. */
  q: z.string().max(2_000).default(''),
  /** Whether accents count. */
  exact: Flag.default(false),
  outlet: Id.optional(),
  kind: ItemKind.optional(),
  from: LegalDay.optional(),
  to: LegalDay.optional(),
  hasSignal: Flag.optional(),
  sort: z.enum(['relevance', 'date']).default('relevance'),
});

const route = createRoute({
  operationId: 'searchItems',
  tags: ['search'],
  summary: 'Find items by words',
  method: 'get',
  path: '/api/search',
  security: sessionSecurity,
  request: { query: SearchQuery },
  responses: { 200: json(SearchResponse, 'What was found'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function searchItems(app: App, { database, search }: Services): void {
  app.openapi(route, async (c) => {
    const query = authorize(c.get('actor'), 'search.query', c.req.valid('query'));
    const { q, exact, sort, limit, cursor, outlet, kind, from, to, hasSignal } = query;
    const answer = await underItsName(
      search.query({
        text: q,
        exact,
        sort,
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(outlet === undefined ? {} : { outletIds: [outlet] }),
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(from === undefined ? {} : { from: Temporal.PlainDate.from(from) }),
        ...(to === undefined ? {} : { to: Temporal.PlainDate.from(to) }),
        ...(hasSignal === undefined ? {} : { hasSignal }),
      }),
    );
    const refs = await database.transaction((tx) =>
      outletRefs(
        tx,
        answer.hits.map((hit) => hit.outletId),
      ),
    );
    return respond(c, SearchResponse, { ...answer, hits: withOutlets(answer.hits, refs) });
  });
}

/** The port calls the words `text`, the address calls them `q`: a problem names the field that was sent. */
async function underItsName(answer: Promise<SearchAnswer>): Promise<SearchAnswer> {
  return answer.catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    const fieldErrors = error.fieldErrors.map((field) =>
      field.pointer === '/text' ? { ...field, pointer: '/q' } : field,
    );
    throw new DomainError(error.code, error.message, { facts: error.facts, fieldErrors, cause: error });
  });
}

/** The index knows an outlet's id; its name and kind are the register's. A hit of an outlet that is gone is left out. */
function withOutlets(hits: SearchAnswer['hits'], refs: Awaited<ReturnType<typeof outletRefs>>) {
  return hits.flatMap((hit) => {
    const outlet = refs.get(hit.outletId);
    return outlet ? [{ ...hit, outlet }] : [];
  });
}
