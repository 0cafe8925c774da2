import type { ProcedureResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Basis } from './procedure-parts.tsx';
import { Section } from './procedure-section.tsx';
import classes from './procedures.module.css';
import { useRuleText } from './rule-text.ts';

/** Within what time each side must act, as long as which term lasts, and what each of these rests on. */
export function ProcedureTimes({ procedure }: { procedure: ProcedureResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const ruleText = useRuleText();
  const { completeness, processing, notices, term, renewal, reminders, deposit } = procedure;
  return (
    <Section title={t('licensing.procedures.times')}>
      <dl className={classes.facts}>
        {completeness ? (
          <>
            <dt>{t('licensing.procedures.completeness')}</dt>
            <dd className={classes.stack}>
              <span>
                {ruleText(completeness.rule)} · {t(`licensing.silence.${completeness.silence}`)}
              </span>
              <Basis basis={completeness.basis} />
            </dd>
          </>
        ) : null}
        <dt>{t('licensing.procedures.processing')}</dt>
        <dd className={classes.stack}>
          {processing.rule ? (
            <>
              <span>{ruleText(processing.rule)}</span>
              <Basis basis={{ text: processing.rule.source, confidence: processing.rule.confidence }} />
            </>
          ) : (
            <span>{t('licensing.procedures.noTime')}</span>
          )}
          {processing.internalTarget ? (
            <span className="soft">
              {t('licensing.procedures.internal', { period: ruleText(processing.internalTarget) })}
            </span>
          ) : null}
          {processing.exceptions.map(({ when, rule }) => (
            <span key={JSON.stringify(when)}>
              <ConditionText condition={when} procedure={procedure} />:{' '}
              {rule ? ruleText(rule) : t('licensing.procedures.noTime')}
            </span>
          ))}
        </dd>
        {notices.map((notice) => (
          <NoticeFacts key={notice.field + notice.basis.text} notice={notice} />
        ))}
        <dt>{t('licensing.term')}</dt>
        <dd className={classes.stack}>
          <span>
            {t(`licensing.termKind.${term.kind}`)}
            {'period' in term ? `: ${ruleText(term.period)}` : ''}
          </span>
          <Basis basis={term.basis} />
        </dd>
        {renewal ? (
          <>
            <dt>{t('licensing.procedures.renewal')}</dt>
            <dd className={classes.stack}>
              <span>
                {t('licensing.procedures.renewalWindow', {
                  opens: renewal.opensDaysBefore,
                  closes: renewal.closesDaysBefore,
                })}
              </span>
              <Basis basis={renewal.basis} />
            </dd>
          </>
        ) : null}
        {reminders.length > 0 ? (
          <>
            <dt>{t('licensing.procedures.reminders')}</dt>
            <dd>{t('licensing.procedures.remindersAt', { days: reminders.join(', ') })}</dd>
          </>
        ) : null}
        {deposit ? (
          <>
            <dt>{t('licensing.procedures.deposit')}</dt>
            <dd className={classes.stack}>
              <span>
                {t('licensing.procedures.depositCopies', { count: deposit.copies })} {pick(deposit.due)}
              </span>
              <Basis basis={deposit.basis} />
            </dd>
          </>
        ) : null}
      </dl>
    </Section>
  );
}

function NoticeFacts({ notice }: { notice: ProcedureResponse['notices'][number] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const ruleText = useRuleText();
  return (
    <>
      <dt>{t('licensing.procedures.notice')}</dt>
      <dd className={classes.stack}>
        <span>
          {t(`licensing.procedures.noticeWhen.${notice.when}`, {
            period: ruleText(notice.period),
            of: pick(notice.of),
          })}
        </span>
        <Basis basis={notice.basis} />
        {notice.objection ? (
          <>
            <span>{t('licensing.procedures.objection', { period: ruleText(notice.objection.period) })}</span>
            <Basis basis={notice.objection.basis} />
          </>
        ) : null}
      </dd>
    </>
  );
}

type Condition = ProcedureResponse['processing']['exceptions'][number]['when'];

/** When something else holds: for a purpose, or for an answer of the form. */
function ConditionText({ condition, procedure }: { condition: Condition; procedure: ProcedureResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const purposes = condition.purpose?.map((purpose) => t(`licensing.purpose.${purpose}`)).join(', ') ?? '';
  if (!('field' in condition)) return purposes;
  const field = procedure.form.flatMap(({ fields }) => fields).find(({ key }) => key === condition.field);
  const option = field?.options?.find(({ value }) => value === condition.is);
  const value =
    typeof condition.is === 'boolean'
      ? t(condition.is ? 'licensing.yes' : 'licensing.no')
      : option
        ? pick(option.label)
        : condition.is;
  const answer = `${field ? pick(field.label) : condition.field}: ${value}`;
  return purposes === '' ? answer : `${purposes}, ${answer}`;
}
