import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClockLine } from '../../../ui/clock-line.tsx';
import { formatDay } from '../../../ui/dates.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import { type CasePartProps, complaintActions } from './case-actions.ts';
import classes from './case-page.module.css';

const stateShapes = {
  received: { tone: 'amber', shape: shapes.ring },
  refused: { tone: 'neutral', shape: shapes.square },
  accepted: { tone: 'amber', shape: shapes.diamond },
  suspended: { tone: 'neutral', shape: shapes.bar },
  withdrawn: { tone: 'neutral', shape: shapes.bar },
  decided: { tone: 'green', shape: shapes.dot },
} as const;

/** The complaints about its decisions, each with its own clock, its handler and what may be done with it. */
export function ComplaintsSection({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  if (kase.complaints.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="complaints">
      <h2 id="complaints">{t('cases.complaints')}</h2>
      {kase.complaints.map((complaint) => (
        <article key={complaint.id} className={classes.card} id={`complaint-${complaint.id}`} tabIndex={-1}>
          <header className={classes.cardHead}>
            <h3>{t('cases.complaintLevel', { level: complaint.level, day: formatDay(complaint.filedOn) })}</h3>
            <ShapeWord {...stateShapes[complaint.state]}>{t(`cases.complaintState.${complaint.state}`)}</ShapeWord>
            <span className="soft small">
              {t('cases.aboutDecision')}{' '}
              <a href={`#decision-${complaint.decisionId}`} className="mono">
                {kase.decisions.find(({ id }) => id === complaint.decisionId)?.number ?? ''}
              </a>
              {complaint.handler ? ` · ${t('cases.handler', { name: complaint.handler.name })}` : ''}
            </span>
          </header>
          <p className={classes.prose} lang="vi">
            {complaint.grounds}
          </p>
          {complaint.dialogues.map(({ on, note }) => (
            <p key={`${on}-${note}`}>
              <span className="soft small">{t('cases.dialogueOn', { day: formatDay(on) })}</span>{' '}
              <span lang="vi">{note}</span>
            </p>
          ))}
          {complaint.outcome ? (
            <p>
              <strong>{t(`cases.complaintOutcome.${complaint.outcome}`)}</strong>{' '}
              {complaint.decidedAt ? (
                <span className="soft small">
                  <Time at={complaint.decidedAt} />
                </span>
              ) : null}{' '}
              <span lang="vi">{complaint.outcomeText}</span>
            </p>
          ) : null}
          <ClockLine clocks={complaint.clocks.filter(({ finishedAt }) => finishedAt === null)} reader="office" />
          <div className={`${classes.buttons} no-print`}>
            {complaintActions
              .filter((action) => complaint.actions.includes(action))
              .map((action) => (
                <Button
                  key={action}
                  size="compact-sm"
                  variant="light"
                  onClick={() => onAsk({ type: 'complaint', action, complaintId: complaint.id })}
                >
                  {t(`cases.complaintAction.${action}`)}
                </Button>
              ))}
          </div>
        </article>
      ))}
    </section>
  );
}
