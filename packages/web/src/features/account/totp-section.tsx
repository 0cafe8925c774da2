import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { announce } from '../../ui/announcer.tsx';
import { sessionQuery } from '../session/session.queries.ts';
import classes from './account.module.css';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import { ScanStep, type TotpSetup } from './scan-step.tsx';

type Step = { at: 'rest' | 'start' | 'turn-off' } | { at: 'scan'; setup: TotpSetup } | { at: 'codes'; codes: string[] };

/** The authenticator app: set up in three steps (password, scan and code, one-time codes), or turned off. */
export function TotpSection({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const noteInSession = useNoteInSession();
  const start = useMutation({
    mutationFn: (password: string) => api.post<TotpSetup>('/session/totp', { body: { password } }),
    onSuccess: (setup) => setStep({ at: 'scan', setup }),
  });
  const turnOff = useMutation({
    mutationFn: (password: string) => api.post<null>('/session/totp/disable', { body: { password } }),
    onSuccess: () => {
      noteInSession(false);
      announce(t('account.totpOff'));
      rest();
    },
  });

  function rest() {
    start.reset();
    turnOff.reset();
    setStep({ at: 'rest' });
  }

  return (
    <section className={`${classes.section} ${step.at === 'codes' ? '' : 'no-print'}`} aria-labelledby="account-totp">
      <h2 id="account-totp">{t('account.totp')}</h2>
      {step.at === 'rest' ? (
        <>
          <p className={on ? classes.on : classes.off}>
            {on ? <IconShieldCheck size={18} aria-hidden="true" /> : <IconShieldOff size={18} aria-hidden="true" />}
            {on ? t('account.totpOn') : t('account.totpOff')}
          </p>
          <p className={classes.text}>{on ? t('account.totpOnHint') : t('account.totpOffHint')}</p>
          <div>
            <Button variant="default" onClick={() => setStep({ at: on ? 'turn-off' : 'start' })}>
              {on ? t('account.turnOff') : t('account.setUp')}
            </Button>
          </div>
        </>
      ) : null}
      {step.at === 'start' ? (
        <PasswordStep
          why={t('account.startWhy')}
          submitLabel={t('account.goOn')}
          pending={start.isPending}
          error={start.error}
          onSubmit={start.mutate}
          onCancel={rest}
        />
      ) : null}
      {step.at === 'scan' ? (
        <ScanStep
          setup={step.setup}
          onCancel={rest}
          onConfirmed={() => {
            noteInSession(true);
            setStep({ at: 'codes', codes: step.setup.backupCodes });
          }}
        />
      ) : null}
      {step.at === 'codes' ? <BackupCodes codes={step.codes} onDone={rest} /> : null}
      {step.at === 'turn-off' ? (
        <PasswordStep
          why={t('account.turnOffWhy')}
          submitLabel={t('account.turnOffSubmit')}
          pending={turnOff.isPending}
          error={turnOff.error}
          onSubmit={turnOff.mutate}
          onCancel={rest}
        />
      ) : null}
    </section>
  );
}

function useNoteInSession(): (totp: boolean) => void {
  const queryClient = useQueryClient();
  return (totp) =>
    queryClient.setQueryData(sessionQuery.queryKey, (session) =>
      session ? { ...session, user: { ...session.user, totp } } : session,
    );
}
