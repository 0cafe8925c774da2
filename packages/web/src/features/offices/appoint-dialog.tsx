import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { OfficeResponse, OfficeTitle } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { today } from '../law/validity.ts';
import { leadersQuery, useOfficeChange } from './offices.queries.ts';

const titles = [
  'commune-chair',
  'department-director',
  'deputy-director',
  'chief-inspector',
  'ministry-team-head',
  'province-chair',
] as const satisfies readonly OfficeTitle[];

type AppointDialogProps = { offices: readonly OfficeResponse[]; onClose: () => void };

/** Records that somebody holds an office; a deputy's power comes from a delegation by whoever holds it. */
export function AppointDialog({ offices, onClose }: AppointDialogProps) {
  const { t } = useTranslation();
  const { data: leaders } = useQuery(leadersQuery);
  const change = useOfficeChange('/offices');
  const [userId, setUser] = useState<string | null>(null);
  const [title, setTitle] = useState<string | null>(null);
  const [validFrom, setFrom] = useState<string | undefined>(today());
  const [validTo, setTo] = useState<string | undefined>();
  const [delegatedById, setDelegator] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const [tried, setTried] = useState(false);
  const required = (isMissing: boolean) => (tried && isMissing ? t('cases.required') : undefined);
  const isDeputy = title === 'deputy-director';
  const holders = offices.filter((office) => office.title !== 'deputy-director' && office.delegatedBy === null);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!userId || !title || !validFrom || document.trim() === '' || (isDeputy && !delegatedById)) return;
    const body = { userId, title, validFrom, validTo: validTo ?? null, document: document.trim() };
    change.mutate({ ...body, delegatedById: isDeputy ? delegatedById : null }, { onSuccess: onClose });
  }

  return (
    <Dialog onClose={onClose} title={t('offices.appoint')} size={560}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {change.isError ? <ProblemNotice error={change.error} /> : null}
          <Select
            label={t('offices.person')}
            description={t('offices.personHint')}
            value={userId}
            onChange={setUser}
            data={(leaders?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            error={required(!userId)}
          />
          <Select
            label={t('offices.office')}
            value={title}
            onChange={setTitle}
            data={titles.map((value) => ({ value, label: t(`cases.office.${value}`) }))}
            error={required(!title)}
          />
          {isDeputy ? (
            <Select
              label={t('offices.delegator')}
              value={delegatedById}
              onChange={setDelegator}
              data={[...new Map(holders.map(({ user }) => [user.id, user.name]))].map(([value, label]) => ({
                value,
                label,
              }))}
              error={required(!delegatedById)}
            />
          ) : null}
          <TextInput
            label={t('offices.document')}
            description={t('offices.documentHint')}
            maxLength={500}
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
            error={required(document.trim() === '')}
          />
          <Group grow align="start">
            <DayField
              size="sm"
              label={t('offices.from')}
              value={validFrom}
              onChange={setFrom}
              error={required(!validFrom)}
            />
            <DayField size="sm" label={t('offices.to')} value={validTo} onChange={setTo} />
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('offices.appoint')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
