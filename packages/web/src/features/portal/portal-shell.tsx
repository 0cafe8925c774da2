import { createTheme, MantineThemeProvider, Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUser } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch, SchemeSwitch } from '../session/preferences.tsx';
import { useSession } from '../session/session.queries.ts';
import { SignOutButton } from '../session/sign-out-button.tsx';
import classes from './portal-shell.module.css';

/** Larger than at the desk: for thumbs, and so that a phone doesn't zoom into a field. */
const large = { defaultProps: { size: 'md' } };
const portalTheme = createTheme({
  components: {
    TextInput: large,
    Textarea: large,
    Radio: large,
    RadioGroup: large,
    Checkbox: large,
    CheckboxGroup: large,
  },
});

const places = [
  { key: 'home', to: '/portal' },
  { key: 'start', to: '/portal/start' },
  { key: 'licences', to: '/portal/licences' },
  { key: 'cases', to: '/portal/cases' },
] as const;

/** What stands around every page of the portal: whose it is, three ways to go, one's own account. */
export function PortalShell() {
  const { t } = useTranslation();
  return (
    <div className={classes.portal}>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      {/* All of it is the way around: a banner of its own would stand beside that of an open dialog. */}
      <nav className={`${classes.head} no-print`} aria-label={t('portal.places')}>
        <div className={classes.headInner}>
          <Link to="/portal" className={classes.name}>
            {t('portal.name')}
          </Link>
          <div className={classes.places}>
            {places.map(({ key, to }) => (
              <Link
                key={key}
                to={to}
                className={classes.place}
                activeOptions={{ exact: key === 'home' }}
                activeProps={{ className: classes.active, 'aria-current': 'page' }}
              >
                {t(`portal.place.${key}`)}
              </Link>
            ))}
          </div>
          <PersonMenu />
        </div>
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        <MantineThemeProvider theme={portalTheme} inherit>
          <Outlet />
        </MantineThemeProvider>
      </main>
    </div>
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
      position="bottom-end"
      width={280}
      shadow="md"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <UnstyledButton className={classes.account} onClick={popover.toggle}>
          <IconUser size={20} stroke={1.6} aria-hidden="true" />
          <span className={classes.accountName}>{t('shell.account')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('shell.account')}>
        <strong>{user?.name}</strong>
        <Link to="/portal/account" onClick={popover.close}>
          {t('shell.openAccount')}
        </Link>
        <LanguageSwitch />
        <SchemeSwitch />
        <SignOutButton />
      </Popover.Dropdown>
    </Popover>
  );
}
