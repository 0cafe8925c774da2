import { useTranslation } from 'react-i18next';
import { DiffParts } from '../items/diff-parts.tsx';
import { toColumns } from '../items/word-diff.ts';
import classes from './law.module.css';
import type { ProvisionDetail, ProvisionVersion } from './law-types.ts';
import { useFineText, ValidityDates } from './law-words.tsx';

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
          <section key={version.id} aria-label={t('context.version', { number: version.number })}>
            <p className="soft small">
              {t('context.version', { number: version.number })} · <ValidityDates of={version} />
            </p>
            <p className={classes.wording} lang="vi">
              <DiffParts parts={text} />
            </p>
            <Bracket version={version} />
          </section>
        ))}
      </div>
    </section>
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
