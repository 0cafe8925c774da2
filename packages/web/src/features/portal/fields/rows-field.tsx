import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { announce } from '../../../ui/announcer.tsx';
import type { Answer, Row } from '../portal-types.ts';
import type { AnswerFieldProps } from './answer-field.tsx';
import { CellField } from './cell-field.tsx';
import classes from './fields.module.css';
import { useFieldWords } from './use-field-words.tsx';

const most = 500;

/** A small table that is filled in row by row; each row is a group of its own fields, so that it works on a phone. */
export function RowsField({ field, value, onChange, onLicence, problem }: AnswerFieldProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { label, description } = useFieldWords(field, onLicence, value);
  const hintId = useId();
  const rows = rowsOf(value);
  const columns = field.columns ?? [];

  const change = (index: number, row: Row) => onChange(rows.map((each, at) => (at === index ? row : each)));
  function remove(index: number) {
    onChange(rows.filter((_, at) => at !== index));
    announce(t('portal.rowRemoved', { number: index + 1 }));
  }

  return (
    <fieldset className={classes.rows} aria-describedby={hintId}>
      <legend>{label}</legend>
      <div id={hintId}>
        {description ? <p className={classes.description}>{description}</p> : null}
        {problem ? <p className={classes.error}>{problem}</p> : null}
      </div>
      {rows.map((row, index) => (
        // A row is its place: it has no name of its own while it is filled in.
        <fieldset key={`row-${index + 1}`} className={classes.row} aria-label={t('portal.row', { number: index + 1 })}>
          <span className={classes.rowNumber}>{index + 1}</span>
          <div className={classes.cells}>
            {columns.map((column) => (
              <CellField
                key={column.key}
                label={pick(column.label)}
                kind={column.kind}
                value={row[column.key]}
                onChange={(cell) => change(index, withCell(row, column.key, cell))}
              />
            ))}
          </div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => remove(index)}
          >
            {t('portal.removeRow', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      {rows.length < most ? (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => onChange([...rows, {}])}
          >
            {t(rows.length === 0 ? 'portal.addFirstRow' : 'portal.addRow')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

function rowsOf(value: Answer | undefined): Row[] {
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object') : [];
}

function withCell(row: Row, key: string, cell: string | number | null): Row {
  const { [key]: _, ...rest } = row;
  return cell === null ? rest : { ...rest, [key]: cell };
}
