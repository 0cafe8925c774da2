import type { LicenceListItem } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ListFrame } from '../../../ui/list-frame.tsx';
import { usePagedList } from '../../../ui/use-paged-list.ts';
import { ButtonLink } from '../button-link.tsx';
import classes from '../portal.module.css';
import { PortalPage } from '../portal-page.tsx';
import { LicenceLink } from './licence-link.tsx';

/** Everything the publisher was ever licensed, what holds before what is over. */
export function LicencesPage() {
  const { t } = useTranslation();
  const list = usePagedList<LicenceListItem>('licences', '/licences');
  const holds = list.rows.filter(({ status }) => status === 'in-force' || status === 'suspended');
  const over = list.rows.filter((licence) => !holds.includes(licence));
  return (
    <PortalPage title={t('portal.licences.title')} lead={t('portal.licences.lead')}>
      <ListFrame
        list={list}
        empty={
          <div className={classes.plain}>
            <p>{t('portal.licences.empty')}</p>
            <ButtonLink to="/portal/start" search={{ want: 'new' }} mt="sm">
              {t('portal.home.start')}
            </ButtonLink>
          </div>
        }
      >
        <div className={classes.stack}>
          <Group title={t('portal.licences.holds')} licences={holds} />
          <Group title={t('portal.licences.over')} licences={over} />
        </div>
      </ListFrame>
    </PortalPage>
  );
}

function Group({ title, licences }: { title: string; licences: LicenceListItem[] }) {
  if (licences.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <ul className={classes.choices}>
        {licences.map((licence) => (
          <LicenceLink key={licence.id} licence={licence} />
        ))}
      </ul>
    </section>
  );
}
