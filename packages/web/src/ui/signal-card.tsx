import type { SignalResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { ProvisionText } from './provision-text.tsx';
import type { NumberedHit } from './reading/hits.ts';
import { SeverityWord } from './shapes.tsx';
import classes from './signal-card.module.css';
import { useTopicName } from './topic.ts';

type SignalCardProps = {
  signal: SignalResponse;
  hits: readonly NumberedHit[];
  /** Left out where the text is not beside the card. */
  onSelect?: (hit: number) => void;
};

/** Why a text was flagged: the rule in words, the words it met, the provision it touches and how sure that row is. */
export function SignalCard({ signal, hits, onSelect }: SignalCardProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const topicName = useTopicName();
  const { rule, note } = signal;
  return (
    <div className={classes.card}>
      <p className={classes.name}>
        <Link to="/rules/$id" params={{ id: rule.code }}>
          {pick(rule.name)}
        </Link>
      </p>
      <p className={classes.line}>
        <SeverityWord severity={rule.severity} />
        <span className="soft">{topicName(rule.topic)}</span>
        <span className="faint small">
          {rule.code} · {t('context.version', { number: rule.number })}
        </span>
      </p>
      {note ? <p>{pick(note)}</p> : null}
      {rule.kind === 'query' ? <p className={classes.explanation}>{pick(rule.explanation)}</p> : null}
      {hits.length > 0 ? (
        <ul className={classes.hits} aria-label={t('context.hits')}>
          {hits.map((hit) => (
            <li key={hit.number}>
              {onSelect ? (
                <button type="button" className={classes.hit} onClick={() => onSelect(hit.number)}>
                  <span className={classes.hitNumber}>{hit.number}</span>
                  {hit.term}
                </button>
              ) : (
                <span className={classes.hit}>
                  <span className={classes.hitNumber}>{hit.number}</span>
                  {hit.term}
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {rule.provision ? (
        <ProvisionText provision={rule.provision} />
      ) : (
        <p className="soft small">{t('provision.none')}</p>
      )}
    </div>
  );
}
