import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import { DossierLink } from '../dossier-link.tsx';
import { StateWord } from '../licensing-words.tsx';
import classes from './licence.module.css';

type OfLicence = { licence: LicenceResponse };

/** What monitoring found of the outlet that rests on this licence; a cause that is gone takes its signal with it. */
export function LicenceSignals({ licence: { signals } }: OfLicence) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <section className={classes.panel} aria-labelledby="signals">
      <h2 id="signals">{t('licensing.licences.signals')}</h2>
      {signals.length === 0 ? <p className="soft">{t('licensing.licences.noSignals')}</p> : null}
      <ul className={classes.records}>
        {signals.map(({ id, since, clearedAt, note }) => (
          <li key={id}>
            <ShapeWord tone={clearedAt ? 'neutral' : 'red'} shape={clearedAt ? shapes.bar : shapes.flag}>
              <span>{pick(note)}</span>
            </ShapeWord>
            <span className="soft small">
              {t('licensing.licences.since')} <Time at={since} />
              {clearedAt ? (
                <>
                  {' · '}
                  {t('licensing.licences.cleared')} <Time at={clearedAt} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function LicenceDossiers({ licence: { dossiers } }: OfLicence) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="dossiers">
      <h2 id="dossiers">{t('licensing.licences.dossiers')}</h2>
      {dossiers.length === 0 ? <p className="soft">{t('licensing.licences.noDossiers')}</p> : null}
      <ul className={classes.records}>
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <span>
              <DossierLink id={dossier.id} className="mono">
                {dossier.code ?? t('licensing.noCode')}
              </DossierLink>{' '}
              {t(`licensing.purpose.${dossier.purpose}`)}
            </span>
            <StateWord of={dossier} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Reminders and other messages, each with what became of it. */
export function LicenceMessages({ licence: { messages } }: OfLicence) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="messages">
      <h2 id="messages">{t('licensing.licences.messages')}</h2>
      {messages.length === 0 ? <p className="soft">{t('licensing.licences.noMessages')}</p> : null}
      <ul className={classes.records}>
        {messages.map(({ id, to, subject, status, at, detail }) => (
          <li key={id}>
            <span lang="vi">{subject}</span>
            <span className="soft small">
              {to} · {t(`licensing.messageStatus.${status}`)} · <Time at={at} />
              {detail ? ` · ${detail}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
