import { Button } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import { PaperLink } from '../../licensing/paper-link.tsx';
import type { Delivery } from '../case-types.ts';
import type { CasePartProps } from './case-actions.ts';
import classes from './case-page.module.css';

type Paper = CaseResponse['papers'][number];

/** The papers of the case, as PDF and as DOCX, each with how it reached the party. */
export function PapersSection({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="papers">
      <h2 id="papers">{t('cases.papers')}</h2>
      {kase.papers.length === 0 ? <p className="soft">{t('cases.noPapers')}</p> : null}
      <ul className={classes.papers}>
        {kase.papers.map((paper) => {
          const deliveries = kase.deliveries.filter(({ paperId }) => paperId === paper.id);
          return (
            <li key={paper.id} id={`paper-${paper.id}`}>
              <p>
                <PaperLink paper={paper} />
              </p>
              <p className="soft small">
                <Time at={paper.issuedAt} /> · <DocxLink paper={paper} />
                {paper.signatures.length > 0 ? ` · ${paper.signatures.map(({ signer }) => signer).join(', ')}` : ''}
              </p>
              <Deliveries deliveries={deliveries} />
              {kase.actions.includes('deliver') && !deliveries.some(({ deemedOn }) => deemedOn) ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  className="no-print"
                  onClick={() => onAsk({ type: 'case', action: 'deliver', subjectId: paper.id })}
                >
                  {t('cases.action.deliver')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function DocxLink({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  return (
    <a href={`/api/papers/${paper.id}/docx`} download>
      {t('cases.docx')}
    </a>
  );
}

function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useTranslation();
  return (
    <ul>
      {deliveries.map(({ id, method, result, at, deemedOn, hasProof, note }) => (
        <li key={id} className="small">
          <ShapeWord tone={deemedOn ? 'green' : 'amber'} shape={deemedOn ? shapes.dot : shapes.bar}>
            {t(`cases.deliveryResult.${result}`)}
          </ShapeWord>{' '}
          {t(`cases.deliveryMethod.${method}`)} · <Time at={at} />
          {deemedOn ? ` · ${t('cases.deemedOn', { day: formatDay(deemedOn) })}` : ''}
          {hasProof ? (
            <>
              {' · '}
              <a href={`/api/deliveries/${id}/proof`} target="_blank" rel="noreferrer">
                {t('cases.proof')}
              </a>
            </>
          ) : null}
          {note ? <span lang="vi"> · {note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
