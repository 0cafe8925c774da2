import type { ReviewItemSummary } from '@pressdesk/api/schemas';
import { IconEye, IconMicrophone2, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { SeverityWord, StatusWord } from '../../ui/shapes.tsx';
import { Age } from '../../ui/times.tsx';
import classes from './queue.module.css';

type QueueRowProps = { row: ReviewItemSummary; reader: { name: string } | null; mine: boolean; active: boolean };

export function QueueRow({ row, reader, mine, active }: QueueRowProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <Link
      from="/desk"
      search={(previous) => ({ ...previous, item: row.id, pane: 'text' as const })}
      className={classes.row}
      data-open={active || undefined}
      preload={false}
    >
      <span className={classes.rowTop}>
        <span className={classes.outlet}>
          {row.kind === 'broadcast' ? (
            <IconMicrophone2 size={14} stroke={1.8} aria-label={t('kind.broadcast')} />
          ) : null}
          {row.outlet.name}
        </span>
        <span className="faint">
          <Age at={row.createdAt} />
        </span>
      </span>
      <span className={classes.title} lang="vi">
        {row.title}
      </span>
      <span className={classes.rowFoot}>
        {row.status === 'open' ? <SeverityWord severity={row.severity} /> : <StatusWord status={row.status} />}
        <span className={classes.rules}>{row.ruleNames.map(pick).join(' · ')}</span>
      </span>
      {row.changed || reader ? (
        <span className={classes.rowFoot}>
          {row.changed ? (
            <span className={classes.tag}>
              <IconPencil size={13} stroke={1.8} aria-hidden="true" />
              {t('desk.changed')}
            </span>
          ) : null}
          {reader ? (
            <span className={classes.reader}>
              <IconEye size={14} stroke={1.8} aria-hidden="true" />
              {mine ? t('desk.readByMe') : t('desk.readBy', { name: reader.name })}
            </span>
          ) : null}
        </span>
      ) : null}
    </Link>
  );
}
