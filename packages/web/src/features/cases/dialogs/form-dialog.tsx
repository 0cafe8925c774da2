import { Stack } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../law/validity.ts';
import type { OfferedAction } from '../page/case-actions.ts';
import { FieldOf } from './field-of.tsx';
import { type Field, forms, lacks, type OwnDialog, toBody, type Values, withFiles } from './forms.ts';
import { Frame } from './frame.tsx';
import { partsOf } from './parts.ts';

type FormDialogProps = {
  action: Exclude<OfferedAction, OwnDialog>;
  /** The part of the case it was asked from. */
  subjectId?: string | undefined;
  kase: CaseResponse;
  onClose: () => void;
};

/** Every action that asks no more than a few fields. */
export function FormDialog({ action, subjectId, kase, onClose }: FormDialogProps) {
  const { t } = useTranslation();
  const fields = forms[action];
  const form = useForm(fields, startOf(fields, kase, subjectId));
  return (
    <Frame
      kase={kase}
      title={t(`cases.action.${action}`)}
      submit={t(`cases.action.${action}`)}
      isPossible={kase.actions.includes(action)}
      command={() =>
        form.take((body) => {
          const said = { ...body, ...extraOf(action, body) };
          const path = paths[action] ?? action;
          return { path, body: withFiles(fields, form.values, { rowVersion: kase.rowVersion, ...said }) };
        })
      }
      onClose={onClose}
    >
      <p>{t(`cases.about.${action}`)}</p>
      <Fields form={form} kase={kase} />
    </Frame>
  );
}

/** What doesn't stand under the action's own name in the API. */
const paths: Partial<Record<OfferedAction, string>> = { 'record-reply': 'replies', 'file-complaint': 'complaints' };

/** What the request has beside the fields: what came on paper came on paper, a correction is one of a list. */
function extraOf(action: FormDialogProps['action'], body: Record<string, unknown>): Record<string, unknown> {
  if (action === 'start-enforcement') return { obligationIds: [body.obligationId] };
  if (action === 'correct-decision') {
    return { corrections: [{ place: body.where, printed: body.printed, reads: body.reads }] };
  }
  if (action === 'file-complaint') return { channel: 'paper' };
  return {};
}

export type Form = {
  fields: readonly Field[];
  values: Values;
  set: (key: string, value: Values[string]) => void;
  tried: boolean;
  /** Gives the body to `make`, unless something is still to be said. */
  take: <T>(make: (body: Record<string, unknown>) => T) => T | null;
};

export function useForm(fields: readonly Field[], start: Values): Form {
  const [values, setValues] = useState<Values>(start);
  const [tried, setTried] = useState(false);
  return {
    fields,
    values,
    tried,
    set: (key, value) => setValues((previous) => ({ ...previous, [key]: value })),
    take: (make) => {
      setTried(true);
      return fields.some((field) => lacks(field, values[field.key])) ? null : make(toBody(fields, values));
    },
  };
}

export function Fields({ form, kase }: { form: Form; kase: CaseResponse }) {
  const { t } = useTranslation();
  if (form.fields.length === 0) return null;
  // A list that is focused opens over what stands below it, so one begins at the first field that is no list.
  const first = form.fields.findIndex(({ kind }) => !partsOf(kind, kase));
  return (
    <Stack gap="sm">
      {form.fields.map((field, index) => (
        <FieldOf
          key={field.key}
          field={field}
          kase={kase}
          value={form.values[field.key]}
          onChange={(value) => form.set(field.key, value)}
          error={form.tried && lacks(field, form.values[field.key]) ? t('cases.required') : undefined}
          isFirst={index === first}
        />
      ))}
    </Stack>
  );
}

/** The part it was asked from, or the only one there is, or the reply that waits longest; today where a day is asked. */
function startOf(fields: readonly Field[], kase: CaseResponse, subjectId: string | undefined): Values {
  const values: Values = {};
  for (const { key, kind, optional } of fields) {
    if (kind === 'day' && !optional && key !== 'until') values[key] = today();
    if (key === 'to' && kind === 'choice') values[key] = 'party';
    const parts = partsOf(kind, kase);
    if (!parts) continue;
    const asked = parts.find(({ value }) => value === subjectId);
    if (asked) values[key] = asked.value;
    else if (parts.length === 1 || kind === 'reply') values[key] = parts[0]?.value;
  }
  return values;
}
