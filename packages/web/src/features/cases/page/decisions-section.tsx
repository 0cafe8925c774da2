import { Button } from '@mantine/core';
import type { CaseResponse, DecisionContent } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import { PaperLink } from '../../licensing/paper-link.tsx';
import { useMoney } from '../case-words.tsx';
import type { CasePartProps, OfferedAction } from './case-actions.ts';
import classes from './case-page.module.css';

/** What is proposed, who may decide on it by the law, and what was decided. */
export function DecisionsSection({ kase, onAsk }: CasePartProps) {
  const { t } = useTranslation();
  const { proposal, decisions } = kase;
  const undecided = kase.state === 'opened' || kase.state === 'recorded' || kase.state === 'time-barred';
  if (!proposal && decisions.length === 0 && !undecided) return null;
  const changes = (['amend-decision', 'correct-decision', 'cancel-decision'] as const).filter((action) =>
    kase.actions.includes(action),
  );
  return (
    <section className={classes.section} aria-labelledby="decisions">
      <h2 id="decisions">{t('cases.decisions')}</h2>
      {undecided ? <CompetencePanel kase={kase} /> : null}
      {proposal ? (
        <article className={classes.card}>
          <header className={classes.cardHead}>
            <h3>{t('cases.proposal')}</h3>
            <ShapeWord tone="amber" shape={shapes.flag}>
              {t('cases.waitsForSignature')}
            </ShapeWord>
            <span className="soft small">
              {proposal.proposedBy.name} · <Time at={proposal.proposedAt} />
            </span>
          </header>
          <DecisionBody content={proposal.content} kase={kase} />
        </article>
      ) : null}
      {decisions.toReversed().map((decision) => (
        <article key={decision.id} className={classes.card} id={`decision-${decision.id}`} tabIndex={-1}>
          <header className={classes.cardHead}>
            <h3>
              {t(`cases.decisionKind.${decision.kind}`)} <span className="mono">{decision.number}</span>
            </h3>
            <span className="soft small">
              {decision.decidedBy.name}
              {decision.title ? `, ${t(`cases.office.${decision.title}`)}` : ''} · <Time at={decision.decidedAt} />
            </span>
            {decisions.some(({ kind, changesId }) => kind === 'cancellation' && changesId === decision.id) ? (
              <ShapeWord tone="red" shape={shapes.ring}>
                {t('cases.state.cancelled')}
              </ShapeWord>
            ) : null}
          </header>
          {decision.paper ? (
            <p>
              <PaperLink paper={decision.paper} />
            </p>
          ) : null}
          <DecisionBody content={decision.content} kase={kase} />
          <div className={`${classes.buttons} no-print`}>
            {decision.kind === 'cancellation'
              ? null
              : changes.map((action) => (
                  <ChangeButton
                    key={action}
                    action={action}
                    onClick={() => onAsk({ type: 'case', action, subjectId: decision.id })}
                  />
                ))}
          </div>
        </article>
      ))}
    </section>
  );
}

function ChangeButton({ action, onClick }: { action: OfferedAction; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="compact-sm" variant="subtle" onClick={onClick}>
      {t(`cases.action.${action}`)}
    </Button>
  );
}

/** Who may fine how much, and why the reader may or may not. */
export function CompetencePanel({ kase: { competence } }: { kase: Pick<CaseResponse, 'competence'> }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const money = useMoney();
  return (
    <div className={classes.competence}>
      <p>
        <ShapeWord
          tone={competence.readerMay ? 'green' : 'neutral'}
          shape={competence.readerMay ? shapes.dot : shapes.bar}
        >
          {t(competence.readerMay ? 'cases.youMay' : 'cases.youMayNot')}
        </ShapeWord>
      </p>
      <p>
        {pick(competence.text)} <Link to="/offices">{t('offices.title')}</Link>
      </p>
      {competence.offices.length > 0 ? (
        <details className={classes.details}>
          <summary>{t('cases.whoMay')}</summary>
          <ul className={classes.offices}>
            {competence.offices.map(({ title, limitVnd, may }) => (
              <li key={title}>
                <ShapeWord tone={may ? 'green' : 'neutral'} shape={may ? shapes.dot : shapes.bar}>
                  {t(`cases.office.${title}`)}
                </ShapeWord>{' '}
                <span className="soft small">
                  {limitVnd > 0 ? t('cases.upTo', { amount: money(limitVnd) }) : t('cases.noPower')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** Everything a decision says: per finding, together, what else is ordered, why. */
export function DecisionBody({ content, kase }: { content: DecisionContent; kase: Pick<CaseResponse, 'findings'> }) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <div className={classes.decision}>
      {content.override ? (
        <div className={classes.override}>
          <strong>{t('cases.override', { name: content.override.byName })}</strong>
          <p lang="vi">{content.override.reason}</p>
        </div>
      ) : null}
      {content.points.length > 0 ? (
        <table className={classes.points}>
          <tbody>
            {content.points.map((point) => (
              <tr key={point.findingId}>
                <th scope="row">
                  {t('cases.findingNumber', {
                    number: kase.findings.find(({ id }) => id === point.findingId)?.number ?? '?',
                  })}
                </th>
                <td>
                  {t(`cases.outcome.${point.outcome}`)}
                  {point.reason ? <span className="soft small"> · {point.reason}</span> : null}
                </td>
                <td className={classes.amount}>{point.fineVnd === null ? '' : money(point.fineVnd)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('cases.total')}</th>
              <td />
              <td className={classes.amount}>
                <strong>{money(content.totalVnd)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      ) : null}
      {content.suspensions.length + content.remedies.length > 0 ? (
        <ul className={classes.bullets}>
          {content.suspensions.map(({ what, months, licenceId }) => (
            <li key={`${licenceId}-${what}`}>{t('cases.suspendedFor', { what, count: months })}</li>
          ))}
          {content.remedies.map(({ code, text, days }) => (
            <li key={`${code}-${text}`}>
              <span lang="vi">{text}</span> <span className="soft small">{t('cases.withinDays', { count: days })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {content.deviation ? (
        <p>
          <span className="soft">{t('cases.deviation')}: </span>
          <span lang="vi">{content.deviation}</span>
        </p>
      ) : null}
      {content.reason ? (
        <p className={classes.prose} lang="vi">
          {content.reason}
        </p>
      ) : null}
    </div>
  );
}
