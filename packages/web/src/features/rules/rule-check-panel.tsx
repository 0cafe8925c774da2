import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { locateColumn } from './column-marker.ts';
import classes from './rules.module.css';
import { useRuleCheck } from './rules.queries.ts';

const samplesShown = 8;

/** The parser's names for things that have no spelling of their own. */
const wordless: Record<string, string> = { term: 'term', '"phrase"': 'phrase', end: 'end' };

type RuleCheckPanelProps = { query: string; stale: boolean };

/** Beside the field: where the wording breaks, or what it means and which texts it would have met. */
export function RuleCheckPanel({ query, stale }: RuleCheckPanelProps) {
  const { t } = useTranslation();
  const { pick, language } = useLanguage();
  const check = useRuleCheck(query);
  const empty = query.trim() === '';
  return (
    <section className={classes.check} aria-live="polite" aria-label={t('rules.check')} data-stale={stale || undefined}>
      <h2>{t('rules.check')}</h2>
      {empty ? <p className="soft">{t('rules.checkEmpty')}</p> : null}
      {!empty && check.isPending ? <RowsSkeleton rows={4} height={26} /> : null}
      {check.error ? <CheckProblem query={query} error={check.error} /> : null}
      {check.data && !check.error ? (
        <>
          <p>{pick(check.data.explanation)}</p>
          <p>
            <strong>
              {t('rules.matched', {
                matched: formatNumber(check.data.matched, language),
                examined: formatNumber(check.data.examined, language),
              })}
            </strong>
          </p>
          {check.data.samples.length > 0 ? (
            <ul className={classes.samples}>
              {check.data.samples.slice(0, samplesShown).map((sample) => (
                <li key={sample.itemId}>
                  <Link to="/items/$id" params={{ id: sample.itemId }} target="_blank">
                    {sample.title}
                  </Link>
                  <span className="soft small">{t('rules.hits', { count: sample.hits })}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="soft">{t('rules.noSamples')}</p>
          )}
        </>
      ) : null}
    </section>
  );
}

function CheckProblem({ query, error }: { query: string; error: Error }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (!(error instanceof ApiProblem) || error.code !== 'rule-syntax') return <ProblemNotice error={error} />;
  const column = typeof error.facts.column === 'number' ? error.facts.column : 1;
  const expected = Array.isArray(error.facts.expected) ? error.facts.expected.map(String) : [];
  const place = locateColumn(query, column);
  const sentence = sentenceIn(error, language);
  return (
    <div className={classes.syntax}>
      <pre className={classes.marker}>
        {place.before}
        <mark className={classes.markerPlace}>{place.at}</mark>
        {place.after}
        {'\n'}
        <span aria-hidden="true">{`${' '.repeat(place.indent)}▲`}</span>
      </pre>
      <p>{sentence || t('rules.syntaxAt', { column })}</p>
      {expected.length > 0 ? (
        <p className="soft">
          {t('rules.expected')}{' '}
          {expected.map((word) => (
            <code key={word} className={classes.expected}>
              {wordless[word] ? t(`rules.expectedWord.${wordless[word]}`) : word}
            </code>
          ))}
        </p>
      ) : null}
    </div>
  );
}

/** The API's sentence in the reader's language where it sent both, else its one sentence. */
function sentenceIn(error: ApiProblem, language: 'vi' | 'en'): string {
  const { sentence } = error.facts;
  if (typeof sentence === 'object' && sentence !== null && language in sentence) {
    return String((sentence as Record<string, unknown>)[language]);
  }
  return language === 'en' ? error.detail : '';
}
