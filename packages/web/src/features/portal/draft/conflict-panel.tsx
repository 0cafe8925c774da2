import { Button, Radio } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useShowAnswer } from '../fields/use-show-answer.ts';
import classes from '../portal.module.css';
import type { Answer } from '../portal-types.ts';
import type { DraftSaver } from './use-autosave.ts';

/** Two people (or two windows) changed the same answers: both are shown, and one is chosen for each. */
export function ConflictPanel({ dossier, saver }: { dossier: DossierResponse; saver: DraftSaver }) {
  const { t } = useTranslation();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const words = usePlaceWords(dossier);
  const { conflicts } = saver.state;

  function choose(at: string, side: string) {
    const next = new Set(theirs);
    if (side === 'theirs') next.add(at);
    else next.delete(at);
    setTheirs(next);
  }

  return (
    <section className={classes.notice} role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title" className={classes.heading}>
        {t('portal.conflict.title')}
      </h2>
      <p>{t('portal.conflict.body')}</p>
      {conflicts.map(({ at, mine, theirs: other }) => (
        <Radio.Group
          key={at}
          label={words.label(at)}
          value={theirs.has(at) ? 'theirs' : 'mine'}
          onChange={(side) => choose(at, side)}
        >
          <div className={classes.prose}>
            <Radio value="mine" label={t('portal.conflict.mine', { answer: words.answer(at, mine) })} />
            <Radio value="theirs" label={t('portal.conflict.theirs', { answer: words.answer(at, other) })} />
          </div>
        </Radio.Group>
      ))}
      <div>
        <Button onClick={() => saver.resolve(new Set(conflicts.map(({ at }) => at).filter((at) => !theirs.has(at))))}>
          {t('portal.conflict.keep')}
        </Button>
      </div>
    </section>
  );
}

function usePlaceWords({ definition }: DossierResponse) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const show = useShowAnswer();
  const fieldAt = (at: string) =>
    definition.form.flatMap(({ fields }) => fields).find(({ key }) => at === `answers/${key}`);
  return {
    label: (at: string) => {
      const field = fieldAt(at);
      return field ? pick(field.label) : t(`portal.applicant.${at.slice(at.indexOf('/') + 1)}`);
    },
    answer: (at: string, answer: Answer) => {
      const field = fieldAt(at);
      return field ? show(field, answer) : String(answer ?? '') || t('portal.noAnswer');
    },
  };
}
