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

const height = 44;

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
      <svg
        viewBox={`0 0 ${bins.length * 10} ${height}`}
        preserveAspectRatio="none"
        width="100%"
        height={height}
        aria-hidden="true"
      >
        {bins.map((bin, index) => {
          const bar = bin.count === 0 ? 0 : Math.max(2, (bin.count / highest) * height);
          return (
            // Pressing a bar is a shortcut for the two date fields beside, which do the same with the keyboard.
            <g key={bin.from} className={classes.bar} onMouseDown={() => onRange(bin.from, bin.to)}>
              <title>{t('search.barTitle', { when: label(bin), count: bin.count })}</title>
              <rect x={index * 10} y={0} width={10} height={height} className={classes.barGround} />
              <rect x={index * 10 + 1} y={height - bar} width={8} height={bar} />
            </g>
          );
        })}
      </svg>
      <figcaption>
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
