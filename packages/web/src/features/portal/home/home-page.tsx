import type { DossierListItem } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../ui/page.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { useSession } from '../../session/session.queries.ts';
import { ButtonLink } from '../button-link.tsx';
import { CasesTodo } from '../cases/cases-todo.tsx';
import classes from '../portal.module.css';
import { myDossiersQuery } from '../portal.queries.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { DossierLink } from './dossier-link.tsx';
import { HomeLicences } from './home-licences.tsx';
import { HomeMessages } from './home-messages.tsx';
import { RenewalsDue } from './renewals-due.tsx';
import { useLicenceDetails } from './use-licence-details.ts';

/** What a publisher sees first: what waits for them, what waits for the office, what they hold. */
export function HomePage() {
  const { t } = useTranslation();
  const { user } = useSession();
  useDocumentTitle(t('portal.name'));
  const heading = useHeadingFocus(undefined);
  return (
    <div className={classes.page}>
      <header className={classes.pageHead}>
        <h1 ref={heading} tabIndex={-1}>
          {t('portal.home.hello', { name: user?.name ?? '' })}
        </h1>
        <p className={classes.lead}>{t('portal.home.lead')}</p>
      </header>
      {user?.publisherId ? <Content /> : <p className={classes.notice}>{t('portal.home.noPublisher')}</p>}
    </div>
  );
}

function Content() {
  const { t } = useTranslation();
  const dossiers = useQuery(myDossiersQuery);
  const licences = useLicenceDetails();
  if (dossiers.isPending) return <RowsSkeleton rows={5} height={84} />;
  if (dossiers.isError) return <ProblemNotice error={dossiers.error} onRetry={() => void dossiers.refetch()} />;
  const { items } = dossiers.data;
  const renewals = licences.details.filter(({ renewal, status }) => renewal?.isOpen && status !== 'revoked');
  const open = renewals.filter(({ id }) => !items.some((each) => isRenewalOf(each, id, licences.details)));
  const yours = items.filter(isYours);
  const waiting = items.filter((each) => each.turn === 'office');
  const ended = items.filter((each) => !isYours(each) && each.turn !== 'office' && each.state !== 'stopped');
  return (
    <>
      <CasesTodo />
      <section className={classes.section} aria-labelledby="home-todo">
        <h2 id="home-todo">{t('portal.home.todo')}</h2>
        {yours.length + open.length === 0 ? (
          <p className={classes.plain}>{t('portal.home.nothingTodo')}</p>
        ) : (
          <ul className={`${classes.choices} ${classes.attention}`}>
            {yours.map((dossier) => (
              <DossierLink key={dossier.id} dossier={dossier} />
            ))}
            <RenewalsDue licences={open} />
          </ul>
        )}
        <div className={classes.actions}>
          <ButtonLink to="/portal/start" size="md">
            {t('portal.home.start')}
          </ButtonLink>
        </div>
      </section>
      <section className={classes.section} aria-labelledby="home-waiting">
        <h2 id="home-waiting">{t('portal.home.waiting')}</h2>
        {waiting.length === 0 ? (
          <p className={classes.plain}>{t('portal.home.nothingWaiting')}</p>
        ) : (
          <List items={waiting} />
        )}
      </section>
      <HomeLicences />
      <HomeMessages licences={licences.details} />
      {ended.length > 0 ? (
        <section className={classes.section} aria-labelledby="home-ended">
          <h2 id="home-ended">{t('portal.home.ended')}</h2>
          <List items={ended.slice(0, 3)} />
          {ended.length > 3 ? (
            <details className={classes.details}>
              <summary>{t('portal.home.endedMore', { count: ended.length - 3 })}</summary>
              <List items={ended.slice(3)} />
            </details>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function List({ items }: { items: DossierListItem[] }) {
  return (
    <ul className={classes.choices}>
      {items.map((dossier) => (
        <DossierLink key={dossier.id} dossier={dossier} />
      ))}
    </ul>
  );
}

function isYours({ state, turn }: DossierListItem): boolean {
  return state === 'draft' || turn === 'applicant';
}

/** Whether a renewal of the licence is already under way: then nobody needs to be told to begin one. */
function isRenewalOf(
  dossier: DossierListItem,
  licenceId: string,
  details: ReturnType<typeof useLicenceDetails>['details'],
): boolean {
  const licence = details.find(({ id }) => id === licenceId);
  const isOpen = !['done', 'returned', 'stopped', 'not-accepted'].includes(dossier.state);
  return isOpen && (licence?.dossiers.some(({ id, purpose }) => id === dossier.id && purpose === 'renew') ?? false);
}
