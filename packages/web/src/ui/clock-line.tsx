import type { DossierClock, DossierResponse } from '@pressdesk/api/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './clock-line.module.css';
import { type ClockMark, type ClockPicture, type ClockSpan, purposeOf, toClockPicture } from './clock-spans.ts';
import { dayOf, formatDay } from './dates.ts';
import { useNow } from './use-now.ts';

type ClockLineProps = {
  clocks: readonly DossierClock[];
  /** How many working days each side has held it; left out where that isn't counted, and then nothing is explained. */
  held?: DossierResponse['held'];
  /** Who reads it: the applicant is addressed as "you". */
  reader: 'applicant' | 'office';
};

/**
 * The time of a dossier or a case as a line: each side's days in its colour and pattern, standstills hatched, today, the
 * day it is due. Below, the same in words, and how each date came about.
 */
export function ClockLine({ clocks, held, reader }: ClockLineProps) {
  const now = useNow();
  const picture = toClockPicture(clocks, now.getTime());
  if (!picture) return null;
  return (
    <div className={classes.clock}>
      <Picture picture={picture} />
      {held ? <Legend picture={picture} held={held} reader={reader} /> : null}
      <Explanation clocks={clocks} />
    </div>
  );
}

function Picture({ picture: { from, to, spans, marks } }: { picture: ClockPicture }) {
  const { t } = useTranslation();
  const place = (at: number) => Math.max(0, Math.min(100, ((at - from) / (to - from)) * 100));
  const above = marks.filter(({ kind }) => kind === 'today' || kind === 'finished');
  const below = lastOf(marks.filter(({ kind }) => kind === 'due'));
  return (
    <div className={classes.picture} aria-hidden="true">
      <div className={classes.labels}>
        {above.map((mark) => (
          <Label key={mark.kind} at={place(mark.at)}>
            {t(`clockLine.mark.${mark.kind}`)} {dayMonth(markDay(mark))}
          </Label>
        ))}
      </div>
      <div className={classes.track}>
        {spans.map((span) => (
          <span
            key={span.from}
            className={classes.span}
            data-look={lookOf(span)}
            style={{ insetInlineStart: `${place(span.from)}%`, width: `${place(span.to) - place(span.from)}%` }}
          />
        ))}
        {marks.map((mark) => (
          <span
            key={`${mark.kind}-${mark.at}`}
            className={classes.mark}
            data-kind={mark.kind}
            style={{ insetInlineStart: `${place(mark.at)}%` }}
          />
        ))}
      </div>
      <div className={classes.labels}>
        {!below || place(below.at) > 40 ? <Label at={0}>{dayMonth(dayOf(new Date(from).toISOString()))}</Label> : null}
        {below ? (
          <Label at={place(below.at)}>
            {t('clockLine.mark.due')} {dayMonth(markDay(below))}
          </Label>
        ) : null}
      </div>
    </div>
  );
}

/** Near an end it stands against that end, so that it is never cut. */
function Label({ at, children }: { at: number; children: ReactNode }) {
  const side = at < 25 ? 'start' : at > 75 ? 'end' : 'middle';
  const style = side === 'end' ? { insetInlineEnd: `${100 - at}%` } : { insetInlineStart: `${at}%` };
  return (
    <span className={classes.label} data-side={side} style={style}>
      {children}
    </span>
  );
}

type LegendProps = { picture: ClockPicture; held: DossierResponse['held']; reader: ClockLineProps['reader'] };

function Legend({ picture, held, reader }: LegendProps) {
  const { t } = useTranslation();
  const { spans, marks } = picture;
  const shows = (look: string) => spans.some((span) => lookOf(span) === look);
  const applicantLook = shows('applicant') || !shows('paused') ? 'applicant' : 'paused';
  return (
    <ul className={classes.legend}>
      <li>
        <Sample look="office" />
        {t('clockLine.office', { count: held.office })}
      </li>
      {held.applicant > 0 || shows('applicant') || shows('paused') ? (
        <li>
          <Sample look={applicantLook} />
          {t(reader === 'applicant' ? 'clockLine.you' : 'clockLine.applicant', { count: held.applicant })}
          {applicantLook === 'paused' ? ` · ${t('clockLine.paused')}` : ''}
        </li>
      ) : null}
      {shows('paused') && applicantLook !== 'paused' ? (
        <li>
          <Sample look="paused" />
          {t('clockLine.paused')}
        </li>
      ) : null}
      {shows('late') ? (
        <li>
          <Sample look="late" />
          {t('clockLine.late')}
        </li>
      ) : null}
      {shows('ahead') ? (
        <li>
          <Sample look="ahead" />
          {t('clockLine.ahead')}
        </li>
      ) : null}
      {marks.flatMap((mark) =>
        mark.kind === 'due' || mark.kind === 'internal' ? (
          <li key={`${mark.kind}-${mark.at}`}>
            <span className={classes.tick} data-kind={mark.kind} aria-hidden="true" />
            {t(`clockLine.${mark.kind}On`, { day: formatDay(markDay(mark)) })}
          </li>
        ) : (
          []
        ),
      )}
    </ul>
  );
}

function Sample({ look }: { look: string }) {
  return <span className={classes.sample} data-look={look} aria-hidden="true" />;
}

function Explanation({ clocks }: { clocks: readonly DossierClock[] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const explained = clocks.filter(({ deadline }) => deadline.steps.length > 0);
  if (explained.length === 0) return null;
  return (
    <details className={classes.explanation}>
      <summary>{t('clockLine.how')}</summary>
      {explained.map(({ id, purpose, kind, deadline }) => (
        <section key={id}>
          <h3>
            {t(`clockLine.purpose.${purposeOf(purpose)}`)}
            {kind === 'internal' ? ` · ${t('clockLine.internal')}` : ''}
          </h3>
          <ol>
            {deadline.steps.map((step, index) => (
              <li key={`${step.kind}-${index + 1}`} data-kind={step.kind}>
                {pick(step.text)}
              </li>
            ))}
          </ol>
          {deadline.provisional ? <p className="soft small">{t('clockLine.provisional')}</p> : null}
        </section>
      ))}
    </details>
  );
}

function lookOf({ side, paused, late, ahead }: ClockSpan): string {
  if (ahead) return 'ahead';
  if (late) return 'late';
  return paused ? 'paused' : side;
}

function lastOf(marks: ClockMark[]): ClockMark | undefined {
  return marks.toSorted((a, b) => a.at - b.at).at(-1);
}

function markDay({ day, at }: ClockMark): string {
  return day ?? dayOf(new Date(at).toISOString());
}

/** `23/11`: the line is narrow, and the whole date stands below it. */
function dayMonth(day: string): string {
  return formatDay(day).slice(0, 5);
}
