import { assignDossier as assignStoredDossier } from '@pressdesk/core/licensing';
import { Id } from '../../schemas/index.ts';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { words } from './dossier-requests.ts';

export const assignDossier = dossierAction({
  operationId: 'assignDossier',
  summary: 'Assign a dossier to an officer, hand it over, or give it back to all',
  action: 'assign',
  permission: 'dossier.assign',
  body: SeenRequest.extend({
    assigneeId: Id.nullable(),
    /** Needed when somebody else holds it. */
    reason: words(2000).default(''),
  }).openapi('AssignDossierRequest'),
  perform: assignStoredDossier,
});
