import { Button } from '@mantine/core';
import { IconExternalLink, IconPrinter } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../ui/page.tsx';
import { numberHits } from '../../ui/reading/hits.ts';
import { ReadingText } from '../../ui/reading/reading-text.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { Time } from '../../ui/times.tsx';
import classes from './item.module.css';
import { ItemAside } from './item-aside.tsx';
import { itemQuery } from './items.queries.ts';
import { VersionCompare } from './version-compare.tsx';

const route = getRouteApi('/staff/items/$id');

export function ItemPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Item />
    </Suspense>
  );
}

/** An article or a broadcast: what it says now, what it said before, and where each capture is kept. */
function Item() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const search = route.useSearch();
  const { data: item } = useSuspenseQuery(itemQuery(id));
  const [active, setActive] = useState<number | null>(null);
  const current = item.current;
  const signals = useMemo(
    () => item.signals.filter((signal) => signal.itemVersionId === current.id),
    [item.signals, current.id],
  );
  const hits = useMemo(() => numberHits(signals), [signals]);
  const comparing = search.from !== undefined && search.to !== undefined && search.from !== search.to;
  useDocumentTitle(item.title);

  return (
    <div className={classes.page}>
      <div className={classes.main}>
        {comparing ? (
          <VersionCompare item={item} from={search.from ?? 1} to={search.to ?? 1} layout={search.layout ?? 'columns'} />
        ) : (
          <ReadingText
            version={current}
            hits={hits}
            active={active}
            onSelect={setActive}
            headingLevel="h1"
            seconds={search.t ?? null}
            hrefOfSecond={(second) => `/items/${id}?t=${second}`}
            facts={
              <div className={classes.facts}>
                <p>
                  <strong>{item.outlet.name}</strong>
                  {' · '}
                  {item.publishedAt ? <Time at={item.publishedAt} relative /> : t('reading.noDate')}
                </p>
                <p className={classes.factLine}>
                  <span>{t('reading.version', { number: current.number, count: item.versions.length })}</span>
                  {item.absentSince ? (
                    <span className={classes.gone}>
                      {t('reading.absentSince')} <Time at={item.absentSince} />
                    </span>
                  ) : null}
                  {item.url ? (
                    <a href={item.url} target="_blank" rel="noreferrer">
                      {t('reading.original')} <IconExternalLink size={13} stroke={1.8} aria-hidden="true" />
                    </a>
                  ) : null}
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    className="no-print"
                    leftSection={<IconPrinter size={14} stroke={1.6} aria-hidden="true" />}
                    onClick={() => print()}
                  >
                    {t('item.print')}
                  </Button>
                </p>
              </div>
            }
          />
        )}
      </div>
      <ItemAside item={item} signals={signals} hits={hits} onSelect={comparing ? undefined : setActive} />
    </div>
  );
}
