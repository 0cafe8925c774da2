import { Button } from '@mantine/core';
import type { FindingResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { Time } from '../../../ui/times.tsx';
import type { Reply } from '../case-types.ts';
import type { CasePartProps } from './case-actions.ts';
import classes from './case-page.module.css';

type ReplyThreadProps = CasePartProps & {
  finding: FindingResponse;
  /** Who reads it: the party is addressed as "you". */
  reader?: 'party' | 'office';
};

/** What the party said to a finding and what the office answers, side by side, point by point. */
export function ReplyThread({ finding, kase, onAsk, reader = 'office' }: ReplyThreadProps) {
  const { t } = useTranslation();
  if (finding.replies.length === 0) return null;
  return (
    <ol className={classes.replies} aria-label={t('cases.replies')}>
      {finding.replies.map((reply) => (
        <li key={reply.id} className={classes.reply}>
          <div>
            <p className="small soft">
              {reader === 'party' ? t('cases.youSaid') : t('cases.partySays')} · <Time at={reply.receivedAt} /> ·{' '}
              {t(`cases.channel.${reply.channel}`)}
            </p>
            <p>
              <ReplyKindWord reply={reply} />
              {reply.isLate ? (
                <>
                  {' '}
                  <ShapeWord tone="amber" shape={shapes.flag}>
                    {t('cases.lateReply')}
                  </ShapeWord>
                </>
              ) : null}
            </p>
            {reply.text ? (
              <p className={classes.prose} lang="vi">
                {reply.text}
              </p>
            ) : null}
            <Attachments reply={reply} caseId={kase.id} />
            {reply.channel === 'portal' ? null : (
              <p className="small soft">{t('cases.enteredBy', { name: reply.enteredBy.name })}</p>
            )}
          </div>
          <div>
            {reply.answer ? (
              <>
                <p className="small soft">
                  {t('cases.officeSays')} · <Time at={reply.answer.at} /> · {reply.answer.by.name}
                </p>
                <p>
                  <strong>{t(`cases.verdict.${reply.answer.verdict}`)}</strong>
                </p>
                <p className={classes.prose} lang="vi">
                  {reply.answer.text}
                </p>
              </>
            ) : reply.kind === 'no-answer' ? null : (
              <>
                <ShapeWord tone="amber" shape={shapes.diamond}>
                  {t('cases.notAnswered')}
                </ShapeWord>
                {kase.actions.includes('answer-reply') ? (
                  <p className="no-print">
                    <Button
                      size="xs"
                      mt={6}
                      onClick={() => onAsk({ type: 'case', action: 'answer-reply', subjectId: reply.id })}
                    >
                      {t('cases.action.answer-reply')}
                    </Button>
                  </p>
                ) : null}
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const kindShapes = {
  agrees: { tone: 'green', shape: shapes.dot },
  disputes: { tone: 'red', shape: shapes.triangle },
  explains: { tone: 'neutral', shape: shapes.ring },
  'no-answer': { tone: 'neutral', shape: shapes.bar },
} as const satisfies Record<Reply['kind'], object>;

function ReplyKindWord({ reply: { kind } }: { reply: Pick<Reply, 'kind'> }) {
  const { t } = useTranslation();
  return <ShapeWord {...kindShapes[kind]}>{t(`cases.replyKind.${kind}`)}</ShapeWord>;
}

function Attachments({ reply, caseId }: { reply: Reply; caseId: string }) {
  const { t } = useTranslation();
  if (reply.attachments.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t('cases.attachments')}>
      {reply.attachments.map(({ sha256, fileName }) => (
        <li key={sha256}>
          <a
            href={`/api/cases/${caseId}/replies/${reply.id}/attachments/${sha256}`}
            target="_blank"
            rel="noreferrer"
            lang="vi"
          >
            {fileName}
          </a>
        </li>
      ))}
    </ul>
  );
}
