import { Button } from '@mantine/core';
import type { DossierListItem } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import classes from './signing.module.css';
import type { SignRun } from './use-sign-run.ts';

type SignRunBarProps = { run: SignRun; chosen: readonly DossierListItem[]; onClear: () => void };

/** Signs what is chosen after one question, then shows how far it is, and can be stopped between two. */
export function SignRunBar({ run, chosen, onClear }: SignRunBarProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { outcomes, total, isRunning } = run;
  if (chosen.length === 0 && outcomes.length === 0 && !isRunning) return null;
  return (
    <section className={classes.run} aria-label={t('licensing.signing.several')}>
      {isRunning || outcomes.length > 0 ? (
        <div className={classes.progress}>
          <p role="status">{t('licensing.signing.progress', { done: outcomes.length, total })}</p>
          <progress value={outcomes.length} max={total} aria-label={t('licensing.signing.several')} />
          {isRunning ? (
            <Button size="xs" variant="default" onClick={run.stop}>
              {t('licensing.signing.stop')}
            </Button>
          ) : (
            <Button size="xs" variant="subtle" onClick={run.clear}>
              {t('common.close')}
            </Button>
          )}
        </div>
      ) : (
        <div className={classes.progress}>
          <span>{t('licensing.chosen', { count: chosen.length })}</span>
          <Button size="xs" onClick={() => setAsking(true)}>
            {t('licensing.signing.signChosen', { count: chosen.length })}
          </Button>
          <Button size="xs" variant="subtle" onClick={onClear}>
            {t('licensing.unchoose')}
          </Button>
        </div>
      )}
      {outcomes.length > 0 ? (
        <ul className={classes.outcomes}>
          {outcomes.map(({ id, code, subject, problem }) => (
            <li key={id}>
              <Link to="/licensing/dossiers/$id" params={{ id }} className="mono">
                {code}
              </Link>{' '}
              <span lang="vi">{subject}</span>{' '}
              {problem === null ? (
                <ShapeWord tone="green" shape={shapes.dot}>
                  {t('licensing.signing.signed')}
                </ShapeWord>
              ) : (
                <span className={classes.failed}>
                  <ShapeWord tone="red" shape={shapes.triangle}>
                    {t('licensing.signing.notSigned')}
                  </ShapeWord>{' '}
                  {problem}
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {outcomes.some(({ test }) => test) ? <p className={pieces.notice}>{t('licensing.signing.byTest')}</p> : null}
      {asking ? (
        <Dialog onClose={() => setAsking(false)} title={t('licensing.signing.signChosen', { count: chosen.length })}>
          <p>{t('licensing.signing.confirmSeveral')}</p>
          <ul className={classes.outcomes}>
            {chosen.map(({ id, code, subject, publisher }) => (
              <li key={id}>
                <span className="mono">{code}</span> <span lang="vi">{subject}</span>{' '}
                <span className="soft small" lang="vi">
                  {publisher.name}
                </span>
              </li>
            ))}
          </ul>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
            <Button
              data-autofocus
              onClick={() => {
                setAsking(false);
                onClear();
                void run.start(chosen);
              }}
            >
              {t('licensing.signing.signChosen', { count: chosen.length })}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
