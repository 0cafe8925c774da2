import { NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field.tsx';
import { useSession } from '../../session/session.queries.ts';
import type { OfferedAction } from '../dossier/dossier-actions.ts';
import type { DossierCommand } from '../dossier/use-dossier-action.ts';
import { staffQuery } from '../licensing.queries.ts';
import type { ActionDialogProps } from './action-dialog.tsx';
import { ActionFrame } from './action-frame.tsx';

type SimpleAction = Exclude<OfferedAction, 'propose' | 'request-supplement'>;
type Field = 'reason' | 'note' | 'reference' | 'amountVnd' | 'newDate' | 'assigneeId' | 'accept' | 'how';

/** What each asks. */
const fieldsOf: Record<SimpleAction, readonly Field[]> = {
  accept: [],
  'refuse-acceptance': ['reason'],
  'take-up': [],
  acknowledge: ['note'],
  endorse: ['note'],
  sign: [],
  'send-back': ['reason'],
  'request-fee': ['amountVnd', 'reason'],
  'record-fee': ['reference'],
  'answer-withdrawal': ['accept', 'reason'],
  supplement: [],
  'request-withdrawal': ['reason'],
  apologise: ['newDate', 'reason'],
  assign: ['assigneeId', 'reason'],
  'return-result': ['how'],
};

type Values = Partial<Record<Field, string | number | boolean>>;

export function SimpleActionDialog({ action, dossier, onClose }: ActionDialogProps & { action: SimpleAction }) {
  const { t } = useTranslation();
  const fields = fieldsOf[action];
  const [values, setValues] = useState<Values>({
    amountVnd: dossier.definition.fee?.amountVnd ?? undefined,
    assigneeId: dossier.assignee?.id,
  });
  const [tried, setTried] = useState(false);
  const set = (field: Field) => (value: string | number | boolean | undefined) =>
    setValues((previous) => ({ ...previous, [field]: value }));
  const { user } = useSession();
  // Handing over one's own, or what nobody has, needs no reason; giving back what was asked back needs none either.
  const takesAway = dossier.assignee !== null && dossier.assignee.id !== user?.id;
  const isOptional = (field: Field) =>
    field === 'note' ||
    (field === 'reason' && action === 'assign' && !takesAway) ||
    (field === 'reason' && action === 'answer-withdrawal' && values.accept === true);
  const lacks = (field: Field) => !isOptional(field) && (values[field] === undefined || values[field] === '');

  function command(): DossierCommand | null {
    setTried(true);
    if (fields.some(lacks)) return null;
    const body: Record<string, unknown> = {};
    for (const field of fields) {
      const value = values[field];
      body[field] = typeof value === 'string' ? value.trim() : (value ?? '');
    }
    return { path: action, body };
  }

  return (
    <ActionFrame action={action} dossier={dossier} command={command} onClose={onClose}>
      <p>{t(`licensing.about.${action}`)}</p>
      {fields.length > 0 ? (
        <Stack gap="sm">
          {fields.map((field, index) => (
            <FieldOf
              key={field}
              field={field}
              value={values[field]}
              onChange={set(field)}
              error={tried && lacks(field) ? t('licensing.required') : undefined}
              first={index === 0}
            />
          ))}
        </Stack>
      ) : null}
    </ActionFrame>
  );
}

type FieldOfProps = {
  field: Field;
  value: string | number | boolean | undefined;
  onChange: (value: string | number | boolean | undefined) => void;
  error: string | undefined;
  first: boolean;
};

function FieldOf({ field, value, onChange, error, first }: FieldOfProps) {
  const { t } = useTranslation();
  const text = typeof value === 'string' ? value : '';
  const common = { label: t(`licensing.ask.${field}`), error, 'data-autofocus': first || undefined };
  switch (field) {
    case 'reason':
    case 'note':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5000}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'reference':
    case 'how':
      return (
        <TextInput {...common} maxLength={500} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
      );
    case 'amountVnd':
      return (
        <NumberInput
          {...common}
          min={0}
          allowDecimal={false}
          thousandSeparator="."
          decimalSeparator=","
          suffix=" ₫"
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(amount) => onChange(typeof amount === 'number' ? amount : undefined)}
        />
      );
    case 'newDate':
      return <DayField size="sm" label={common.label} error={error} value={text || undefined} onChange={onChange} />;
    case 'assigneeId':
      return <AssigneeField {...common} value={text || null} onChange={onChange} />;
    case 'accept':
      return (
        <Radio.Group
          label={common.label}
          error={error}
          value={value === undefined ? null : value === true ? 'yes' : 'no'}
          onChange={(answer) => onChange(answer === 'yes')}
        >
          <Stack gap={8} mt={6}>
            <Radio value="yes" label={t('licensing.withdrawal.accept')} />
            <Radio value="no" label={t('licensing.withdrawal.refuse')} />
          </Stack>
        </Radio.Group>
      );
  }
}

type AssigneeFieldProps = {
  label: string;
  error: string | undefined;
  value: string | null;
  onChange: (id: string | undefined) => void;
};

function AssigneeField({ onChange, ...props }: AssigneeFieldProps) {
  const { data } = useQuery(staffQuery('licensing-officer'));
  return (
    <Select
      {...props}
      searchable
      onChange={(id) => onChange(id ?? undefined)}
      data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
