import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { OutletResponse } from '@pressdesk/api/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import type { OutletKind } from '../../types.ts';
import { announce } from '../../ui/announcer.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFieldProblems } from '../../ui/use-field-problems.ts';

const kinds: OutletKind[] = ['newspaper', 'magazine', 'radio', 'television', 'aggregated-site', 'grassroots-radio'];

/** Enters an outlet into the register: whose it is, under which licence, on which domains. */
export function RegisterOutletDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [texts, setTexts] = useState({ name: '', code: '', publisherName: '', licenceNumber: '', domains: '' });
  const [kind, setKind] = useState<OutletKind>('newspaper');
  const [licenceValidTo, setLicenceValidTo] = useState<string>();
  const register = useMutation({
    mutationFn: () =>
      api.post<OutletResponse>('/outlets', {
        body: {
          ...texts,
          kind,
          licenceNumber: texts.licenceNumber.trim() || null,
          licenceValidTo: licenceValidTo ?? null,
          domains: texts.domains.split(/[\s,;]+/).filter(Boolean),
        },
      }),
    onSuccess: async (outlet) => {
      announce(t('outlets.registered', { name: outlet.name }));
      await queryClient.invalidateQueries({ queryKey: ['outlets'] });
      onClose();
    },
  });
  const fields = useFieldProblems(register.error);
  const text = (field: keyof typeof texts) => ({
    value: texts[field],
    error: fields[`/${field}`],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((previous) => ({ ...previous, [field]: value }));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    register.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('outlets.register')} size={520}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {register.isError ? <ProblemNotice error={register.error} /> : null}
          <TextInput label={t('outlets.fullName')} required maxLength={300} data-autofocus {...text('name')} />
          <TextInput
            label={t('outlets.code')}
            description={t('outlets.codeHint')}
            required
            maxLength={60}
            {...text('code')}
          />
          <Select
            label={t('filter.kind')}
            allowDeselect={false}
            value={kind}
            onChange={(value) => setKind(kinds.find((candidate) => candidate === value) ?? 'newspaper')}
            data={kinds.map((value) => ({ value, label: t(`outletKind.${value}`) }))}
          />
          <TextInput label={t('outlets.publisher')} required maxLength={300} {...text('publisherName')} />
          <Group grow align="flex-start">
            <TextInput label={t('outlets.licenceNumber')} maxLength={100} {...text('licenceNumber')} />
            <DayField
              size="sm"
              label={t('outlets.licenceValidTo')}
              value={licenceValidTo}
              onChange={setLicenceValidTo}
            />
          </Group>
          <Textarea
            label={t('outlets.domains')}
            description={t('outlets.domainsHint')}
            autosize
            minRows={2}
            maxLength={4000}
            {...text('domains')}
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={register.isPending}>
              {t('outlets.registerSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
