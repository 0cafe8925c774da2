import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getOutlet, publisherNamed, registerOutlet as registerStoredOutlet } from '@pressdesk/core/registry';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LegalDay, OutletKind, OutletResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';
import { withCounts } from './with-counts.ts';

/** A host name, with a port where it isn't the usual one: what the address bar shows before the path. */
const Domain = z
  .string()
  .max(260)
  .transform((text, context) => {
    const address = URL.canParse(`http://${text.trim()}`) ? new URL(`http://${text.trim()}`) : null;
    if (address && address.href === `http://${address.host}/`) return address.host;
    context.issues.push({ code: 'custom', message: 'not a host name', input: text });
    return z.NEVER;
  });

const RegisterOutletRequest = z
  .object({
    publisherName: line(300),
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'small letters, digits and hyphens'),
    name: line(300),
    kind: OutletKind,
    licenceNumber: line(100).nullable(),
    licenceValidTo: LegalDay.nullable(),
    domains: z.array(Domain).max(50),
  })
  .openapi('RegisterOutletRequest');

const route = createRoute({
  operationId: 'registerOutlet',
  tags: ['registry'],
  summary: 'Enter an outlet into the register, with its publisher when that one is new',
  method: 'post',
  path: '/api/outlets',
  security: sessionSecurity,
  request: { body: jsonBody(RegisterOutletRequest) },
  responses: { 201: json(OutletResponse, 'The new outlet'), ...sessionProblems('unsafe', 'duplicate') },
});

export function registerOutlet(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { publisherName, ...rest } = authorize(actor, 'outlet.manage', c.req.valid('json'));
    const [outlet] = await database.transaction(async (tx) => {
      const publisher = await publisherNamed(tx, publisherName);
      const input = { ...rest, domains: [...new Set(rest.domains)], publisher };
      const { id } = await registerStoredOutlet(tx, actor, authorize(actor, 'outlet.manage', input));
      return withCounts(tx, [await getOutlet(tx, id)]);
    });
    return respond(c, OutletResponse, outlet!, 201);
  });
}
