import type { Actor, Authorized } from '../../identity/index.ts';
import { requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { requirePastDay, tidy, wrongField } from '../cases/case-input.ts';
import { beginCaseStep, type CaseStepEnd, endCaseStep, requireWords } from '../cases/case-step.ts';
import { aggravatingCircumstances, type ListedCircumstance, mitigatingCircumstances } from '../law/index.ts';
import { type Circumstance, Finding } from './finding.ts';
import { pinProvision } from './pin-provision.ts';

export type FindingInput = {
  /** What was done, in the inspector's words, and what shows it. */
  facts: string;
  grounds: string;
  /** ISO 8601; the end is null while the act goes on. */
  actStartedOn: string;
  actEndedOn: string | null;
  /** Of the catalogue, such as `V10`. */
  provisionCode: string;
  aggravating: readonly Circumstance[];
  mitigating: readonly Circumstance[];
  /** Exhibits of this case. */
  exhibitIds: readonly string[];
  /** The article or programme it is about. */
  itemId: string | null;
};

/**
 * Adds an act the party is held to have done. The text of law is pinned as of the day of the act; the case's last lawful
 * day is the earliest over its findings.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` for a day that hasn't come, a
 *   provision that wasn't in force, a circumstance that the law doesn't list
 * @source LHAV Art. 6, 9, 10; Decree 118/2021/NĐ-CP Art. 7
 */
export async function addFinding(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, ...input }: FindingInput & { rowVersion: number },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'add-finding', rowVersion);
  const finding = await createFinding(tx, kase, input);
  return endCaseStep(tx, actor, kase, step, await told(tx, kase, finding));
}

/** Puts a finding right while no record is made; the limitation is counted again. */
export async function changeFinding(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, findingId, ...input }: FindingInput & { rowVersion: number; findingId: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'change-finding', rowVersion);
  const finding = await requireStanding(tx, kase, findingId);
  const before = shown(finding);
  Object.assign(finding, await readFinding(tx, kase, input));
  const end = await told(tx, kase, finding);
  return endCaseStep(tx, actor, kase, step, { ...end, data: { ...end.data, before } });
}

/** Takes a finding out, with the reason; it stays in the file with its number. */
export async function dropFinding(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, findingId, reason }: { rowVersion: number; findingId: string; reason: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'drop-finding', rowVersion);
  const finding = await requireStanding(tx, kase, findingId);
  const note = requireWords(reason, '/reason', 'Say why the finding is dropped.');
  finding.droppedAt = tx.clock.now();
  const end = await told(tx, kase, finding);
  return endCaseStep(tx, actor, kase, step, { ...end, note: `Hành vi số ${finding.number}: ${note}` });
}

/** Adds a finding to a case that is held; who calls it ends the step. */
export async function createFinding(tx: Tx, kase: Case, input: FindingInput): Promise<Finding> {
  const content = await readFinding(tx, kase, input);
  const [last] = await tx.sql<{ number: number }>(
    'select coalesce(max(number), 0)::int as number from findings where case_id = $1',
    [kase.id],
  );
  const finding = tx.em.create(Finding, {
    ...content,
    id: tx.ids.next(),
    caseId: kase.id,
    number: last!.number + 1,
    droppedAt: null,
    createdAt: tx.clock.now(),
  });
  await tx.em.flush();
  return finding;
}

/** What the findings that stand come to: when the acts ended, and the last day a fine may be decided. */
export async function limitationOfCase(
  tx: Tx,
  kase: Pick<Case, 'id' | 'actEndedOn'>,
): Promise<Pick<Case, 'actEndedOn' | 'lastLawfulOn'>> {
  await tx.em.flush();
  const findings = await tx.em.find(Finding, { caseId: kase.id, droppedAt: null });
  if (findings.length === 0) return { actEndedOn: kase.actEndedOn ?? null, lastLawfulOn: null };
  const ends = findings.map(({ actEndedOn }) => actEndedOn ?? null);
  const days = findings.flatMap(({ lastLawfulOn }) => lastLawfulOn ?? []);
  return {
    actEndedOn: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
    lastLawfulOn: days.sort()[0] ?? null,
  };
}

