import { z } from '@hono/zod-openapi';
import { requestSupplement as requestStoredSupplement } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { ReasonText, words } from './dossier-requests.ts';

export const requestSupplement = dossierAction({
  operationId: 'requestSupplement',
  summary: 'Ask for everything that is missing, in one list; the time stands still until it is there',
  action: 'request-supplement',
  permission: 'dossier.work',
  body: SeenRequest.extend({
    /** Needed from the second request on. */
    reason: words(5000).default(''),
    items: z
      .array(
        z.object({
          /** `/components/mock-up`, `/answers/pages` or `/applicant`. */
          pointer: z.string().min(1).max(200),
          text: ReasonText,
        }),
      )
      .min(1)
      .max(100),
  }).openapi('RequestSupplementRequest'),
  problems: ['already-claimed'],
  perform: requestStoredSupplement,
});
