import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { RecommendationResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import { DialogForm } from '../deposits/dialog-form.tsx';
import { useReportChange } from './reports.queries.ts';

const statuses = [
  'chua_hoan_thanh',
  'hoan_thanh_mot_phan',
  'hoan_thanh',
  'chua_dap_ung_yeu_cau',
  'khong_thuc_hien',
] as const;

/** Enters what a delegation recommended. */
export function AddRecommendationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState({ delegation: '', conclusionNumber: '', text: '', unit: '', remindTo: '' });
  const [days, setDays] = useState<{ conclusionOn?: string; receivedOn?: string; dueOn?: string }>({
    receivedOn: dayOf(new Date().toISOString()),
  });
  const [complexity, setComplexity] = useState('simple');
  const change = useReportChange(
    '/recommendations',
    () => ({ ...words, ...days, complexity, remindTo: words.remindTo.trim() === '' ? null : words.remindTo.trim() }),
    t('reports.recommendationAdded'),
    onClose,
  );
  const field = (key: keyof typeof words, isNeeded = true) => ({
    label: t(`reports.recommendation.${key}`),
    required: isNeeded,
    value: words[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [key]: value }));
    },
  });
  const isWhole =
    [words.delegation, words.conclusionNumber, words.text, words.unit].every((text) => text.trim() !== '') &&
    days.conclusionOn !== undefined &&
    days.receivedOn !== undefined;
  return (
    <DialogForm
      title={t('reports.addRecommendation')}
      submit={t('reports.save')}
      mutation={change}
      isWhole={isWhole}
      onClose={onClose}
    >
      <TextInput {...field('delegation')} maxLength={300} data-autofocus />
      <TextInput {...field('conclusionNumber')} maxLength={60} />
      <DayField
        size="sm"
        label={t('reports.recommendation.conclusionOn')}
        value={days.conclusionOn}
        onChange={(conclusionOn) =>
          setDays(({ conclusionOn: _, ...rest }) => (conclusionOn ? { ...rest, conclusionOn } : rest))
        }
      />
      <Textarea {...field('text')} autosize minRows={3} maxLength={4000} />
      <TextInput {...field('unit')} maxLength={300} />
      <DayField
        size="sm"
        label={t('reports.recommendation.receivedOn')}
        value={days.receivedOn}
        onChange={(receivedOn) =>
          setDays(({ receivedOn: _, ...rest }) => (receivedOn ? { ...rest, receivedOn } : rest))
        }
      />
      <NativeSelect
        label={t('reports.recommendation.complexity')}
        value={complexity}
        onChange={(event) => setComplexity(event.currentTarget.value)}
        data={(['simple', 'complex'] as const).map((value) => ({ value, label: t(`reports.complexity.${value}`) }))}
      />
      <DayField
        size="sm"
        label={t('reports.recommendation.dueOn')}
        value={days.dueOn}
        onChange={(dueOn) => setDays(({ dueOn: _, ...rest }) => (dueOn ? { ...rest, dueOn } : rest))}
      />
      <TextInput {...field('remindTo', false)} type="email" maxLength={200} />
    </DialogForm>
  );
}

type OfRecommendation = { of: RecommendationResponse; onClose: () => void };

/** Notes how far it has come. */
export function NoteRecommendationDialog({ of, onClose }: OfRecommendation) {
  const { t } = useTranslation();
  const [status, setStatus] = useState<(typeof statuses)[number]>('hoan_thanh_mot_phan');
  const [text, setText] = useState('');
  const [document, setDocument] = useState('');
  const change = useReportChange(
    `/recommendations/${of.id}/notes`,
    () => ({ rowVersion: of.rowVersion, status, text, document: document.trim() === '' ? null : document.trim() }),
    t('reports.noted'),
    onClose,
  );
  const needsPaper = status === 'hoan_thanh';
  return (
    <DialogForm
      title={t('reports.noteProgress')}
      submit={t('reports.save')}
      mutation={change}
      isWhole={text.trim() !== '' && (!needsPaper || document.trim() !== '')}
      onClose={onClose}
    >
      <p className="soft">{of.text}</p>
      <NativeSelect
        label={t('reports.recommendation.status')}
        value={status}
        onChange={(event) =>
          setStatus(statuses.find((known) => known === event.currentTarget.value) ?? 'chua_hoan_thanh')
        }
        data={statuses.map((value) => ({ value, label: t(`reports.status.${value}`) }))}
      />
      <Textarea
        label={t('reports.recommendation.progress')}
        required
        autosize
        minRows={3}
        maxLength={4000}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={t('reports.recommendation.document')}
        description={t('reports.recommendation.documentWhy')}
        required={needsPaper}
        maxLength={300}
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

/** Ends what was carried out. */
export function CloseRecommendationDialog({ of, onClose }: OfRecommendation) {
  const { t } = useTranslation();
  const change = useReportChange(
    `/recommendations/${of.id}/close`,
    () => ({ rowVersion: of.rowVersion }),
    t('reports.closed'),
    onClose,
  );
  return (
    <DialogForm title={t('reports.close')} submit={t('reports.close')} mutation={change} isWhole onClose={onClose}>
      <p>{of.text}</p>
      <p className="soft">{t('reports.closeSure')}</p>
    </DialogForm>
  );
}
