import type { CaseListItem, CaseState } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { ShapeWord, shapes } from '../../ui/shapes.tsx';
import classes from './cases.module.css';

const stateShapes = {
  opened: { tone: 'amber', shape: shapes.ring },
  recorded: { tone: 'amber', shape: shapes.diamond },
  decided: { tone: 'neutral', shape: shapes.flag },
  executed: { tone: 'green', shape: shapes.dot },
  closed: { tone: 'neutral', shape: shapes.bar },
  dismissed: { tone: 'neutral', shape: shapes.bar },
  transferred: { tone: 'neutral', shape: shapes.diamond },
  'time-barred': { tone: 'red', shape: shapes.square },
  cancelled: { tone: 'red', shape: shapes.ring },
  merged: { tone: 'neutral', shape: shapes.bar },
} as const satisfies Record<CaseState, object>;

export function CaseStateWord({ state }: { state: CaseState }) {
  const { t } = useTranslation();
  return <ShapeWord {...stateShapes[state]}>{t(`cases.state.${state}`)}</ShapeWord>;
}

const limitationShapes = {
  passed: { tone: 'red', shape: shapes.square },
  near: { tone: 'amber', shape: shapes.flag },
  open: { tone: 'neutral', shape: shapes.ring },
  unknown: { tone: 'amber', shape: shapes.diamond },
  settled: { tone: 'neutral', shape: shapes.bar },
} as const satisfies Record<CaseListItem['limitation'], object>;

type LimitationWordProps = { of: Pick<CaseListItem, 'limitation' | 'lastLawfulOn'> };

/** How far the last day on which a fine may be decided is, and which day that is. */
export function LimitationWord({ of: { limitation, lastLawfulOn } }: LimitationWordProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.words}>
      <ShapeWord {...limitationShapes[limitation]}>{t(`cases.limitation.${limitation}`)}</ShapeWord>
      {lastLawfulOn && limitation !== 'settled' ? (
        <span className="soft small nowrap">{formatDay(lastLawfulOn)}</span>
      ) : null}
    </span>
  );
}

/** `12.500.000 đồng`, or `12,500,000 dong`. */
export function useMoney(): (vnd: number) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (vnd) => t('cases.money', { amount: formatNumber(vnd, language) });
}
