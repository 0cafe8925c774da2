import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import type { CasePartProps } from './case-actions.ts';
import classes from './case-page.module.css';

/** The party as it was that day, where the case came from, and open cases like it. */
export function CaseFacts({ kase }: CasePartProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { fullParty: party, publisher, licence, outlet, origin } = kase;
  const facts: [string, string | null][] = [
    [t('cases.party.address'), party.address],
    [t('cases.party.idNumber'), party.idNumber],
    [t('cases.party.representative'), party.representative],
    [t('cases.party.phone'), party.phone],
    [t('cases.party.email'), party.email],
  ];
  return (
    <section className={classes.panel} aria-labelledby="party">
      <h2 id="party">{t('cases.party.title')}</h2>
      <p lang="vi">
        <strong>{party.name}</strong>{' '}
        <span className="soft small" lang="">
          {t(`cases.party.${party.kind}`)}
        </span>
      </p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang="vi">{value}</dd>
            </div>
          ) : null,
        )}
        {publisher && publisher.name !== party.name ? (
          <div>
            <dt>{t('cases.publisher')}</dt>
            <dd lang="vi">{publisher.name}</dd>
          </div>
        ) : null}
        {outlet ? (
          <div>
            <dt>{t('cases.outlet')}</dt>
            <dd lang="vi">{outlet.name}</dd>
          </div>
        ) : null}
        {licence ? (
          <div>
            <dt>{t('cases.licence')}</dt>
            <dd>
              <Link to="/licences/$id" params={{ id: licence.id }}>
                {licence.number}
              </Link>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('cases.origin.title')}</dt>
          <dd>
            {t(`cases.origin.${origin.type}`)}
            {origin.text ? (
              <span className="soft small" lang="vi">
                {' '}
                · {origin.text}
              </span>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t('cases.detectedOn')}</dt>
          <dd>{formatDay(kase.detectedOn)}</dd>
        </div>
      </dl>
      {kase.similar.length > 0 ? (
        <>
          <h3>{t('cases.similar')}</h3>
          <ul className={classes.bullets}>
            {kase.similar.map(({ id, number, title, why }) => (
              <li key={id}>
                <Link to="/cases/$id" params={{ id }} className="mono">
                  {number}
                </Link>{' '}
                <span lang="vi">{title}</span> <span className="soft small">{pick(why)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
