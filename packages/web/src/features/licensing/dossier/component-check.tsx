import { Button, Textarea } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Time } from '../../../ui/times.tsx';
import { useDeskKeys } from '../../review/use-desk-keys.ts';
import type { DossierComponentState, Verdict } from '../licensing-types.ts';
import classes from './dossier.module.css';
import { useDossierAction } from './use-dossier-action.ts';

type ComponentCheckProps = {
  dossier: DossierResponse;
  component: DossierComponentState;
  name: string;
  /** Called once a verdict is kept. */
  onChecked: () => void;
};

/** What the law asks of a component, what was found of it, and the verdict; an insufficient one says what it lacks. */
export function ComponentCheck({ dossier, component, name, onChecked }: ComponentCheckProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [lacking, setLacking] = useState(false);
  const [note, setNote] = useState(component.check?.note ?? '');
  const action = useDossierAction(dossier.id);
  const mayCheck = dossier.actions.includes('check-component');
  const definition = dossier.definition.components.find(({ key }) => key === component.key);

  function check(verdict: Verdict, text = '') {
    action.mutate(
      { path: 'check-component', body: { component: component.key, verdict, note: text } },
      {
        onSuccess: () => {
          setLacking(false);
          onChecked();
          announce(`${name}: ${t(`licensing.verdict.${verdict}`)}`);
        },
      },
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (note.trim() !== '') check('insufficient', note.trim());
  }

  useDeskKeys(mayCheck ? { a: () => check('accepted'), i: () => setLacking(true) } : {});

  return (
    <div className={classes.check}>
      <h3>{name}</h3>
      {definition ? (
        <p className="soft small">
          {t(`licensing.requirement.${component.isRequired ? 'required' : definition.requirement}`)}
          {definition.condition ? `: ${pick(definition.condition)}` : ''} ·{' '}
          {t('licensing.copies', { originals: definition.originals, copies: definition.copies })} ·{' '}
          {definition.basis.text}
        </p>
      ) : null}
      {component.check ? (
        <p className={classes.checked}>
          <strong>{t(`licensing.verdict.${component.check.verdict}`)}</strong>
          {component.check.note ? <span lang="vi">{component.check.note}</span> : null}
          <span className="soft small">
            {component.check.by.name}, <Time at={component.check.at} />
          </span>
        </p>
      ) : null}
      {action.isError ? <ProblemNotice error={action.error} /> : null}
      {mayCheck && lacking ? (
        <form onSubmit={submit} className={classes.lacking}>
          <Textarea
            label={t('licensing.whatIsLacking')}
            description={t('licensing.whatIsLackingHint')}
            autosize
            minRows={2}
            maxLength={2000}
            autoFocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
          />
          <div className={classes.buttons}>
            <Button type="submit" size="xs" loading={action.isPending} disabled={note.trim() === ''}>
              {t('licensing.markInsufficient')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setLacking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      ) : null}
      {mayCheck && !lacking ? (
        <div className={`${classes.buttons} no-print`}>
          <Button
            size="xs"
            variant={component.check?.verdict === 'accepted' ? 'light' : 'default'}
            loading={action.isPending}
            onClick={() => check('accepted')}
            aria-keyshortcuts="a"
            rightSection={<Kbd>a</Kbd>}
          >
            {t('licensing.verdict.accepted')}
          </Button>
          <Button
            size="xs"
            variant={component.check?.verdict === 'insufficient' ? 'light' : 'default'}
            onClick={() => setLacking(true)}
            aria-keyshortcuts="i"
            rightSection={<Kbd>i</Kbd>}
          >
            {t('licensing.verdict.insufficient')}
          </Button>
          {component.isRequired ? null : (
            <Button size="xs" variant="subtle" onClick={() => check('not-needed')}>
              {t('licensing.verdict.not-needed')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
