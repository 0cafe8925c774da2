import type { DossierResponse } from '@pressdesk/api/schemas';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatInstant } from '../../ui/dates.ts';
import classes from './paper-link.module.css';

type Paper = DossierResponse['papers'][number];

/** A paper of the office as a PDF, with its number and day; one signed by a test certificate says so. */
export function PaperLink({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { id, title, number, issuedAt, signatures } = paper;
  return (
    <span className={classes.paper}>
      <IconFileDownload size={20} stroke={1.6} aria-hidden="true" />
      <span>
        <a href={`/api/papers/${id}/pdf`} target="_blank" rel="noreferrer">
          {pick(title)} {number ? <span className="nowrap">{number}</span> : null} {t('portal.pdf')}
        </a>
        <span className="soft small">
          {formatInstant(issuedAt)}
          {signatures.some(({ test }) => test) ? ` · ${t('portal.testSignature')}` : ''}
        </span>
      </span>
    </span>
  );
}
