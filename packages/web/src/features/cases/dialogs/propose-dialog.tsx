import { Radio, Stack, Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../case-words.tsx';
import type { CaseCommand } from '../cases.queries.ts';
import classes from '../page/case-page.module.css';
import { CompetencePanel } from '../page/decisions-section.tsx';
import { type Draft, type PointDraft, standingOf, startDraft, toContent, totalOf } from './draft-decision.ts';
import { Frame } from './frame.tsx';
import { OverrideBox } from './override-box.tsx';
import { PointFields } from './point-fields.tsx';
import { RemedyFields, SuspensionFields } from './sanction-fields.tsx';

type ProposeDialogProps = {
  action: 'propose-decision' | 'decide-without-record' | 'decide-remedies' | 'amend-decision';
  decisionId?: string | undefined;
  kase: CaseResponse;
  onClose: () => void;
};

/**
 * What is to be decided: on each finding, what it costs within what the law leaves, what else is ordered. The same
 * fields for a proposal, for a decision without a record, for remedies alone, and for amending a decision.
 */
export function ProposeDialog({ action, decisionId, kase, onClose }: ProposeDialogProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const changed = kase.decisions.find(({ id }) => id === decisionId) ?? kase.decisions.at(-1);
  const [kind, setKind] = useState<'fine' | 'remedies' | 'confiscation'>(
    kase.state === 'time-barred' ? 'remedies' : 'fine',
  );
  const isLate = kase.limitation === 'passed';
  const mayFine = action === 'propose-decision' ? kind === 'fine' : action !== 'decide-remedies';
  const before = action === 'amend-decision' ? changed?.content : kase.proposal?.content;
  const [draft, setDraft] = useState<Draft>(() => startDraft(kase, before, mayFine));
  const [override, setOverride] = useState('');
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((previous) => ({ ...previous, ...change }));
  const findings = kase.findings.filter(({ droppedAt }) => !droppedAt);
  const pointOf = (id: string) => draft.points.find(({ findingId }) => findingId === id);
  const standings = findings.map((finding) => {
    const point = pointOf(finding.id);
    return point ? standingOf(finding, point) : 'fits';
  });
  const deviates = standings.some((standing) => standing === 'deviates' || standing === 'unusual');
  const needsDeviation = standings.includes('deviates');
  const lacksDeviation = needsDeviation && draft.deviation.trim() === '';
  const lacksReason = action === 'amend-decision' && draft.reason.trim() === '';
  const overrides = action === 'decide-without-record' && isLate;
  const lacksOverride = overrides && override.trim() === '';

  function change(id: string, point: Partial<PointDraft>) {
    set({ points: draft.points.map((each) => (each.findingId === id ? { ...each, ...point } : each)) });
  }

  function choose(wanted: string) {
    const chosen = wanted === 'fine' || wanted === 'confiscation' ? wanted : 'remedies';
    setKind(chosen);
    set({ points: startDraft(kase, undefined, chosen === 'fine').points });
  }

  function command(): CaseCommand | null {
    setTried(true);
    const isWrong = standings.some((standing) => standing === 'missing' || standing === 'outside');
    if (isWrong || lacksDeviation || lacksReason || lacksOverride) return null;
    const content = toContent(draft);
    if (action === 'propose-decision') return { path: action, body: { kind, content } };
    if (action === 'decide-remedies') return { path: action, body: { content } };
    if (action === 'amend-decision') {
      return { path: action, body: { decisionId: changed?.id, reason: content.reason, content } };
    }
    return { path: action, body: { content, override: overrides ? { reason: override.trim() } : null } };
  }

  return (
    <Frame
      kase={kase}
      title={t(`cases.action.${action}`)}
      submit={t(`cases.action.${action}`)}
      isPossible={kase.actions.includes(action)}
      command={command}
      size={820}
      onClose={onClose}
    >
      <p>{t(`cases.about.${action}`)}</p>
      {action === 'propose-decision' ? (
        <Radio.Group label={t('cases.field.decisionKind')} value={kind} onChange={choose}>
          <div className={classes.buttons}>
            {(['fine', 'remedies', 'confiscation'] as const).map((each) => (
              <Radio key={each} value={each} label={t(`cases.decisionKind.${each}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : (
        <CompetencePanel kase={kase} />
      )}
      {overrides ? <OverrideBox kase={kase} value={override} onChange={setOverride} tried={tried} /> : null}
      <Stack gap="sm">
        {findings.map((finding, index) => {
          const point = pointOf(finding.id);
          return point ? (
            <PointFields
              key={finding.id}
              finding={finding}
              point={point}
              standing={standings[index] ?? 'fits'}
              mayFine={mayFine}
              tried={tried}
              onChange={(part) => change(finding.id, part)}
            />
          ) : null;
        })}
      </Stack>
      {mayFine ? (
        <p>
          {t('cases.total')}: <strong>{money(totalOf(draft))}</strong>
        </p>
      ) : null}
      {deviates ? (
        <Textarea
          label={t('cases.deviation')}
          description={needsDeviation ? t('cases.deviationNeeded') : t('cases.deviationWelcome')}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.deviation}
          onChange={(event) => set({ deviation: event.currentTarget.value })}
          error={tried && lacksDeviation ? t('cases.required') : undefined}
        />
      ) : null}
      {mayFine ? (
        <SuspensionFields kase={kase} value={draft.suspensions} onChange={(suspensions) => set({ suspensions })} />
      ) : null}
      <RemedyFields kase={kase} value={draft.remedies} onChange={(remedies) => set({ remedies })} />
      <Textarea
        label={
          action === 'amend-decision' ? t('cases.field.reason') : t('cases.optional', { name: t('cases.field.reason') })
        }
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={draft.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={tried && lacksReason ? t('cases.required') : undefined}
      />
    </Frame>
  );
}
