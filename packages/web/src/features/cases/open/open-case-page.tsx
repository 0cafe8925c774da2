import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { today } from '../../law/validity.ts';
import { PublisherField } from '../../licensing/filing/publisher-field.tsx';
import { caseQuery } from '../cases.queries.ts';
import { emptyParty, PartyFields, toParty } from '../party-fields.tsx';
import classes from './open-case.module.css';

const route = getRouteApi('/staff/cases/new');
const origins = ['inspection', 'complaint', 'licence-event', 'transfer'] as const;

/** Opens a case: from what the desk escalated, with everything that was found there, or by hand. */
export function OpenCasePage() {
  const { t } = useTranslation();
  const { reviewItem } = route.useSearch();
  return (
    <Page title={t('cases.openTitle')} lead={t(reviewItem ? 'cases.openFromReview' : 'cases.openLead')}>
      {reviewItem ? <FromReview reviewItemId={reviewItem} /> : <ByHand />}
    </Page>
  );
}

function useOpen(path: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Record<string, unknown>) => api.post<CaseResponse>(path, { body, timeoutMs: 90_000 }),
    onSuccess: async (kase) => {
      queryClient.setQueryData(caseQuery(kase.id).queryKey, kase);
      for (const list of ['list', 'summary']) void queryClient.invalidateQueries({ queryKey: ['cases', list] });
      await navigate({ to: '/cases/$id', params: { id: kase.id } });
    },
  });
}

function FromReview({ reviewItemId }: { reviewItemId: string }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const open = useOpen('/cases/from-review');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate({ reviewItemId, ...(title.trim() === '' ? {} : { title: title.trim() }) });
      }}
    >
      <Stack gap="md">
        {open.isError ? <ProblemNotice error={open.error} /> : null}
        <TextInput
          label={t('cases.optional', { name: t('cases.field.caseTitle') })}
          description={t('cases.titleOfItem')}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={open.isPending}>
            {t('cases.openIt')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function ByHand() {
  const { t } = useTranslation();
  const open = useOpen('/cases');
  const [title, setTitle] = useState('');
  const [party, setParty] = useState(emptyParty);
  const [publisherId, setPublisher] = useState<string | null>(null);
  const [origin, setOrigin] = useState<string>('inspection');
  const [originText, setOriginText] = useState('');
  const [actEndedOn, setEnded] = useState<string | undefined>();
  const [detectedOn, setDetected] = useState<string | undefined>(today());
  const [tried, setTried] = useState(false);
  const required = (isMissing: boolean) => (tried && isMissing ? t('cases.required') : undefined);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || party.name.trim() === '' || !detectedOn) return;
    open.mutate({
      title: title.trim(),
      party: toParty(party),
      publisherId,
      origin: { type: origin, id: null, text: originText.trim() },
      actEndedOn: actEndedOn ?? null,
      detectedOn,
    });
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Stack gap="md">
        {open.isError ? <ProblemNotice error={open.error} /> : null}
        <TextInput
          label={t('cases.field.caseTitle')}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={required(title.trim() === '')}
        />
        <Radio.Group label={t('cases.origin.title')} value={origin} onChange={setOrigin}>
          <Stack gap={8} mt={6}>
            {origins.map((each) => (
              <Radio key={each} value={each} label={t(`cases.origin.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('cases.optional', { name: t('cases.field.originText') })}
          autosize
          minRows={2}
          maxLength={2000}
          value={originText}
          onChange={(event) => setOriginText(event.currentTarget.value)}
        />
        <div className={classes.pair}>
          <DayField
            size="sm"
            label={t('cases.field.detectedOn')}
            value={detectedOn}
            onChange={setDetected}
            error={required(!detectedOn)}
          />
          <DayField
            size="sm"
            label={t('cases.optional', { name: t('cases.field.actEndedOn') })}
            value={actEndedOn}
            onChange={setEnded}
          />
        </div>
        <fieldset className={classes.party}>
          <legend>{t('cases.party.title')}</legend>
          <PublisherField
            value={publisherId}
            onChange={(publisher) => {
              setPublisher(publisher?.id ?? null);
              // Copied into the file as it is today; what is missing is typed.
              if (publisher) setParty((before) => ({ ...before, kind: 'organisation', name: publisher.name }));
            }}
          />
          <PartyFields value={party} onChange={setParty} tried={tried} />
        </fieldset>
        <div>
          <Button type="submit" loading={open.isPending}>
            {t('cases.openIt')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
