import type { CaseResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay, formatInstant } from '../../../ui/dates.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { CaseStateWord, useMoney } from '../../cases/case-words.tsx';
import { caseQuery } from '../../cases/cases.queries.ts';
import { ObligationBody } from '../../cases/page/obligations-section.tsx';
import timeline from '../following/timeline.module.css';
import { PaperLink } from '../paper-link.tsx';
import classes from '../portal.module.css';
import { PortalPage } from '../portal-page.tsx';
import { HowToComplain } from './how-to-complain.tsx';
import { PointCard } from './point-card.tsx';

const route = getRouteApi('/portal/cases/$id');

/** A case as the party reads it: what is held against it, until when it may answer, what was decided, what to do. */
export function MyCasePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data: kase, isError, error, refetch } = useQuery(caseQuery(id));
  if (!kase) {
    return isError ? (
      <PortalPage title={t('cases.portal.title')} back={<BackToCases />}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </PortalPage>
    ) : (
      <PageSkeleton />
    );
  }
  const findings = kase.findings.filter(({ droppedAt }) => !droppedAt);
  return (
    <PortalPage title={kase.title} over={kase.number} back={<BackToCases />}>
      {isError ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <Standing kase={kase} />
      <Obligations kase={kase} />
      <section className={classes.section} aria-labelledby="held">
        <h2 id="held">{t('cases.portal.held', { count: findings.length })}</h2>
        <p className={classes.prose}>{t('cases.portal.heldBody')}</p>
        {findings.length === 0 ? <p className={classes.plain}>{t('cases.portal.nothingYet')}</p> : null}
        <div className={classes.stack}>
          {findings.map((finding) => (
            <PointCard key={finding.id} finding={finding} kase={kase} />
          ))}
        </div>
      </section>
      <Decisions kase={kase} />
      <Papers kase={kase} />
      <HowToComplain kase={kase} />
      <Events kase={kase} />
    </PortalPage>
  );
}

function BackToCases() {
  const { t } = useTranslation();
  return <Link to="/portal/cases">{t('cases.portal.back')}</Link>;
}

function Standing({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const running = kase.clocks.filter(
    ({ finishedAt, purpose }) => finishedAt === null && purpose.startsWith('explanation'),
  );
  const mayAnswer = kase.actions.includes('record-reply');
  const until = running
    .flatMap(({ deadline }) => deadline.dueOn ?? [])
    .toSorted()
    .at(-1);
  return (
    <section className={classes.card} aria-labelledby="standing">
      <h2 id="standing" className={classes.heading}>
        {t(`cases.portal.turn.${kase.turn}`)}
      </h2>
      <p>
        <CaseStateWord state={kase.state} />
      </p>
      <p>{pick(kase.next.text)}</p>
      {until && mayAnswer ? (
        <p>
          <strong>{t('cases.portal.answerUntil', { day: formatDay(until) })}</strong> {t('cases.portal.answerHow')}
        </p>
      ) : null}
    </section>
  );
}

function Obligations({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  if (kase.obligations.length === 0) return null;
  const open = kase.obligations.filter(({ settledAt }) => !settledAt);
  return (
    <section className={classes.section} aria-labelledby="todo">
      <h2 id="todo">{t(open.length > 0 ? 'cases.portal.todo' : 'cases.portal.allDone')}</h2>
      {open.some(({ kind }) => kind === 'fine') ? <p className={classes.prose}>{t('cases.portal.howToPay')}</p> : null}
      {kase.obligations.map((obligation) => (
        <article key={obligation.id} className={classes.card}>
          <ObligationBody obligation={obligation} />
        </article>
      ))}
    </section>
  );
}

function Decisions({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  const money = useMoney();
  if (kase.decisions.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="decided">
      <h2 id="decided">{t('cases.portal.decided')}</h2>
      {kase.decisions.toReversed().map((decision) => (
        <article key={decision.id} className={classes.card}>
          <h3>
            {t(`cases.decisionKind.${decision.kind}`)} {decision.number}
          </h3>
          <p className="soft small">{formatInstant(decision.decidedAt)}</p>
          {decision.content.totalVnd > 0 ? (
            <p>{t('cases.portal.fineOf', { amount: money(decision.content.totalVnd) })}</p>
          ) : null}
          {decision.content.reason ? <p lang="vi">{decision.content.reason}</p> : null}
          {decision.paper ? <PaperLink paper={decision.paper} /> : null}
        </article>
      ))}
    </section>
  );
}

function Papers({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  if (kase.papers.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="papers">
      <h2 id="papers">{t('cases.portal.papers')}</h2>
      <ul className={classes.stack}>
        {kase.papers.map((paper) => (
          <li key={paper.id}>
            <PaperLink paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Events({ kase }: { kase: CaseResponse }) {
  const { t } = useTranslation();
  const events = kase.events.filter(({ isPublic }) => isPublic).toReversed();
  if (events.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="happened">
      <h2 id="happened">{t('cases.portal.timeline')}</h2>
      <ol className={timeline.timeline}>
        {events.map(({ seq, action, at, note }) => (
          <li key={seq}>
            <p className="soft small">
              <time dateTime={at}>{formatInstant(at)}</time>
            </p>
            <p>{t(`cases.event.${action}`)}</p>
            {note ? (
              <p className="soft" lang="vi">
                {note}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
