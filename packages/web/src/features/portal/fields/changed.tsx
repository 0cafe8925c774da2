import { useTranslation } from 'react-i18next';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';

/** Says that an answer is another than what the licence says now. */
export function Changed() {
  const { t } = useTranslation();
  return (
    <ShapeWord tone="amber" shape={shapes.diamond}>
      {t('portal.changed')}
    </ShapeWord>
  );
}
