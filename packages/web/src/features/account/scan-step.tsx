import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './account.module.css';
import { QrCode } from './qr-code.tsx';
import { groupedSecret } from './totp-secret.ts';
import { useStepStart } from './use-step-start.ts';
import { isWrongCredential } from './wrong-credential.ts';

/** What the app needs, and the codes for a lost device, which are shown once the app has proved to work. */
export type TotpSetup = { uri: string; backupCodes: string[] };

type ScanStepProps = { setup: TotpSetup; onConfirmed: () => void; onCancel: () => void };

export function ScanStep({ setup, onConfirmed, onCancel }: ScanStepProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [shapeWrong, setShapeWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const start = useStepStart();
  const confirm = useMutation({
    mutationFn: (digits: string) => api.post<null>('/session/totp/confirm', { body: { code: digits } }),
    onSuccess: onConfirmed,
    onError: () => field.current?.focus(),
  });
  const wrong = isWrongCredential(confirm.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    const digits = code.replace(/\s/g, '');
    const isCode = /^\d{6}$/.test(digits);
    setShapeWrong(!isCode);
    if (isCode) confirm.mutate(digits);
    else field.current?.focus();
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <p ref={start} tabIndex={-1} className={classes.start}>
        {t('account.scan')}
      </p>
      <div className={classes.scan}>
        <QrCode text={setup.uri} label={t('account.qr')} />
        <div className={classes.secret}>
          <p className="soft small">{t('account.secretHint')}</p>
          <p className={classes.code}>{groupedSecret(setup.uri)}</p>
          <a href={setup.uri}>{t('account.openApp')}</a>
        </div>
      </div>
      {confirm.isError && !wrong ? <ProblemNotice error={confirm.error} /> : null}
      <TextInput
        ref={field}
        label={t('account.code')}
        description={t('account.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={shapeWrong ? t('account.codeShape') : wrong ? t('account.codeWrong') : null}
      />
      <Group gap="xs">
        <Button type="submit" loading={confirm.isPending}>
          {t('account.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
