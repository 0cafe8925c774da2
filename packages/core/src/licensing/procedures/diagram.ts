import type { Bilingual } from '../../law/index.ts';
import {
  type DossierAction,
  type DossierState,
  dossierStates,
  dossierTransitions,
} from '../dossiers/dossier-states.ts';
import type { ProcedureDefinition } from './definition.ts';

/**
 * The way a dossier of this procedure takes, as a Mermaid state diagram: the table of all dossiers, cut to what this
 * procedure has. Within the work the three steps are shown; what leaves a dossier where it is isn't.
 */
export function diagramOf(definition: ProcedureDefinition, language: keyof Bilingual = 'vi'): string {
  const ways = waysOf(definition);
  const reached = dossierStates.filter((state) => ways.some(({ from, to }) => from === state || to === state));
  const ends = reached.filter((state) => !ways.some(({ from }) => from === state));
  const signs = ways.some(({ action }) => action === 'sign');
  return [
    'stateDiagram-v2',
    ...reached.map((state) => `  state "${stateNames[state][language]}" as ${idOf(state)}`),
    ...(signs ? stepsWithin(language) : []),
    '  [*] --> draft',
    ...ways.map(({ from, to, action }) => `  ${idOf(from)} --> ${idOf(to)} : ${actionNames[action][language]}`),
    ...ends.map((state) => `  ${idOf(state)} --> [*]`),
    '',
  ].join('\n');
}

/** The same way in words, one line a step, for those who can't see a drawing. */
export function waysInWords(
  definition: ProcedureDefinition,
  language: keyof Bilingual,
): { from: string; action: string; to: string }[] {
  return waysOf(definition).map(({ from, to, action }) => ({
    from: stateNames[from][language],
    action: actionNames[action][language],
    to: stateNames[to][language],
  }));
}

type Way = { from: DossierState; to: DossierState; action: ShownAction };

/** After these a dossier goes back to where it was when the other thing happened. */
const comebacks: Partial<Record<DossierAction, DossierAction>> = {
  supplement: 'request-supplement',
  'record-fee': 'request-fee',
  'refuse-withdrawal': 'request-withdrawal',
};

function waysOf(definition: ProcedureDefinition): Way[] {
  const missing = missingActions(definition);
  const all = dossierStates.flatMap((from) =>
    Object.entries(dossierTransitions[from]).flatMap(([name, to]): Way[] => {
      const action = name as DossierAction;
      return isShown(action) && from !== to && !missing.has(action) ? [{ from, to, action }] : [];
    }),
  );
  const there = reachedFrom('draft', all);
  const ways = all.filter(({ from }) => there.has(from));
  return ways.flatMap((way) => {
    const asked = comebacks[way.action];
    return asked ? ways.filter(({ action }) => action === asked).map(({ from }) => ({ ...way, to: from })) : [way];
  });
}

/** What is cut out leaves states behind that nothing leads to. */
function reachedFrom(start: DossierState, ways: readonly Way[]): Set<DossierState> {
  const reached = new Set([start]);
  // A set hands out what is added while it is walked.
  for (const state of reached) for (const { from, to } of ways) if (from === state) reached.add(to);
  return reached;
}

function missingActions({ shape, completeness, fee, changes, purposes }: ProcedureDefinition): Set<DossierAction> {
  const missing = new Set<DossierAction>();
  if (completeness?.silence !== 'accepted') missing.add('deem-accepted');
  if (fee === null) missing.add('request-fee').add('record-fee');
  if (shape === 'notification') missing.add('sign');
  else if (!purposes.includes('amend') || changes.every(({ mode }) => mode === 'approval')) missing.add('acknowledge');
  return missing;
}

/** The steps of the work, for a result that three people sign. */
function stepsWithin(language: keyof Bilingual): string[] {
  const way = (from: string, to: string, action: keyof typeof stepActionNames) =>
    `    ${from} --> ${to} : ${stepActionNames[action][language]}`;
  return [
    `  state ${idOf('processing')} {`,
    ...Object.entries(stepNames).map(([step, name]) => `    state "${name[language]}" as ${step}`),
    '    [*] --> examination',
    way('examination', 'endorsement', 'propose'),
    way('endorsement', 'signature', 'endorse'),
    way('endorsement', 'examination', 'send-back'),
    way('signature', 'endorsement', 'send-back'),
    '  }',
  ];
}

/** Mermaid takes a hyphen in a name for the beginning of an arrow. */
function idOf(state: DossierState): string {
  return state.replaceAll('-', '_');
}

const stateNames: Record<DossierState, Bilingual> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  registered: { vi: 'Mới đăng ký', en: 'Registered' },
  accepted: { vi: 'Được tiếp nhận', en: 'Accepted' },
  'not-accepted': { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  processing: { vi: 'Đang xử lý', en: 'In work' },
  'awaiting-supplement': { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  'awaiting-fee': { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Fee requested' },
  'withdrawal-requested': { vi: 'Yêu cầu rút hồ sơ', en: 'Withdrawal requested' },
  stopped: { vi: 'Dừng xử lý', en: 'Stopped' },
  done: { vi: 'Đã xử lý xong', en: 'Done' },
  returned: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

const stepNames = {
  examination: { vi: 'Thẩm định', en: 'Examination' },
  endorsement: { vi: 'Trưởng phòng xem xét', en: 'Endorsement' },
  signature: { vi: 'Lãnh đạo ký', en: 'Signature' },
} as const satisfies Record<string, Bilingual>;

const stepActionNames = {
  propose: { vi: 'trình', en: 'propose' },
  endorse: { vi: 'đồng ý trình ký', en: 'endorse' },
  'send-back': { vi: 'trả lại', en: 'send back' },
} as const satisfies Record<string, Bilingual>;

const actionNames = {
  submit: { vi: 'nộp', en: 'submit' },
  discard: { vi: 'bỏ bản nháp', en: 'discard' },
  accept: { vi: 'tiếp nhận', en: 'accept' },
  'deem-accepted': { vi: 'hết hạn không thông báo, coi là đã tiếp nhận', en: 'no notice in time, deemed accepted' },
  'refuse-acceptance': { vi: 'từ chối tiếp nhận', en: 'refuse acceptance' },
  'request-supplement': { vi: 'yêu cầu bổ sung một lần', en: 'request a supplement, once' },
  supplement: { vi: 'bổ sung', en: 'supplement' },
  lapse: { vi: 'quá hạn không bổ sung', en: 'no supplement in time' },
  'request-fee': { vi: 'yêu cầu nộp phí', en: 'request the fee' },
  'record-fee': { vi: 'đã nộp phí', en: 'fee paid' },
  'take-up': { vi: 'phân công xử lý', en: 'take up' },
  sign: { vi: 'ký, cấp hoặc từ chối', en: 'sign, grant or refuse' },
  acknowledge: { vi: 'ghi nhận thông báo', en: 'take note' },
  'request-withdrawal': { vi: 'xin rút hồ sơ', en: 'ask to withdraw' },
  'refuse-withdrawal': { vi: 'không cho rút', en: 'refuse the withdrawal' },
  'accept-withdrawal': { vi: 'cho rút', en: 'allow the withdrawal' },
  'return-result': { vi: 'trả kết quả', en: 'return the result' },
} as const satisfies Partial<Record<DossierAction, Bilingual>>;

type ShownAction = keyof typeof actionNames;

function isShown(action: DossierAction): action is ShownAction {
  return Object.hasOwn(actionNames, action);
}
