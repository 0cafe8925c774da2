import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import pieces from '../../ui/pieces.module.css';
import { Time } from '../../ui/times.tsx';
import classes from './law.module.css';
import type { ProvisionVersion, Violation } from './law-types.ts';
import { ConfidenceWord, ConfirmedBy, useFineText, ValidityDates, ValidityWord } from './law-words.tsx';
import { today, validityOn } from './validity.ts';

type VersionSectionProps = { version: ProvisionVersion; current?: boolean; actions?: ReactNode };

/** One version of a provision: its words, when they apply, where they were read, and who answers for that. */
export function VersionSection({ version, current = false, actions }: VersionSectionProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.version} data-current={current || undefined}>
      <div className={classes.versionHead}>
        <h2>
          {t('context.version', { number: version.number })}
          {current && validityOn(version, today()) === 'inForce' ? ` · ${t('law.applied')}` : ''}
        </h2>
        <ValidityWord of={version} on={today()} isReplaced={!current} />
        <ValidityDates of={version} />
      </div>
      {version.heading ? (
        <p className="soft" lang="vi">
          {version.heading}
        </p>
      ) : null}
      <p className={classes.wording} lang="vi">
        {version.text.vi}
      </p>
      {version.text.en ? (
        <p className="soft" lang="en">
          {version.text.en}
        </p>
      ) : null}
      {version.violation ? <Sanctions violation={version.violation} /> : null}
      <dl className={`${pieces.facts} ${classes.facts}`}>
        <dt>{t('law.source')}</dt>
        <dd lang="vi">{version.source}</dd>
        <dt>{t('law.confidence')}</dt>
        <dd>
          <ConfidenceWord confidence={version.confidence} />
        </dd>
        <dt>{t('law.confirmation')}</dt>
        <dd className={classes.confirmation}>
          <ConfirmedBy by={version.confirmed?.by.name} at={version.confirmed?.at} />
          {version.confirmed?.note ? <span className="soft">{version.confirmed.note}</span> : null}
          {actions}
        </dd>
        {version.note ? (
          <>
            <dt>{t('law.note')}</dt>
            <dd lang="vi">{version.note}</dd>
          </>
        ) : null}
        <dt>{t('law.entered')}</dt>
        <dd>
          <Time at={version.createdAt} />
          {version.createdBy.id === 'setup' ? '' : ` · ${version.createdBy.name}`}
        </dd>
      </dl>
    </section>
  );
}

/** What follows from an act, as it is printed. */
export function Sanctions({ violation }: { violation: Violation }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const fineText = useFineText();
  const { fine, finedSubject, individualsPayHalf, per, additionalSanctions, remedies, limitationYears } = violation;
  return (
    <dl className={`${pieces.facts} ${classes.facts}`}>
      <dt>{t('law.fine')}</dt>
      <dd>
        <strong>{fineText(violation)}</strong>
        {fine ? (
          <span className="soft">
            {' '}
            · {t(`finedSubject.${finedSubject}`)}
            {individualsPayHalf ? ` · ${t('law.half')}` : ''}
            {per === 'act' ? '' : ` · ${t(`finePer.${per}`)}`}
          </span>
        ) : null}
      </dd>
      {additionalSanctions.length > 0 ? (
        <>
          <dt>{t('law.additionalSanctions')}</dt>
          <dd lang="vi">
            {additionalSanctions.map(({ code, text, minMonths, maxMonths }) => (
              <span key={`${code} ${text}`} className={classes.line}>
                {text}
                {minMonths === null && maxMonths === null ? null : (
                  <span className="soft" lang={language}>
                    {' '}
                    · {t('law.months', { from: minMonths ?? '…', to: maxMonths ?? '…' })}
                  </span>
                )}
              </span>
            ))}
          </dd>
        </>
      ) : null}
      {remedies.length > 0 ? (
        <>
          <dt>{t('law.remedies')}</dt>
          <dd lang="vi">
            {remedies.map(({ code, text }) => (
              <span key={`${code} ${text}`} className={classes.line}>
                {text}
              </span>
            ))}
          </dd>
        </>
      ) : null}
      {limitationYears === null ? null : (
        <>
          <dt>{t('law.limitation')}</dt>
          <dd>{t('law.years', { count: limitationYears })}</dd>
        </>
      )}
    </dl>
  );
}
