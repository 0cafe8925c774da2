import { SegmentedControl, Select } from '@mantine/core';
import type { ItemResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ArticleSkeleton } from '../../ui/skeletons.tsx';
import { Time } from '../../ui/times.tsx';
import { DiffParts } from './diff-parts.tsx';
import classes from './item.module.css';
import { type VersionWithSignals, versionQuery } from './items.queries.ts';
import { countChanges, diffTexts, toColumns } from './word-diff.ts';

type VersionCompareProps = { item: ItemResponse; from: number; to: number; layout: 'columns' | 'inline' };

/** Two versions of one text with the words that went and came, side by side or in one. */
export function VersionCompare({ item, from, to, layout }: VersionCompareProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/items/$id' });
  const before = useQuery(versionQuery(item.id, from));
  const after = useQuery(versionQuery(item.id, to));
  const error = before.error ?? after.error;
  const choices = item.versions.map(({ number, recordedAt }) => ({
    value: String(number),
    label: `${t('context.version', { number })} · ${formatInstant(recordedAt)}`,
  }));

  return (
    <section aria-labelledby="compare-title">
      <div className={classes.compareHead}>
        <div>
          <h1 id="compare-title" className={classes.compareTitle}>
            {t('item.compareTitle')}
          </h1>
          <Link to="/items/$id" params={{ id: item.id }} className="no-print">
            {t('item.backToText')}
          </Link>
        </div>
        <div className={`${classes.compareTools} no-print`}>
          <Select
            size="xs"
            w={248}
            aria-label={t('item.compareFrom')}
            value={String(from)}
            data={choices}
            allowDeselect={false}
            onChange={(value) => void navigate({ search: (previous) => ({ ...previous, from: Number(value) }) })}
          />
          <Select
            size="xs"
            w={248}
            aria-label={t('item.compareTo')}
            value={String(to)}
            data={choices}
            allowDeselect={false}
            onChange={(value) => void navigate({ search: (previous) => ({ ...previous, to: Number(value) }) })}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('item.layout')}
            value={layout}
            onChange={(value) =>
              void navigate({
                search: (previous) => ({ ...previous, layout: value === 'inline' ? 'inline' : 'columns' }),
                replace: true,
              })
            }
            data={[
              { value: 'columns', label: t('item.columns') },
              { value: 'inline', label: t('item.inline') },
            ]}
          />
        </div>
      </div>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void Promise.all([before.refetch(), after.refetch()])} />
      ) : null}
      {before.data && after.data ? (
        <Comparison before={before.data} after={after.data} layout={layout} />
      ) : error ? null : (
        <ArticleSkeleton />
      )}
    </section>
  );
}

type ComparisonProps = { before: VersionWithSignals; after: VersionWithSignals; layout: 'columns' | 'inline' };

function Comparison({ before, after, layout }: ComparisonProps) {
  const { t } = useTranslation();
  const title = useMemo(() => diffTexts(before.title, after.title), [before, after]);
  const text = useMemo(() => diffTexts(textOf(before), textOf(after)), [before, after]);
  const changes = countChanges([...title, ...text]);
  const columns = { title: toColumns(title), text: toColumns(text) };
  const sides = [
    { key: 'before', version: before, title: columns.title.before, text: columns.text.before },
    { key: 'after', version: after, title: columns.title.after, text: columns.text.after },
  ] as const;
  return (
    <>
      <p className={classes.summary}>
        {changes.added + changes.removed === 0
          ? t('item.sameWords')
          : t('item.changeSummary', { added: changes.added, removed: changes.removed })}
        {countChanges(title).added + countChanges(title).removed > 0 ? ` ${t('item.headlineChanged')}` : ''}
      </p>
      {layout === 'inline' ? (
        <div className={classes.inline}>
          <h2>
            <DiffParts parts={title} />
          </h2>
          <div className={classes.diffText}>
            <DiffParts parts={text} />
          </div>
        </div>
      ) : (
        <div className={classes.columns}>
          {sides.map((side) => (
            <section key={side.key} aria-label={t('context.version', { number: side.version.number })}>
              <p className="soft small">
                {t('context.version', { number: side.version.number })} · <Time at={side.version.recordedAt} />
              </p>
              <h2>
                <DiffParts parts={side.title} />
              </h2>
              <div className={classes.diffText}>
                <DiffParts parts={side.text} />
              </div>
              {side.version.capture ? (
                <p className="faint mono" title={t('item.hash')}>
                  {side.version.capture.sha256}
                </p>
              ) : null}
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function textOf({ sapo, body }: VersionWithSignals): string {
  return sapo && !body.startsWith(sapo) ? `${sapo}\n\n${body}` : body;
}
