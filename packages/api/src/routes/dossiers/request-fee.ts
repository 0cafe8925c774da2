import { z } from '@hono/zod-openapi';
import { requestFee as requestStoredFee } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { words } from './dossier-requests.ts';

export const requestFee = dossierAction({
  operationId: 'requestFee',
  summary: 'Ask for the fee; the time stands still until it is paid',
  action: 'request-fee',
  permission: 'dossier.work',
  body: SeenRequest.extend({ amountVnd: z.int().min(0).max(10_000_000_000), reason: words(2000).default('') }).openapi(
    'RequestFeeRequest',
  ),
  problems: ['already-claimed'],
  perform: requestStoredFee,
});
