import { createRoute, type z } from '@hono/zod-openapi';
import { type Case, findComplaint, getCaseView } from '@pressdesk/core/enforcement';
import { type Authorized, authorize, type SignedInActor } from '@pressdesk/core/identity';
import type { Kit } from '@pressdesk/core/papers';
import type { Tx } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { kitOf } from '../../kit.ts';
import { type AnyProblemCode, json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { caseStepProblems, type SeenCaseRequest } from '../cases/case-action.ts';
import { findVisible } from '../cases/find-visible.ts';
import { IdParam } from '../parameters.ts';

type Definition<Permission extends 'case.review' | 'case.complain', Body extends z.ZodRawShape> = {
  operationId: string;
  summary: string;
  /** What stands behind the complaint in the address: `accept`. */
  action: string;
  permission: Permission;
  /** Beside the version of the case’s row, which every action needs. */
  body: z.ZodObject<Body>;
  problems?: readonly AnyProblemCode[];
  perform(
    tx: Tx,
    actor: SignedInActor,
    kase: Authorized<Case, Permission>,
    input: z.output<z.ZodObject<Body>> & { complaintId: string; kit: Kit },
  ): Promise<unknown>;
};

/**
 * The endpoint `POST /api/complaints/{id}/<action>`: its case is found, permission asked on it, the operation done and the
 * case answered as it is then, in one transaction. `rowVersion` is the case’s.
 */
export function complaintAction<Permission extends 'case.review' | 'case.complain', Body extends z.ZodRawShape>(
  definition: Definition<Permission, Body>,
): (app: App, services: Services) => void {
  const { operationId, summary, action, permission, body, perform } = definition;
  const route = createRoute({
    operationId,
    tags: ['complaints'],
    summary,
    method: 'post',
    path: `/api/complaints/{id}/${action}`,
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
      const asked = c.req.valid('json') as unknown as z.output<z.ZodObject<Body>>;
      const input = { ...asked, complaintId: id, kit: kitOf(services) };
      const kase = await services.database.transaction(async (tx) => {
        const { caseId } = await findComplaint(tx, id);
        await perform(tx, actor, authorize(actor, permission, await findVisible(tx, actor, caseId)), input);
        return getCaseView(tx, actor, caseId);
      });
      return respond(c, CaseResponse, kase);
    });
  };
}
