import { Button } from '@mantine/core';
import type { DepositResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table.tsx';
import { formatDay } from '../../ui/dates.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Time } from '../../ui/times.tsx';
import { useSession } from '../session/session.queries.ts';
import { DepositStateWords } from './deposit-words.tsx';
import classes from './deposits.module.css';

export type DepositWish = { action: DepositResponse['actions'][number]; deposit: DepositResponse };

/** The columns of the issues: whose, when it was due, what came, who read it, and what one may do now. */
export function useDepositColumns(onWish: (wish: DepositWish) => void): Column<DepositResponse>[] {
  const { i18n } = useTranslation();
  const { can } = useSession();
  const seesDesk = can('review.read');
  return useMemo<Column<DepositResponse>[]>(() => {
    const { t, language } = i18n;
    return [
      {
        id: 'issue',
        accessorFn: ({ outlet, releasedOn }) => `${outlet.name} ${releasedOn}`,
        header: t('deposits.issue'),
        cell: ({ row: { original: deposit } }) => (
          <div className={classes.stack}>
            <strong>{deposit.outlet.name}</strong>
            <span className="soft small">
              {deposit.issueNumber ? `${t('deposits.issueNumberOf', { number: deposit.issueNumber })} · ` : ''}
              {t('deposits.releasedOn', { day: formatDay(deposit.releasedOn) })}
            </span>
          </div>
        ),
      },
      {
        id: 'due',
        accessorFn: ({ dueAt }) => dueAt,
        header: t('deposits.due'),
        cell: ({ row: { original: deposit } }) => (
          <div className={classes.stack}>
            <Time at={deposit.dueAt} />
            <span className="soft small">{t('deposits.copies', { count: deposit.copiesDue })}</span>
          </div>
        ),
      },
      {
        id: 'state',
        accessorFn: ({ state }) => state,
        header: t('deposits.stateLabel'),
        cell: ({ row: { original: deposit } }) => (
          <div className={classes.stack}>
            <DepositStateWords deposit={deposit} />
            {deposit.excuse ? <span className="soft small">{deposit.excuse}</span> : null}
          </div>
        ),
      },
      {
        id: 'received',
        accessorFn: ({ receivedAt }) => receivedAt ?? '',
        header: t('deposits.received'),
        cell: ({ row: { original: deposit } }) =>
          deposit.receivedAt === null ? (
            <span className="faint">–</span>
          ) : (
            <div className={classes.stack}>
              <Time at={deposit.receivedAt} />
              <span className="soft small">
                {t('deposits.copies', { count: deposit.copiesReceived ?? 0 })}
                {deposit.printRun === null
                  ? ''
                  : ` · ${t('deposits.printRunOf', { number: formatNumber(deposit.printRun, language) })}`}
              </span>
            </div>
          ),
      },
      {
        id: 'read',
        accessorFn: ({ readAt }) => readAt ?? '',
        header: t('deposits.read'),
        cell: ({ row: { original: deposit } }) =>
          deposit.readAt === null ? (
            <span className="faint">–</span>
          ) : (
            <div className={classes.stack}>
              <span>{deposit.readBy?.name}</span>
              {deposit.finding ? <span className={classes.finding}>{deposit.finding}</span> : null}
              {deposit.reviewItemId && seesDesk ? (
                <Link to="/desk" search={{ item: deposit.reviewItemId }}>
                  {t('deposits.onDesk')}
                </Link>
              ) : null}
            </div>
          ),
      },
      {
        id: 'actions',
        header: t('deposits.actions'),
        enableSorting: false,
        cell: ({ row: { original: deposit } }) => (
          <div className={classes.actions}>
            {deposit.actions.map((action) => (
              <Button
                key={action}
                size="compact-sm"
                variant={action === deposit.actions[0] ? 'light' : 'subtle'}
                aria-label={t('deposits.actionOn', {
                  action: t(`deposits.action.${actionWord(deposit, action)}`),
                  outlet: deposit.outlet.name,
                  day: formatDay(deposit.releasedOn),
                })}
                onClick={() => onWish({ action, deposit })}
              >
                {t(`deposits.action.${actionWord(deposit, action)}`)}
              </Button>
            ))}
          </div>
        ),
      },
    ];
  }, [i18n, i18n.language, onWish, seesDesk]);
}

/** Receiving what is received already puts the receipt right. */
function actionWord(deposit: DepositResponse, action: DepositWish['action']): string {
  return action === 'receive' && deposit.state === 'received' ? 'correct' : action;
}
