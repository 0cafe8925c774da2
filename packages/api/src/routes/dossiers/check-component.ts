import { z } from '@hono/zod-openapi';
import { checkComponent as checkStoredComponent } from '@pressdesk/core/licensing';
import { dossierAction } from './dossier-action.ts';
import { words } from './dossier-requests.ts';

export const checkComponent = dossierAction({
  operationId: 'checkComponent',
  summary: 'Say whether a component does, is insufficient, or isn’t needed',
  description: 'The last verdict holds. It is about the files as they are, so it needs no version of the row.',
  action: 'check-component',
  permission: 'dossier.work',
  body: z
    .object({
      component: z.string().min(1).max(60),
      verdict: z.enum(['accepted', 'insufficient', 'not-needed']),
      /** Needed when it doesn’t do. */
      note: words(2000).default(''),
    })
    .openapi('CheckComponentRequest'),
  perform: checkStoredComponent,
});
