import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SearchResponse } from '@pressdesk/api/schemas';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/day-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/numbers.ts';
import { useDocumentTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { Facets } from './facets.tsx';
import { Histogram } from './histogram.tsx';
import { ResultList } from './result-list.tsx';
import classes from './search.module.css';
import { searchQuery } from './search.queries.ts';
import { parseSearchSearch, searchSorts } from './search-search.ts';

const route = getRouteApi('/staff/search');

/** One field over everything that was captured. Every choice is in the address, so a search is shared by sending it. */
export function SearchPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const set = useSetSearch();
  const results = useInfiniteQuery(searchQuery(search));
  const first = results.data?.pages[0];
  const hits = results.data?.pages.flatMap((page) => page.hits) ?? [];
  useDocumentTitle(search.q ? `${search.q} · ${t('screen.search')}` : t('screen.search'));

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className="sr-only">{t('screen.search')}</h1>
        <SearchField />
        <div className={classes.options}>
          <Switch
            size="sm"
            label={t('search.exact')}
            description={t('search.exactHint')}
            checked={search.exact === '1'}
            onChange={(event) => set({ exact: event.currentTarget.checked ? '1' : undefined })}
          />
          <Select
            size="xs"
            aria-label={t('search.sort')}
            value={search.sort ?? (search.q ? 'relevance' : 'date')}
            onChange={(sort) => set({ sort })}
            data={searchSorts.map((value) => ({ value, label: t(`searchSort.${value}`) }))}
            allowDeselect={false}
          />
        </div>
      </header>
      <div className={classes.columns}>
        <Narrowing>
          <DateRange from={search.from} to={search.to} />
          {first ? <Facets facets={first.facets} search={search} /> : <RowsSkeleton rows={6} height={30} />}
        </Narrowing>
        <section
          className={classes.results}
          aria-label={t('search.results')}
          aria-busy={results.isFetching}
          data-stale={results.isPlaceholderData || undefined}
        >
          {first?.notice ? (
            <p className={classes.notice} role="status">
              {t(`search.notice.${first.notice}`)}
            </p>
          ) : null}
          {first ? (
            <div className={classes.totals}>
              <Totals page={first} />
              {search.from || search.to ? (
                <Button size="compact-xs" variant="light" onClick={() => set({ from: undefined, to: undefined })}>
                  {t('search.wholeTime')}
                </Button>
              ) : null}
            </div>
          ) : null}
          {first && first.histogram.length > 0 ? (
            <Histogram days={first.histogram} onRange={(from, to) => set({ from, to })} />
          ) : null}
          {results.isPending ? <RowsSkeleton rows={7} height={92} /> : null}
          {results.isError && hits.length === 0 ? (
            <ProblemNotice error={results.error} onRetry={() => void results.refetch()} />
          ) : null}
          {results.isSuccess && hits.length === 0 ? <Nothing asked={Boolean(search.q)} /> : null}
          <ResultList
            hits={hits}
            hasMore={results.hasNextPage}
            loading={results.isFetchingNextPage}
            onMore={() => void results.fetchNextPage()}
          />
        </section>
      </div>
    </div>
  );
}

function SearchField() {
  const { t } = useTranslation();
  const { q = '' } = route.useSearch();
  const set = useSetSearch();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);

  function submit(event: FormEvent) {
    event.preventDefault();
    set({ q: text.trim() });
  }

  return (
    <search className={classes.search}>
      <form onSubmit={submit}>
        <TextInput
          size="md"
          type="search"
          aria-label={t('search.field')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={500}
        />
        <Button size="md" type="submit">
          {t('search.submit')}
        </Button>
      </form>
    </search>
  );
}

/** Beside the results where there is room; else folded, so that the results come first. */
function Narrowing({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  if (!narrow) {
    return (
      <aside className={classes.side} aria-label={t('search.narrow')}>
        {children}
      </aside>
    );
  }
  return (
    <details className={classes.folded}>
      <summary>{t('search.narrow')}</summary>
      <div className={classes.side}>{children}</div>
    </details>
  );
}

function DateRange({ from, to }: { from: string | undefined; to: string | undefined }) {
  const { t } = useTranslation();
  const set = useSetSearch();
  return (
    <fieldset className={classes.dates}>
      <legend>{t('search.when')}</legend>
      <DayField label={t('search.from')} value={from} onChange={(day) => set({ from: day })} />
      <DayField label={t('search.to')} value={to} onChange={(day) => set({ to: day })} />
    </fieldset>
  );
}

function Totals({ page }: { page: SearchResponse }) {
  const { t } = useTranslation();
  const { language } = useLanguageName();
  return (
    <p className="soft" role="status">
      {t(page.totalIsExact ? 'search.total' : 'search.totalAtLeast', {
        count: page.total,
        number: formatNumber(page.total, language),
      })}
      <span className="faint small"> · {t('search.took', { ms: page.tookMs })}</span>
    </p>
  );
}

function useLanguageName() {
  const { i18n } = useTranslation();
  return { language: i18n.language };
}

function Nothing({ asked }: { asked: boolean }) {
  const { t } = useTranslation();
  return asked ? (
    <EmptyState title={t('search.nothing')} body={t('search.nothingBody')} />
  ) : (
    <EmptyState title={t('search.empty')} body={t('search.emptyBody')} />
  );
}

export function useSetSearch() {
  const navigate = useNavigate({ from: '/search' });
  return (change: Record<string, string | null | undefined>) =>
    void navigate({ search: (previous) => parseSearchSearch({ ...previous, ...change }) });
}
