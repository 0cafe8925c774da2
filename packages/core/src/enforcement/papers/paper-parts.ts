import type { Actor } from '../../identity/index.ts';
import type { ProvisionPath } from '../../law/index.ts';
import type { OfficeIdentity, PaperFact, PaperTable, Signatory } from '../../papers/index.ts';
import type { Party } from '../cases/case.ts';
import type { OfficeTitle } from '../decisions/decision.ts';
import { clockRules } from '../law/index.ts';
import type { PaperExhibit, PaperFinding, PaperProvision } from './case-paper-facts.ts';
import { capitalised, longDay, period, unclosed } from './paper-words.ts';

/** `tổ chức vi phạm` or `cá nhân vi phạm`. */
export function violator({ kind }: Party): string {
  return kind === 'organisation' ? 'tổ chức vi phạm' : 'cá nhân vi phạm';
}

/** Who speaks for the party: `đại diện tổ chức vi phạm`, or the person. */
export function spokesman({ kind }: Party): string {
  return kind === 'organisation' ? 'đại diện tổ chức vi phạm' : 'cá nhân vi phạm';
}

/** The party as forms name it. What isn't known isn't printed. */
export function partyFacts(party: Party): PaperFact[] {
  const facts: [label: string, value: string | null][] =
    party.kind === 'organisation'
      ? [
          ['Tên của tổ chức', party.name],
          ['Địa chỉ trụ sở chính', party.address],
          ['Mã số doanh nghiệp hoặc số giấy phép, quyết định thành lập', party.idNumber],
          ['Người đại diện theo pháp luật', party.representative],
        ]
      : [
          ['Họ và tên', party.name],
          ['Nơi ở hiện tại', party.address],
          ['Số định danh cá nhân, căn cước hoặc hộ chiếu', party.idNumber],
        ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** `điểm a khoản 3 Điều 8 Nghị định số 119/2020/NĐ-CP`, from the smallest part up as papers cite. */
export function citeProvision({ path, instrument }: PaperProvision): string {
  const kind = /^(Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định)(?=\s|$)/u.exec(instrument.name)?.[1];
  const amended = instrument.amendedBy.map((number) => `${kind ?? 'Nghị định'} số ${number}`).join(', ');
  return [
    pathUpwards(path),
    `${kind ?? 'Nghị định'} số ${instrument.number}`,
    amended && `(được sửa đổi, bổ sung bởi ${amended})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pathUpwards({ article, clause, point }: ProvisionPath): string {
  return [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`]
    .filter(Boolean)
    .join(' ');
}

/** When an act was done: `ngày …`, `từ ngày … đến ngày …`, or still going on. */
export function timeOfAct({ actStartedOn, actEndedOn }: Pick<PaperFinding, 'actStartedOn' | 'actEndedOn'>): string {
  if (actEndedOn === null) return `từ ${longDay(actStartedOn)} đến nay, hành vi đang tiếp diễn`;
  if (actEndedOn === actStartedOn) return longDay(actStartedOn);
  return `từ ${longDay(actStartedOn)} đến ${longDay(actEndedOn)}`;
}

/** An act in one sentence: what, when, under which provision. */
export function actSentence(finding: PaperFinding): string {
  return `${capitalised(unclosed(finding.facts))} (thời gian thực hiện hành vi: ${timeOfAct(finding)}); quy định tại ${citeProvision(finding.provision)}`;
}

/** The exhibits of the findings, each once, with the hash of its file. */
export function exhibitTable(findings: readonly PaperFinding[]): PaperTable | undefined {
  const all = new Map<string, PaperExhibit>();
  for (const { exhibits } of findings) for (const exhibit of exhibits) all.set(exhibit.label, exhibit);
  if (all.size === 0) return undefined;
  return {
    columns: ['Ký hiệu', 'Tên và nguồn', 'Mã băm SHA-256 của tệp'],
    rows: [...all.values()]
      .sort((a, b) => (a.label < b.label ? -1 : 1))
      .map(({ label, title, source, sha256 }) => [
        label,
        source === '' ? title : `${unclosed(title)}. Nguồn: ${source}`,
        sha256 ?? 'Không có tệp',
      ]),
  };
}

const positions: Record<OfficeTitle, { capacity: string[]; position: string }> = {
  'commune-chair': { capacity: [], position: 'CHỦ TỊCH' },
  'department-director': { capacity: [], position: 'GIÁM ĐỐC' },
  'deputy-director': { capacity: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC' },
  'chief-inspector': { capacity: [], position: 'CHÁNH THANH TRA' },
  'ministry-team-head': { capacity: [], position: 'TRƯỞNG ĐOÀN' },
  'province-chair': { capacity: [], position: 'CHỦ TỊCH' },
};

/** Who signs a decision: a deputy in the head's place (Decree 30/2020/NĐ-CP, Annex I). */
export function decisionSignatory({ id, name }: Pick<Actor, 'id' | 'name'>, title: OfficeTitle): Signatory {
  return { personId: id, name, ...positions[title] };
}

/** Who decides, in capitals: a delegated power remains the head's. */
export function authorityOf({ name, parent }: OfficeIdentity, title: OfficeTitle): string {
  if (title === 'province-chair' || title === 'commune-chair') return `CHỦ TỊCH ${parent.toLocaleUpperCase('vi')}`;
  const position = title === 'deputy-director' ? 'GIÁM ĐỐC' : positions[title].position;
  return `${position} ${name.toLocaleUpperCase('vi')}`;
}

/** The right to complain and to sue, with the times for it. */
export function appealSentence(office: OfficeIdentity, party: Party): string {
  return (
    `${capitalised(violator(party))} có quyền khiếu nại lần đầu đến người đã ra Quyết định này tại ${office.name} trong thời hạn ` +
    `${period(clockRules.complaint)}, kể từ ngày nhận được hoặc biết được Quyết định; hoặc khởi kiện vụ án hành chính tại Tòa án ` +
    `nhân dân có thẩm quyền trong thời hạn ${period(lawsuit)}, kể từ ngày nhận được hoặc biết được Quyết định, theo quy định ` +
    'của pháp luật. Việc khiếu nại, khởi kiện không làm đình chỉ việc thi hành Quyết định này, trừ trường hợp pháp luật có ' +
    'quy định khác.'
  );
}

/** From memory (Law on Administrative Procedure Art. 116): nobody has compared it with the text. */
const lawsuit = { amount: 1, unit: 'year' } as const;
