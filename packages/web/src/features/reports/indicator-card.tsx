import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatInstant } from '../../ui/dates.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { FigureBars } from './figure-bars.tsx';
import { FilesBehind } from './files-behind.tsx';
import { PartsTable } from './parts-table.tsx';
import classes from './reports.module.css';
import type { Indicator, ReportAsked } from './reports.queries.ts';

type IndicatorCardProps = {
  indicator: Indicator;
  asked: ReportAsked;
  isOpen: boolean;
  part: string | undefined;
  onEnter: (() => void) | null;
};

/** A figure: what it says in a sentence, the number, last year’s beside it, and the way into the list behind it. */
export function IndicatorCard({ indicator, asked, isOpen, part, onEnter }: IndicatorCardProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { code, number, label, unit, value, lastYear, sentence, definition, note, manual, files, parts } = indicator;
  const written = (figure: number | null) => (figure === null ? '–' : formatNumber(figure, language));
  const listId = `files-${code}`;
  return (
    <article className={classes.card} data-open={isOpen || undefined}>
      <div className={classes.figure}>
        <h3 className={classes.label}>
          <span className={classes.number}>{number}</span> {label[language]}
        </h3>
        <p className={classes.value}>
          {written(value)} <small>{t(`reports.unit.${unit}`)}</small>
        </p>
        <FigureBars value={value} lastYear={lastYear} isShare={unit === 'percent'} />
        <p className={classes.before}>{t('reports.lastYear', { value: written(lastYear) })}</p>
      </div>
      <div className={classes.words}>
        <p>{sentence[language]}</p>
        {manual ? (
          <p className={classes.manual}>
            {t('reports.enteredBy', { name: manual.enteredBy.name, at: formatInstant(manual.enteredAt) })}
            {manual.note === '' ? null : ` ${manual.note}`}
          </p>
        ) : null}
        {note ? <p className={classes.note}>{note[language]}</p> : null}
        <details className={classes.more}>
          <summary>{t('reports.howCounted')}</summary>
          <p>
            {definition[language]} {t(`reports.confidence.${indicator.confidence}`)}
          </p>
        </details>
        {parts.length > 0 ? <PartsTable indicator={indicator} asked={asked} /> : null}
        <div className={`${classes.actions} no-print`}>
          {files ? (
            <Link
              to="/reports"
              search={{ ...asked, open: isOpen ? undefined : code }}
              resetScroll={false}
              replace
              aria-expanded={isOpen}
              aria-controls={listId}
            >
              {isOpen ? t('reports.closeFiles') : t('reports.openFiles', { count: files })}
            </Link>
          ) : null}
          {onEnter ? (
            <Button
              size="compact-xs"
              variant="default"
              onClick={onEnter}
              aria-label={t('reports.enterNamed', { label: label[language] })}
            >
              {t('reports.enter')}
            </Button>
          ) : null}
        </div>
      </div>
      {isOpen ? <FilesBehind id={listId} indicator={indicator} asked={asked} part={part} /> : null}
    </article>
  );
}
