import type { Actor } from '../../identity/index.ts';
import type { Bilingual, DeadlineRule } from '../../law/index.ts';
import {
  issuePaper,
  type Kit,
  type OfficeIdentity,
  type Paper,
  type PaperContent,
  type PaperDossier,
  type PaperHead,
  type PaperMoment,
  papersOf,
  type Signatory,
} from '../../papers/index.ts';
import { officeDay, officeTimeZone, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { fieldsOf, requiredComponents } from '../procedures/form-questions.ts';
import type { Channel, Dossier } from './dossier.ts';
import { promisedTime, today } from './dossier-clocks.ts';
import type { SupplementItem } from './dossier-facts.ts';

/** Where a dossier's papers lie. */
export function paperSubject({ id }: Dossier): { type: string; id: string } {
  return { type: 'dossier', id };
}

/**
 * Form 01, the receipt with the day of the result; a later one takes the place of the earlier. Null where neither the law
 * nor the office gives a time and so no day can be promised.
 */
export async function issueReceipt(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  dossier: Dossier,
  definition: ProcedureDefinition,
): Promise<Paper | null> {
  const { appointmentOn, purpose, answers, channel } = dossier;
  const rule = promisedTime(definition, dossier);
  if (!appointmentOn || !rule) return null;
  const required = requiredComponents(definition, purpose, answers);
  const content: PaperContent = {
    template: 'receipt-slip',
    ...slipHead(tx, actor, kit.office, definition, dossier),
    dossier: paperDossier(dossier, definition),
    receivedAt: receivedAt(kit.office, channel),
    components: definition.components
      .filter(({ key }) => required.has(key))
      .map(({ name, originals, copies }) => ({ name: name.vi, copies: Math.max(1, originals + copies) })),
    sets: 1,
    processingTime: printRule(rule),
    received: momentOf(dossier.submittedAt ?? tx.clock.now()),
    due: { date: appointmentOn, time: null },
    collectAt: channel === 'online' ? 'Trực tuyến, qua Cổng dịch vụ' : 'Trung tâm Phục vụ hành chính công tỉnh',
    register: null,
  };
  const earlier = (await papersOf(tx, paperSubject(dossier))).findLast(({ kind }) => kind === 'receipt');
  return issue(tx, actor, kit, dossier, 'receipt', content, earlier?.id ?? null);
}

/** Form 02: everything that is missing. */
export function issueSupplementSlip(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  dossier: Dossier,
  definition: ProcedureDefinition,
  request: { items: readonly SupplementItem[]; reason: string; answerBy: string },
): Promise<Paper> {
  return issue(tx, actor, kit, dossier, 'supplement', {
    template: 'supplement-slip',
    ...slipHead(tx, actor, kit.office, definition, dossier),
    dossier: paperDossier(dossier, definition),
    items: request.items.map(({ pointer, text }) => ({ name: placeName(definition, pointer).vi, reason: text })),
    reason: request.reason || 'Hồ sơ chưa đầy đủ, chưa đúng quy định',
    answerBy: request.answerBy,
    contact: { name: actor.name, phone: '' },
  });
}

/** Form 03: why a dossier isn't accepted. */
export function issueRefusalSlip(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  dossier: Dossier,
  definition: ProcedureDefinition,
  reason: string,
): Promise<Paper> {
  return issue(tx, actor, kit, dossier, 'refusal-slip', {
    template: 'refusal-slip',
    ...slipHead(tx, actor, kit.office, definition, dossier),
    dossier: paperDossier(dossier, definition),
    receivedAt: receivedAt(kit.office, dossier.channel),
    reasons: [reason],
  });
}

/** Form 04: the apology for a late result and its new day. */
export async function issueApologySlip(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  dossier: Dossier,
  definition: ProcedureDefinition,
  { reason, newDate }: { reason: string; newDate: string },
): Promise<Paper> {
  const received = dossier.submittedAt ?? tx.clock.now();
  const receipt = (await papersOf(tx, paperSubject(dossier))).findLast(({ kind }) => kind === 'receipt');
  return issue(tx, actor, kit, dossier, 'apology-slip', {
    template: 'apology-slip',
    ...slipHead(tx, actor, kit.office, definition, dossier),
    dossier: paperDossier(dossier, definition),
    received: momentOf(received),
    due: { date: dossier.appointmentOn!, time: null },
    receipt: { number: dossier.code!, date: officeDay(receipt?.issuedAt ?? received).toString() },
    reason,
    newDue: { date: newDate, time: null },
  });
}

const titles: Record<string, Bilingual> = {
  receipt: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt of the dossier and day of its result' },
  supplement: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to complete the dossier' },
  'refusal-slip': { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to accept the dossier' },
  'apology-slip': {
    vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    en: 'Apology and new day of the result',
  },
};

function issue(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  dossier: Dossier,
  kind: string,
  content: PaperContent,
  supersedesId: string | null = null,
): Promise<Paper> {
  const subject = paperSubject(dossier);
  const title = titles[kind]!;
  return issuePaper(tx, actor, kit, { kind, subject, title, content, number: null, signatures: [], supersedesId });
}

export function slipHead(
  tx: Tx,
  actor: Actor,
  office: OfficeIdentity,
  definition: ProcedureDefinition,
  dossier: Dossier,
): PaperHead {
  return {
    office,
    number: dossier.code ?? null,
    date: today(tx),
    signatory: slipSignatory(actor, office),
    recipients: [dossier.applicant.organisation],
    bases: definition.bases.map(({ text }) => `Căn cứ ${text}`),
  };
}

/** A slip is signed by who receives; what a publisher hands in online is received by the office's own system. */
function slipSignatory(actor: Actor, office: OfficeIdentity): Signatory {
  const isOffice = actor.kind === 'user' && !actor.publisherId;
  return {
    personId: isOffice ? actor.id : '',
    name: isOffice ? actor.name : office.name,
    capacity: [],
    position: 'NGƯỜI TIẾP NHẬN HỒ SƠ',
  };
}

export function paperDossier({ code, applicant }: Dossier, { name }: ProcedureDefinition): PaperDossier {
  const { organisation, address, phone, email } = applicant;
  return { code: code ?? '', applicant: organisation, address, phone, email, request: name.vi };
}

export function momentOf(instant: Temporal.Instant): PaperMoment {
  const local = instant.toZonedDateTimeISO(officeTimeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

function receivedAt(office: OfficeIdentity, channel: Channel): string {
  return channel === 'online' ? `Cổng dịch vụ của ${office.name}` : 'Trung tâm Phục vụ hành chính công tỉnh';
}

const unitNames: Record<DeadlineRule['unit'], string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
  year: 'năm',
};

/** A period as papers print it: `07 ngày làm việc`. */
function printRule({ amount, unit }: DeadlineRule): string {
  return `${String(amount).padStart(2, '0')} ${unitNames[unit]}`;
}

/** What a place of the dossier is called. */
function placeName(definition: ProcedureDefinition, pointer: string): Bilingual {
  const [, kind, key] = pointer.split('/');
  const component = definition.components.find((each) => each.key === key);
  if (kind === 'components' && component) return component.name;
  const field = fieldsOf(definition).find((each) => each.key === key);
  if (kind === 'answers' && field) return field.label;
  return { vi: 'Thông tin người nộp hồ sơ', en: 'Who hands it in' };
}
