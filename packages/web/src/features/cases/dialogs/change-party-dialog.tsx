import { Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyFields, toParty, toPartyDraft } from '../party-fields.tsx';
import { Frame } from './frame.tsx';

export function ChangePartyDialog({ kase, onClose }: { kase: CaseResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const [party, setParty] = useState(() => toPartyDraft(kase.fullParty));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Frame
      kase={kase}
      title={t('cases.action.change-party')}
      submit={t('cases.action.change-party')}
      isPossible={kase.actions.includes('change-party')}
      command={() => {
        setTried(true);
        if (party.name.trim() === '' || reason.trim() === '') return null;
        return { path: 'change-party', body: { party: toParty(party), reason: reason.trim() } };
      }}
      onClose={onClose}
    >
      <p>{t('cases.about.change-party')}</p>
      <PartyFields value={party} onChange={setParty} tried={tried} />
      <Textarea
        label={t('cases.field.reason')}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('cases.required') : undefined}
      />
    </Frame>
  );
}
