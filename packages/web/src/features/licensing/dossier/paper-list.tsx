import type { PaperRef } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../ui/times.tsx';
import { PaperLink } from '../paper-link.tsx';
import classes from './dossier.module.css';

/** The papers the office issued, each with who signed it. */
export function PaperList({ papers }: { papers: readonly PaperRef[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="papers">
      <h2 id="papers">{t('licensing.papers')}</h2>
      {papers.length === 0 ? <p className="soft">{t('licensing.noPapers')}</p> : null}
      <ul className={classes.papers}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperLink paper={paper} />
            <span className="soft small">
              <Time at={paper.issuedAt} />
              {paper.signatures.length > 0 ? ` · ${paper.signatures.map(({ signer }) => signer).join(', ')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
