import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { today } from '../../law/validity.ts';
import type { ComplaintAction } from '../page/case-actions.ts';
import { Fields, useForm } from './form-dialog.tsx';
import { complaintForms } from './forms.ts';
import { Frame } from './frame.tsx';

type ComplaintDialogProps = {
  action: ComplaintAction;
  complaintId: string;
  kase: CaseResponse;
  onClose: () => void;
};

/** Carries a complaint on; its version, not the case's, is what was seen. */
export function ComplaintDialog({ action, complaintId, kase, onClose }: ComplaintDialogProps) {
  const { t } = useTranslation();
  const complaint = kase.complaints.find(({ id }) => id === complaintId);
  const form = useForm(complaintForms[action], action === 'note-dialogue' ? { on: today() } : {});
  return (
    <Frame
      kase={kase}
      title={t(`cases.complaintAction.${action}`)}
      submit={t(`cases.complaintAction.${action}`)}
      isPossible={complaint?.actions.includes(action) ?? false}
      command={() =>
        form.take((body) => ({
          path: `/complaints/${complaintId}/${action}`,
          body: { ...body, rowVersion: complaint?.rowVersion },
        }))
      }
      onClose={onClose}
    >
      <p>{t(`cases.aboutComplaint.${action}`)}</p>
      <Fields form={form} kase={kase} />
    </Frame>
  );
}
