import { Button } from '@mantine/core';
import type { CaseResponse, FindingResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { ReplyThread } from '../../cases/page/reply-thread.tsx';
import classes from '../portal.module.css';
import { AnswerForm } from './answer-form.tsx';

type PointCardProps = { finding: FindingResponse; kase: CaseResponse };

/** One thing that is held against the party, with its ground in law, what was said to it, and the way to answer. */
export function PointCard({ finding, kase }: PointCardProps) {
  const { t } = useTranslation();
  const [isAnswering, setAnswering] = useState(false);
  const { number, facts, grounds, actStartedOn, actEndedOn, provision, replies } = finding;
  const mayAnswer = kase.actions.includes('record-reply');
  const said = replies.some(({ kind }) => kind !== 'no-answer');
  return (
    <article className={classes.card} aria-labelledby={`point-${finding.id}`}>
      <h3 id={`point-${finding.id}`}>{t('cases.findingNumber', { number })}</h3>
      <p lang="vi">{facts}</p>
      <dl className={classes.facts}>
        <dt>{t('cases.portal.when')}</dt>
        <dd>
          {formatDay(actStartedOn)}
          {actEndedOn && actEndedOn !== actStartedOn ? ` – ${formatDay(actEndedOn)}` : ''}
        </dd>
        <dt>{t('cases.portal.basis')}</dt>
        <dd lang="vi">
          {provision.citation || provision.code}, {provision.instrument}
        </dd>
        {grounds ? (
          <>
            <dt>{t('cases.grounds')}</dt>
            <dd lang="vi">{grounds}</dd>
          </>
        ) : null}
      </dl>
      <details className={classes.details}>
        <summary>{t('cases.portal.textOfLaw')}</summary>
        <p lang="vi">{provision.text}</p>
      </details>
      <ReplyThread finding={finding} kase={{ ...kase, actions: [] }} onAsk={() => undefined} reader="party" />
      {mayAnswer && !isAnswering ? (
        <div className={classes.actions}>
          <Button variant={said ? 'default' : 'filled'} onClick={() => setAnswering(true)}>
            {t(said ? 'cases.portal.addToAnswer' : 'cases.portal.answer')}
          </Button>
        </div>
      ) : null}
      {mayAnswer && isAnswering ? (
        <AnswerForm finding={finding} kase={kase} onClose={() => setAnswering(false)} />
      ) : null}
    </article>
  );
}
