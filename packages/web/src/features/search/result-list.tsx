import { Button } from '@mantine/core';
import { IconExternalLink, IconFlag, IconMicrophone2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../types.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import { formatCueTime } from '../../ui/reading/cues.ts';
import { Time } from '../../ui/times.tsx';
import { useNearEnd } from '../../ui/use-near-end.ts';
import classes from './search.module.css';

type ResultListProps = { hits: readonly SearchHit[]; hasMore: boolean; loading: boolean; onMore: () => void };

export function ResultList({ hits, hasMore, loading, onMore }: ResultListProps) {
  const { t } = useTranslation();
  const end = useNearEnd(hasMore && !loading, onMore);
  if (hits.length === 0) return null;
  return (
    <>
      <ol className={classes.list}>
        {hits.map((hit) => (
          <li key={hit.itemId} className={classes.hit}>
            <Result hit={hit} />
          </li>
        ))}
      </ol>
      <div ref={end} className={classes.end}>
        {hasMore ? (
          <Button variant="default" size="xs" loading={loading} onClick={onMore}>
            {t('common.loadMore')}
          </Button>
        ) : (
          <p className="faint small">{t('search.end')}</p>
        )}
      </div>
    </>
  );
}

function Result({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  return (
    <article>
      <p className={classes.hitTop}>
        {hit.kind === 'broadcast' ? <IconMicrophone2 size={14} stroke={1.8} aria-label={t('kind.broadcast')} /> : null}
        <span>{hit.outlet.name}</span>
        {hit.publishedAt ? <Time at={hit.publishedAt} /> : <span>{t('reading.noDate')}</span>}
        {hit.startSeconds !== null ? (
          <span>{t('search.atTime', { time: formatCueTime(hit.startSeconds * 1000) })}</span>
        ) : null}
        {hit.hasSignal ? (
          <span className={classes.flag}>
            <IconFlag size={13} stroke={1.8} aria-hidden="true" />
            {t('search.hasSignal')}
          </span>
        ) : null}
      </p>
      <h2 lang="vi">
        <Link to="/items/$id" params={{ id: hit.itemId }} search={{ t: hit.startSeconds ?? undefined }}>
          <MarkedText text={hit.title} marks={hit.titleMarks} />
        </Link>
        {hit.url ? (
          <a
            href={hit.url}
            target="_blank"
            rel="noreferrer"
            className={classes.original}
            aria-label={t('reading.original')}
          >
            <IconExternalLink size={14} stroke={1.6} aria-hidden="true" />
          </a>
        ) : null}
      </h2>
      <p className={classes.snippet} lang="vi">
        <MarkedText text={hit.snippet} marks={hit.snippetMarks} />
      </p>
    </article>
  );
}
