import { createRoute } from '@hono/zod-openapi';
import { Delivery, findCase } from '@pressdesk/core/enforcement';
import { authorize, mayOnAll } from '@pressdesk/core/identity';
import { DomainError, requireFound } from '@pressdesk/core/platform';
import { fileTypeFromBuffer } from 'file-type';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readDeliveryProof',
  tags: ['decisions'],
  summary: 'The proof of a delivery: the signed slip, the photo of the signature, the minutes of posting',
  method: 'get',
  path: '/api/deliveries/{id}/proof',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: fileAnswer('The file', 'application/octet-stream'), ...sessionProblems('safe', 'not-found') },
});

export function readDeliveryProof(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const sha256 = await database.transaction(async (tx) => {
      const delivery = requireFound(await tx.em.findOne(Delivery, { id }), 'delivery');
      authorize(actor, 'case.read', await findCase(tx, delivery.caseId));
      // Who signed for it stands on the slip: that is the office's own record.
      if (!mayOnAll(actor, 'case.read')) throw new DomainError('not-found', 'There is no such proof.');
      return requireFound(delivery.proofSha256, 'proof of this delivery');
    });
    const bytes = await blobs.get(sha256);
    const { mime, ext } = (await fileTypeFromBuffer(bytes)) ?? { mime: 'application/octet-stream', ext: 'bin' };
    return sendFile(c, { bytes, mediaType: mime, fileName: `Bằng chứng giao văn bản.${ext}` });
  });
}
