import type { DeadlineResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import pieces from '../../ui/pieces.module.css';
import { weekdayName } from './calendar-weeks.ts';
import classes from './deadline.module.css';
import { type Pause, type Segment, toSegments } from './deadline-form.ts';

type DeadlineResultProps = {
  deadline: DeadlineResponse;
  startOn: string;
  pauses: readonly Pause[];
  /** Whether something was typed since. */
  stale: boolean;
};

/** The last day, the way to it as a line, and how it came about, sentence by sentence. */
export function DeadlineResult({ deadline, startOn, pauses, stale }: DeadlineResultProps) {
  const { t } = useTranslation();
  const { language, pick } = useLanguage();
  const { dueOn, remaining, steps } = deadline;
  return (
    <div className={classes.answer} data-stale={stale || undefined}>
      {dueOn ? (
        <p className={classes.due}>
          <strong>{formatDay(dueOn)}</strong> <span className="soft">{weekdayName(dueOn, language)}</span>
        </p>
      ) : (
        <p className={classes.due}>
          <strong>{t('deadline.paused')}</strong>{' '}
          {remaining ? (
            <span className="soft">{t(`deadline.remaining.${remaining.unit}`, { count: remaining.amount })}</span>
          ) : null}
        </p>
      )}
      <Line segments={toSegments(startOn, dueOn, pauses)} startOn={startOn} dueOn={dueOn} />
      {deadline.provisional ? <p className={pieces.notice}>{t('deadline.provisional')}</p> : null}
      <ol className={classes.steps} aria-label={t('deadline.steps')}>
        {steps.map((step, index) => (
          <li key={`${step.kind}-${index + 1}`} data-kind={step.kind}>
            <span>{pick(step.text)}</span>
            {step.days === 0 ? null : (
              <span className={classes.days}>{t('deadline.plusDays', { count: step.days })}</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

type LineProps = { segments: readonly Segment[]; startOn: string; dueOn: string | null };

/** A stretch for each run and each standstill, as long as its days; below, the same in words. */
function Line({ segments, startOn, dueOn }: LineProps) {
  const { t } = useTranslation();
  return (
    <div>
      <div className={classes.line} aria-hidden="true">
        {segments.map((segment) => (
          <span key={segment.from + segment.kind} data-kind={segment.kind} style={{ flexGrow: segment.days }} />
        ))}
      </div>
      <div className={classes.ends} aria-hidden="true">
        <span>{formatDay(startOn)}</span>
        <span>{dueOn ? formatDay(dueOn) : '…'}</span>
      </div>
      {segments.some(({ kind }) => kind === 'paused') ? (
        <ul className={classes.stretches}>
          {segments.map(({ kind, from, to }) => (
            <li key={from + kind}>
              <span className={classes.sample} data-kind={kind} aria-hidden="true" />
              {t(`deadline.stretch.${kind}`)} {formatDay(from)} – {to ? formatDay(to) : '…'}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
