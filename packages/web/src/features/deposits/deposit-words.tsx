import type { DepositResponse, DepositScheduleResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ShapeWord, shapes, type Tone } from '../../ui/shapes.tsx';

const stateShapes = {
  expected: { tone: 'neutral', shape: shapes.ring },
  overdue: { tone: 'red', shape: shapes.triangle },
  received: { tone: 'amber', shape: shapes.diamond },
  read: { tone: 'green', shape: shapes.dot },
  excused: { tone: 'neutral', shape: shapes.bar },
} as const satisfies Record<DepositResponse['state'], { tone: Tone; shape: unknown }>;

/** What became of an issue, and what was wrong with it: late, too few copies, something found. */
export function DepositStateWords({ deposit }: { deposit: DepositResponse }) {
  const { t } = useTranslation();
  const { state, isLate, copiesReceived, copiesDue, result } = deposit;
  return (
    <>
      <ShapeWord {...stateShapes[state]}>{t(`deposits.state.${state}`)}</ShapeWord>
      {isLate ? (
        <ShapeWord tone="red" shape={shapes.triangle}>
          {t('deposits.late')}
        </ShapeWord>
      ) : null}
      {copiesReceived !== null && copiesReceived < copiesDue ? (
        <ShapeWord tone="amber" shape={shapes.diamond}>
          {t('deposits.tooFew')}
        </ShapeWord>
      ) : null}
      {result === 'finding' ? (
        <ShapeWord tone="red" shape={shapes.flag}>
          {t('deposits.result.finding')}
        </ShapeWord>
      ) : null}
    </>
  );
}

/** When issues come out, in words. */
export function useReleaseWords(): (release: DepositScheduleResponse['release']) => string {
  const { t } = useTranslation();
  return (release) => {
    if (release.kind === 'irregular') return t('deposits.release.irregular');
    if (release.kind === 'monthly') return t('deposits.monthlyOn', { days: release.days.join(', ') });
    if (release.weekdays.length === 7) return t('deposits.daily');
    return t('deposits.weeklyOn', { days: release.weekdays.map((day) => t(`deposits.weekday.${day}`)).join(', ') });
  };
}
