import { useTranslation } from 'react-i18next';
import type { LegalBasis } from '../portal-types.ts';

/** A sentence of law something rests on; where nobody has confirmed it against the text in force, it says so. */
export function Basis({ basis }: { basis: LegalBasis }) {
  const { t } = useTranslation();
  return (
    <p>
      {basis.text}
      {basis.confidence === 'V' ? null : <span className="soft small"> {t(`portal.unsure.${basis.confidence}`)}</span>}
    </p>
  );
}
