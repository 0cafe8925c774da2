import type { CaseResponse } from '@pressdesk/api/schemas';
import type { Asked } from '../page/case-actions.ts';
import { ChangePartyDialog } from './change-party-dialog.tsx';
import { ComplaintDialog } from './complaint-dialog.tsx';
import { CustodyDialog } from './custody-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { ExhibitDialog } from './exhibit-dialog.tsx';
import { FindingDialog } from './finding-dialog.tsx';
import { FormDialog } from './form-dialog.tsx';
import { OpenExhibitDialog } from './open-exhibit-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

type CaseDialogProps = { asked: Asked; kase: CaseResponse; onClose: () => void };

/** Asks what an action needs to know. */
export function CaseDialog({ asked, kase, onClose }: CaseDialogProps) {
  const props = { kase, onClose };
  if (asked.type === 'complaint') return <ComplaintDialog {...asked} {...props} />;
  if (asked.type === 'custody') return <CustodyDialog {...asked} {...props} />;
  if (asked.type === 'open-exhibit') return <OpenExhibitDialog {...asked} {...props} />;
  const { action, subjectId } = asked;
  switch (action) {
    case 'add-finding':
    case 'change-finding':
      return <FindingDialog action={action} findingId={subjectId} {...props} />;
    case 'change-party':
      return <ChangePartyDialog {...props} />;
    case 'add-exhibit':
      return <ExhibitDialog {...props} />;
    case 'propose-decision':
    case 'decide-without-record':
    case 'decide-remedies':
    case 'amend-decision':
      return <ProposeDialog action={action} decisionId={subjectId} {...props} />;
    case 'decide':
      return <DecideDialog {...props} />;
    default:
      return <FormDialog action={action} subjectId={subjectId} {...props} />;
  }
}
