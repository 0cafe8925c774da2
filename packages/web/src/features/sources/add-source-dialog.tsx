import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { SourceResponse } from '@pressdesk/api/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { announce } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { useOutletChoices } from '../outlets/use-outlet-choices.ts';

type SourceKind = SourceResponse['kind'];

const kinds: SourceKind[] = ['feed', 'list-page', 'drop-folder'];

export function AddSourceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const outlets = useOutletChoices();
  const [outletId, setOutletId] = useState<string | null>(null);
  const [kind, setKind] = useState<SourceKind>('feed');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [minutes, setMinutes] = useState(15);
  const [local, setLocal] = useState(false);
  const add = useMutation({
    mutationFn: () =>
      api.post<SourceResponse>('/sources', {
        body: { outletId, kind, name: name.trim(), url: url.trim(), local, intervalSeconds: minutes * 60 },
      }),
    onSuccess: async (source) => {
      announce(t('sources.added', { name: source.name }));
      await queryClient.invalidateQueries({ queryKey: ['sources'] });
      onClose();
    },
  });
  const fields = useFieldProblems(add.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('sources.add')} size={520}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {add.isError ? <ProblemNotice error={add.error} /> : null}
          <Select
            label={t('filter.outlet')}
            required
            searchable
            openOnFocus={false}
            data-autofocus
            value={outletId}
            onChange={setOutletId}
            data={outlets}
            error={fields['/outletId']}
          />
          <Select
            label={t('sources.kind')}
            description={t(`sourceKindHint.${kind}`)}
            required
            allowDeselect={false}
            value={kind}
            onChange={(value) => setKind(kinds.find((candidate) => candidate === value) ?? 'feed')}
            data={kinds.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
          />
          <TextInput
            label={t('sources.name')}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={fields['/name']}
          />
          <TextInput
            label={kind === 'drop-folder' ? t('sources.folder') : t('sources.address')}
            required
            maxLength={2000}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            error={fields['/url']}
          />
          <NumberInput
            label={t('sources.interval')}
            min={1}
            max={1440}
            value={minutes}
            onChange={(value) => setMinutes(Number(value) || 15)}
            error={fields['/intervalSeconds']}
          />
          <Checkbox
            label={t('sources.local')}
            description={t('sources.localHint')}
            checked={local}
            onChange={(event) => setLocal(event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={!outletId}>
              {t('sources.addSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
