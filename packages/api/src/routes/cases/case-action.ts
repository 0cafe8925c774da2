import { createRoute, z } from '@hono/zod-openapi';
import { type Case, getCaseView } from '@pressdesk/core/enforcement';
import { type Action, type Authorized, authorize, type SignedInActor } from '@pressdesk/core/identity';
import type { Kit } from '@pressdesk/core/papers';
import type { Tx } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { kitOf } from '../../kit.ts';
import { type AnyProblemCode, json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { findVisible } from './find-visible.ts';

type Definition<Permission extends Action, Body extends z.ZodRawShape> = {
  operationId: string;
  tag?: 'cases' | 'decisions' | 'complaints';
  summary: string;
  description?: string;
  /** What stands behind the case in the address, as its `actions` name it: `make-record`. */
  action: string;
  permission: Permission;
  /** Beside the row’s version, which every action needs. */
  body: z.ZodObject<Body>;
  problems?: readonly AnyProblemCode[];
  perform(
    tx: Tx,
    actor: SignedInActor,
    kase: Authorized<Case, Permission>,
    input: z.output<z.ZodObject<Body>> & { kit: Kit },
  ): Promise<unknown>;
};

/** The body of an action that needs nothing but to know what its reader saw. */
export const SeenCaseRequest = z.object({ rowVersion: RowVersion }).openapi('SeenCaseRequest');

/** What any step of a case may answer with. */
export const caseStepProblems = ['not-found', 'version-conflict', 'invalid-transition', 'already-claimed'] as const;

/**
 * The endpoint `POST /api/cases/{id}/<action>`: the case is found, permission asked, the operation done and the case
 * answered as it is then, in one transaction.
 */
export function caseAction<Permission extends Action, Body extends z.ZodRawShape>(
  definition: Definition<Permission, Body>,
): (app: App, services: Services) => void {
  const { operationId, tag = 'cases', summary, description, action, permission, body, perform } = definition;
  const route = createRoute({
    operationId,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    method: 'post',
    path: `/api/cases/{id}/${action}`,
    security: sessionSecurity,
    request: { params: IdParam, body: jsonBody(body as unknown as typeof SeenCaseRequest) },
    responses: {
      200: json(CaseResponse, 'The case as it is now'),
      ...sessionProblems('unsafe', ...caseStepProblems, ...(definition.problems ?? [])),
    },
  });
  return (app, services) => {
    app.openapi(route, async (c) => {
      const actor = c.get('actor');
      const { id } = c.req.valid('param');
      const input = { ...(c.req.valid('json') as unknown as z.output<z.ZodObject<Body>>), kit: kitOf(services) };
      const kase = await services.database.transaction(async (tx) => {
        await perform(tx, actor, authorize(actor, permission, await findVisible(tx, actor, id)), input);
        return getCaseView(tx, actor, id);
      });
      return respond(c, CaseResponse, kase);
    });
  };
}
