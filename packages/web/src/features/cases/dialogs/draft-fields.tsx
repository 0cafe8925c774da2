import { Stack, Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../case-words.tsx';
import { checkDraft, type Draft, type PointDraft } from './draft-decision.ts';
import { PointFields } from './point-fields.tsx';
import { RemedyFields, SuspensionFields } from './sanction-fields.tsx';

type DraftFieldsProps = {
  kase: CaseResponse;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  /** Whether this kind of decision sanctions at all. */
  mayFine: boolean;
  tried: boolean;
};

/** What a decision says: a point for each finding, its sum, why it differs, what is suspended, what is put right. */
export function DraftFields({ kase, draft, onChange, mayFine, tried }: DraftFieldsProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const findings = kase.findings.filter(({ droppedAt }) => !droppedAt);
  const { standings, needsDeviation, lacksDeviation } = checkDraft(draft, findings);
  const deviates = needsDeviation || standings.includes('unusual');
  const total = draft.points.reduce((sum, { outcome, fineVnd }) => sum + (outcome === 'fine' ? (fineVnd ?? 0) : 0), 0);
  const change = (id: string, part: Partial<PointDraft>) =>
    onChange({ points: draft.points.map((each) => (each.findingId === id ? { ...each, ...part } : each)) });
  return (
    <>
      <Stack gap="sm">
        {findings.map((finding, index) => {
          const point = draft.points.find(({ findingId }) => findingId === finding.id);
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
          {t('cases.total')}: <strong>{money(total)}</strong>
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
          onChange={(event) => onChange({ deviation: event.currentTarget.value })}
          error={tried && lacksDeviation ? t('cases.required') : undefined}
        />
      ) : null}
      {mayFine ? (
        <SuspensionFields kase={kase} value={draft.suspensions} onChange={(suspensions) => onChange({ suspensions })} />
      ) : null}
      <RemedyFields kase={kase} value={draft.remedies} onChange={(remedies) => onChange({ remedies })} />
    </>
  );
}
