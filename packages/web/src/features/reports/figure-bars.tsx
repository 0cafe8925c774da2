import classes from './reports.module.css';

type FigureBarsProps = { value: number | null; lastYear: number | null; isShare: boolean };

/** This period over last year’s as two bars; the numbers stand beside it in words, so it says nothing to a reader. */
export function FigureBars({ value, lastYear, isShare }: FigureBarsProps) {
  const most = isShare ? 100 : Math.max(value ?? 0, lastYear ?? 0, 1);
  const width = (figure: number | null) => (100 * (figure ?? 0)) / most;
  return (
    <svg className={classes.bars} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={classes.track} x="0" y="0" width="100" height="5" />
      <rect className={classes.now} x="0" y="0" width={width(value)} height="5" />
      <rect className={classes.before} x="0" y="7" width={width(lastYear)} height="4" />
    </svg>
  );
}
