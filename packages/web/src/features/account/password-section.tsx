import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './account.module.css';
import { isWrongCredential } from './wrong-credential.ts';

const weaknesses = ['too-short', 'too-long', 'same'] as const;

const nothing = { current: '', next: '', again: '' };

/** Changes one's own password. What may be a password, the server says. */
export function PasswordSection({ email }: { email: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(nothing);
  const [shown, setShown] = useState(false);
  const [differs, setDiffers] = useState(false);
  const fields = { current: useField(), next: useField(), again: useField() };
  const change = useMutation({
    mutationFn: () => api.post<null>('/session/password', { body: { current: typed.current, next: typed.next } }),
    onSuccess: () => {
      setTyped(nothing);
      setShown(false);
    },
    onError: (error) => {
      if (isWrongCredential(error)) fields.current.current?.focus();
      else if (weaknessIn(error)) fields.next.current?.focus();
    },
  });
  const wrong = isWrongCredential(change.error);
  const weakness = weaknessIn(change.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    const same = typed.next === typed.again;
    setDiffers(!same);
    if (same) change.mutate();
    else {
      change.reset();
      fields.again.current?.focus();
    }
  }

  const field = (name: keyof typeof nothing, error: string | null) => ({
    ref: fields[name],
    type: shown ? 'text' : 'password',
    required: true,
    withAsterisk: false,
    maxLength: 1000,
    spellCheck: false,
    autoComplete: name === 'current' ? 'current-password' : 'new-password',
    value: typed[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => setTyped({ ...typed, [name]: event.currentTarget.value }),
    error,
  });

  return (
    <section className={`${classes.section} no-print`} aria-labelledby="account-password">
      <h2 id="account-password">{t('account.password')}</h2>
      <form onSubmit={submit} className={classes.form}>
        {change.isError && !wrong && !weakness ? <ProblemNotice error={change.error} /> : null}
        {change.isSuccess ? (
          <p className={classes.done} role="status">
            {t('account.passwordChanged')}
          </p>
        ) : null}
        {/* Password managers ask whose password it is. */}
        <input type="text" hidden readOnly autoComplete="username" value={email} />
        <TextInput label={t('account.current')} {...field('current', wrong ? t('account.currentWrong') : null)} />
        <TextInput
          label={t('account.next')}
          description={t('account.nextHint')}
          {...field('next', weakness ? t(`account.weak.${weakness}`) : null)}
        />
        <TextInput label={t('account.again')} {...field('again', differs ? t('account.differs') : null)} />
        <Checkbox
          label={t('account.show')}
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('account.changePassword')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function useField() {
  return useRef<HTMLInputElement>(null);
}

/** Why the server doesn't take the new password, or null when that isn't what it says. */
function weaknessIn(error: unknown): (typeof weaknesses)[number] | null {
  if (!(error instanceof ApiProblem)) return null;
  const code = error.errors.find(({ pointer }) => pointer === '/next')?.code;
  return weaknesses.find((weakness) => weakness === code) ?? null;
}
