import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.ts';
import { type Bin, binDays, type Day } from './histogram-bins.ts';
import classes from './search.module.css';

type HistogramProps = {
  days: readonly Day[];
  from: string | undefined;
  to: string | undefined;
  onRange: (from: string | undefined, to: string | undefined) => void;
};

/** In pixels, so that a few days do not become slabs. */
const widestBar = 26;

/** How the results lie in time: bars to look at and press; the same numbers as a table for those who hear the screen. */
export function Histogram({ days, from, to, onRange }: HistogramProps) {
  const { t } = useTranslation();
  const bins = binDays(days);
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last || bins.length < 2) return null;
  const label = (bin: Bin) =>
    bin.from === bin.to ? formatDay(bin.from) : `${formatDay(bin.from)} – ${formatDay(bin.to)}`;
  return (
    <figure className={classes.histogram}>
      {/* The table below says the same aloud, and the two date fields do the same with the keyboard. */}
      <div className={classes.bars} style={{ maxWidth: bins.length * widestBar }} aria-hidden="true">
        {bins.map((bin) => (
          <button
            key={bin.from}
            type="button"
            tabIndex={-1}
            className={classes.bar}
            title={t('search.barTitle', { when: label(bin), count: bin.count })}
            onClick={() => onRange(bin.from, bin.to)}
          >
            <span style={{ height: bin.count === 0 ? 0 : `max(2px, ${(bin.count / highest) * 100}%)` }} />
          </button>
        ))}
      </div>
      <figcaption style={{ maxWidth: bins.length * widestBar }}>
        <span>{formatDay(first.from)}</span>
        {from || to ? (
          <Button size="compact-xs" variant="subtle" onClick={() => onRange(undefined, undefined)}>
            {t('search.wholeTime')}
          </Button>
        ) : null}
        <span>{formatDay(last.to)}</span>
      </figcaption>
      <table className="sr-only">
        <caption>{t('search.overTime')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('search.when')}</th>
            <th scope="col">{t('search.results')}</th>
          </tr>
        </thead>
        <tbody>
          {bins
            .filter(({ count }) => count > 0)
            .map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{label(bin)}</th>
                <td>{bin.count}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}
