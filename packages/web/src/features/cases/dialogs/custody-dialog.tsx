import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { custodyActions } from '../page/case-actions.ts';
import { Frame } from './frame.tsx';

type CustodyDialogProps = { exhibitId: string; kase: CaseResponse; onClose: () => void };

/** Writes into the custody of an exhibit what was done with it. */
export function CustodyDialog({ exhibitId, kase, onClose }: CustodyDialogProps) {
  const { t } = useTranslation();
  const exhibit = kase.exhibits.find(({ id }) => id === exhibitId);
  const possible = custodyActions.filter((each) => exhibit?.actions.includes(each));
  const [action, setAction] = useState<string>(possible[0] ?? '');
  const [note, setNote] = useState('');
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Frame
      kase={kase}
      title={t('cases.custodyOf', { label: exhibit?.label ?? '' })}
      submit={t('cases.noteCustody')}
      isPossible={possible.some((each) => each === action)}
      command={() => {
        setTried(true);
        if (note.trim() === '') return null;
        const body = { action, note: note.trim(), place: place.trim() || null };
        return { path: `/exhibits/${exhibitId}/custody`, body };
      }}
      onClose={onClose}
    >
      <p>{t('cases.about.custody')}</p>
      <Radio.Group label={t('cases.field.custody')} value={action} onChange={setAction}>
        <Stack gap={8} mt={6}>
          {possible.map((each) => (
            <Radio key={each} value={each} label={t(`cases.custodyAction.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        data-autofocus
        label={t('cases.field.custodyNote')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={tried && note.trim() === '' ? t('cases.required') : undefined}
      />
      <TextInput
        label={t('cases.optional', { name: t('cases.field.place') })}
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
    </Frame>
  );
}
