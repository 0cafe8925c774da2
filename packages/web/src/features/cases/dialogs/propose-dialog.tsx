import { Radio, Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCommand } from '../cases.queries.ts';
import classes from '../page/case-page.module.css';
import { CompetencePanel } from '../page/decisions-section.tsx';
import { checkDraft, type Draft, startDraft, toContent } from './draft-decision.ts';
import { DraftFields } from './draft-fields.tsx';
import { Frame } from './frame.tsx';
import { OverrideBox } from './override-box.tsx';

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
  const changed = kase.decisions.find(({ id }) => id === decisionId) ?? kase.decisions.at(-1);
  const [kind, setKind] = useState<'fine' | 'remedies' | 'confiscation'>(
    kase.state === 'time-barred' ? 'remedies' : 'fine',
  );
  const mayFine = action === 'propose-decision' ? kind === 'fine' : action !== 'decide-remedies';
  const before = action === 'amend-decision' ? changed?.content : kase.proposal?.content;
  const [draft, setDraft] = useState<Draft>(() => startDraft(kase, before, mayFine));
  const [override, setOverride] = useState('');
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((previous) => ({ ...previous, ...change }));
  const findings = kase.findings.filter(({ droppedAt }) => !droppedAt);
  const lacksReason = action === 'amend-decision' && draft.reason.trim() === '';
  const overrides = action === 'decide-without-record' && kase.limitation === 'passed';

  function choose(wanted: string) {
    const chosen = wanted === 'fine' || wanted === 'confiscation' ? wanted : 'remedies';
    setKind(chosen);
    set({ points: startDraft(kase, undefined, chosen === 'fine').points });
  }

  function command(): CaseCommand | null {
    setTried(true);
    if (!checkDraft(draft, findings).isReady || lacksReason || (overrides && override.trim() === '')) return null;
    const content = toContent(draft);
    switch (action) {
      case 'propose-decision':
        return { path: action, body: { kind, content } };
      case 'decide-remedies':
        return { path: action, body: { content } };
      case 'amend-decision':
        return { path: action, body: { decisionId: changed?.id, reason: content.reason, content } };
      default:
        return { path: action, body: { content, override: overrides ? { reason: override.trim() } : null } };
    }
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
          <div className={classes.radios}>
            {(['fine', 'remedies', 'confiscation'] as const).map((each) => (
              <Radio key={each} value={each} label={t(`cases.decisionKind.${each}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : (
        <CompetencePanel kase={kase} />
      )}
      {overrides ? <OverrideBox kase={kase} value={override} onChange={setOverride} tried={tried} /> : null}
      <DraftFields kase={kase} draft={draft} onChange={set} mayFine={mayFine} tried={tried} />
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
