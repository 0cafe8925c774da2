import type { ComplaintAction, OfferedAction } from '../page/case-actions.ts';

/** What a field of a dialog asks for; the parts of a case are chosen from the case. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'lines'
  | 'day'
  | 'instant'
  | 'money'
  | 'number'
  | 'choice'
  | 'person'
  | 'case'
  | 'instalments'
  | 'files'
  | 'flag'
  | 'finding'
  | 'reply'
  | 'fine'
  | 'remedy'
  | 'obligation'
  | 'decision'
  | 'paper';

export type Field = {
  /** Of the request's body; its words stand under `cases.field`. */
  key: string;
  kind: FieldKind;
  optional?: boolean;
  /** Of a choice; their words stand under `cases.option.<key>`. */
  options?: readonly string[];
  min?: number;
  /** Of a number; of files, how many. */
  max?: number;
};

const reason: Field = { key: 'reason', kind: 'text' };
const paper: Field = { key: 'document', kind: 'line' };
const note: Field = { key: 'note', kind: 'text', optional: true };
const session: readonly Field[] = [
  { key: 'on', kind: 'day' },
  { key: 'text', kind: 'text' },
  { key: 'present', kind: 'lines', optional: true },
];
const verdicts = ['accepted', 'partly', 'rejected'] as const;

/** These are more than a row of fields and have dialogs of their own. */
export type OwnDialog =
  | 'add-finding'
  | 'change-finding'
  | 'change-party'
  | 'add-exhibit'
  | 'propose-decision'
  | 'decide'
  | 'decide-without-record'
  | 'decide-remedies'
  | 'amend-decision';

/** What every other action asks. */
export const forms: Record<Exclude<OfferedAction, OwnDialog>, readonly Field[]> = {
  'make-record': [
    { key: 'complexity', kind: 'choice', options: ['simple', 'complex', 'technical'] },
    { key: 'place', kind: 'line' },
    { key: 'present', kind: 'lines', optional: true },
    { key: 'witness', kind: 'line', optional: true },
  ],
  'send-findings': [],
  'answer-reply': [
    { key: 'replyId', kind: 'reply' },
    { key: 'verdict', kind: 'choice', options: verdicts },
    { key: 'text', kind: 'text' },
  ],
  'close-explanation': [note],
  'send-back': [reason],
  deliver: [
    { key: 'paperId', kind: 'paper' },
    { key: 'method', kind: 'choice', options: ['by-hand', 'post', 'portal', 'email', 'posting'] },
    { key: 'result', kind: 'choice', options: ['delivered', 'refused', 'returned', 'posted'] },
    { key: 'at', kind: 'instant' },
    { key: 'to', kind: 'choice', options: ['party', 'licensor'] },
    { key: 'proof', kind: 'files', max: 1, optional: true },
    note,
  ],
  'record-payment': [
    { key: 'obligationId', kind: 'fine' },
    { key: 'amountVnd', kind: 'money' },
    { key: 'receiptNumber', kind: 'line' },
    { key: 'paidOn', kind: 'day' },
  ],
  'confirm-remedy': [
    { key: 'obligationId', kind: 'remedy' },
    { key: 'note', kind: 'text' },
  ],
  'mark-executed': [note],
  close: [note],
  'drop-finding': [{ key: 'findingId', kind: 'finding' }, reason],
  'note-working-session': session,
  'note-verification': session,
  'note-refusal-to-sign': [{ key: 'witness', kind: 'line' }, reason],
  'record-reply': [
    { key: 'findingId', kind: 'finding' },
    { key: 'kind', kind: 'choice', options: ['agrees', 'disputes', 'explains'] },
    { key: 'text', kind: 'text' },
    { key: 'channel', kind: 'choice', options: ['paper', 'oral'] },
    { key: 'receivedOn', kind: 'day', optional: true },
    { key: 'attachments', kind: 'files', optional: true },
  ],
  'extend-explanation': [{ key: 'days', kind: 'number', min: 1, max: 5 }, reason],
  'note-oral-session': session,
  postpone: [{ key: 'obligationId', kind: 'fine' }, { key: 'until', kind: 'day' }, reason, paper],
  reduce: [{ key: 'obligationId', kind: 'fine' }, { key: 'amountVnd', kind: 'money' }, reason, paper],
  'allow-instalments': [{ key: 'obligationId', kind: 'fine' }, { key: 'parts', kind: 'instalments' }, reason, paper],
  'start-enforcement': [{ key: 'obligationId', kind: 'obligation' }, reason, paper],
  'correct-decision': [
    { key: 'decisionId', kind: 'decision' },
    { key: 'where', kind: 'line' },
    { key: 'printed', kind: 'text' },
    { key: 'reads', kind: 'text' },
    reason,
  ],
  'cancel-decision': [{ key: 'decisionId', kind: 'decision' }, reason],
  publish: [{ key: 'place', kind: 'line' }, { key: 'on', kind: 'day' }, note],
  'note-lawsuit': [{ key: 'on', kind: 'day' }, { key: 'court', kind: 'line' }, note],
  'file-complaint': [
    { key: 'decisionId', kind: 'decision' },
    { key: 'filedOn', kind: 'day' },
    { key: 'grounds', kind: 'text' },
    { key: 'lateReason', kind: 'line', optional: true },
  ],
  assign: [
    { key: 'assigneeId', kind: 'person' },
    { ...reason, optional: true },
  ],
  'declare-conflict': [reason],
  transfer: [{ key: 'to', kind: 'line' }, reason],
  'transfer-criminal': [{ key: 'to', kind: 'line' }, reason],
  'stop-by-limitation': [],
  dismiss: [reason],
  merge: [{ key: 'intoId', kind: 'case' }, reason],
  reopen: [reason],
};

