import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.ts';
import { type Bin, binDays, type Day } from './histogram-bins.ts';
import classes from './search.module.css';

type HistogramProps = {
  days: readonly Day[];
  onRange: (from: string, to: string) => void;
};

/** In pixels, so that a few days do not become slabs. */
const widestBar = 26;

/** How the results lie in time: bars to look at and press; the same numbers as a table for those who hear the screen. */
export function Histogram({ days, onRange }: HistogramProps) {
  const { t } = useTranslation();
  /** The bars a pressed mouse has been drawn over, by their places. */
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  useEffect(() => {
    const letGo = () => setDrag(null);
    window.addEventListener('mouseup', letGo);
    return () => window.removeEventListener('mouseup', letGo);
  }, []);
  const bins = binDays(days);
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last || bins.length < 2) return null;
  function finish(index: number) {
    const [start, end] = [bins[Math.min(drag?.from ?? index, index)], bins[Math.max(drag?.from ?? index, index)]];
    setDrag(null);
    if (start && end) onRange(start.from, end.to);
  }

  const label = (bin: Bin) =>
    bin.from === bin.to ? formatDay(bin.from) : `${formatDay(bin.from)} – ${formatDay(bin.to)}`;
  return (
    <figure className={classes.histogram}>
      {/* The table below says the same aloud, and the two date fields do the same with the keyboard. */}
      <div className={classes.bars} style={{ maxWidth: bins.length * widestBar }} aria-hidden="true">
        {bins.map((bin, index) => (
          <button
            key={bin.from}
            type="button"
            tabIndex={-1}
            className={classes.bar}
            data-inside={(drag && isBetween(index, drag.from, drag.to)) || undefined}
            title={t('search.barTitle', { when: label(bin), count: bin.count })}
            onMouseDown={() => setDrag({ from: index, to: index })}
            onMouseEnter={() => setDrag((current) => current && { ...current, to: index })}
            onMouseUp={() => finish(index)}
          >
            <span style={{ height: bin.count === 0 ? 0 : `max(2px, ${(bin.count / highest) * 100}%)` }} />
          </button>
        ))}
      </div>
      <figcaption style={{ maxWidth: bins.length * widestBar }}>
        <span>{formatDay(first.from)}</span>
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

function isBetween(index: number, a: number, b: number): boolean {
  return index >= Math.min(a, b) && index <= Math.max(a, b);
}
