import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ClockLine } from '../../../ui/clock-line.tsx';
import { LimitationWord } from '../case-words.tsx';
import classes from './case-page.module.css';

/** Whose turn it is, and the clocks as a line with how each date came about. */
export function ClocksSection({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="clocks">
      <h2 id="clocks">{t('cases.clocks')}</h2>
      <p className={classes.turn}>{t(`cases.turnLine.${kase.turn}`)}</p>
      <ClockLine clocks={kase.clocks} reader="office" />
      <div>
        <p className="soft small">{t('cases.lastLawfulHint')}</p>
        <LimitationWord of={kase} />
      </div>
    </section>
  );
}
