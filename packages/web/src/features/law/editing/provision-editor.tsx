import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api } from '../../../api.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { provisionQuery, useRefreshLaw } from '../law.queries.ts';
import type { ProvisionDetail } from '../law-types.ts';
import { VersionComparison } from '../version-comparison.tsx';
import { compareDraft } from './draft-comparison.ts';
import classes from './editing.module.css';
import { NewProvisionFields, type ProvisionPlace } from './new-provision-fields.tsx';
import { ProvisionFields } from './provision-fields.tsx';
import { blankProvision, missingIn, toContent, toForm, written } from './provision-form.ts';
import { useCatalogueProblems } from './use-catalogue-problems.ts';

type ProvisionEditorProps = {
  /** What gets a new version; null for a provision that isn't there yet. */
  provision: ProvisionDetail | null;
  instrument?: string | undefined;
};

/**
 * Writes a provision, or a new version of one: the old and the new text are seen side by side before it is saved. When
 * somebody else was faster, what was typed stays and is shown beside what they saved.
 */
export function ProvisionEditor({ provision, instrument }: ProvisionEditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const refresh = useRefreshLaw();
  const element = useRef<HTMLFormElement>(null);
  // A list that is fetched again in the background must not change what the new version is compared with.
  const [base, setBase] = useState(provision);
  const [place, setPlace] = useState<ProvisionPlace>({ code: '', instrumentCode: instrument ?? null });
  const [form, setForm] = useState(provision ? toForm(provision.version) : blankProvision);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [isCompared, setIsCompared] = useState(false);
  const content = toContent(form);

  const save = useMutation({
    mutationFn: () =>
      base
        ? api.post<ProvisionDetail>(`/law/provisions/${encodeURIComponent(base.code)}/versions`, {
            body: { rowVersion: base.rowVersion, ...content },
          })
        : api.post<ProvisionDetail>('/law/provisions', {
            body: { code: written(place.code), instrumentCode: place.instrumentCode, ...content },
          }),
    onSuccess: async ({ code }) => {
      announce(t(base ? 'law.revised' : 'law.added'));
      await refresh();
      await navigate({ to: '/law/provisions/$code', params: { code } });
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem)) return;
      if (error.errors.length > 0) setIsCompared(false);
      if (base && error.code === 'version-conflict') {
        setBase(await queryClient.fetchQuery({ ...provisionQuery(base.code), staleTime: 0 }));
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
    const needed = base ? [] : missingPlace(place);
    const found = [...needed, ...missingIn(content)];
    setMissing(found);
    if (found.length > 0) return;
    if (base && !isCompared) setIsCompared(true);
    else save.mutate();
  }

  const { validFrom } = content;
  const draft = base && isCompared && validFrom !== undefined ? compareDraft(base, { ...content, validFrom }) : null;
  return (
    <form ref={element} onSubmit={submit} noValidate className={classes.editor}>
      {save.isError ? <ProblemNotice error={save.error} /> : null}
      {draft ? (
        <>
          <VersionComparison {...draft} />
          <p className="soft">{t('law.reviseBody')}</p>
        </>
      ) : (
        <>
          {base ? null : <NewProvisionFields place={place} onChange={setPlace} problemAt={problemAt} />}
          <ProvisionFields form={form} onChange={setForm} problemAt={problemAt} />
          {base ? null : <p className="soft">{t('law.addBody')}</p>}
        </>
      )}
      <Group gap="xs">
        {/* Each step its own button: focus goes to the new one, and Enter pressed twice doesn't save unseen. */}
        {draft || !base ? (
          <Button key="save" type="submit" loading={save.isPending} autoFocus={draft !== null}>
            {t(base ? 'law.saveVersion' : 'law.saveProvision')}
          </Button>
        ) : (
          <Button key="compare" type="submit">
            {t('law.compareDraft')}
          </Button>
        )}
        {draft ? (
          <Button variant="default" onClick={() => setIsCompared(false)}>
            {t('law.backToForm')}
          </Button>
        ) : null}
        <Button
          variant="subtle"
          onClick={() =>
            void (base
              ? navigate({ to: '/law/provisions/$code', params: { code: base.code } })
              : navigate({ to: '/law' }))
          }
        >
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}

function missingPlace({ code, instrumentCode }: ProvisionPlace): string[] {
  return [...(instrumentCode === null ? ['/instrumentCode'] : []), ...(written(code) === '' ? ['/code'] : [])];
}
