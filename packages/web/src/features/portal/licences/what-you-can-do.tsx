import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ButtonLink } from '../button-link.tsx';
import classes from '../portal.module.css';
import { proceduresQuery } from '../portal.queries.ts';
import { wants } from '../portal-search.ts';

const onALicence = wants.filter((want) => want !== 'new');

/** What a holder may ask for: renewal first while its window is open, and why not while it isn't. */
export function WhatYouCanDo({ licence }: { licence: LicenceResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const procedures = useQuery(proceduresQuery);
  const { id, renewal, status, procedure } = licence;
  const isOver = status === 'revoked' || status === 'ceased';
  const offered = onALicence.filter(
    (want) =>
      !isOver &&
      (want !== 'renew' || renewal?.isOpen) &&
      procedures.data?.items.some(
        ({ code, purposes, actsOn }) =>
          purposes.includes(want) && (actsOn.length > 0 ? actsOn : [code]).includes(procedure.code),
      ),
  );
  return (
    <section className={classes.section}>
      <h2>{t('portal.licences.can')}</h2>
      {renewal && !isOver ? <p>{pick(renewal.text)}</p> : null}
      {offered.length === 0 && procedures.data ? <p className="soft">{t('portal.licences.canNothing')}</p> : null}
      <div className={classes.actions}>
        {offered.map((want) => (
          <ButtonLink
            key={want}
            to="/portal/start"
            search={{ want, licence: id }}
            variant={want === 'renew' ? 'filled' : 'default'}
          >
            {t(`portal.licences.do.${want}`)}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}
