import { recordAudit } from '../../audit/index.ts';
import { type Actor, type Authorized, findAccountById } from '../../identity/index.ts';
import { DomainError, officeDay, requireFound, type Tx } from '../../platform/index.ts';
import { wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { requireWords } from '../cases/case-step.ts';
import { officeNames } from '../law/index.ts';
import { OfficeHolder, type OfficeTitle, officeTitles } from './decision.ts';
import { type OfficeView, officeOf, officesHeldBy } from './offices.queries.ts';

export type AppointOfficeInput = {
  userId: string;
  title: OfficeTitle;
  /** ISO 8601; without a last day it goes on until it is ended. */
  validFrom: string;
  validTo: string | null;
  /** For a deputy: the director who delegates the power to sanction. */
  delegatedById: string | null;
  /** Number and day of the appointment, or of the decision on delegation (MQĐ34). */
  document: string;
};

/**
 * Records who holds an office with powers, from when and by which document. A deputy has them by delegation in writing
 * alone, from whoever is the director on that day; what was delegated isn't delegated on.
 * @throws DomainError `invalid-input`, `duplicate` for an office the person holds in that time already
 * @source LHAV Art. 54; Decree 189/2025/NĐ-CP
 */
export async function appointOffice(
  tx: Tx,
  actor: Actor,
  input: Authorized<AppointOfficeInput, 'office.manage'>,
): Promise<OfficeView> {
  const { userId, title, validFrom, validTo, delegatedById } = input;
  const document = requireWords(input.document, '/document', 'Name the document.');
  if (!officeTitles.includes(title))
    throw wrongField('/title', { vi: 'Chức danh không hợp lệ.', en: 'No such office.' });
  if (validTo !== null && validTo < validFrom) {
    throw wrongField('/validTo', { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'It can’t end before it begins.' });
  }
  await requireOfficer(tx, userId, '/userId');
  await requireDelegation(tx, input);
  await tx.sql(`select pg_advisory_xact_lock(hashtext('office-holders'))`);
  await requireFree(tx, input);
  const holder = tx.em.create(OfficeHolder, {
    ...{ id: tx.ids.next(), userId, title, validFrom, validTo, delegatedById, document },
    ...{ recordedAt: tx.clock.now(), recordedById: actor.id },
  });
  await tx.em.flush();
  recordAudit(tx, actor, {
    type: 'office.appointed',
    subject: { type: 'office', id: holder.id },
    data: { userId, title, validFrom, validTo, delegatedById, document },
  });
  return (await officesHeldBy(tx, userId, validFrom)).find(({ id }) => id === holder.id)!;
}

/**
 * Ends an office with a last day; what its holder had delegated ends with it.
 * @throws DomainError `not-found`, `invalid-input` for a last day before the first, or after one that is set already
 */
export async function endOffice(
  tx: Tx,
  actor: Actor,
  { officeId, lastDay }: Authorized<{ officeId: string; lastDay: string }, 'office.manage'>,
): Promise<void> {
  const holder = requireFound(await tx.em.findOne(OfficeHolder, { id: officeId }), 'office');
  if (lastDay < holder.validFrom || (holder.validTo && lastDay > holder.validTo)) {
    throw wrongField('/lastDay', {
      vi: 'Ngày kết thúc phải nằm trong thời gian giữ chức danh.',
      en: 'The last day must lie within the time the office is held.',
    });
  }
  holder.validTo = lastDay;
  await tx.em.flush();
  const delegated =
    holder.title === 'department-director'
      ? await tx.sql<{ id: string }>(
          `update office_holders set valid_to = greatest($2::date, valid_from)
            where delegated_by_id = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
            returning id`,
          [holder.userId, lastDay],
        )
      : [];
  recordAudit(tx, actor, {
    type: 'office.ended',
    subject: { type: 'office', id: officeId },
    data: { userId: holder.userId, title: holder.title, lastDay, delegated: delegated.map(({ id }) => id) },
  });
}

async function requireOfficer(tx: Tx, userId: string, pointer: string): Promise<void> {
  const account = await findAccountById(tx, userId);
  if (account && !account.disabled && account.publisherId === null) return;
  throw wrongField(pointer, {
    vi: 'Chức danh chỉ ghi cho người của cơ quan, có tài khoản đang hoạt động.',
    en: 'An office is held by somebody of the office whose account is open.',
  });
}

async function requireDelegation(
  tx: Tx,
  { title, delegatedById, validFrom, validTo }: AppointOfficeInput,
): Promise<void> {
  const isDeputy = title === 'deputy-director';
  if (!isDeputy && delegatedById !== null) {
    throw wrongField('/delegatedById', {
      vi: `Chỉ cấp phó được giao quyền; ${officeNames[title].vi} có thẩm quyền của chính mình.`,
      en: `Power is delegated to deputies alone; the ${officeNames[title].en} has powers of their own.`,
    });
  }
  if (!isDeputy) return;
  const delegator = delegatedById === null ? null : await officeOf(tx, delegatedById, validFrom);
  if (delegator?.title !== 'department-director') {
    throw wrongField('/delegatedById', {
      vi: `Cấp phó chỉ được xử phạt khi Giám đốc đương nhiệm ngày ${dmy(validFrom)} giao quyền bằng văn bản; người được giao quyền không được giao lại.`,
      en: `A deputy sanctions only where whoever is director on ${dmy(validFrom)} delegates it in writing; what was delegated isn’t delegated on.`,
    });
  }
  if (delegator.validTo !== null && (validTo === null || validTo > delegator.validTo)) {
    throw wrongField('/validTo', {
      vi: `Việc giao quyền không thể kéo dài quá ngày ${dmy(delegator.validTo)}, khi Giám đốc thôi giữ chức.`,
      en: `A delegation can’t outlast the director’s own office, which ends on ${dmy(delegator.validTo)}.`,
    });
  }
}

async function requireFree(tx: Tx, { userId, title, validFrom, validTo }: AppointOfficeInput): Promise<void> {
  const [other] = await tx.sql<{ from: string }>(
    `select to_char(valid_from, 'YYYY-MM-DD') as from from office_holders
      where user_id = $1 and title = $2 and (valid_to is null or valid_to >= $3::date)
        and ($4::date is null or valid_from <= $4::date) limit 1`,
    [userId, title, validFrom, validTo],
  );
  if (!other) return;
  const today = officeDay(tx.clock.now()).toString();
  const why = {
    vi: `Người này đã giữ chức danh đó từ ngày ${dmy(other.from)}.`,
    en: `This person holds that office since ${dmy(other.from)}.`,
  };
  throw new DomainError('duplicate', why.en, { facts: { why, today } });
}
