import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { controlSlipOf, findDossier } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { kitOf } from '../../kit.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readControlSlip',
  tags: ['dossiers'],
  summary: 'The slip that goes with a dossier from hand to hand: who had it, from when to when',
  method: 'get',
  path: '/api/dossiers/{id}/control-slip.pdf',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: {
    200: fileAnswer('The PDF', 'application/pdf'),
    ...sessionProblems('safe', 'not-found', 'invalid-transition'),
  },
});

export function readControlSlip(app: App, services: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const content = await services.database.transaction(async (tx) => {
      const allowed = authorize(actor, 'dossier.work', await findDossier(tx, id));
      return controlSlipOf(tx, actor, allowed, kitOf(services));
    });
    const bytes = await services.press.typeset(content, []);
    return sendFile(c, {
      bytes,
      mediaType: 'application/pdf',
      fileName: `Phiếu kiểm soát ${content.dossier.code}.pdf`,
    });
  });
}
