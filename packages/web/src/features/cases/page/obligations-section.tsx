import { Button } from '@mantine/core';
import type { ObligationResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import { today } from '../../law/validity.ts';
import { useMoney } from '../case-words.tsx';
import type { CasePartProps, OfferedAction } from './case-actions.ts';
import classes from './case-page.module.css';

const ofMoney = ['record-payment', 'postpone', 'reduce', 'allow-instalments', 'start-enforcement'] as const;
const ofDeeds = ['confirm-remedy'] as const;

/** What the party has to do and until when; what came in, and what was seen of it on its own pages. */
export function ObligationsSection({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  if (kase.obligations.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="obligations">
      <h2 id="obligations">{t('cases.obligations')}</h2>
      {kase.obligations.map((obligation) => {
        const members: readonly OfferedAction[] = obligation.kind === 'fine' ? ofMoney : ofDeeds;
        const offered = obligation.settledAt ? [] : members.filter((action) => kase.actions.includes(action));
        return (
          <article key={obligation.id} className={classes.card} id={`obligation-${obligation.id}`} tabIndex={-1}>
            <ObligationBody obligation={obligation} />
            <div className={`${classes.buttons} no-print`}>
              {offered.map((action, index) => (
                <Button
                  key={action}
                  size="compact-sm"
                  variant={index === 0 ? 'light' : 'subtle'}
                  onClick={() => onAsk({ type: 'case', action, subjectId: obligation.id })}
                >
                  {t(`cases.action.${action}`)}
                </Button>
              ))}
            </div>
          </article>
        );
      })}
    </section>
  );
}

/** The same for the office and for the party. */
export function ObligationBody({ obligation }: { obligation: ObligationResponse }) {
  const { t } = useTranslation();
  const money = useMoney();
  const { kind, text, amountVnd, paidVnd, interestVnd, dueOn, state, settledAt, watch, seenAt, payments } = obligation;
  return (
    <>
      <header className={classes.cardHead}>
        <h3>{t(`cases.obligationKind.${kind}`)}</h3>
        <ExecutionWord obligation={obligation} />
        <span className="soft small">
          {t(`cases.execution.${state}`)}
          {dueOn ? ` · ${t('cases.until', { day: formatDay(dueOn) })}` : ''}
          {settledAt ? (
            <>
              {' · '}
              <Time at={settledAt} />
            </>
          ) : null}
        </span>
      </header>
      <p lang="vi">{text}</p>
      {amountVnd === null ? null : (
        <dl className={classes.facts}>
          <div>
            <dt>{t('cases.owed')}</dt>
            <dd>{money(amountVnd)}</dd>
          </div>
          <div>
            <dt>{t('cases.paid')}</dt>
            <dd>{money(paidVnd)}</dd>
          </div>
          {interestVnd > 0 ? (
            <div>
              <dt>{t('cases.interest')}</dt>
              <dd>
                {money(interestVnd)} <span className="soft small">{t('cases.interestHow')}</span>
              </dd>
            </div>
          ) : null}
        </dl>
      )}
      {watch ? (
        <p>
          <ShapeWord tone={seenAt ? 'green' : 'amber'} shape={seenAt ? shapes.dot : shapes.ring}>
            {t(seenAt ? `cases.seen.${watch.what}` : `cases.watched.${watch.what}`)}
          </ShapeWord>{' '}
          <span className="soft small">
            {seenAt ? <Time at={seenAt} /> : t('cases.watchedHow')}
            {watch.url ? (
              <>
                {' · '}
                <a href={watch.url} target="_blank" rel="noreferrer">
                  {watch.url}
                </a>
              </>
            ) : null}
          </span>
        </p>
      ) : null}
      {payments.length > 0 ? (
        <ul className={classes.bullets} aria-label={t('cases.payments')}>
          {payments.map((payment) => (
            <li key={payment.id}>
              {formatDay(payment.paidOn)} · <strong>{money(payment.amountVnd)}</strong> ·{' '}
              {t('cases.receipt', { number: payment.receiptNumber })}
              {payment.interestVnd > 0 ? ` · ${t('cases.ofThatInterest', { amount: money(payment.interestVnd) })}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function ExecutionWord({ obligation: { settledAt, dueOn } }: { obligation: ObligationResponse }) {
  const { t } = useTranslation();
  if (settledAt) {
    return (
      <ShapeWord tone="green" shape={shapes.dot}>
        {t('cases.settled')}
      </ShapeWord>
    );
  }
  const late = dueOn !== null && dueOn < today();
  return (
    <ShapeWord tone={late ? 'red' : 'amber'} shape={late ? shapes.triangle : shapes.ring}>
      {t(late ? 'cases.notMetLate' : 'cases.notMet')}
    </ShapeWord>
  );
}
