import type { CaseRecordPaper, FormRef, PaperSection } from '../../papers/index.ts';
import type { PaperFinding, PaperRef, RecordFacts } from './case-paper-facts.ts';
import { type FormSymbol, formRefOf } from './forms.ts';
import { exhibitTable, spokesman } from './paper-parts.ts';
import { nameRef } from './paper-words.ts';

type Signer = CaseRecordPaper['signers'][number];

/** What all records have: who was there, and under it the places for everybody's signature. */
export function recordPaper(
  facts: RecordFacts,
  record: {
    symbol: FormSymbol;
    /** What the maker is called above the signature. */
    makerRole: string;
    form?: Partial<FormRef>;
    bases: string[];
    sections: PaperSection[];
    signers: Signer[];
    recipients?: string[];
  },
): CaseRecordPaper {
  const { office, maker } = facts;
  return {
    template: 'case-record',
    form: { ...formRefOf(record.symbol, facts.date), ...record.form },
    ...{ office, number: facts.number, date: facts.date, bases: record.bases },
    signatory: {
      personId: maker.id,
      name: maker.name,
      capacity: [],
      position: record.makerRole.toLocaleUpperCase('vi'),
    },
    recipients: record.recipients ?? [facts.kase.party.name],
    ...{ began: facts.began, ended: facts.ended, place: facts.place },
    present: [
      {
        role: record.makerRole,
        name: maker.name,
        position: maker.position ?? 'Công chức đang thi hành công vụ',
        address: office.name,
      },
      ...facts.present.map((name) => ({ role: 'Người tham gia', name, position: null, address: null })),
      ...(facts.witness ? [{ role: 'Người chứng kiến', name: facts.witness, position: null, address: null }] : []),
    ],
    sections: record.sections,
    copies: 2,
    signers: [...record.signers, ...(facts.witness ? [witnessSigns(facts.witness)] : [])],
  };
}

const byHand = '(Ký, ghi rõ họ và tên)';

/** The party's own place; where it refused to sign, the reason stands there instead. */
export function partySigns({ kase }: RecordFacts, refusalReason: string | null | undefined): Signer {
  const { party } = kase;
  return {
    label: spokesman(party).toLocaleUpperCase('vi'),
    name: nameOnly((party.kind === 'organisation' ? party.representative : party.name) ?? '') || null,
    note: refusalReason ? '(Không ký biên bản; lý do được ghi trong biên bản)' : byHand,
  };
}

/** A place for each of those who were there, but the party's spokesman, who has one: of `Bà Lê Mai, Tổng Biên tập` the name. */
export function presentSign({ present, kase }: RecordFacts): Signer[] {
  const { kind, representative, name } = kase.party;
  const spokesman = nameOnly((kind === 'organisation' ? representative : name) ?? '');
  return present
    .map(nameOnly)
    .filter((each) => each !== spokesman)
    .map((each) => ({ label: 'NGƯỜI THAM GIA', name: each, note: byHand }));
}

function witnessSigns(witness: string): Signer {
  return { label: 'NGƯỜI CHỨNG KIẾN', name: nameOnly(witness), note: byHand };
}

function nameOnly(person: string): string {
  return person
    .split(/[,;(–]/u, 1)[0]!
    .replace(/^(?:ông|bà|anh|chị)\s+/iu, '')
    .trim();
}

/** What was written down, a paragraph a line; what nobody said is said so. */
export function written(text: string | null | undefined, otherwise: string): string[] {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length > 0 ? lines : [otherwise];
}

export function exhibitSections(findings: readonly PaperFinding[]): PaperSection[] {
  const table = exhibitTable(findings);
  return table ? [{ title: 'Chứng cứ, tài liệu, tang vật kèm theo', paragraphs: [], table }] : [];
}

export function refBases(refs: readonly (PaperRef | null | undefined)[]): string[] {
  return refs.flatMap((ref) => (ref ? [`Căn cứ ${nameRef(ref)}`] : []));
}
