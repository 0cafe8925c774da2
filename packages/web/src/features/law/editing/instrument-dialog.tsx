import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api } from '../../../api.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { instrumentsQuery, useRefreshLaw } from '../law.queries.ts';
import type { Instrument } from '../law-types.ts';
import { InstrumentComparison } from './instrument-comparison.tsx';
import { InstrumentFields, NewInstrumentFields } from './instrument-fields.tsx';
import { blankInstrument, missingInInstrument, toInstrumentContent, toInstrumentForm } from './instrument-form.ts';
import { written } from './provision-form.ts';
import { useCatalogueProblems } from './use-catalogue-problems.ts';

type InstrumentDialogProps = {
  /** What gets a new version; null for an instrument that isn't there yet. */
  instrument: Instrument | null;
  onClose: () => void;
};

/** Enters an instrument, or gives one a new version once the old and the new have been seen side by side. */
export function InstrumentDialog({ instrument, onClose }: InstrumentDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = useRefreshLaw();
  const element = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(instrument);
  const [form, setForm] = useState(instrument ? toInstrumentForm(instrument) : blankInstrument);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [isCompared, setIsCompared] = useState(false);
  const content = toInstrumentContent(form);

  const save = useMutation({
    mutationFn: () =>
      base
        ? api.post<Instrument>(`/law/instruments/${encodeURIComponent(base.code)}/versions`, {
            body: { rowVersion: base.rowVersion, ...content },
          })
        : api.post<Instrument>('/law/instruments', {
            body: {
              ...{ code: written(form.code), number: written(form.number), year: form.year, kind: form.kind },
              ...content,
            },
          }),
    onSuccess: async () => {
      announce(t(base ? 'law.revised' : 'law.instrumentAdded'));
      await refresh();
      onClose();
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem)) return;
      if (error.errors.length > 0) setIsCompared(false);
      if (base && error.code === 'version-conflict') {
        const { items } = await queryClient.fetchQuery({ ...instrumentsQuery, staleTime: 0 });
        setBase(items.find(({ code }) => code === base.code) ?? base);
      }
    },
  });
  const problemAt = useCatalogueProblems(save.error, missing);
  const refused = save.error;

  useEffect(() => {
    if (missing.length === 0 && !refused) return;
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing, refused]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = missingInInstrument(form);
    setMissing(found);
    if (found.length > 0) return;
    if (base && !isCompared) setIsCompared(true);
    else save.mutate();
  }

  return (
    <Dialog
      onClose={onClose}
      title={base ? t('law.reviseInstrument', { number: base.number }) : t('law.addInstrument')}
      size={760}
    >
      <form ref={element} onSubmit={submit} noValidate>
        <Stack gap="sm">
          {save.isError ? <ProblemNotice error={save.error} /> : null}
          {base && isCompared ? (
            <InstrumentComparison before={base.versions[0]!} after={content} />
          ) : (
            <>
              {base ? null : <NewInstrumentFields form={form} onChange={setForm} problemAt={problemAt} />}
              <InstrumentFields form={form} onChange={setForm} problemAt={problemAt} />
            </>
          )}
          {base ? <p className="soft">{t('law.reviseInstrumentBody')}</p> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={isCompared ? () => setIsCompared(false) : onClose}>
              {t(isCompared ? 'law.backToForm' : 'common.cancel')}
            </Button>
            {isCompared || !base ? (
              <Button key="save" type="submit" loading={save.isPending} autoFocus={isCompared}>
                {t(base ? 'law.saveVersion' : 'law.saveInstrument')}
              </Button>
            ) : (
              <Button key="compare" type="submit">
                {t('law.compareDraft')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
