import type { ProcedureResponse, Purpose } from '@pressdesk/api/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { mustHold } from '../fields/conditions.ts';
import classes from '../portal.module.css';
import type { LegalBasis } from '../portal-types.ts';

type ProcedureTimesProps = { definition: ProcedureResponse; purpose: Purpose };

/** How long it takes, what it costs, how long it holds, and when one must come. */
export function ProcedureTimes({ definition, purpose }: ProcedureTimesProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { completeness, term, fee, renewal } = definition;
  const period = usePeriod();
  const rule = processingRuleOf(definition, purpose);
  const notice = definition.notices.find(({ condition }) => condition === null || mustHold(condition, purpose));
  return (
    <section className={classes.section}>
      <h2>{t('portal.before.times')}</h2>
      <dl className={classes.facts}>
        {notice ? (
          <Row name={t('portal.before.when')} basis={notice.basis}>
            {t(`portal.before.notice.${notice.when}`, { period: period(notice.period), of: pick(notice.of) })}
            {notice.objection ? (
              <div>{t('portal.before.objection', { period: period(notice.objection.period) })}</div>
            ) : null}
          </Row>
        ) : null}
        {completeness ? (
          <Row name={t('portal.before.completeness')} basis={completeness.basis}>
            {t('portal.before.atMost', { period: period(completeness.rule) })}
            {completeness.silence === 'accepted' ? <div>{t('portal.before.silence')}</div> : null}
          </Row>
        ) : null}
        {rule || !notice ? (
          <Row name={t('portal.before.processing')} unsure={rule !== null && rule.confidence !== 'V'}>
            {rule ? t('portal.before.atMost', { period: period(rule) }) : t('portal.before.noTime')}
          </Row>
        ) : null}
        <Row name={t('portal.before.fee')} basis={fee?.basis}>
          {fee ? pick(fee.text) : t('portal.before.noFee')}
        </Row>
        {term.kind === 'none' ? null : (
          <Row name={t('portal.before.term')} basis={term.basis}>
            {term.kind === 'at-most' || term.kind === 'fixed'
              ? t(`portal.before.terms.${term.kind}`, { period: period(term.period) })
              : t(`portal.before.terms.${term.kind}`)}
          </Row>
        )}
        {renewal ? (
          <Row name={t('portal.before.renewal')} basis={renewal.basis}>
            {t('portal.before.renewalWindow', { opens: renewal.opensDaysBefore, closes: renewal.closesDaysBefore })}
          </Row>
        ) : null}
        <Row name={t('portal.before.result')}>{pick(definition.result.title)}</Row>
      </dl>
    </section>
  );
}

type RowProps = { name: string; basis?: LegalBasis | undefined; unsure?: boolean; children: ReactNode };

/** A fact, and when it isn't confirmed against the text of the law, that it isn't. */
function Row({ name, basis, unsure = basis !== undefined && basis.confidence !== 'V', children }: RowProps) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children}
        {unsure ? <div className="soft small">{t('portal.unconfirmed')}</div> : null}
      </dd>
    </>
  );
}

/** `7 working days` */
function usePeriod() {
  const { t } = useTranslation();
  return ({ amount, unit }: { amount: number; unit: string }) => t(`portal.period.${unit}`, { count: amount });
}

/** The time for this purpose. Times that hang on an answer aren't known before it is given. */
function processingRuleOf({ processing }: ProcedureResponse, purpose: Purpose) {
  const exception = processing.exceptions.find(({ when }) => mustHold(when, purpose));
  return exception ? exception.rule : processing.rule;
}
