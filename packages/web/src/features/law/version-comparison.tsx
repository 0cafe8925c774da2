import { useTranslation } from 'react-i18next';
import pieces from '../../ui/pieces.module.css';
import { DiffParts } from '../items/diff-parts.tsx';
import { toColumns } from '../items/word-diff.ts';
import classes from './law.module.css';
import type { ProvisionDetail, ProvisionVersion } from './law-types.ts';
import { useFineText, ValidityDates } from './law-words.tsx';
import { Sanctions } from './version-section.tsx';

type ComparedField = ProvisionDetail['comparisons'][number]['changed'][number];

type VersionComparisonProps = {
  comparison: ProvisionDetail['comparisons'][number];
  versions: readonly ProvisionVersion[];
};

/** The old and the new text side by side, with the words that went and came. */
export function VersionComparison({ comparison, versions }: VersionComparisonProps) {
  const { t } = useTranslation();
  const before = versions.find(({ number }) => number === comparison.from);
  const after = versions.find(({ number }) => number === comparison.to);
  if (!before || !after) return null;
  const isTranslationChanged = before.text.en !== after.text.en;
  const columns = toColumns(comparison.text);
  const sides = [
    { version: before, text: columns.before },
    { version: after, text: columns.after },
  ];
  return (
    <section className={classes.comparison}>
      <h2>{t('law.compare', { from: comparison.from, to: comparison.to })}</h2>
      <p className="soft">
        {comparison.changed.length === 0
          ? t('law.nothingChanged')
          : t('law.changed', { fields: comparison.changed.map((field) => t(`lawField.${field}`)).join(', ') })}
      </p>
      <div className={classes.columns}>
        {sides.map(({ version, text }) => (
          <div key={version.id} className={classes.side}>
            <p className="soft small">
              {t('context.version', { number: version.number })} · <ValidityDates of={version} />
            </p>
            <p className={classes.wording} lang="vi">
              <DiffParts parts={text} />
            </p>
            {isTranslationChanged ? (
              <p className="soft" lang={version.text.en ? 'en' : undefined}>
                {version.text.en ?? t('law.notTranslated')}
              </p>
            ) : null}
            {comparison.changed.includes('violation') && version.violation ? (
              <Sanctions violation={version.violation} />
            ) : (
              <Bracket version={version} />
            )}
            <Remarks version={version} changed={comparison.changed} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** Of what stands around the text, that which changed. */
function Remarks({ version, changed }: { version: ProvisionVersion; changed: ComparedField[] }) {
  const { t } = useTranslation();
  const said = {
    path: version.citation || t('law.articleUnknown'),
    heading: version.heading,
    kind: t(`provisionKind.${version.kind}`),
    source: version.source,
    confidence: t(`lawConfidence.${version.confidence}`),
    note: version.note,
  };
  const shown = (['path', 'heading', 'kind', 'source', 'confidence', 'note'] as const).filter((field) =>
    changed.includes(field),
  );
  if (shown.length === 0) return null;
  return (
    <dl className={`${pieces.facts} ${classes.changes}`}>
      {shown.map((field) => (
        <div key={field}>
          <dt>{t(`law.remark.${field}`)}</dt>
          <dd>{said[field] || t('law.notSaid')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Bracket({ version }: { version: ProvisionVersion }) {
  const { t } = useTranslation();
  const fineText = useFineText();
  if (!version.violation) return null;
  return (
    <p>
      <span className="soft">{t('law.fine')}</span> <strong>{fineText(version.violation)}</strong>
    </p>
  );
}
