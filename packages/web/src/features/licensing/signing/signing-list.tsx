import { Button, Checkbox } from '@mantine/core';
import type { DossierListItem } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { DueWord } from '../licensing-words.tsx';
import classes from './signing.module.css';

type SigningListProps = {
  rows: readonly DossierListItem[];
  currentId: string;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onAll: (all: boolean) => void;
  hasMore: boolean;
  onMore: () => void;
};

export function SigningList({ rows, currentId, chosen, onToggle, onAll, hasMore, onMore }: SigningListProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <nav className={classes.list} aria-label={t('licensing.signing.title')}>
      <Checkbox
        size="xs"
        className={classes.all}
        label={t('licensing.signing.all')}
        checked={chosen.size > 0 && rows.every(({ id }) => chosen.has(id))}
        indeterminate={chosen.size > 0 && rows.some(({ id }) => !chosen.has(id))}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
      <ol>
        {rows.map((row) => (
          <li key={row.id} className={classes.row} data-open={row.id === currentId || undefined}>
            <Checkbox
              size="xs"
              aria-label={t('licensing.chooseOne', { code: row.code ?? '' })}
              checked={chosen.has(row.id)}
              onChange={() => onToggle(row.id)}
            />
            <Link
              to="/licensing/signing"
              search={{ dossier: row.id }}
              replace
              className={classes.rowLink}
              aria-current={row.id === currentId ? 'true' : undefined}
            >
              <span className="mono">{row.code}</span>
              <strong lang="vi">{row.subject}</strong>
              <span className="soft small" lang="vi">
                {row.publisher.name}
              </span>
              <span className="soft small">
                {row.procedure.code} {pick(row.procedure.name)}
              </span>
              <DueWord due={row.due} on={row.dueOn} />
            </Link>
          </li>
        ))}
      </ol>
      {hasMore ? (
        <Button size="xs" variant="default" onClick={onMore}>
          {t('common.loadMore')}
        </Button>
      ) : null}
    </nav>
  );
}
