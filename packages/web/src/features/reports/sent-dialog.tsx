import { FileInput, Textarea, TextInput } from '@mantine/core';
import type { PeriodicReportResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { dayOf } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import { DialogForm } from '../deposits/dialog-form.tsx';
import { useReportChange } from './reports.queries.ts';

/** Notes that a report was sent: its number, its day, the file. */
export function SentDialog({ report, onClose }: { report: PeriodicReportResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [number, setNumber] = useState('');
  const [sentOn, setSentOn] = useState<string | undefined>(dayOf(new Date().toISOString()));
  const [sentTo, setSentTo] = useState(report.to[language]);
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const change = useReportChange(
    `/periodic-reports/${report.kind}/${report.key}/sent`,
    () => {
      const form = new FormData();
      for (const [key, value] of Object.entries({ number, sentOn: sentOn ?? '', sentTo, note })) form.set(key, value);
      if (file) form.set('file', file);
      return form;
    },
    t('reports.marked'),
    onClose,
  );
  return (
    <DialogForm
      title={report.name[language]}
      submit={t('reports.markSent')}
      mutation={change}
      isWhole={number.trim() !== '' && sentTo.trim() !== '' && sentOn !== undefined}
      onClose={onClose}
    >
      <TextInput
        label={t('reports.sent.number')}
        required
        maxLength={60}
        data-autofocus
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField size="sm" label={t('reports.sent.on')} value={sentOn} onChange={setSentOn} />
      <TextInput
        label={t('reports.sent.to')}
        required
        maxLength={300}
        value={sentTo}
        onChange={(event) => setSentTo(event.currentTarget.value)}
      />
      <FileInput
        label={t('reports.sent.file')}
        description={t('reports.sent.fileHint')}
        accept=".pdf,.docx,.xlsx"
        clearable
        value={file}
        onChange={setFile}
      />
      <Textarea
        label={t('reports.sent.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
