import type { SessionResponse, SourceResponse } from '@pressdesk/api/schemas';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { ApiProblem } from './api.ts';
import { parseCasesSearch, parseOpenCaseSearch } from './features/cases/case-search.ts';
import { parseDepositSearch } from './features/deposits/deposit-search.ts';
import { parseCalendarSearch, parseLawSearch, parseNewProvisionSearch } from './features/law/law-search.ts';
import { parseFilingSearch, parseLicencesSearch, parseLicensingSearch } from './features/licensing/licensing-search.ts';
import { parseOutletSignalsSearch } from './features/outlets/outlet-signals-search.ts';
import { parseDossierSearch, parseStartSearch } from './features/portal/portal-search.ts';
import { parseReportsSearch } from './features/reports/reports-search.ts';
import { parseDeskSearch } from './features/review/desk-search.ts';
import { parseSearchSearch } from './features/search/search-search.ts';
import { sessionQuery } from './features/session/session.queries.ts';
import { NotFound, RouteProblem } from './ui/route-problem.tsx';
import { numberOf, oneOf, parseSearch, type RawSearch, stringifySearch, textOf } from './ui/search-params.ts';
import { PageSkeleton } from './ui/skeletons.tsx';

/** `from` and `to` are the versions compared; `t` is the second of a broadcast to go to. */
type ItemSearch = { t?: number; from?: number; to?: number; layout?: 'columns' | 'inline' };
type SourcesSearch = { health?: SourceResponse['health']; outlet?: string; add?: 'source' };

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) =>
        count < 2 && (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 0),
    },
  },
});

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: RawSearch): { next?: string } => ({ next: textOf(search.next) }),
  beforeLoad: async ({ context }) => {
    if (await context.queryClient.ensureQueryData(sessionQuery)) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./features/session/sign-in-page.tsx'), 'SignInPage'),
});

const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session)
      throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    if (isPublisherOnly(session)) throw redirect({ to: '/portal', replace: true });
  },
  component: lazyRouteComponent(() => import('./features/session/shell.tsx'), 'Shell'),
});

const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
    if (!session.user.roles.includes('publisher')) throw redirect({ to: '/', replace: true });
  },
  component: lazyRouteComponent(() => import('./features/portal/portal-shell.tsx'), 'PortalShell'),
});

const portalHomeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./features/portal/home/home-page.tsx'), 'HomePage'),
});

const portalStartRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/start',
  validateSearch: parseStartSearch,
  component: lazyRouteComponent(() => import('./features/portal/start/start-page.tsx'), 'StartPage'),
});

const portalDossierRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/dossiers/$id',
  validateSearch: parseDossierSearch,
  component: lazyRouteComponent(() => import('./features/portal/dossier-page.tsx'), 'DossierPage'),
});

const portalLicencesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/licences',
  component: lazyRouteComponent(() => import('./features/portal/licences/licences-page.tsx'), 'LicencesPage'),
});

const portalLicenceRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/licences/$id',
  component: lazyRouteComponent(() => import('./features/portal/licences/licence-page.tsx'), 'LicencePage'),
});

const portalCasesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cases',
  component: lazyRouteComponent(() => import('./features/portal/cases/my-cases-page.tsx'), 'MyCasesPage'),
});

const portalCaseRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('./features/portal/cases/my-case-page.tsx'), 'MyCasePage'),
});

const portalAccountRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/account/account-page.tsx'), 'AccountPage'),
});

const portalRoutes = portalRoute.addChildren([
  portalHomeRoute,
  portalStartRoute,
  portalDossierRoute,
  portalLicencesRoute,
  portalLicenceRoute,
  portalCasesRoute,
  portalCaseRoute,
  portalAccountRoute,
]);

const homeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    const reads = (action: string) => session?.actions.includes(action);
    throw redirect({
      to: homeOf(reads),
      replace: true,
    });
  },
});

const welcomeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./features/session/welcome-page.tsx'), 'WelcomePage'),
});

const accountRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/account/account-page.tsx'), 'AccountPage'),
});

const deskRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/desk',
  validateSearch: parseDeskSearch,
  component: lazyRouteComponent(() => import('./features/review/desk-page.tsx'), 'DeskPage'),
});

const searchRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/search',
  validateSearch: parseSearchSearch,
  component: lazyRouteComponent(() => import('./features/search/search-page.tsx'), 'SearchPage'),
});

const itemRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/items/$id',
  validateSearch: (search: RawSearch): ItemSearch => ({
    t: numberOf(search.t),
    from: numberOf(search.from),
    to: numberOf(search.to),
    layout: oneOf(search.layout, ['columns', 'inline'] as const),
  }),
  component: lazyRouteComponent(() => import('./features/items/item-page.tsx'), 'ItemPage'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/sources',
  validateSearch: (search: RawSearch): SourcesSearch => ({
    health: oneOf(search.health, ['new', 'ok', 'failing', 'blocked'] as const),
    outlet: textOf(search.outlet, 60),
    add: oneOf(search.add, ['source'] as const),
  }),
  component: lazyRouteComponent(() => import('./features/sources/sources-page.tsx'), 'SourcesPage'),
});

const transcriptRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/transcripts/new',
  component: lazyRouteComponent(() => import('./features/sources/transcript-page.tsx'), 'TranscriptPage'),
});

const outletsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/outlets',
  validateSearch: (search: RawSearch): { q?: string } => ({ q: textOf(search.q, 200) }),
  component: lazyRouteComponent(() => import('./features/outlets/outlets-page.tsx'), 'OutletsPage'),
});

const outletSignalsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/outlet-signals',
  validateSearch: parseOutletSignalsSearch,
  component: lazyRouteComponent(() => import('./features/outlets/outlet-signals-page.tsx'), 'OutletSignalsPage'),
});

const depositsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/deposits',
  validateSearch: parseDepositSearch,
  component: lazyRouteComponent(() => import('./features/deposits/deposits-page.tsx'), 'DepositsPage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/rules',
  validateSearch: (search: RawSearch): { status?: 'live' | 'retired' } => ({
    status: oneOf(search.status, ['live', 'retired'] as const),
  }),
  component: lazyRouteComponent(() => import('./features/rules/rules-page.tsx'), 'RulesPage'),
});

const newRuleRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/rules/new',
  component: lazyRouteComponent(() => import('./features/rules/new-rule-page.tsx'), 'NewRulePage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/rules/$id',
  component: lazyRouteComponent(() => import('./features/rules/rule-page.tsx'), 'RulePage'),
});

const lawRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/law',
  validateSearch: parseLawSearch,
  component: lazyRouteComponent(() => import('./features/law/law-page.tsx'), 'LawPage'),
});

const lawProvisionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/law/provisions/$code',
  component: lazyRouteComponent(() => import('./features/law/provision-page.tsx'), 'ProvisionPage'),
});

const lawNewProvisionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/law/new-provision',
  validateSearch: parseNewProvisionSearch,
  component: lazyRouteComponent(() => import('./features/law/editing/add-provision-page.tsx'), 'AddProvisionPage'),
});

const lawReviseProvisionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/law/provisions/$code/revise',
  component: lazyRouteComponent(
    () => import('./features/law/editing/revise-provision-page.tsx'),
    'ReviseProvisionPage',
  ),
});

const lawCalendarRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/law/calendar',
  validateSearch: parseCalendarSearch,
  component: lazyRouteComponent(() => import('./features/law/calendar-page.tsx'), 'CalendarPage'),
});

const lawDeadlineRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/law/deadline',
  component: lazyRouteComponent(() => import('./features/law/deadline-page.tsx'), 'DeadlinePage'),
});

const licensingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/licensing',
  validateSearch: parseLicensingSearch,
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session?.actions.includes('dossier.read')) throw redirect({ to: '/licences', replace: true });
  },
  component: lazyRouteComponent(() => import('./features/licensing/desk/licensing-page.tsx'), 'LicensingPage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/licensing/dossiers/$id',
  component: lazyRouteComponent(() => import('./features/licensing/dossier/dossier-page.tsx'), 'DossierPage'),
});

const signingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/licensing/signing',
  validateSearch: (search: RawSearch): { dossier?: string } => ({ dossier: textOf(search.dossier, 60) }),
  component: lazyRouteComponent(() => import('./features/licensing/signing/signing-page.tsx'), 'SigningPage'),
});

const licencesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/licences',
  validateSearch: parseLicencesSearch,
  component: lazyRouteComponent(() => import('./features/licensing/licences/licences-page.tsx'), 'LicencesPage'),
});

const licenceRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/licences/$id',
  component: lazyRouteComponent(() => import('./features/licensing/licences/licence-page.tsx'), 'LicencePage'),
});

const proceduresRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures',
  component: lazyRouteComponent(() => import('./features/licensing/procedures/procedures-page.tsx'), 'ProceduresPage'),
});

const procedureRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/$code',
  component: lazyRouteComponent(() => import('./features/licensing/procedures/procedure-page.tsx'), 'ProcedurePage'),
});

const newDossierRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/licensing/new',
  validateSearch: parseFilingSearch,
  component: lazyRouteComponent(() => import('./features/licensing/filing/filing-page.tsx'), 'FilingPage'),
});

const casesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cases',
  validateSearch: parseCasesSearch,
  component: lazyRouteComponent(() => import('./features/cases/list/cases-page.tsx'), 'CasesPage'),
});

const newCaseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cases/new',
  validateSearch: parseOpenCaseSearch,
  component: lazyRouteComponent(() => import('./features/cases/open/open-case-page.tsx'), 'OpenCasePage'),
});

const caseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/cases/$id',
  // The words the case was found by: it opens where it has them.
  validateSearch: (search: RawSearch): { q?: string } => ({ q: textOf(search.q, 200) }),
  component: lazyRouteComponent(() => import('./features/cases/page/case-page.tsx'), 'CasePage'),
});

const officesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/offices',
  component: lazyRouteComponent(() => import('./features/offices/offices-page.tsx'), 'OfficesPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports',
  validateSearch: parseReportsSearch,
  component: lazyRouteComponent(() => import('./features/reports/reports-page.tsx'), 'ReportsPage'),
});

const recommendationsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports/recommendations',
  component: lazyRouteComponent(() => import('./features/reports/recommendations-page.tsx'), 'RecommendationsPage'),
});

const periodicRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports/periodic',
  component: lazyRouteComponent(() => import('./features/reports/periodic-page.tsx'), 'PeriodicPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/audit',
  validateSearch: (search: RawSearch): { subject?: string } => ({ subject: textOf(search.subject, 80) }),
  component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
});

const staffRoutes = staffRoute.addChildren([
  homeRoute,
  welcomeRoute,
  accountRoute,
  deskRoute,
  searchRoute,
  itemRoute,
  sourcesRoute,
  transcriptRoute,
  outletsRoute,
  outletSignalsRoute,
  depositsRoute,
  rulesRoute,
  newRuleRoute,
  ruleRoute,
  lawRoute,
  lawProvisionRoute,
  lawNewProvisionRoute,
  lawReviseProvisionRoute,
  lawCalendarRoute,
  lawDeadlineRoute,
  licensingRoute,
  newDossierRoute,
  dossierRoute,
  signingRoute,
  licencesRoute,
  licenceRoute,
  proceduresRoute,
  procedureRoute,
  casesRoute,
  newCaseRoute,
  caseRoute,
  officesRoute,
  reportsRoute,
  recommendationsRoute,
  periodicRoute,
  auditRoute,
]);

export const router = createRouter({
  routeTree: rootRoute.addChildren([signInRoute, portalRoutes, staffRoutes]),
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: RouteProblem,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** People of a publisher have the portal, and nothing of the office's own screens. */
function isPublisherOnly({ user }: SessionResponse): boolean {
  return user.roles.length > 0 && user.roles.every((role) => role === 'publisher');
}

/** Where somebody's work begins: the desk of what their role does most. */
function homeOf(reads: (action: string) => boolean | undefined) {
  if (reads('review.read')) return '/desk';
  if (reads('dossier.read')) return '/licensing';
  return reads('search.query') ? '/search' : '/welcome';
}

/** A session that ended meanwhile leads to the sign-in page, which leads back to exactly this address. */
function leaveWhenSignedOut(error: Error): void {
  if (!(error instanceof ApiProblem) || error.code !== 'not-signed-in') return;
  queryClient.setQueryData(sessionQuery.queryKey, null);
  const { href, pathname } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: href } });
}
