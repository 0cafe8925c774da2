import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import { DialogForm } from '../deposits/dialog-form.tsx';
import { type Indicator, type ReportAsked, useReportChange } from './reports.queries.ts';

type FigureDialogProps = { indicator: Indicator; asked: ReportAsked; onClose: () => void };

/** Enters a figure the system can’t know, for the period and place on screen. */
export function FigureDialog({ indicator, asked, onClose }: FigureDialogProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [value, setValue] = useState<number | string>(indicator.value ?? '');
  const [note, setNote] = useState('');
  const change = useReportChange(
    '/reports/figures',
    () => ({ ...asked, indicator: indicator.code, value: Number(value), note }),
    t('reports.entered'),
    onClose,
  );
  const period = { from: formatDay(asked.from), to: formatDay(asked.to) };
  return (
    <DialogForm
      title={indicator.label[language]}
      submit={t('reports.enterSubmit')}
      mutation={change}
      isWhole={value !== ''}
      onClose={onClose}
    >
      <p className="soft">
        {asked.place ? t('reports.enterForPlace', { ...period, place: asked.place }) : t('reports.enterFor', period)}
      </p>
      <NumberInput
        label={t('reports.value', { unit: t(`reports.unit.${indicator.unit}`) })}
        required
        min={0}
        hideControls
        data-autofocus
        decimalSeparator={language === 'vi' ? ',' : '.'}
        thousandSeparator={language === 'vi' ? '.' : ','}
        value={value}
        onChange={setValue}
      />
      <Textarea
        label={t('reports.figureNote')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
