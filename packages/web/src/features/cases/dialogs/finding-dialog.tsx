import { Checkbox, Stack, Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { type CaseCommand, circumstancesQuery, type ListedCircumstance } from '../cases.queries.ts';
import classes from '../page/case-page.module.css';
import { ProvisionSelect } from '../provision-select.tsx';
import { Frame } from './frame.tsx';

type FindingDialogProps = {
  action: 'add-finding' | 'change-finding';
  findingId?: string | undefined;
  kase: CaseResponse;
  onClose: () => void;
};

/** An act the party is held to have done: what, when, which provision, what speaks for and against, what shows it. */
export function FindingDialog({ action, findingId, kase, onClose }: FindingDialogProps) {
  const { t } = useTranslation();
  const standing = kase.findings.filter(({ droppedAt }) => !droppedAt);
  const before = action === 'change-finding' ? (standing.find(({ id }) => id === findingId) ?? standing[0]) : undefined;
  const [facts, setFacts] = useState(before?.facts ?? '');
  const [grounds, setGrounds] = useState(before?.grounds ?? '');
  const [actStartedOn, setStarted] = useState<string | undefined>(before?.actStartedOn ?? kase.actEndedOn ?? undefined);
  const [actEndedOn, setEnded] = useState<string | undefined>(
    (before ? before.actEndedOn : kase.actEndedOn) ?? undefined,
  );
  const [goesOn, setGoesOn] = useState(before !== undefined && before.actEndedOn === null);
  const [provisionCode, setProvision] = useState<string | null>(before?.provision.code ?? null);
  const [aggravating, setAggravating] = useState(before?.aggravating.map(({ code }) => code) ?? []);
  const [mitigating, setMitigating] = useState(before?.mitigating.map(({ code }) => code) ?? []);
  const [exhibitIds, setExhibits] = useState<string[]>([...(before?.exhibitIds ?? [])]);
  const [tried, setTried] = useState(false);
  const { data: listed } = useQuery(circumstancesQuery);
  const required = (isMissing: boolean) => (tried && isMissing ? t('cases.required') : undefined);
  const lacksEnd = !goesOn && !actEndedOn;

  function command(): CaseCommand | null {
    setTried(true);
    if (facts.trim() === '' || !actStartedOn || lacksEnd || provisionCode === null) return null;
    const toCircumstances = (codes: string[], from: ListedCircumstance[] = []) =>
      codes.map((code) => ({ code, text: from.find((each) => each.code === code)?.text.vi ?? '' }));
    const body = {
      ...(before ? { findingId: before.id } : {}),
      facts: facts.trim(),
      grounds: grounds.trim(),
      actStartedOn,
      actEndedOn: goesOn ? null : actEndedOn,
      provisionCode,
      aggravating: toCircumstances(aggravating, listed?.aggravating),
      mitigating: toCircumstances(mitigating, listed?.mitigating),
      exhibitIds,
      itemId: before?.item?.id ?? itemOf(kase, exhibitIds),
    };
    return { path: action, body };
  }

  return (
    <Frame
      kase={kase}
      title={t(`cases.action.${action}`)}
      submit={t(`cases.action.${action}`)}
      isPossible={kase.actions.includes(action)}
      command={command}
      size={760}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t('cases.field.facts')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={facts}
        onChange={(event) => setFacts(event.currentTarget.value)}
        error={required(facts.trim() === '')}
      />
      <Textarea
        label={t('cases.optional', { name: t('cases.grounds') })}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={grounds}
        onChange={(event) => setGrounds(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <DayField
          size="sm"
          label={t('cases.field.actStartedOn')}
          value={actStartedOn}
          onChange={setStarted}
          error={required(!actStartedOn)}
        />
        {goesOn ? null : (
          <DayField
            size="sm"
            label={t('cases.field.actEndedOn')}
            value={actEndedOn}
            onChange={setEnded}
            error={required(lacksEnd)}
          />
        )}
      </div>
      <Checkbox
        label={t('cases.actGoesOn')}
        checked={goesOn}
        onChange={(event) => setGoesOn(event.currentTarget.checked)}
      />
      <ProvisionSelect
        label={t('cases.field.provisionCode')}
        description={t('cases.provisionHint')}
        value={provisionCode}
        onChange={setProvision}
        error={required(provisionCode === null)}
      />
      <CircumstanceChoice
        label={t('cases.aggravatingChoice')}
        listed={listed?.aggravating ?? []}
        value={aggravating}
        onChange={setAggravating}
      />
      <CircumstanceChoice
        label={t('cases.mitigatingChoice')}
        listed={listed?.mitigating ?? []}
        value={mitigating}
        onChange={setMitigating}
      />
      {kase.exhibits.length > 0 ? (
        <Checkbox.Group label={t('cases.shownBy')} value={exhibitIds} onChange={setExhibits}>
          <Stack gap={6} mt={6}>
            {kase.exhibits.map(({ id, label, title }) => (
              <Checkbox key={id} value={id} label={`${label} · ${title}`} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
    </Frame>
  );
}

type CircumstanceChoiceProps = {
  label: string;
  listed: ListedCircumstance[];
  value: string[];
  onChange: (codes: string[]) => void;
};

/** Folded away with how many are chosen: the lists are long, and mostly nothing of them is meant. */
function CircumstanceChoice({ label, listed, value, onChange }: CircumstanceChoiceProps) {
  const { pick } = useLanguage();
  if (listed.length === 0) return null;
  return (
    <details className={classes.details} open={value.length > 0 || undefined}>
      <summary>
        {label} ({value.length})
      </summary>
      <Checkbox.Group aria-label={label} value={value} onChange={onChange}>
        <Stack gap={8}>
          {listed.map(({ code, text, article }) => (
            <Checkbox key={code} value={code} label={pick(text)} description={article} />
          ))}
        </Stack>
      </Checkbox.Group>
    </details>
  );
}

/** The page the chosen captures are of, where they are all of one. */
function itemOf(kase: CaseResponse, exhibitIds: readonly string[]): string | null {
  const items = new Set(
    kase.exhibits.flatMap(({ id, capture }) => (exhibitIds.includes(id) && capture?.itemId ? [capture.itemId] : [])),
  );
  return items.size === 1 ? [...items][0]! : null;
}
