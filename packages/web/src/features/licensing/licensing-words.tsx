import type { DossierListItem, LegalStatus } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.ts';
import { ShapeWord, shapes } from '../../ui/shapes.tsx';
import classes from './licensing.module.css';
import type { Due } from './licensing-types.ts';

type StateOf = Pick<DossierListItem, 'state' | 'nationalState' | 'step' | 'outcome'>;

const stateShapes = {
  draft: { tone: 'neutral', shape: shapes.ring },
  registered: { tone: 'amber', shape: shapes.ring },
  accepted: { tone: 'neutral', shape: shapes.diamond },
  'not-accepted': { tone: 'red', shape: shapes.square },
  processing: { tone: 'neutral', shape: shapes.diamond },
  'awaiting-supplement': { tone: 'amber', shape: shapes.bar },
  'awaiting-fee': { tone: 'amber', shape: shapes.bar },
  'withdrawal-requested': { tone: 'amber', shape: shapes.flag },
  stopped: { tone: 'neutral', shape: shapes.square },
  done: { tone: 'green', shape: shapes.dot },
  returned: { tone: 'green', shape: shapes.dot },
} as const;

/** A dossier's state with the number that systems of state exchange, and the step it stands at. */
export function StateWord({ of: { state, nationalState, step, outcome } }: { of: StateOf }) {
  const { t } = useTranslation();
  const refused = outcome === 'refused';
  return (
    <span className={classes.state}>
      <ShapeWord {...stateShapes[state]}>
        <span>
          {nationalState === null ? null : (
            // The number stays with the first word.
            <span className={classes.nationalState}>{nationalState}</span>
          )}
          {nationalState === null ? null : '\u2060'}
          {t(`licensing.state.${state}`)}
        </span>
      </ShapeWord>
      {step && state === 'processing' ? <span className="soft small">{t(`licensing.step.${step}`)}</span> : null}
      {outcome && (refused || outcome === 'acknowledged') ? (
        <span className="soft small">{t(`licensing.outcome.${outcome}`)}</span>
      ) : null}
    </span>
  );
}

const dueShapes = {
  late: { tone: 'red', shape: shapes.triangle },
  today: { tone: 'amber', shape: shapes.flag },
  soon: { tone: 'amber', shape: shapes.diamond },
  later: { tone: 'neutral', shape: shapes.ring },
  none: { tone: 'neutral', shape: shapes.bar },
} as const satisfies Record<Due, object>;

/** When it is due, as a word with its shape, and the day. */
export function DueWord({ due, on }: { due: Due; on: string | null }) {
  const { t } = useTranslation();
  return (
    <span className={classes.state}>
      <ShapeWord {...dueShapes[due]}>{t(`licensing.due.${due}`)}</ShapeWord>
      {on ? <span className="soft small nowrap">{formatDay(on)}</span> : null}
    </span>
  );
}

export const legalStatusShapes = {
  'in-force': { tone: 'green', shape: shapes.dot },
  suspended: { tone: 'amber', shape: shapes.square },
  expired: { tone: 'red', shape: shapes.triangle },
  revoked: { tone: 'red', shape: shapes.square },
  ceased: { tone: 'neutral', shape: shapes.bar },
} as const satisfies Record<LegalStatus, object>;

export function LegalStatusWord({ status }: { status: LegalStatus }) {
  const { t } = useTranslation();
  return <ShapeWord {...legalStatusShapes[status]}>{t(`licensing.legalStatus.${status}`)}</ShapeWord>;
}
