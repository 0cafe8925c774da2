import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import type { CasePartProps } from './case-actions.ts';
import classes from './case-page.module.css';

/** Who has the case, who made its record, who keeps out of it and why. */
export function PeopleSection({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="people">
      <h2 id="people">{t('cases.people')}</h2>
      <dl className={classes.facts}>
        <div>
          <dt>{t('cases.assignee')}</dt>
          <dd>{kase.assignee?.name ?? t('cases.nobody')}</dd>
        </div>
        <div>
          <dt>{t('cases.recordMaker')}</dt>
          <dd>{kase.recordMaker?.name ?? '–'}</dd>
        </div>
      </dl>
      {kase.conflicts.length > 0 ? (
        <ul className={classes.bullets} aria-label={t('cases.conflicts')}>
          {kase.conflicts.map(({ person, kind, reason, at }) => (
            <li key={`${person.id}-${kind}-${at}`}>
              <ShapeWord tone="amber" shape={shapes.flag}>
                {t(`cases.conflict.${kind}`)}
              </ShapeWord>{' '}
              {person.name}: <span lang="vi">{reason}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={`${classes.buttons} no-print`}>
        {(['assign', 'declare-conflict'] as const).map((action) =>
          kase.actions.includes(action) ? (
            <Button key={action} size="compact-sm" variant="subtle" onClick={() => onAsk({ type: 'case', action })}>
              {t(`cases.action.${action}`)}
            </Button>
          ) : null,
        )}
      </div>
    </section>
  );
}
