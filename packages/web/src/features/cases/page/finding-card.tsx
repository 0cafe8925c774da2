import { Button } from '@mantine/core';
import type { FindingResponse } from '@pressdesk/api/schemas';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../../ui/dates.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { useMoney } from '../case-words.tsx';
import type { CasePartProps, OfferedAction } from './case-actions.ts';
import classes from './case-page.module.css';
import { FineSteps } from './fine-steps.tsx';
import { ReplyThread } from './reply-thread.tsx';

type FindingCardProps = CasePartProps & { finding: FindingResponse };

export function FindingCard({ finding, kase, onAsk }: FindingCardProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const { provision, past } = finding;
  const button = (action: OfferedAction) =>
    kase.actions.includes(action) && !finding.droppedAt ? (
      <Button
        key={action}
        size="compact-sm"
        variant="subtle"
        onClick={() => onAsk({ type: 'case', action, subjectId: finding.id })}
      >
        {t(`cases.action.${action}`)}
      </Button>
    ) : null;
  return (
    <article className={classes.card} id={`finding-${finding.id}`} tabIndex={-1} aria-labelledby={`f-${finding.id}`}>
      <header className={classes.cardHead}>
        <h3 id={`f-${finding.id}`}>{t('cases.findingNumber', { number: finding.number })}</h3>
        <span className="soft small">
          {finding.actEndedOn === null
            ? t('cases.actSince', { from: formatDay(finding.actStartedOn) })
            : finding.actEndedOn === finding.actStartedOn
              ? t('cases.actOn', { day: formatDay(finding.actStartedOn) })
              : t('cases.actFromTo', { from: formatDay(finding.actStartedOn), to: formatDay(finding.actEndedOn) })}
        </span>
        {finding.lastLawfulOn ? (
          <span className="soft small">
            {t('cases.lastLawful')}: {formatDay(finding.lastLawfulOn)}
          </span>
        ) : null}
        {finding.droppedAt ? (
          <ShapeWord tone="neutral" shape={shapes.bar}>
            {t('cases.droppedAt', { at: formatInstant(finding.droppedAt) })}
          </ShapeWord>
        ) : null}
      </header>
      <p className={classes.prose} lang="vi">
        {finding.facts}
      </p>
      {finding.grounds ? (
        <p className={classes.prose} lang="vi">
          <span className="soft">{t('cases.grounds')}: </span>
          {finding.grounds}
        </p>
      ) : null}
      <div className={classes.law} data-double={finding.milder ? true : undefined}>
        <div>
          <p className="soft small">{t('cases.lawOfTheDay')}</p>
          <p>
            <Link to="/law/provisions/$code" params={{ code: provision.code }}>
              {provision.citation || provision.code}
            </Link>{' '}
            <span className="soft small">{provision.instrument}</span>
          </p>
          <p className={classes.clampedLaw} lang="vi">
            {provision.text}
          </p>
          {provision.isConfirmed ? null : (
            <p className={classes.unconfirmed}>
              <IconAlertCircle size={14} stroke={1.8} aria-hidden="true" />
              {t('cases.unconfirmed', { confidence: provision.confidence })}
            </p>
          )}
        </div>
        {finding.milder ? (
          <div className={classes.milder}>
            <p className="soft small">{t('cases.milder')}</p>
            <p>{finding.milder.citation}</p>
            <p className={classes.clampedLaw} lang="vi">
              {finding.milder.text}
            </p>
            <p className="small">{finding.milder.fine}</p>
          </div>
        ) : null}
      </div>
      <Circumstances finding={finding} />
      {finding.fine ? <FineSteps fine={finding.fine} /> : <p className="soft small">{t('cases.noFine')}</p>}
      {past ? (
        <p className="small">
          {past.count === 0
            ? t('cases.noPast')
            : t('cases.past', {
                count: past.count,
                lowest: money(past.lowestVnd),
                median: money(past.medianVnd),
                highest: money(past.highestVnd),
              })}
        </p>
      ) : null}
      <Shown finding={finding} kase={kase} />
      <ReplyThread finding={finding} kase={kase} onAsk={onAsk} />
      <div className={`${classes.buttons} no-print`}>
        {(['record-reply', 'change-finding', 'drop-finding'] as const).map(button)}
      </div>
    </article>
  );
}

function Circumstances({ finding: { aggravating, mitigating } }: { finding: FindingResponse }) {
  const { t } = useTranslation();
  if (aggravating.length + mitigating.length === 0) return null;
  return (
    <ul className={classes.circumstances}>
      {aggravating.map(({ code, text }) => (
        <li key={code}>
          <ShapeWord tone="red" shape={shapes.triangle}>
            {t('cases.aggravating', { code })}
          </ShapeWord>{' '}
          <span lang="vi">{text}</span>
        </li>
      ))}
      {mitigating.map(({ code, text }) => (
        <li key={code}>
          <ShapeWord tone="green" shape={shapes.dot}>
            {t('cases.mitigating', { code })}
          </ShapeWord>{' '}
          <span lang="vi">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** What shows it: its exhibits, and the page it is about. */
function Shown({ finding: { exhibitIds, item }, kase }: Pick<FindingCardProps, 'finding' | 'kase'>) {
  const { t } = useTranslation();
  const exhibits = kase.exhibits.filter(({ id }) => exhibitIds.includes(id));
  if (exhibits.length === 0 && !item) return null;
  return (
    <p className={classes.shown}>
      <span className="soft small">{t('cases.shownBy')}</span>
      {exhibits.map(({ id, label, title }) => (
        <a key={id} href={`#exhibit-${id}`} title={title}>
          {label}
        </a>
      ))}
      {item ? (
        <Link to="/items/$id" params={{ id: item.id }} lang="vi">
          {item.title}
        </Link>
      ) : null}
    </p>
  );
}
