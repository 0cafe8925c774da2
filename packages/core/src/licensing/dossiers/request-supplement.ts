import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { fieldsOf } from '../procedures/form-questions.ts';
import type { Dossier } from './dossier.ts';
import { pauseClocks, startSupplement } from './dossier-clocks.ts';
import { componentStates, type SupplementItem, type SupplementRequest } from './dossier-facts.ts';
import { issueSupplementSlip } from './dossier-slips.ts';
import { badInput, beginStep, endStep, requireWords } from './dossier-step.ts';

export type RequestSupplementInput = {
  rowVersion: number;
  /** Why; needed from the second request on. */
  reason: string;
  /** Everything at once: a JSON pointer (`/components/mock-up`, `/answers/pages`, `/applicant`) and what is asked. */
  items: SupplementItem[];
  kit: Kit;
};

/**
 * Asks for everything that is missing, in one list. Time stands still until it is answered. A second request says why and
 * is marked, since it counts the dossier as late in the scoring of services.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input`
 * @source Decree 61/2018/NĐ-CP Art. 17 (once, in writing, listing everything); scoring of Decision 766/QĐ-TTg
 */
export async function requestSupplement(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  input: RequestSupplementInput,
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'request-supplement', input.rowVersion);
  const items = readItems(step.definition, input.items);
  const count = dossier.supplementCount + 1;
  const note =
    count === 1
      ? input.reason.normalize('NFC').trim()
      : requireWords(
          input.reason,
          '/reason',
          'Yêu cầu bổ sung lần nữa bị tính là trễ hạn: hãy nêu lý do không yêu cầu một lần.',
          'A second request counts as late: say why it couldn’t be asked at once.',
        );
  await pauseClocks(tx, actor, dossier, 'completeness', 'Yêu cầu bổ sung hồ sơ');
  await pauseClocks(tx, actor, dossier, 'processing', 'Yêu cầu bổ sung hồ sơ');
  const answerBy = await startSupplement(tx, actor, dossier, count);
  const paper = await issueSupplementSlip(tx, actor, input.kit, dossier, step.definition, {
    items,
    reason: note,
    answerBy,
  });
  const had = [...(await componentStates(tx, dossier.id))].map(([key, { number }]) => [key, number]);
  const asItWas: SupplementRequest = {
    ...{ items, answers: dossier.answers, applicant: dossier.applicant },
    had: Object.fromEntries(had),
  };
  return endStep(tx, actor, dossier, step, {
    note,
    isPublic: true,
    data: { ...asItWas, count, isRepeated: count > 1, answerBy },
    paperId: paper.id,
    changes: { supplementCount: count },
  });
}

function readItems(definition: ProcedureDefinition, items: readonly SupplementItem[]): SupplementItem[] {
  if (items.length === 0) {
    throw badInput('/items', 'Hãy liệt kê những gì cần bổ sung.', 'Say what is missing.');
  }
  return items.map(({ pointer, text }, index) => {
    if (!pointsAtSomething(definition, pointer)) {
      throw badInput(`/items/${index}/pointer`, 'Hồ sơ không có mục này.', 'The dossier has no such place.');
    }
    return {
      pointer,
      text: requireWords(text, `/items/${index}/text`, 'Hãy nêu cần bổ sung gì.', 'Say what is to be done about it.'),
    };
  });
}

function pointsAtSomething(definition: ProcedureDefinition, pointer: string): boolean {
  const [root, kind, key] = pointer.split('/');
  if (root !== '') return false;
  if (kind === 'components') return definition.components.some((component) => component.key === key);
  if (kind === 'answers') return fieldsOf(definition).some((field) => field.key === key);
  return kind === 'applicant';
}
