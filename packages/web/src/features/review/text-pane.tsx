import type { ReviewItemResponse } from '@pressdesk/api/schemas';
import { IconExternalLink, IconPencil } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { parseSeconds } from '../../ui/reading/cues.ts';
import type { NumberedHit } from '../../ui/reading/hits.ts';
import { ReadingText } from '../../ui/reading/reading-text.tsx';
import { SeverityWord, StatusWord } from '../../ui/shapes.tsx';
import { Time } from '../../ui/times.tsx';
import classes from './desk.module.css';

type TextPaneProps = {
  item: ReviewItemResponse;
  hits: readonly NumberedHit[];
  active: number | null;
  onSelect: (hit: number) => void;
  headingLevel: 'h1' | 'h2';
};

export function TextPane({ item, hits, active, onSelect, headingLevel }: TextPaneProps) {
  const { pathname, searchStr, hash } = useLocation();
  return (
    <ReadingText
      version={item.version}
      hits={hits}
      active={active}
      onSelect={onSelect}
      headingLevel={headingLevel}
      facts={<TextFacts item={item} />}
      seconds={parseSeconds(hash)}
      hrefOfSecond={(second) => `${pathname}${searchStr}#t=${second}`}
    />
  );
}

function TextFacts({ item }: { item: ReviewItemResponse }) {
  const { t } = useTranslation();
  const { version } = item;
  return (
    <div className={classes.facts}>
      <p>
        <strong>{item.outlet.name}</strong>
        {' · '}
        {item.publishedAt ? <Time at={item.publishedAt} relative /> : t('reading.noDate')}
      </p>
      <p className={classes.factLine}>
        {item.status === 'open' ? <SeverityWord severity={item.severity} /> : <StatusWord status={item.status} />}
        <span>{t('reading.version', { number: version.number, count: item.item.versions.length })}</span>
        {item.changed ? (
          <Link
            to="/items/$id"
            params={{ id: item.itemId }}
            search={{ from: Math.max(1, version.number - 1), to: version.number }}
            className={classes.changed}
          >
            <IconPencil size={14} stroke={1.8} aria-hidden="true" />
            {t('desk.changed')}
          </Link>
        ) : null}
        {item.item.absentSince ? (
          <span className={classes.gone}>
            {t('reading.absentSince')} <Time at={item.item.absentSince} />
          </span>
        ) : null}
        {item.item.url ? (
          <a href={item.item.url} target="_blank" rel="noreferrer">
            {t('reading.original')} <IconExternalLink size={13} stroke={1.8} aria-hidden="true" />
          </a>
        ) : null}
      </p>
    </div>
  );
}
