import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SessionResponse } from '@pressdesk/api/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api } from '../../api.ts';
import { useDocumentTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { LanguageSwitch } from './preferences.tsx';
import { sessionQuery } from './session.queries.ts';
import classes from './sign-in.module.css';

type Credentials = { email: string; password: string; totp?: string };

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [asksTotp, setAsksTotp] = useState(false);
  const totpField = useRef<HTMLInputElement>(null);
  useDocumentTitle(t('signIn.title'));

  const signIn = useMutation({
    mutationFn: (body: Credentials) => api.post<SessionResponse>('/session', { body }),
    onSuccess: (session) => {
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.push(localPath(next));
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.code !== 'totp-required') return;
      setAsksTotp(true);
      requestAnimationFrame(() => totpField.current?.focus());
    },
  });
  const onlyAsksTotp = signIn.error instanceof ApiProblem && signIn.error.code === 'totp-required';

  // While the password is typed, the frame of all screens can already be fetched.
  useEffect(() => {
    void import('./shell.tsx');
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password, ...(asksTotp ? { totp: totp.replace(/\s/g, '') } : {}) });
  }

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header>
          <p className={classes.name}>{t('app.name')}</p>
          <h1>{t('signIn.title')}</h1>
          <p className="soft">{t('signIn.lead')}</p>
        </header>
        <form onSubmit={submit} className={classes.form}>
          {signIn.isError && !onlyAsksTotp ? <ProblemNotice error={signIn.error} /> : null}
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {asksTotp ? (
            <TextInput
              ref={totpField}
              label={t('signIn.totp')}
              description={t('signIn.totpHint')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={9}
              required
              withAsterisk={false}
              value={totp}
              onChange={(event) => setTotp(event.currentTarget.value)}
            />
          ) : null}
          <Button type="submit" loading={signIn.isPending} fullWidth mt="xs">
            {t('signIn.submit')}
          </Button>
        </form>
        <footer className={classes.foot}>
          <LanguageSwitch />
        </footer>
      </div>
    </main>
  );
}

/** Only an address on this site may be gone on to. */
function localPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}
