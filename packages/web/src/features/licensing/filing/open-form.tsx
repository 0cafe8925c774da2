import { Button, Radio, Select, Stack } from '@mantine/core';
import type { DossierResponse, LicenceListItem, ProcedureSummaryResponse } from '@pressdesk/api/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Page } from '../../../types.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { dossierQuery, licenceQuery, proceduresQuery, useProcedureChoices } from '../licensing.queries.ts';
import type { FilingSearch } from '../licensing-search.ts';
import { purposes } from '../licensing-types.ts';
import classes from './filing.module.css';
import { PublisherField } from './publisher-field.tsx';

type Purpose = (typeof purposes)[number];

const paperChannels = ['counter', 'post'] as const;

/** Whose dossier, what for, and how it came. From a licence's page all but the last is known already. */
export function OpenForm({ search }: { search: FilingSearch }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const known = useQuery({ ...licenceQuery(search.licence ?? ''), enabled: search.licence !== undefined }).data;
  const [publisherId, setPublisherId] = useState<string | null>(null);
  const [procedureCode, setProcedureCode] = useState<string | null>(null);
  const [purpose, setPurpose] = useState<Purpose>(search.purpose ?? 'new');
  const [licenceId, setLicenceId] = useState<string | null>(null);
  const [channel, setChannel] = useState<(typeof paperChannels)[number]>('counter');
  const procedures = useProcedureChoices(pick);
  const { data: summaries } = useQuery(proceduresQuery);
  const holder = known?.publisher.id ?? publisherId;
  const code = procedureCode ?? (known ? procedureFor(summaries?.items ?? [], known.procedure.code, purpose) : null);
  const licence = known?.id ?? licenceId;
  const offered = summaries?.items.find((each) => each.code === code)?.purposes ?? purposes;
  const needsLicence = purpose !== 'new';

  const open = useMutation({
    mutationFn: () =>
      api.post<DossierResponse>('/dossiers', {
        body: {
          procedureCode: code,
          purpose,
          publisherId: holder,
          channel,
          ...(needsLicence && licence ? { licenceId: licence } : {}),
        },
      }),
    onSuccess: async (dossier) => {
      queryClient.setQueryData(dossierQuery(dossier.id).queryKey, dossier);
      await navigate({ to: '/licensing/new', search: { dossier: dossier.id } });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    open.mutate();
  }

  return (
    <form onSubmit={submit} className={classes.open}>
      <Stack gap="md">
        {open.isError ? <ProblemNotice error={open.error} /> : null}
        {known ? (
          <p>
            <strong lang="vi">{known.publisher.name}</strong> · {t('licence.number', { number: known.number })}
          </p>
        ) : (
          <PublisherField
            value={publisherId}
            onChange={(publisher) => {
              setPublisherId(publisher?.id ?? null);
              setLicenceId(null);
            }}
          />
        )}
        <Select
          label={t('licensing.procedure')}
          searchable
          allowDeselect={false}
          value={code}
          onChange={setProcedureCode}
          data={procedures}
        />
        <Select
          label={t('licensing.filing.purpose')}
          allowDeselect={false}
          value={purpose}
          onChange={(value) => setPurpose(purposes.find((each) => each === value) ?? 'new')}
          data={purposes
            .filter((each) => offered.includes(each))
            .map((value) => ({ value, label: t(`licensing.purpose.${value}`) }))}
        />
        {needsLicence && !known ? (
          <LicenceField publisherId={publisherId} value={licenceId} onChange={setLicenceId} />
        ) : null}
        <Radio.Group
          label={t('licensing.filing.channel')}
          value={channel}
          onChange={(value) => setChannel(value === 'post' ? 'post' : 'counter')}
        >
          <Stack gap={8} mt={6}>
            {paperChannels.map((value) => (
              <Radio key={value} value={value} label={t(`licensing.channel.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <div>
          <Button type="submit" loading={open.isPending} disabled={!holder || !code || (needsLicence && !licence)}>
            {t('licensing.filing.open')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** The procedure in which a licence is renewed or changed: its own, or one that acts on it. */
function procedureFor(
  summaries: readonly ProcedureSummaryResponse[],
  homeCode: string,
  purpose: Purpose,
): string | null {
  const found = summaries.find(
    ({ code, actsOn, purposes: own }) =>
      own.includes(purpose) && (actsOn.length === 0 ? code === homeCode : actsOn.includes(homeCode)),
  );
  return found?.code ?? null;
}

type LicenceFieldProps = {
  publisherId: string | null;
  value: string | null;
  onChange: (id: string | null) => void;
};

function LicenceField({ publisherId, value, onChange }: LicenceFieldProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['licences', 'of', publisherId],
    queryFn: ({ signal }) =>
      api.get<Page<LicenceListItem>>('/licences', { query: { publisherId, limit: 100 }, signal }),
    enabled: publisherId !== null,
  });
  return (
    <Select
      label={t('licensing.licence')}
      searchable
      disabled={publisherId === null}
      value={value}
      onChange={onChange}
      data={(data?.items ?? []).map(({ id, number, subject }) => ({ value: id, label: `${number} · ${subject}` }))}
      nothingFoundMessage={t('licensing.licences.nothing')}
    />
  );
}
