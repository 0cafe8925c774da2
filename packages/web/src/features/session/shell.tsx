import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCommand, IconDots, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import type { Overview } from '../../types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { isPaletteShortcut } from '../../ui/keymap.ts';
import { useWaitingCases } from '../cases/use-waiting-cases.ts';
import { useWaitingDossiers } from '../licensing/use-waiting-dossiers.ts';
import { LanguageSwitch, SchemeSwitch } from './preferences.tsx';
import { alsoUnder, type Screen, screens } from './screens.ts';
import { useSession } from './session.queries.ts';
import classes from './shell.module.css';
import { SignOutButton } from './sign-out-button.tsx';

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));

/** How many screens the bar at the foot of a narrow window shows; the others stand behind "More". */
const barLength = 4;

export function Shell() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [paletteOpen, palette] = useDisclosure(false);
  const counts = useCounts();
  const mine = screens.filter(({ action }) => can(action));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPaletteShortcut(event)) return;
      event.preventDefault();
      palette.toggle();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [palette]);

  return (
    <div className={classes.shell}>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <nav className={`${classes.rail} no-print`} aria-label={t('shell.screens')}>
        <UnstyledButton className={classes.entry} onClick={palette.open} aria-keyshortcuts="Control+K">
          <IconCommand size={20} stroke={1.6} aria-hidden="true" />
          <span>{t('shell.find')}</span>
        </UnstyledButton>
        {mine.map((screen) => (
          <RailLink key={screen.key} screen={screen} count={counts[screen.key]} />
        ))}
        <div className={classes.spacer} />
        <PersonMenu />
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <nav className={`${classes.bar} no-print`} aria-label={t('shell.screens')}>
        {mine.slice(0, barLength).map((screen) => (
          <RailLink key={screen.key} screen={screen} count={counts[screen.key]} />
        ))}
        <MoreMenu screens={mine.slice(barLength)} onFind={palette.open} />
      </nav>
      {paletteOpen ? (
        <Suspense fallback={<Dialog onClose={palette.close} title={t('palette.title')} />}>
          <Palette onClose={palette.close} />
        </Suspense>
      ) : null}
    </div>
  );
}

function RailLink({ screen, count }: { screen: Screen; count: number | undefined }) {
  const { t } = useTranslation();
  const isUnder = useLocation({
    select: ({ pathname }) => alsoUnder[screen.key]?.some((path) => pathname.startsWith(path)) ?? false,
  });
  return (
    <Link
      to={screen.to}
      className={isUnder ? `${classes.entry} ${classes.active}` : classes.entry}
      aria-current={isUnder ? 'page' : undefined}
      activeProps={{ className: classes.active, 'aria-current': 'page' }}
    >
      <screen.icon size={20} stroke={1.6} aria-hidden="true" />
      <span>{t(`screen.${screen.key}`)}</span>
      {count ? (
        <span className={classes.count}>
          {count > 999 ? '999+' : count}
          <span className="sr-only"> {t(`screenCount.${screen.key}`)}</span>
        </span>
      ) : null}
    </Link>
  );
}

function PersonMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [open, popover] = useDisclosure(false);
  return (
    <Popover
      opened={open}
      onChange={(opened) => !opened && popover.close()}
      position="right-end"
      width={268}
      shadow="md"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <UnstyledButton className={classes.entry} onClick={popover.toggle}>
          <IconUser size={20} stroke={1.6} aria-hidden="true" />
          <span>{t('shell.account')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('shell.account')}>
        <div className={classes.person}>
          <strong>{user?.name}</strong>
          <span className="soft small">{user?.roles.map((role) => t(`role.${role}`)).join(', ')}</span>
        </div>
        <AccountLink onOpen={popover.close} />
        <Preferences />
        <SignOutButton />
      </Popover.Dropdown>
    </Popover>
  );
}

function MoreMenu({ screens: others, onFind }: { screens: Screen[]; onFind: () => void }) {
  const { t } = useTranslation();
  const [open, popover] = useDisclosure(false);
  return (
    <Popover
      opened={open}
      onChange={(opened) => !opened && popover.close()}
      position="top-end"
      width={280}
      shadow="md"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <UnstyledButton className={classes.entry} onClick={popover.toggle}>
          <IconDots size={20} stroke={1.6} aria-hidden="true" />
          <span>{t('shell.more')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('shell.more')}>
        {others.map((screen) => (
          <Link key={screen.key} to={screen.to} className={classes.item} onClick={popover.close}>
            <screen.icon size={18} stroke={1.6} aria-hidden="true" />
            {t(`screen.${screen.key}`)}
          </Link>
        ))}
        <UnstyledButton
          className={classes.item}
          onClick={() => {
            popover.close();
            onFind();
          }}
        >
          <IconCommand size={18} stroke={1.6} aria-hidden="true" />
          {t('shell.goTo')}
        </UnstyledButton>
        <AccountLink onOpen={popover.close} />
        <Preferences />
        <SignOutButton />
      </Popover.Dropdown>
    </Popover>
  );
}

function AccountLink({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <Link to="/account" className={classes.item} onClick={onOpen}>
      <IconUser size={18} stroke={1.6} aria-hidden="true" />
      {t('shell.openAccount')}
    </Link>
  );
}

function Preferences() {
  return (
    <div className={classes.preferences}>
      <LanguageSwitch />
      <SchemeSwitch />
    </div>
  );
}

function useCounts(): Partial<Record<Screen['key'], number>> {
  const { can } = useSession();
  const { data } = useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => api.get<Overview>('/overview', { signal }),
    refetchInterval: 30_000,
    enabled: can('source.read'),
  });
  const licensing = useWaitingDossiers();
  const cases = useWaitingCases();
  return { ...(data ? { desk: data.openReviewItems, sources: data.sourcesFailing } : {}), licensing, cases };
}
