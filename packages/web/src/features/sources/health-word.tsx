import type { SourceResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ShapeWord, shapes } from '../../ui/shapes.tsx';

const looks = {
  ok: { tone: 'green', shape: shapes.dot },
  failing: { tone: 'red', shape: shapes.triangle },
  blocked: { tone: 'amber', shape: shapes.square },
  new: { tone: 'neutral', shape: shapes.ring },
  off: { tone: 'neutral', shape: shapes.bar },
} as const;

export function HealthWord({ health }: { health: SourceResponse['health'] | 'off' }) {
  const { t } = useTranslation();
  return <ShapeWord {...looks[health]}>{t(`health.${health}`)}</ShapeWord>;
}
