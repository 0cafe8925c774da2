import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CasePartProps } from './case-actions.ts';
import classes from './case-page.module.css';
import { FindingCard } from './finding-card.tsx';

/** What the party is held to have done: a card each, with what shows it, what it costs and what was said to it. */
export function FindingsSection({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  const standing = kase.findings.filter(({ droppedAt }) => !droppedAt);
  const dropped = kase.findings.filter(({ droppedAt }) => droppedAt);
  return (
    <section className={classes.section} aria-labelledby="findings">
      <div className={classes.sectionHead}>
        <h2 id="findings">{t('cases.findings')}</h2>
        {kase.actions.includes('add-finding') ? (
          <Button size="xs" variant="default" onClick={() => onAsk({ type: 'case', action: 'add-finding' })}>
            {t('cases.action.add-finding')}
          </Button>
        ) : null}
      </div>
      {standing.length === 0 ? <p className="soft">{t('cases.noFindings')}</p> : null}
      {standing.map((finding) => (
        <FindingCard key={finding.id} finding={finding} kase={kase} onAsk={onAsk} />
      ))}
      {dropped.length > 0 ? (
        <details className={classes.details}>
          <summary>{t('cases.droppedFindings', { count: dropped.length })}</summary>
          {dropped.map((finding) => (
            <FindingCard key={finding.id} finding={finding} kase={kase} onAsk={onAsk} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
