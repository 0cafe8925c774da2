import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import pieces from '../../ui/pieces.module.css';
import { useSession } from '../session/session.queries.ts';
import { caseSummaryQuery } from './cases.queries.ts';

/** The way from the folder to the decisions on violations that wait for the same signature. */
export function CasesToSign() {
  const { t } = useTranslation();
  const { can } = useSession();
  const { data } = useQuery({ ...caseSummaryQuery, enabled: can('case.decide') });
  if (!data || data.waitingSignature === 0) return null;
  return (
    <p className={pieces.notice} style={{ marginBottom: 16 }}>
      <Link to="/cases" search={{ waiting: 'signature' }}>
        {t('cases.toSign', { count: data.waitingSignature })}
      </Link>
    </p>
  );
}
