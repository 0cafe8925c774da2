import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import classes from '../portal.module.css';
import { useDossierAction } from '../portal.queries.ts';

/** Asks the office to stop, with a reason. */
export function Withdraw({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const withdraw = useDossierAction<{ rowVersion: number; reason: string }>(dossier.id, 'request-withdrawal');
  if (!dossier.actions.includes('request-withdrawal')) return null;

  function submit(event: FormEvent) {
    event.preventDefault();
    withdraw.mutate({ rowVersion: dossier.rowVersion, reason: reason.trim() }, { onSuccess: dialog.close });
  }

  return (
    <div className="no-print">
      <Button variant="default" onClick={dialog.open}>
        {t('portal.withdraw.open')}
      </Button>
      {open ? (
        <Dialog title={t('portal.withdraw.title')} onClose={dialog.close}>
          <form onSubmit={submit} className={classes.stack}>
            <p>{t('portal.withdraw.body')}</p>
            <Textarea
              label={t('portal.withdraw.reason')}
              required
              withAsterisk={false}
              maxLength={2000}
              autosize
              minRows={3}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {withdraw.error ? <ProblemNotice error={withdraw.error} /> : null}
            <div className={classes.actions}>
              <Button type="submit" loading={withdraw.isPending} disabled={reason.trim() === ''}>
                {t('portal.withdraw.submit')}
              </Button>
              <Button variant="default" onClick={dialog.close}>
                {t('common.cancel')}
              </Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </div>
  );
}
