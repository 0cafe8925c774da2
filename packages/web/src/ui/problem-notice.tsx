import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api.ts';
import classes from './pieces.module.css';

/** A sentence in the reader's language for anything that was thrown: what happened, what was kept, what to do. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('problem.unexpected');
    const why = sentenceIn(error.facts.why, i18n.language);
    if (why) return why;
    const key = `problem.${error.code}`;
    const by = personIn(error.facts.by);
    if (i18n.exists(key)) return t(key, { by: by ?? t('common.somebody') });
    return error.detail || t('problem.unexpected');
  };
}

type ProblemNoticeProps = { error: unknown; onRetry?: () => void };

export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        <p>{problemText(error)}</p>
        {error instanceof ApiProblem && error.status >= 500 && error.requestId ? (
          <p className="small soft">
            {t('problem.reference')} <span className="mono">{error.requestId}</span>
          </p>
        ) : null}
        {onRetry ? (
          <Button size="compact-sm" variant="default" mt="xs" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** The name in a problem's `by` fact, which is a person or a bare name. */
export function personIn(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string')
    return value.name;
  return null;
}

/** What stands in the way, where the server says it in the reader’s language: it knows more than the code tells. */
function sentenceIn(value: unknown, language: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const sentence: unknown = Object.entries(value).find(([key]) => key === language)?.[1];
  return typeof sentence === 'string' && sentence !== '' ? sentence : null;
}
