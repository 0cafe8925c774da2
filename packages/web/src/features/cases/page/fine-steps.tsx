import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Fine } from '../case-types.ts';
import { useMoney } from '../case-words.tsx';
import classes from './case-page.module.css';

type FineStepsProps = {
  fine: Fine;
  /** What is proposed instead, while it is typed. */
  chosenVnd?: number | null;
};

/** The fine as a line from least to most with the proposed amount on it, and how it came about, step by step. */
export function FineSteps({ fine, chosenVnd }: FineStepsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const money = useMoney();
  const place = (vnd: number) =>
    fine.maxVnd > fine.minVnd
      ? Math.min(100, Math.max(0, ((vnd - fine.minVnd) / (fine.maxVnd - fine.minVnd)) * 100))
      : 50;
  return (
    <div className={classes.fine}>
      <p>
        <span className="soft small">{t('cases.proposedFine')}</span> <strong>{money(fine.proposedVnd)}</strong>
      </p>
      <div className={classes.fineLine} aria-hidden="true">
        <span
          className={classes.fineRange}
          style={{
            insetInlineStart: `${place(fine.lowestVnd)}%`,
            width: `${Math.max(1, place(fine.highestVnd) - place(fine.lowestVnd))}%`,
          }}
        />
        <span className={classes.fineMark} style={{ insetInlineStart: `${place(chosenVnd ?? fine.proposedVnd)}%` }} />
      </div>
      <p className={classes.fineEnds}>
        <span>{t('cases.fineLeast', { amount: money(fine.minVnd) })}</span>
        <span>{t('cases.fineMiddle', { amount: money(fine.midVnd) })}</span>
        <span>{t('cases.fineMost', { amount: money(fine.maxVnd) })}</span>
      </p>
      <details className={classes.details}>
        <summary>{t('cases.fineHow')}</summary>
        <ol className={classes.numbered}>
          {fine.steps.map((step) => (
            <li key={step.vi}>{pick(step)}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
