import { Button, Group, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './account.module.css';
import { isWrongCredential } from './wrong-credential.ts';

type PasswordStepProps = {
  why: string;
  submitLabel: string;
  pending: boolean;
  error: unknown;
  onSubmit: (password: string) => void;
  onCancel: () => void;
};

/** Asks somebody who is signed in for the password again, before the account's protection changes. */
export function PasswordStep({ why, submitLabel, pending, error, onSubmit, onCancel }: PasswordStepProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wrong = isWrongCredential(error);

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit(password);
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{why}</p>
      {error && !wrong ? <ProblemNotice error={error} /> : null}
      <PasswordInput
        ref={field}
        label={t('account.current')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        maxLength={1000}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={wrong ? t('account.currentWrong') : null}
      />
      <Group gap="xs">
        <Button type="submit" loading={pending}>
          {submitLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
