import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import pieces from '../../../ui/pieces.module.css';
import { DiffParts } from '../../items/diff-parts.tsx';
import { diffTexts, toColumns } from '../../items/word-diff.ts';
import classes from '../law.module.css';
import type { Instrument } from '../law-types.ts';
import { changedInInstrument, type InstrumentContent } from './instrument-form.ts';

type InstrumentComparisonProps = { before: Instrument['versions'][number]; after: InstrumentContent };

/** What a new version of an instrument changes, the old beside the new. */
export function InstrumentComparison({ before, after }: InstrumentComparisonProps) {
  const { t } = useTranslation();
  const changed = changedInInstrument(before, after);
  if (changed.length === 0) return <p>{t('law.nothingChanged')}</p>;
  const said = (content: InstrumentContent, field: keyof InstrumentContent) => {
    const value = content[field];
    if (value === null) return '';
    if (field === 'confidence') return t(`lawConfidence.${content.confidence}`);
    return field === 'issuedOn' || field === 'validFrom' || field === 'validTo' ? formatDay(value) : value;
  };
  const rows = changed.map((field) => ({ field, ...toColumns(diffTexts(said(before, field), said(after, field))) }));
  const sides = [
    { side: 'before', heading: t('context.version', { number: before.number }) },
    { side: 'after', heading: t('context.version', { number: before.number + 1 }) },
  ] as const;
  return (
    <div className={classes.columns}>
      {sides.map(({ side, heading }) => (
        <section key={side} className={classes.side} aria-label={heading}>
          <h3>{heading}</h3>
          <dl className={`${pieces.facts} ${classes.changes}`}>
            {rows.map((row) => (
              <div key={row.field}>
                <dt>{t(`law.instrumentField.${row.field}`)}</dt>
                <dd>
                  {row[side].length === 0 ? <span className="soft">{t('law.notSaid')}</span> : null}
                  <DiffParts parts={row[side]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
