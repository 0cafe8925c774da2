import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import classes from '../page/case-page.module.css';
import { type RemedyDraft, remedyCodes, type SuspensionDraft } from './draft-decision.ts';

type ListProps<T> = { kase: CaseResponse; value: T[]; onChange: (value: T[]) => void };

/** What has to be put right, each with its days; what is to be done on a page is watched there. */
export function RemedyFields({ kase, value, onChange }: ListProps<RemedyDraft>) {
  const { t } = useTranslation();
  const items = kase.findings.flatMap(({ item }) => (item ? [{ value: item.id, label: item.title }] : []));
  const set = (at: number, change: Partial<RemedyDraft>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset className={classes.point}>
      <legend>{t('cases.remedies')}</legend>
      {value.map((remedy, at) => (
        <div key={`remedy-${at + 1}`} className={classes.point}>
          <div className={classes.pair}>
            <Select
              label={t('cases.field.remedyCode')}
              value={remedy.code}
              onChange={(code) => set(at, { code: code ?? 'other' })}
              data={remedyCodes.map((code) => ({ value: code, label: t(`cases.remedy.${code}`) }))}
            />
            <NumberInput
              label={t('cases.field.days')}
              min={0}
              max={400}
              allowDecimal={false}
              value={remedy.days}
              onChange={(days) => set(at, { days: typeof days === 'number' ? days : 0 })}
            />
          </div>
          <TextInput
            label={t('cases.field.remedyText')}
            maxLength={1000}
            value={remedy.text}
            onChange={(event) => set(at, { text: event.currentTarget.value })}
          />
          {items.length > 0 ? (
            <Select
              label={t('cases.optional', { name: t('cases.field.itemId') })}
              clearable
              value={remedy.itemId}
              onChange={(itemId) => set(at, { itemId })}
              data={items}
            />
          ) : null}
          <TakeOut onClick={() => onChange(value.filter((_each, index) => index !== at))} />
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            onChange([...value, { code: 'correction', text: '', days: 10, itemId: items[0]?.value ?? null }])
          }
        >
          {t('cases.addRemedy')}
        </Button>
      </div>
    </fieldset>
  );
}

/** A licence that is suspended, or an activity, for how many months. */
export function SuspensionFields({ kase, value, onChange }: ListProps<SuspensionDraft>) {
  const { t } = useTranslation();
  const set = (at: number, change: Partial<SuspensionDraft>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  const { licence } = kase;
  return (
    <fieldset className={classes.point}>
      <legend>{t('cases.suspensions')}</legend>
      {value.map((suspension, at) => (
        <div key={`suspension-${at + 1}`} className={classes.point}>
          <div className={classes.pair}>
            <Select
              label={t('cases.field.licenceId')}
              value={suspension.licenceId ?? 'none'}
              onChange={(id) => set(at, { licenceId: id === 'none' ? null : id })}
              data={[
                ...(licence ? [{ value: licence.id, label: licence.number }] : []),
                { value: 'none', label: t('cases.licensedElsewhere') },
              ]}
            />
            <NumberInput
              label={t('cases.field.months')}
              min={1}
              max={24}
              allowDecimal={false}
              value={suspension.months}
              onChange={(months) => set(at, { months: typeof months === 'number' ? months : 1 })}
            />
          </div>
          <TextInput
            label={t('cases.field.what')}
            maxLength={500}
            value={suspension.what}
            onChange={(event) => set(at, { what: event.currentTarget.value })}
          />
          <TakeOut onClick={() => onChange(value.filter((_each, index) => index !== at))} />
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            onChange([...value, { licenceId: licence?.id ?? null, months: 1, what: licence?.number ?? '' }])
          }
        >
          {t('cases.addSuspension')}
        </Button>
      </div>
    </fieldset>
  );
}

function TakeOut({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <div>
      <Button size="compact-xs" variant="subtle" onClick={onClick}>
        {t('cases.takeOut')}
      </Button>
    </div>
  );
}
