import { randomUUID } from 'node:crypto';
import { type Actor, type Authorized, authorize, setupActor } from '../../../src/identity/index.ts';
import {
  type Answers,
  Dossier,
  type ProcedureDefinition,
  ProcedureVersion,
  type Proposal,
  type Purpose,
} from '../../../src/licensing/index.ts';
import { type Database, sha256Hex, type Tx } from '../../../src/platform/index.ts';
import { Publisher } from '../../../src/registry/index.ts';

export const leader: Actor = { kind: 'user', id: randomUUID(), name: 'Nguyễn Thị Lan', roles: ['leader'] };
export const officer: Actor = { kind: 'user', id: randomUUID(), name: 'Trần Văn Hòa', roles: ['licensing-officer'] };

const basis = { text: 'Luật Báo chí ngày 10 tháng 12 năm 2025', confidence: 'V' } as const;
const rule = {
  amount: 7,
  unit: 'working-day',
  cutOff: '15:00',
  firstDay: 'day-after',
  rollForward: true,
  source: 'Thông tư 20/2026/TT-BVHTTDL',
  confidence: 'V',
} as const;

/** A procedure of the test's own: a bulletin, licensed for a year. */
export function aDefinition(more: Partial<ProcedureDefinition> = {}): ProcedureDefinition {
  return {
    code: 'T01',
    version: 1,
    validFrom: '2020-01-01',
    validTo: null,
    name: { vi: 'Cấp giấy phép xuất bản bản tin', en: 'Licence to publish a bulletin' },
    summary: { vi: 'Bản tin của cơ quan, tổ chức', en: 'A bulletin of an organisation' },
    shape: 'licence',
    nationalIds: [],
    outletKinds: null,
    applicants: { vi: 'Cơ quan, tổ chức', en: 'Organisations' },
    bases: [basis],
    purposes: ['new', 'renew', 'amend', 'reissue', 'extend', 'return', 'correct'],
    actsOn: [],
    subject: 'title',
    form: [
      {
        title: { vi: 'Bản tin', en: 'Bulletin' },
        fields: [
          aField('title', 'Tên bản tin', 'line'),
          aField('language', 'Ngôn ngữ', 'line'),
          { ...aField('domains', 'Tên miền', 'domains'), required: false },
          { ...aField('telephone', 'Điện thoại', 'phone'), required: false, onLicence: false, isPublic: false },
        ],
      },
    ],
    components: [],
    completeness: null,
    processing: { rule, internalTarget: null, exceptions: [] },
    notices: [],
    term: { kind: 'at-most', period: { amount: 1, unit: 'year' }, basis },
    renewal: { opensDaysBefore: 60, closesDaysBefore: 10, basis },
    changes: [],
    conditions: [],
    exemptions: [],
    refusalGrounds: [],
    revocationGrounds: [],
    reminders: [90, 60, 30, 7, 1],
    numbering: { series: 'T-GP', pattern: '{seq}/GP-SVHTTDL', confidence: 'S' },
    fee: null,
    result: {
      kind: 'licence',
      title: { vi: 'Giấy phép xuất bản bản tin', en: 'Licence to publish a bulletin' },
      form: null,
      duties: [{ vi: 'Nộp lưu chiểu đúng hạn', en: 'Deposit in time' }],
    },
    isPublished: true,
    deposit: null,
    unconfirmed: [],
    ...more,
  };
}

export async function storeDefinition(database: Database, definition: ProcedureDefinition): Promise<string> {
  return database.transaction(async (tx) => {
    const { code, version, validFrom, validTo } = definition;
    const definitionHash = sha256Hex(JSON.stringify(definition));
    const recordedAt = tx.clock.now();
    const id = tx.ids.next();
    tx.em.create(ProcedureVersion, { id, code, version, validFrom, validTo, definition, definitionHash, recordedAt });
    return id;
  });
}

export async function aPublisher(database: Database, code: string, email: string | null = null): Promise<string> {
  return database.transaction(async (tx) => {
    const id = tx.ids.next();
    tx.em.create(Publisher, {
      ...{ id, code, email, name: `Hội Nông dân ${code}`, address: 'Phường Kinh Bắc', phone: null },
      createdAt: tx.clock.now(),
    });
    return id;
  });
}

export type FiledDossier = {
  procedureVersionId: string;
  publisherId: string;
  purpose?: Purpose;
  licenceId?: string | null;
  outletId?: string | null;
  answers?: Answers;
  organisation?: string;
  state?: Dossier['state'];
};

/** A dossier at the leader's, as the operations of licences take it. */
export function fileDossier(
  tx: Tx,
  filed: FiledDossier,
  code = `T-${randomUUID()}`,
): Authorized<Dossier, 'dossier.sign'> {
  const now = tx.clock.now();
  const dossier = tx.em.create(Dossier, {
    id: tx.ids.next(),
    code,
    procedureCode: 'T01',
    procedureVersionId: filed.procedureVersionId,
    purpose: filed.purpose ?? 'new',
    publisherId: filed.publisherId,
    outletId: filed.outletId ?? null,
    licenceId: filed.licenceId ?? null,
    channel: 'online',
    applicant: {
      organisation: filed.organisation ?? 'Hội Nông dân tỉnh Bắc Ninh',
      address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
      person: 'Vũ Minh Châu',
      phone: '0222 111 222',
      email: 'chau@example.vn',
    },
    answers: filed.answers ?? { title: 'Nông thôn mới', language: 'Tiếng Việt', telephone: '0222 111 222' },
    state: filed.state ?? 'processing',
    cameFrom: null,
    step: 'signature',
    outcome: null,
    proposal: null,
    proposedById: null,
    endorsedById: null,
    assigneeId: null,
    appointmentOn: null,
    supplementCount: 0,
    apologyCount: 0,
    feeReference: null,
    submissionKey: null,
    createdById: 'somebody',
    createdAt: now,
    submittedAt: now,
    acceptedAt: now,
    finishedAt: null,
    returnedAt: null,
    eventCount: 0,
    rowVersion: 1,
  });
  return authorize(setupActor, 'dossier.sign', dossier);
}

export function aProposal(more: Partial<Proposal> = {}): Proposal {
  return { outcome: 'grant', grounds: [], reason: '', validFrom: null, validTo: null, conditions: [], ...more };
}

function aField(key: string, label: string, kind: 'line' | 'domains' | 'phone') {
  return { key, label: { vi: label, en: key }, kind, required: true, onLicence: true, isPublic: true } as const;
}