async function told(tx: Tx, kase: Case, finding: Finding): Promise<CaseStepEnd & { data: Record<string, unknown> }> {
  return {
    note: `Hành vi số ${finding.number}`,
    isPublic: false,
    data: { findingId: finding.id, findingNumber: finding.number, ...shown(finding) },
    changes: await limitationOfCase(tx, kase),
  };
}

function shown({ actStartedOn, actEndedOn, provisionCode, provisionVersionId, lastLawfulOn }: Finding) {
  return { actStartedOn, actEndedOn, provisionCode, provisionVersionId, lastLawfulOn };
}

export async function requireStanding(tx: Tx, { id }: Pick<Case, 'id'>, findingId: string): Promise<Finding> {
  const finding = requireFound(await tx.em.findOne(Finding, { id: findingId, caseId: id }), 'finding');
  if (!finding.droppedAt) return finding;
  throw wrongField('/findingId', { vi: 'Hành vi này đã được rút.', en: 'This finding was dropped.' });
}

type FindingContent = Omit<Finding, 'id' | 'caseId' | 'number' | 'droppedAt' | 'createdAt' | 'rowVersion' | symbol>;

async function readFinding(tx: Tx, kase: Case, input: FindingInput): Promise<FindingContent> {
  const actStartedOn = requirePastDay(tx, input.actStartedOn, '/actStartedOn', {
    vi: 'Ngày thực hiện hành vi',
    en: 'The day of the act',
  });
  const actEndedOn =
    input.actEndedOn === null
      ? null
      : requirePastDay(tx, input.actEndedOn, '/actEndedOn', {
          vi: 'Ngày chấm dứt hành vi',
          en: 'The day the act ended',
        });
  if (actEndedOn !== null && actEndedOn < actStartedOn) {
    throw wrongField('/actEndedOn', {
      vi: 'Hành vi không thể chấm dứt trước khi bắt đầu.',
      en: 'An act can’t end before it begins.',
    });
  }
  const { provisionCode, itemId } = input;
  const { detectedOn } = kase;
  const pinned = await pinProvision(tx, { provisionCode, actEndedOn, detectedOn });
  await requireOwnExhibits(tx, kase, input.exhibitIds);
  if (itemId) await requireItem(tx, itemId);
  return {
    facts: requireWords(input.facts, '/facts', 'Say what was done.'),
    grounds: tidy(input.grounds),
    ...{ actStartedOn, actEndedOn, provisionCode, ...pinned },
    aggravating: readCircumstances(input.aggravating, aggravatingCircumstances, '/aggravating'),
    mitigating: readCircumstances(input.mitigating, mitigatingCircumstances, '/mitigating'),
    exhibitIds: [...new Set(input.exhibitIds)],
    itemId,
  };
}

/** Only what the law lists counts, each once. */
function readCircumstances(
  given: readonly Circumstance[],
  listed: readonly ListedCircumstance[],
  pointer: string,
): Circumstance[] {
  return given.map(({ code, text }, index) => {
    const known = listed.find((circumstance) => circumstance.code === code);
    const isRepeated = given.findIndex((other) => other.code === code) !== index;
    if (known && !isRepeated) return { code, text: tidy(text) || known.text.vi };
    throw wrongField(`${pointer}/${index}/code`, {
      vi: isRepeated ? 'Một tình tiết chỉ được tính một lần.' : `Luật không có tình tiết “${code}”.`,
      en: isRepeated ? 'A circumstance counts once.' : `The law lists no circumstance “${code}”.`,
    });
  });
}

async function requireOwnExhibits(tx: Tx, { id }: Case, exhibitIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<{ id: string }>('select id::text as id from exhibits where case_id = $1', [id]);
  const own = new Set(rows.map((row) => row.id));
  const index = exhibitIds.findIndex((exhibitId) => !own.has(exhibitId));
  if (index === -1) return;
  throw wrongField(`/exhibitIds/${index}`, {
    vi: 'Chứng cứ này không thuộc hồ sơ vụ việc.',
    en: 'This exhibit isn’t one of the case.',
  });
}

async function requireItem(tx: Tx, itemId: string): Promise<void> {
  const [row] = await tx.sql('select 1 from items where id = $1', [itemId]);
  if (row) return;
  throw wrongField('/itemId', { vi: 'Không có tác phẩm này.', en: 'There is no such item.' });
}
