import { Radio, TextInput } from '@mantine/core';
import type { FindingResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../case-words.tsx';
import classes from '../page/case-page.module.css';
import { FineSteps } from '../page/fine-steps.tsx';
import { outcomes, type PointDraft, type standingOf } from './draft-decision.ts';
import { MoneyField } from './money-field.tsx';

type PointFieldsProps = {
  finding: FindingResponse;
  point: PointDraft;
  standing: ReturnType<typeof standingOf>;
  /** Whether this kind of decision sanctions at all. */
  mayFine: boolean;
  tried: boolean;
  onChange: (change: Partial<PointDraft>) => void;
};

/** What is decided on one finding, beside the range the law leaves and how it came about. */
export function PointFields({ finding, point, standing, mayFine, tried, onChange }: PointFieldsProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const { fine, past } = finding;
  const possible = outcomes.filter((each) => mayFine || each === 'remedies' || each === 'dropped');
  const lacksReason = point.outcome === 'dropped' && point.reason.trim() === '';
  return (
    <fieldset className={classes.point}>
      <legend>{t('cases.findingNumber', { number: finding.number })}</legend>
      <p className={classes.clampedLaw} lang="vi">
        {finding.facts}
      </p>
      <Radio.Group
        aria-label={t('cases.field.outcomeOf', { number: finding.number })}
        value={point.outcome}
        onChange={(value) => {
          const outcome = outcomes.find((each) => each === value) ?? 'fine';
          onChange({ outcome, fineVnd: outcome === 'fine' ? (point.fineVnd ?? fine?.proposedVnd ?? null) : null });
        }}
      >
        <div className={classes.radios}>
          {possible.map((each) => (
            <Radio key={each} value={each} label={t(`cases.outcome.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      {point.outcome === 'fine' ? (
        <>
          <MoneyField
            label={t('cases.field.amountVnd')}
            description={
              fine
                ? fine.lowestVnd === fine.highestVnd
                  ? t('cases.rangeOne', { amount: money(fine.lowestVnd) })
                  : t('cases.range', { lowest: money(fine.lowestVnd), highest: money(fine.highestVnd) })
                : t('cases.noFine')
            }
            value={point.fineVnd ?? undefined}
            onChange={(fineVnd) => onChange({ fineVnd: fineVnd ?? null })}
            error={
              standing === 'outside' && fine
                ? t('cases.outsideBracket', { least: money(fine.minVnd), most: money(fine.maxVnd) })
                : standing === 'missing' && tried
                  ? t('cases.required')
                  : undefined
            }
          />
          {standing === 'unusual' && past ? (
            <p className="small">
              {t('cases.unusual', { lowest: money(past.lowestVnd), highest: money(past.highestVnd) })}
            </p>
          ) : null}
          {fine ? <FineSteps fine={fine} chosenVnd={point.fineVnd} /> : null}
        </>
      ) : null}
      <TextInput
        label={
          point.outcome === 'dropped' ? t('cases.field.reason') : t('cases.optional', { name: t('cases.field.reason') })
        }
        maxLength={5000}
        value={point.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={tried && lacksReason ? t('cases.required') : undefined}
      />
    </fieldset>
  );
}
