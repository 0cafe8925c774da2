import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import classes from '../portal.module.css';
import { useDossierAction } from '../portal.queries.ts';
import { keepDraft } from './kept-draft.ts';

/** Throws a draft away, after asking. */
export function DiscardDraft({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, dialog] = useDisclosure(false);
  const discard = useDossierAction<{ rowVersion: number }>(dossier.id, 'discard');
  if (!dossier.actions.includes('discard')) return null;

  function confirm() {
    discard.mutate(
      { rowVersion: dossier.rowVersion },
      {
        onSuccess: async () => {
          keepDraft(dossier.id, null);
          await navigate({ to: '/portal' });
        },
      },
    );
  }

  return (
    <div>
      <Button variant="subtle" color="red" onClick={dialog.open}>
        {t('portal.discard.open')}
      </Button>
      {open ? (
        <Dialog title={t('portal.discard.title')} onClose={dialog.close}>
          <div className={classes.stack}>
            <p>{t('portal.discard.body')}</p>
            {discard.error ? <ProblemNotice error={discard.error} /> : null}
            <div className={classes.actions}>
              <Button color="red" loading={discard.isPending} onClick={confirm}>
                {t('portal.discard.confirm')}
              </Button>
              <Button variant="default" onClick={dialog.close}>
                {t('portal.discard.keep')}
              </Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}
