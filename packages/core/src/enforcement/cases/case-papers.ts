import type { Actor } from '../../identity/index.ts';
import {
  type CaseDecisionPaper,
  type CaseRecordPaper,
  issuePaper,
  type Kit,
  type Paper,
  type PaperSection,
  takeNumber,
} from '../../papers/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { OfficeTitle } from '../decisions/decision.ts';
import { officeNames } from '../law/index.ts';
import type { Case, Party } from './case.ts';
import { type CaseForm, caseForms, formRef } from './case-forms.ts';

/** Where a case's papers lie. */
export function casePapers({ id }: Pick<Case, 'id'>): { type: string; id: string } {
  return { type: 'case', id };
}

export const lawBases = [
  'Căn cứ Luật Xử lý vi phạm hành chính số 15/2012/QH13 (sửa đổi, bổ sung năm 2014, 2017, 2020, 2022, 2024, 2025)',
  'Căn cứ Nghị định số 118/2021/NĐ-CP (sửa đổi, bổ sung bởi Nghị định số 68/2025/NĐ-CP và 190/2025/NĐ-CP)',
];

export type RecordContent = Pick<CaseRecordPaper, 'began' | 'place' | 'sections'> & {
  /** Of the party and others, by their names. */
  present: readonly string[];
  witness: string | null;
};

/** Sets a record (MBB): signed by hand by everybody who was there, so it carries no digital signature. */
export async function issueRecord(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  kase: Case,
  form: CaseForm,
  { began, place, sections, present, witness }: RecordContent,
): Promise<Paper> {
  const day = officeDay(tx.clock.now());
  const taken = await takeNumber(tx, form.series, day);
  const { party } = kase;
  const content: CaseRecordPaper = {
    template: 'case-record',
    office: kit.office,
    number: taken.number,
    date: day.toString(),
    signatory: { personId: actor.id, name: actor.name, capacity: [], position: 'NGƯỜI LẬP BIÊN BẢN' },
    recipients: [party.name],
    bases: [...lawBases],
    form: formRef(form),
    ...{ began, ended: null, place },
    present: [
      { role: 'Người lập biên bản', name: actor.name, position: kit.office.name, address: null },
      ...present.map((name) => ({ role: 'Người tham gia', name, position: null, address: null })),
      ...(witness ? [{ role: 'Người chứng kiến', name: witness, position: null, address: null }] : []),
    ],
    sections: [partySection(party), ...sections],
    copies: 2,
    signers: [
      { label: 'ĐẠI DIỆN BÊN VI PHẠM', name: party.representative ?? present[0] ?? null, note: null },
      ...(witness ? [{ label: 'NGƯỜI CHỨNG KIẾN', name: witness, note: null }] : []),
    ],
  };
  return issuePaper(tx, actor, kit, {
    ...{ kind: form.kind, subject: casePapers(kase), title: form.title, content, number: taken, signatures: [] },
  });
}

/** The decision to hand a case to the prosecution (MQĐ33), signed. */
export async function issueCriminalTransfer(
  tx: Tx,
  actor: Actor,
  kit: Kit,
  kase: Case,
  { to, reason, title }: { to: string; reason: string; title: OfficeTitle },
): Promise<Paper> {
  const form = caseForms.criminalTransfer;
  const day = officeDay(tx.clock.now());
  const taken = await takeNumber(tx, form.series, day);
  const head = title === 'deputy-director' ? 'department-director' : title;
  const content: CaseDecisionPaper = {
    template: 'case-decision',
    office: kit.office,
    number: taken.number,
    date: day.toString(),
    signatory: {
      ...{ personId: actor.id, name: actor.name },
      capacity: head === title ? [] : ['KT. GIÁM ĐỐC'],
      position: positionOf(title),
    },
    recipients: [to, kase.party.name],
    bases: [...lawBases, 'Căn cứ Điều 62 Luật Xử lý vi phạm hành chính'],
    form: formRef(form),
    authority:
      head === 'department-director' ? `GIÁM ĐỐC ${kit.office.name.toLocaleUpperCase('vi')}` : positionOf(head),
    considering: [`hành vi vi phạm trong hồ sơ số ${kase.number} có dấu hiệu tội phạm: ${reason}`],
    articles: [
      {
        title: `Chuyển hồ sơ vụ vi phạm số ${kase.number} đến ${to} để truy cứu trách nhiệm hình sự.`,
        paragraphs: [],
        facts: partySection(kase.party).facts!,
      },
      { title: 'Quyết định này có hiệu lực kể từ ngày ký.', paragraphs: [] },
      {
        title: `${kit.office.name} và ${kase.party.name} chịu trách nhiệm thi hành Quyết định này.`,
        paragraphs: ['Hồ sơ, tài liệu, tang vật được bàn giao kèm theo.'],
      },
    ],
  };
  return issuePaper(tx, actor, kit, {
    ...{ kind: form.kind, subject: casePapers(kase), title: form.title, content, number: taken },
    signatures: ['personal', 'agency'],
  });
}

function positionOf(title: OfficeTitle): string {
  return officeNames[title].vi.replace(/ Sở$/u, '').toLocaleUpperCase('vi');
}

export function partySection({ kind, name, address, idNumber, representative, phone, email }: Party): PaperSection {
  const lines: [string, string | null][] = [
    [kind === 'organisation' ? 'Tên tổ chức' : 'Họ và tên', name],
    [kind === 'organisation' ? 'Địa chỉ trụ sở' : 'Nơi ở', address],
    [kind === 'organisation' ? 'Số giấy phép, quyết định thành lập hoặc mã số' : 'Số giấy tờ tùy thân', idNumber],
    ['Người đại diện', representative],
    ['Điện thoại', phone],
    ['Thư điện tử', email],
  ];
  return {
    title: 'Bên vi phạm',
    paragraphs: [],
    facts: lines.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}

/** Free text as paragraphs of a paper. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
