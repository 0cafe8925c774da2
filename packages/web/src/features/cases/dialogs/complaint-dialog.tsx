import type { CaseResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../law/validity.ts';
import type { CaseCommand } from '../cases.queries.ts';
import type { ComplaintAction } from '../page/case-actions.ts';
import { checkDraft, startDraft, toContent } from './draft-decision.ts';
import { DraftFields } from './draft-fields.tsx';
import { Fields, useForm } from './form-dialog.tsx';
import { complaintForms } from './forms.ts';
import { Frame } from './frame.tsx';

type ComplaintDialogProps = {
  action: ComplaintAction;
  complaintId: string;
  kase: CaseResponse;
  onClose: () => void;
};

/** Carries a complaint on; where it is upheld in part, also how the decision reads from now on. */
export function ComplaintDialog({ action, complaintId, kase, onClose }: ComplaintDialogProps) {
  const { t } = useTranslation();
  const complaint = kase.complaints.find(({ id }) => id === complaintId);
  const decision = kase.decisions.find(({ id }) => id === complaint?.decisionId);
  const form = useForm(complaintForms[action], action === 'note-dialogue' ? { on: today() } : {});
  const [draft, setDraft] = useState(() => startDraft(kase, decision?.content, true));
  const readsAnew = action === 'decide' && form.values.outcome === 'partly';
  const findings = kase.findings.filter(({ droppedAt }) => !droppedAt);

  function command(): CaseCommand | null {
    const path = `/complaints/${complaintId}/${action === 'note-dialogue' ? 'dialogue' : action}`;
    return form.take((body) => {
      if (!readsAnew) return { path, body };
      return checkDraft(draft, findings).isReady ? { path, body: { ...body, content: toContent(draft) } } : null;
    });
  }

  return (
    <Frame
      kase={kase}
      title={t(`cases.complaintAction.${action}`)}
      submit={t(`cases.complaintAction.${action}`)}
      isPossible={complaint?.actions.includes(action) ?? false}
      command={command}
      size={readsAnew ? 820 : 600}
      onClose={onClose}
    >
      <p>{t(`cases.aboutComplaint.${action}`)}</p>
      <Fields form={form} kase={kase} />
      {readsAnew ? (
        <DraftFields
          kase={kase}
          draft={draft}
          onChange={(change) => setDraft((previous) => ({ ...previous, ...change }))}
          mayFine
          tried={form.tried}
        />
      ) : null}
    </Frame>
  );
}
