import { createRoute, z } from '@hono/zod-openapi';
import { type Action, type Authorized, authorize, type SignedInActor } from '@pressdesk/core/identity';
import { type Dossier, findDossier, getDossierView } from '@pressdesk/core/licensing';
import type { Kit } from '@pressdesk/core/papers';
import type { Tx } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { kitOf } from '../../kit.ts';
import { type AnyProblemCode, json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DossierResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';

type Definition<Permission extends Action, Body extends z.ZodRawShape> = {
  operationId: string;
  summary: string;
  description?: string;
  /** What stands behind the dossier in the address: `take-up`. */
  action: string;
  permission: Permission | ((dossier: Dossier) => Permission);
  /** Beside the row’s version, which every action needs. */
  body: z.ZodObject<Body>;
  problems?: readonly AnyProblemCode[];
  perform(
    tx: Tx,
    actor: SignedInActor,
    dossier: Authorized<Dossier, Permission>,
    input: z.output<z.ZodObject<Body>> & { kit: Kit },
  ): Promise<unknown>;
};

/** The body of an action that needs nothing but to know what its reader saw. */
export const SeenRequest = z.object({ rowVersion: RowVersion }).openapi('SeenRequest');

/**
 * The endpoint `POST /api/dossiers/{id}/<action>`: the dossier is found, permission asked, the operation done and the
 * dossier answered as it is then, in one transaction.
 */
export function dossierAction<Permission extends Action, Body extends z.ZodRawShape>(
  definition: Definition<Permission, Body>,
): (app: App, services: Services) => void {
  const { operationId, summary, description, action, permission, body, perform } = definition;
  const route = createRoute({
    operationId,
    tags: ['dossiers'],
    summary,
    ...(description === undefined ? {} : { description }),
    method: 'post',
    path: `/api/dossiers/{id}/${action}`,
    security: sessionSecurity,
    request: { params: IdParam, body: jsonBody(body as unknown as typeof SeenRequest) },
    responses: {
      200: json(DossierResponse, 'The dossier as it is now'),
      ...sessionProblems(
        'unsafe',
        ...(['not-found', 'version-conflict', 'invalid-transition'] as const),
        ...(definition.problems ?? []),
      ),
    },
  });
  return (app, services) => {
    app.openapi(route, async (c) => {
      const actor = c.get('actor');
      const { id } = c.req.valid('param');
      const input = { ...(c.req.valid('json') as unknown as z.output<z.ZodObject<Body>>), kit: kitOf(services) };
      const dossier = await services.database.transaction(async (tx) => {
        const found = await findDossier(tx, id);
        const needed = typeof permission === 'function' ? permission(found) : permission;
        await perform(tx, actor, authorize(actor, needed, found), input);
        return getDossierView(tx, actor, id);
      });
      return respond(c, DossierResponse, dossier);
    });
  };
}
