import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { useSession } from '../session/session.queries.ts';
import classes from './account.module.css';
import { PasswordSection } from './password-section.tsx';
import { TotpSection } from './totp-section.tsx';

/** One's own account: who one is here, the password, the authenticator app. */
export function AccountPage() {
  const { t } = useTranslation();
  const { user } = useSession();
  if (!user) return null;
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      <div className={classes.sections}>
        <section className={classes.section} aria-labelledby="account-person">
          <h2 id="account-person">{t('account.person')}</h2>
          <dl className={classes.person}>
            <dt>{t('account.name')}</dt>
            <dd>{user.name}</dd>
            <dt>{t('account.email')}</dt>
            <dd>{user.email}</dd>
            <dt>{t('account.roles')}</dt>
            <dd>{user.roles.map((role) => t(`role.${role}`)).join(', ')}</dd>
          </dl>
          <p className="soft small no-print">{t('account.personHint')}</p>
        </section>
        <PasswordSection email={user.email} />
        <TotpSection on={user.totp} />
      </div>
    </Page>
  );
}
