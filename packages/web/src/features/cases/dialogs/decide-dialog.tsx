import { Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCommand } from '../cases.queries.ts';
import { CompetencePanel, DecisionBody } from '../page/decisions-section.tsx';
import { Frame } from './frame.tsx';
import { OverrideBox } from './override-box.tsx';

/** Decides as was proposed: what, by what power, and after the last lawful day only by name and with a reason. */
export function DecideDialog({ kase, onClose }: { kase: CaseResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const { proposal } = kase;
  const needsOverride = kase.limitation === 'passed' && (proposal?.content.totalVnd ?? 0) > 0;
  const [override, setOverride] = useState('');
  const [deviation, setDeviation] = useState(proposal?.content.deviation ?? '');
  const [tried, setTried] = useState(false);

  function command(): CaseCommand | null {
    setTried(true);
    if (needsOverride && override.trim() === '') return null;
    const body = {
      override: needsOverride ? { reason: override.trim() } : null,
      deviation: deviation.trim() || null,
    };
    return { path: 'decide', body };
  }

  return (
    <Frame
      kase={kase}
      title={t('cases.action.decide')}
      submit={t('cases.signAndIssue')}
      isPossible={kase.actions.includes('decide')}
      command={command}
      size={760}
      onClose={onClose}
    >
      <p>{t('cases.about.decide')}</p>
      <CompetencePanel kase={kase} />
      {needsOverride ? <OverrideBox kase={kase} value={override} onChange={setOverride} tried={tried} /> : null}
      {proposal ? <DecisionBody content={{ ...proposal.content, deviation: null }} kase={kase} /> : null}
      <Textarea
        label={t('cases.optional', { name: t('cases.deviation') })}
        description={t('cases.deviationWelcome')}
        autosize
        minRows={2}
        maxLength={2000}
        value={deviation}
        onChange={(event) => setDeviation(event.currentTarget.value)}
      />
    </Frame>
  );
}
