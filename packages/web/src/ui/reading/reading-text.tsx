import type { ItemVersionResponse } from '@pressdesk/api/schemas';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CueScript } from './cue-script.tsx';
import { joinNumbers, type NumberedHit, paragraphsOf } from './hits.ts';
import { MarkedRange } from './marked-range.tsx';
import classes from './reading.module.css';
import { useMarginNumbers } from './use-margin-numbers.ts';

type ReadingTextProps = {
  version: ItemVersionResponse;
  hits: readonly NumberedHit[];
  active: number | null;
  onSelect: (hit: number) => void;
  headingLevel: 'h1' | 'h2';
  /** What stands between headline and text: where, when, which version. */
  facts: ReactNode;
  /** For a broadcast: the second to go to, and the address of a second. */
  seconds: number | null;
  hrefOfSecond: (seconds: number) => string;
};

/** A version of an article or a broadcast, set for reading, with the numbers of its hits in the margin. */
export function ReadingText(props: ReadingTextProps) {
  const { version, hits, active, onSelect, headingLevel: Heading, facts, seconds, hrefOfSecond } = props;
  const { t } = useTranslation();
  const container = useRef<HTMLElement>(null);
  const margin = useMarginNumbers(container, version.id + hits.length);
  const inField = (field: string) => hits.filter((hit) => hit.field === field);
  const fieldProps = (field: string) => ({ hits: inField(field), active });
  const body = version.body;
  const authors = version.authors.join('\n');
  // Many pages open their text with the lead; it is then set as the lead there, and not twice.
  const leadInBody = version.sapo !== null && body.trimStart().startsWith(version.sapo.trim());

  useEffect(() => {
    if (active === null) return;
    const mark = container.current?.querySelector(`[data-hit~="${active}"]`);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [active]);

  return (
    <article ref={container} className={classes.article} lang={version.language ?? 'vi'}>
      <Heading className={classes.headline}>
        <MarkedRange text={version.title} range={whole(version.title)} {...fieldProps('title')} />
      </Heading>
      {facts}
      {version.sapo && !leadInBody ? (
        <p className={classes.sapo}>
          <MarkedRange text={version.sapo} range={whole(version.sapo)} {...fieldProps('sapo')} />
        </p>
      ) : null}
      {version.cues ? (
        <CueScript
          cues={version.cues}
          body={body}
          hits={inField('body')}
          speakerHits={inField('speaker')}
          active={active}
          seconds={seconds}
          hrefOfSecond={hrefOfSecond}
        />
      ) : (
        paragraphsOf(body).map((range, index) => (
          <p key={range.start} className={leadInBody && index === 0 ? classes.sapo : undefined}>
            <MarkedRange text={body} range={range} {...fieldProps('body')} />
          </p>
        ))
      )}
      {authors !== '' ? (
        <p className={classes.authors}>
          <MarkedRange text={authors} range={whole(authors)} {...fieldProps('author')} />
        </p>
      ) : null}
      {margin.map(({ top, numbers }) => (
        <button
          key={top}
          type="button"
          className={classes.number}
          style={{ top }}
          aria-label={t('reading.hitNumber', { numbers: joinNumbers(numbers) })}
          aria-pressed={active !== null && numbers.includes(active)}
          onClick={() => onSelect(numbers[0] ?? 1)}
        >
          {joinNumbers(numbers)}
        </button>
      ))}
    </article>
  );
}

function whole(text: string) {
  return { start: 0, end: text.length };
}
