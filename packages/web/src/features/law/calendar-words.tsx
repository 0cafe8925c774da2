import type { CalendarDayResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ShapeWord, shapes } from '../../ui/shapes.tsx';

export type DayKind = CalendarDayResponse['kind'];

export const dayKinds = ['holiday', 'compensatory', 'make-up'] as const;

/** Each kind of day has a shape of its own; the colour only repeats it. */
export const dayShapes = {
  holiday: { tone: 'red', shape: shapes.dot },
  compensatory: { tone: 'amber', shape: shapes.ring },
  'make-up': { tone: 'green', shape: shapes.triangle },
} as const;

export function DayKindWord({ kind }: { kind: DayKind }) {
  const { t } = useTranslation();
  return <ShapeWord {...dayShapes[kind]}>{t(`dayKind.${kind}`)}</ShapeWord>;
}

export function DayStatusWord({ day }: { day: CalendarDayResponse }) {
  const { t } = useTranslation();
  if (day.withdrawnAt) {
    return (
      <ShapeWord tone="neutral" shape={shapes.bar}>
        {t('dayStatus.withdrawn')}
      </ShapeWord>
    );
  }
  return day.status === 'official' ? (
    <ShapeWord tone="green" shape={shapes.dot}>
      {t('dayStatus.official')}
    </ShapeWord>
  ) : (
    <ShapeWord tone="amber" shape={shapes.ring}>
      {t('dayStatus.provisional')}
    </ShapeWord>
  );
}