/** What is asked to carry a complaint on. */
export const complaintForms: Record<ComplaintAction, readonly Field[]> = {
  accept: [{ key: 'isComplex', kind: 'flag', optional: true }],
  refuse: [reason],
  'note-dialogue': [
    { key: 'on', kind: 'day' },
    { key: 'note', kind: 'text' },
  ],
  suspend: [reason],
  resume: [reason],
  withdraw: [{ ...reason, optional: true }],
  decide: [
    { key: 'outcome', kind: 'choice', options: ['upheld', 'partly', 'rejected'] },
    { key: 'text', kind: 'text' },
  ],
};

export type Instalment = { dueOn: string; amountVnd: number };
export type Value = string | number | boolean | Instalment[] | File[] | undefined;
export type Values = Record<string, Value>;

/** Whether something that must be said is not. */
export function lacks(field: Field, value: Value): boolean {
  if (field.optional) return false;
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The values as the request has them: lines as a list, what wasn't said left out, an empty remark as the empty text. */
export function toBody(fields: readonly Field[], values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { key, kind, optional } of fields) {
    const value = values[key];
    if (kind === 'files') continue;
    if (kind === 'lines') body[key] = linesOf(typeof value === 'string' ? value : '');
    else if (typeof value === 'string' && value.trim() !== '') body[key] = value.trim();
    else if (typeof value === 'string' || value === undefined) {
      if (kind === 'text') body[key] = '';
      else if (!optional) body[key] = value;
    } else body[key] = value;
  }
  return body;
}

/** The same as a form where there are files with it; everything in it is text. */
export function withFiles(fields: readonly Field[], values: Values, body: Record<string, unknown>) {
  const files = fields.flatMap(({ key, kind }) => {
    const value = values[key];
    return kind === 'files' && Array.isArray(value) ? value.map((file) => ({ key, file })) : [];
  });
  if (files.length === 0) return body;
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) form.set(name, String(value));
  for (const { key, file } of files) if (file instanceof File) form.append(key, file, file.name.normalize('NFC'));
  return form;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
