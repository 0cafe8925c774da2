import { SegmentedControl } from '@mantine/core';
import type { LicenceResponse, LicenceVersionResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { DiffParts } from '../../items/diff-parts.tsx';
import { diffTexts } from '../../items/word-diff.ts';
import { type AnsweredField, AnswerValue, useAnswerText } from '../answer-value.tsx';
import { PaperLink } from '../paper-link.tsx';
import classes from './licence.module.css';

/** What the licence says in one of its versions, and what that version changed. */
export function LicenceContent({ licence }: { licence: LicenceResponse }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(licence.versionNumber);
  const shown = licence.versions.find((version) => version.number === number) ?? licence.versions[0];
  if (!shown) return null;
  const before = licence.versions.find((version) => version.number === shown.number - 1);
  return (
    <section className={classes.panel} aria-labelledby="content">
      <div className={classes.panelHead}>
        <h2 id="content">{t('licensing.licences.content')}</h2>
        {licence.versions.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={t('licensing.licences.versions')}
            value={String(shown.number)}
            onChange={(value) => setNumber(Number(value))}
            data={licence.versions.toReversed().map((version) => ({
              value: String(version.number),
              label: t('context.version', { number: version.number }),
            }))}
          />
        ) : null}
      </div>
      <p className="soft small">
        {t('context.version', { number: shown.number })} ·{' '}
        {t('licensing.licences.effectiveFrom', { day: formatDay(shown.effectiveFrom) })}
        {shown.paper ? (
          <>
            {' '}
            · <PaperLink paper={shown.paper} />
          </>
        ) : null}
      </p>
      <Rows licence={licence} version={shown} before={before} />
      <p className="faint small">
        {t('licensing.licences.hash')} <span className="mono">{shown.contentHash}</span>
      </p>
    </section>
  );
}

type RowsProps = {
  licence: LicenceResponse;
  version: LicenceVersionResponse;
  before: LicenceVersionResponse | undefined;
};

function Rows({ licence, version, before }: RowsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const text = useAnswerText();
  const { content } = version;
  const term = ({ validFrom, validTo }: typeof content) =>
    `${formatDay(validFrom)} – ${validTo ? formatDay(validTo) : t('licensing.indefinite')}`;
  const fixed = (key: string, of: (it: typeof content) => string) => ({
    key,
    label: t(`licensing.licences.field.${key}`),
    now: of(content),
    earlier: before ? of(before.content) : null,
    field: null as AnsweredField | null,
  });
  const rows = [
    fixed('number', ({ number }) => number),
    fixed('holder', ({ holder }) => holder),
    fixed('holderAddress', ({ holderAddress }) => holderAddress),
    fixed('subject', ({ subject }) => subject),
    fixed('term', term),
    fixed('domains', ({ domains }) => domains.join(', ')),
    fixed('conditions', ({ conditions }) => conditions.join('\n')),
    ...licence.fields.map((field) => ({
      key: `answer-${field.key}`,
      label: pick(field.label),
      now: text(field, content.answers[field.key]),
      earlier: before ? text(field, before.content.answers[field.key]) : null,
      field: field as AnsweredField,
    })),
  ].filter(({ now, earlier }) => now !== '' || (earlier ?? '') !== '');
  return (
    <dl className={classes.rows}>
      {rows.map(({ key, label, now, earlier, field }) => {
        const isChanged = earlier !== null && earlier !== now;
        return (
          <div key={key} data-changed={isChanged || undefined}>
            <dt>{label}</dt>
            <dd lang="vi" className={classes.value}>
              {isChanged ? (
                <DiffParts parts={diffTexts(earlier, now)} />
              ) : field ? (
                <AnswerValue field={field} answer={content.answers[field.key]} />
              ) : (
                now
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
