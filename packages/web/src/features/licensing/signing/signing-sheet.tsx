import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ArticleSkeleton } from '../../../ui/skeletons.tsx';
import { useDeskKeys } from '../../review/use-desk-keys.ts';
import { ActionDialog } from '../dialogs/action-dialog.tsx';
import type { OfferedAction } from '../dossier/dossier-actions.ts';
import { ProposalSection } from '../dossier/proposal-section.tsx';
import { dossierQuery } from '../licensing.queries.ts';
import classes from './signing.module.css';

/** One dossier of the folder: the document as it would be signed, what is proposed and why, and the two ways on. */
export function SigningSheet({ id, isRunning }: { id: string; isRunning: boolean }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { data: dossier, isError, error, refetch } = useQuery(dossierQuery(id));
  const [asked, setAsked] = useState<OfferedAction | null>(null);
  const may = (action: OfferedAction) => !isRunning && (dossier?.actions.includes(action) ?? false);
  useDeskKeys({
    s: may('sign') ? () => setAsked('sign') : undefined,
    r: may('send-back') ? () => setAsked('send-back') : undefined,
  });
  if (isError && !dossier) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!dossier) return <ArticleSkeleton />;
  const obstacle = dossier.obstacles.find(({ action }) => action === 'sign');
  return (
    <section className={classes.sheet} aria-label={dossier.code ?? ''}>
      <div className={`${classes.sheetActions} no-print`} role="toolbar" aria-label={t('licensing.actions')}>
        <Button
          disabled={!may('sign')}
          onClick={() => setAsked('sign')}
          aria-keyshortcuts="s"
          rightSection={<Kbd>s</Kbd>}
        >
          {t('licensing.action.sign')}
        </Button>
        <Button
          variant="default"
          disabled={!may('send-back')}
          onClick={() => setAsked('send-back')}
          aria-keyshortcuts="r"
          rightSection={<Kbd>r</Kbd>}
        >
          {t('licensing.action.send-back')}
        </Button>
        <Link to="/licensing/dossiers/$id" params={{ id }}>
          {t('licensing.signing.openDossier')}
        </Link>
        {obstacle ? <p className="soft small">{pick(obstacle.why)}</p> : null}
      </div>
      <div className={classes.sheetBody}>
        <iframe
          className={classes.paper}
          src={`/api/dossiers/${id}/preview.pdf?v=${dossier.rowVersion}#navpanes=0&view=FitH`}
          title={t('licensing.signing.preview', { code: dossier.code ?? '' })}
        />
        <div className={classes.side}>
          <ProposalSection dossier={dossier} />
          <a href={`/api/dossiers/${id}/preview.pdf`} target="_blank" rel="noreferrer">
            {t('licensing.signing.openPreview')}
          </a>
        </div>
      </div>
      {asked ? <ActionDialog key={asked} action={asked} dossier={dossier} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}
