import type { DossierResponse } from '@pressdesk/api/schemas';
import type { OfferedAction } from '../dossier/dossier-actions.ts';
import { ProposeDialog } from './propose-dialog.tsx';
import { SimpleActionDialog } from './simple-action-dialog.tsx';
import { SupplementDialog } from './supplement-dialog.tsx';

export type ActionDialogProps = { dossier: DossierResponse; onClose: () => void };

/** Asks what an action needs to know, and says what will come of it. */
export function ActionDialog({ action, ...props }: ActionDialogProps & { action: OfferedAction }) {
  if (action === 'propose') return <ProposeDialog {...props} />;
  if (action === 'request-supplement') return <SupplementDialog {...props} />;
  return <SimpleActionDialog action={action} {...props} />;
}
