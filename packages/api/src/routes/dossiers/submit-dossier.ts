import { z } from '@hono/zod-openapi';
import { submitDossier as submitStoredDossier } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const submitDossier = dossierAction({
  operationId: 'submitDossier',
  summary: 'Hand a draft in, once: it gets its code and its receipt',
  description:
    'The same `submissionKey` again changes nothing and answers the same dossier, so a double click is harmless.',
  action: 'submit',
  permission: 'dossier.file',
  body: SeenRequest.extend({
    /** Made by the screen before its first try, such as a UUID. */
    submissionKey: z.string().min(8).max(100),
  }).openapi('SubmitDossierRequest'),
  problems: ['duplicate', 'procedure-not-in-force'],
  perform: submitStoredDossier,
});
