import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProvisionExists } from './law.queries.ts';

/** The way from a provision that is cited to its page in the catalogue of law, where it has one. */
export function ProvisionLink({ code }: { code: string }) {
  const { t } = useTranslation();
  if (!useProvisionExists(code)) return null;
  return (
    <p>
      <Link to="/law/provisions/$code" params={{ code }}>
        {t('law.inCatalogue', { code })}
      </Link>
    </p>
  );
}
