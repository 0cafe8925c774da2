import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstantShort } from '../../../ui/dates.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { isUnsaved } from './autosave.ts';
import classes from './draft.module.css';
import type { DraftSaver } from './use-autosave.ts';

/** Whether what was typed is safe, where, and since when. */
export function SaveLine({ saver }: { saver: DraftSaver }) {
  const { t } = useTranslation();
  const { state } = saver;
  if (state.phase === 'refused') return <ProblemNotice error={state.problem} />;
  const words = () => {
    if (state.phase === 'conflict') return t('portal.save.conflict');
    if (state.phase === 'waiting') return t('portal.save.waiting');
    if (state.phase === 'saving' || isUnsaved(state)) return t('portal.save.saving');
    return state.savedAt
      ? t('portal.save.saved', { time: formatInstantShort(state.savedAt) })
      : t('portal.save.nothing');
  };
  return (
    <p className={classes.saveLine} data-urgent={state.phase === 'waiting' || state.phase === 'conflict' || undefined}>
      {/* Only what needs somebody is said aloud; "saved" after every word would be noise. */}
      <span role={state.phase === 'waiting' ? 'status' : undefined}>{words()}</span>
      {state.phase === 'waiting' ? (
        <Button size="compact-sm" variant="default" onClick={() => void saver.flush()}>
          {t('portal.save.now')}
        </Button>
      ) : null}
    </p>
  );
}
