import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { today } from '../../law/validity.ts';
import classes from '../dossier/dossier.module.css';
import type { DossierCommand } from '../dossier/use-dossier-action.ts';
import { licenceQuery } from '../licensing.queries.ts';
import type { ActionDialogProps } from './action-dialog.tsx';
import { ActionFrame } from './action-frame.tsx';
import { beginsTerm, firstDay, termLimit } from './term.ts';

type Outcome = 'grant' | 'refuse';

/** What is put before the head: to grant, with its term and conditions, or to refuse, on grounds the procedure has. */
export function ProposeDialog({ dossier, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const before = dossier.proposal;
  const [outcome, setOutcome] = useState<Outcome>(before?.outcome ?? 'grant');
  const [reason, setReason] = useState(before?.reason ?? '');
  const [grounds, setGrounds] = useState<string[]>([...(before?.grounds ?? [])]);
  const licence = useQuery({
    ...licenceQuery(dossier.licence?.id ?? ''),
    enabled: dossier.licence !== null,
  }).data;
  // Until something is typed: what was proposed before, else what the licence says now.
  const [typedConditions, setConditions] = useState<string | null>(null);
  const [typedFrom, setValidFrom] = useState<string | null>(null);
  const kept = before?.conditions ?? licence?.versions[0]?.content.conditions ?? [];
  const conditions = typedConditions ?? kept.join('\n');
  const validFrom = typedFrom ?? before?.validFrom ?? firstDay(dossier.purpose, licence?.validTo ?? null, today());
  const [chosenEnd, setChosenEnd] = useState<string | undefined>(before?.validTo ?? undefined);
  const [tried, setTried] = useState(false);
  const hasTerm = beginsTerm(dossier.purpose);
  // An extension goes on from the licence's own end.
  const from = dossier.purpose === 'extend' ? null : validFrom;
  const limit = termLimit(dossier.definition.term, from);
  const validTo = hasTerm ? (limit.isChosen ? (chosenEnd ?? limit.latest) : limit.latest) : null;
  const endProblem =
    limit.latest && validTo && (validTo > limit.latest || validTo < validFrom) ? formatDay(limit.latest) : null;
  const lacksEnd = hasTerm && 'period' in dossier.definition.term && validTo === null;
  const lacksReason = reason.trim() === '' && outcome === 'refuse';
  const lacksGround = grounds.length === 0 && outcome === 'refuse';

  function command(): DossierCommand | null {
    setTried(true);
    if (lacksReason || lacksGround || (outcome === 'grant' && (endProblem || lacksEnd))) return null;
    const granted = outcome === 'grant';
    const proposal = {
      outcome,
      reason: reason.trim(),
      grounds: granted ? [] : grounds,
      validFrom: granted && hasTerm ? from : null,
      validTo: granted && hasTerm ? validTo : null,
      conditions: granted && hasConditions(dossier.purpose) ? linesOf(conditions) : [],
    };
    return { path: 'propose', body: { proposal } };
  }

  return (
    <ActionFrame action="propose" dossier={dossier} command={command} size={680} onClose={onClose}>
      <p>{t('licensing.about.propose')}</p>
      <Radio.Group
        label={t('licensing.proposeWhat')}
        value={outcome}
        onChange={(value) => setOutcome(value === 'refuse' ? 'refuse' : 'grant')}
      >
        <Stack gap={8} mt={6}>
          <Radio value="grant" label={t('licensing.proposed.grant')} data-autofocus />
          <Radio
            value="refuse"
            label={t('licensing.proposed.refuse')}
            disabled={dossier.definition.refusalGrounds.length === 0}
          />
        </Stack>
      </Radio.Group>
      {outcome === 'grant' ? (
        <>
          {hasTerm ? (
            <div className={classes.pair}>
              {from === null ? null : (
                <DayField
                  size="sm"
                  label={t('licensing.validFrom')}
                  value={validFrom}
                  onChange={(day) => setValidFrom(day ?? null)}
                />
              )}
              {limit.isChosen ? (
                <DayField
                  size="sm"
                  label={t('licensing.validTo')}
                  value={validTo ?? undefined}
                  onChange={setChosenEnd}
                  error={
                    endProblem
                      ? t('licensing.atMostUntil', { day: endProblem })
                      : tried && lacksEnd
                        ? t('licensing.required')
                        : undefined
                  }
                />
              ) : null}
            </div>
          ) : null}
          <TermLine dossier={dossier} latest={hasTerm ? limit.latest : null} />
          {hasConditions(dossier.purpose) ? (
            <Textarea
              label={t('licensing.conditions')}
              description={t('licensing.conditionsHint')}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={20_000}
              value={conditions}
              onChange={(event) => setConditions(event.currentTarget.value)}
            />
          ) : null}
        </>
      ) : (
        <Grounds
          dossier={dossier}
          value={grounds}
          onChange={setGrounds}
          error={tried && lacksGround ? t('licensing.chooseGround') : undefined}
        />
      )}
      <Textarea
        label={t(outcome === 'grant' ? 'licensing.remark' : 'licensing.ask.reason')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && lacksReason ? t('licensing.required') : undefined}
      />
    </ActionFrame>
  );
}

function TermLine({ dossier, latest }: { dossier: DossierResponse; latest: string | null }) {
  const { t } = useTranslation();
  const { term } = dossier.definition;
  return (
    <p className="soft small">
      {t(`licensing.termKind.${term.kind}`)}
      {latest ? ` ${t('licensing.until', { day: formatDay(latest) })}` : ''} · {term.basis.text}
    </p>
  );
}

type GroundsProps = {
  dossier: DossierResponse;
  value: string[];
  onChange: (keys: string[]) => void;
  error: string | undefined;
};

function Grounds({ dossier, value, onChange, error }: GroundsProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <Checkbox.Group label={t('licensing.grounds')} value={value} onChange={onChange} error={error}>
      <Stack gap={8} mt={6}>
        {dossier.definition.refusalGrounds.map((ground) => (
          <Checkbox key={ground.key} value={ground.key} label={pick(ground.text)} description={ground.basis.text} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** What is given back says nothing any more; a re-issue and an extension say what was said. */
function hasConditions(purpose: DossierResponse['purpose']): boolean {
  return purpose === 'new' || purpose === 'renew' || purpose === 'amend' || purpose === 'correct';
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
