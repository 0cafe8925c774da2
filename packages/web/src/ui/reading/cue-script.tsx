import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '../../types.ts';
import { cueAt, formatCueTime, opensTurn, speakerField } from './cues.ts';
import type { NumberedHit } from './hits.ts';
import { MarkedRange } from './marked-range.tsx';
import classes from './reading.module.css';

type CueScriptProps = {
  cues: readonly Cue[];
  body: string;
  hits: readonly NumberedHit[];
  /** Hits in the speakers' names. */
  speakerHits: readonly NumberedHit[];
  active: number | null;
  seconds: number | null;
  hrefOfSecond: (seconds: number) => string;
};

/** A broadcast as a script: times down the margin, each a link to its second; a speaker's name once a turn. */
export function CueScript({ cues, body, hits, speakerHits, active, seconds, hrefOfSecond }: CueScriptProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const speakers = useMemo(() => speakerField(cues), [cues]);
  const current = seconds === null ? null : cueAt(cues, seconds);

  useEffect(() => {
    if (current === null) return;
    list.current?.children[current]?.scrollIntoView({ block: 'center' });
  }, [current]);

  /** A plain press stays in the page; with a modifier the browser opens or copies the link as ever. */
  function follow(event: MouseEvent, href: string) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(href);
  }

  return (
    <ol ref={list} className={classes.script} aria-label={t('reading.script')}>
      {cues.map((cue, position) => {
        const second = Math.floor(cue.startMs / 1000);
        return (
          <li
            key={cue.index}
            className={classes.cue}
            data-turn={opensTurn(cues, position) || undefined}
            aria-current={position === current ? 'true' : undefined}
          >
            <a
              className={classes.time}
              href={hrefOfSecond(second)}
              onClick={(event) => follow(event, hrefOfSecond(second))}
              aria-label={t('reading.linkToTime', { time: formatCueTime(cue.startMs) })}
            >
              {formatCueTime(cue.startMs)}
            </a>
            <div>
              {cue.speaker !== null && opensTurn(cues, position) ? (
                <p className={classes.speaker}>
                  {cues.findIndex(({ speaker }) => speaker === cue.speaker) === position ? (
                    <MarkedRange
                      text={speakers.text}
                      range={speakers.places.get(cue.speaker) ?? { start: 0, end: 0 }}
                      hits={speakerHits}
                      active={active}
                    />
                  ) : (
                    cue.speaker
                  )}
                </p>
              ) : null}
              <p>
                <MarkedRange text={body} range={cue} hits={hits} active={active} />
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
