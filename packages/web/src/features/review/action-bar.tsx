import { Button, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import classes from './desk.module.css';
import type { Undoable } from './use-undo.ts';

export type DeskCommand = 'claim' | 'release' | 'dismiss' | 'note' | 'escalate' | 'next' | 'reopen';

export const commandKeys: Record<DeskCommand | 'undo', string> = {
  claim: 'c',
  release: 'r',
  dismiss: 'd',
  note: 't',
  escalate: 'e',
  next: 'j',
  reopen: 'o',
  undo: 'u',
};

type ActionBarProps = {
  commands: Partial<Record<DeskCommand, () => void>>;
  busy: DeskCommand | null;
  undo: { undoable: Undoable; secondsLeft: number; run: () => void } | null;
};

const order: DeskCommand[] = ['claim', 'dismiss', 'note', 'escalate', 'reopen', 'release', 'next'];
const variants: Partial<Record<DeskCommand, ButtonProps['variant']>> = {
  claim: 'filled',
  next: 'subtle',
  release: 'subtle',
};

/** What may be done now, a button each with its key on it; after a decision, the way back for ten seconds. */
export function ActionBar({ commands, busy, undo }: ActionBarProps) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.actions} no-print`} role="toolbar" aria-label={t('desk.actions')}>
      {undo ? (
        <div className={classes.undo}>
          <span>{t(`done.${undo.undoable.outcome}`)}</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={undo.run}
            aria-keyshortcuts={commandKeys.undo}
            rightSection={<Kbd>{commandKeys.undo}</Kbd>}
          >
            {t('desk.undo', { seconds: undo.secondsLeft })}
          </Button>
        </div>
      ) : null}
      {order.map((command) => {
        const run = commands[command];
        if (!run) return null;
        return (
          <Button
            key={command}
            variant={variants[command] ?? 'default'}
            className={command === 'next' ? classes.next : undefined}
            onClick={run}
            loading={busy === command}
            aria-keyshortcuts={commandKeys[command]}
            rightSection={<Kbd>{commandKeys[command]}</Kbd>}
          >
            {t(`command.${command}`)}
          </Button>
        );
      })}
    </div>
  );
}
