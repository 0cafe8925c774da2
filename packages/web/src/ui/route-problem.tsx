import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export function RouteProblem({ error, reset }: ErrorComponentProps) {
  return (
    <div style={{ padding: 32, maxWidth: 640 }}>
      <ProblemNotice error={error} onRetry={reset} />
    </div>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('notFound.title')} body={t('notFound.body')}>
      <Button component={Link} to="/" variant="light">
        {t('notFound.home')}
      </Button>
    </EmptyState>
  );
}
