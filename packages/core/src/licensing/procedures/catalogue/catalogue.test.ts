import { expect, test } from 'vitest';
import { type Bilingual, confidences, type DeadlineRule } from '../../../law/index.ts';
import { outletKinds } from '../../../registry/index.ts';
import type { Condition, ProcedureDefinition } from '../definition.ts';
import { fieldsOf } from '../form-questions.ts';
import { hashProcedure } from '../seed-procedures.ts';
import { procedureCatalogue } from './index.ts';

const nameOf = ({ code, version }: ProcedureDefinition) => `${code} v${version}`;
const all = procedureCatalogue.map((definition) => [nameOf(definition), definition] as const);

/** Every value of a kind anywhere in a definition, with the place it stands at. */
function* walk(value: unknown, at: string): Generator<[at: string, value: Record<string, unknown>]> {
  if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* walk(part, `${at}/${index}`);
  else if (typeof value === 'object' && value !== null) {
    yield [at, value as Record<string, unknown>];
    for (const [key, part] of Object.entries(value)) yield* walk(part, `${at}/${key}`);
  }
}

const texts = (definition: ProcedureDefinition) =>
  [...walk(definition, '')].filter((entry): entry is [string, Bilingual] => 'vi' in entry[1] && 'en' in entry[1]);
const rules = (definition: ProcedureDefinition) =>
  [...walk(definition, '')].filter((entry): entry is [string, DeadlineRule] => 'rollForward' in entry[1]);

test('P01 to P23 are all there, versions count from 1, and a version begins when the one before it has ended', () => {
  const codes = [...new Set(procedureCatalogue.map(({ code }) => code))];
  expect(codes).toEqual(Array.from({ length: 23 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`));
  for (const code of codes) {
    const versions = procedureCatalogue.filter((definition) => definition.code === code);
    expect(
      versions.map(({ version }) => version),
      code,
    ).toEqual(versions.map((_, index) => index + 1));
    for (const [index, { validFrom, validTo }] of versions.entries()) {
      expect(validFrom, code).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (validTo !== null) expect(validTo > validFrom, code).toBe(true);
      const next = versions[index + 1];
      if (next) expect(validTo !== null && next.validFrom > validTo, code).toBe(true);
    }
    expect(versions.at(-1)!.validTo, code).toBeNull();
  }
});

test('what a version says is what the lock says: a change of a version in use is seen, and wants a new version', async () => {
  const lock = Object.fromEntries(
    procedureCatalogue.map((definition) => [nameOf(definition), hashProcedure(definition)]),
  );
  await expect(`${JSON.stringify(lock, null, 2)}\n`).toMatchFileSnapshot('./procedures.lock.json');
});

test.each(all)('%s says everything in both languages, in composed Vietnamese with its marks', (_, definition) => {
  for (const [at, { vi, en }] of texts(definition)) {
    expect(vi.trim(), at).not.toBe('');
    expect(en.trim(), at).not.toBe('');
    expect(vi, at).toBe(vi.normalize('NFC'));
    expect(vi, at).toBe(vi.trim());
    // A word or two may have no mark; a sentence without any was typed without them.
    if (vi.split(' ').length > 4) expect(vi, at).toMatch(/[\u00C0-\u1EF9]/);
    expect(en, at).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
  }
});

test.each(all)('%s tags every basis, rule and id, and names their source', (_, definition) => {
  for (const [at, value] of walk(definition, '')) {
    if (!('confidence' in value)) continue;
    expect(confidences, at).toContain(value.confidence);
    expect(String(value.text ?? value.source ?? value.id ?? value.pattern).trim(), at).not.toBe('');
  }
  expect(definition.bases.length).toBeGreaterThan(0);
  for (const ground of [...definition.conditions, ...definition.exemptions, ...definition.refusalGrounds]) {
    expect(ground.basis.text, ground.key).not.toBe('');
  }
});

test.each(all)(
  '%s keeps its keys apart, and every condition, change and notice names fields that are there',
  (_, definition) => {
    const fields = fieldsOf(definition);
    const keys = fields.map(({ key }) => key);
    const named: Record<string, readonly { key: string }[]> = {
      ...{ form: fields, components: definition.components, changes: definition.changes },
      ...{ conditions: definition.conditions, refusalGrounds: definition.refusalGrounds },
      ...{ revocationGrounds: definition.revocationGrounds, exemptions: definition.exemptions },
    };
    for (const [list, entries] of Object.entries(named)) {
      const found = entries.map(({ key }) => key);
      expect(new Set(found).size, list).toBe(found.length);
      for (const key of found) expect(key, list).toMatch(/^[a-z0-9-]{1,60}$/);
    }
    const requireAnswerable = (condition: Condition | null | undefined, at: string) => {
      if (!condition) return;
      if (condition.purpose) expect(definition.purposes, at).toEqual(expect.arrayContaining([...condition.purpose]));
      if (!('field' in condition)) return;
      const field = fields.find(({ key }) => key === condition.field);
      expect(field, `${at}: ${condition.field}`).toBeDefined();
      const values = field!.kind === 'yes-no' ? [true, false] : field!.options!.map(({ value }) => value);
      expect(values, at).toContain(condition.is);
    };
    for (const { key, when } of fields) requireAnswerable(when, key);
    for (const { key, when } of definition.components) requireAnswerable(when, key);
    for (const { when } of definition.processing.exceptions) requireAnswerable(when, 'processing');
    for (const { condition, field, timeField } of definition.notices) {
      requireAnswerable(condition, 'notice');
      expect(fields.find(({ key }) => key === field)?.kind).toBe('date');
      if (timeField) expect(fields.find(({ key }) => key === timeField)?.kind).toBe('time');
    }
    for (const change of definition.changes) {
      if (definition.purposes.includes('amend')) expect(keys).toEqual(expect.arrayContaining([...change.fields]));
    }
  },
);

test.each(all)('%s has fields that fit their kind, and prints what it publishes', (_, definition) => {
  const fields = fieldsOf(definition);
  expect(fields.filter(({ key }) => key === definition.subject)).toEqual([
    expect.objectContaining({ kind: 'line', required: true }),
  ]);
  expect(fields.map(({ key }) => key)).toEqual(expect.arrayContaining(['holder', 'holder-address']));
  for (const { key, kind, options, columns, isPublic, onLicence, min, max } of fields) {
    expect(kind === 'choice' || kind === 'choices', key).toBe(options !== undefined);
    expect(kind === 'rows', key).toBe(columns !== undefined);
    if (isPublic) expect(onLicence, key).toBe(true);
    if (min !== undefined && max !== undefined) expect(min, key).toBeLessThanOrEqual(max);
    // What tells of a person is on the paper at most.
    if (key.startsWith('responsible-')) expect(isPublic, key).toBe(false);
  }
});

test.each(all)('%s asks for components one can hand in, and the conditional ones say when', (_, definition) => {
  expect(definition.components.length).toBeGreaterThan(0);
  for (const { key, requirement, when, condition, files, originals, copies } of definition.components) {
    expect(files.length, key).toBeGreaterThan(0);
    expect(originals + copies, key).toBeGreaterThan(0);
    if (requirement === 'conditional') expect(when ?? condition, key).toBeDefined();
    if (requirement === 'required') expect(when, key).toBeUndefined();
  }
});

test.each(all)('%s wants no more time of itself than the law gives, in the same unit', (_, definition) => {
  for (const { rule, internalTarget } of [definition.processing, ...definition.processing.exceptions]) {
    if (rule && internalTarget) {
      expect(internalTarget.unit).toBe(rule.unit);
      expect(internalTarget.amount).toBeLessThanOrEqual(rule.amount);
    }
    expect(internalTarget).not.toBeNull();
  }
  for (const [at, { amount, unit, cutOff }] of rules(definition)) {
    expect(amount, at).toBeGreaterThan(0);
    if (unit !== 'working-day') expect(cutOff, at).toBeNull();
  }
});

test.each(all)(
  '%s says what comes of it: grounds where it may be refused, a number where it makes a licence',
  (_, definition) => {
    const {
      shape,
      result,
      numbering,
      term,
      renewal,
      reminders,
      purposes,
      actsOn,
      outletKinds: kinds,
      deposit,
    } = definition;
    if (shape === 'notification') expect(result.kind).toBe('acknowledgement');
    else expect(definition.refusalGrounds.length).toBeGreaterThan(0);
    expect(numbering === null).toBe(result.kind === 'acknowledgement');
    if (numbering) expect(numbering.pattern).toContain('{seq}');
    const hasEnd = term.kind === 'at-most' || term.kind === 'fixed';
    expect(reminders).toEqual(hasEnd ? [90, 60, 30, 7, 1] : []);
    expect(renewal !== null).toBe(purposes.includes('renew') || purposes.includes('extend'));
    if (renewal) expect(renewal.opensDaysBefore).toBeGreaterThan(renewal.closesDaysBefore);
    for (const code of actsOn) expect(procedureCatalogue.some((other) => other.code === code)).toBe(true);
    if (actsOn.length > 0) expect(purposes).not.toContain('new');
    for (const kind of kinds ?? []) expect(outletKinds).toContain(kind);
    if (deposit) expect(deposit.copies).toBeGreaterThan(0);
    if (definition.isPublished) expect(fieldsOf(definition).some(({ isPublic }) => isPublic)).toBe(true);
    expect(definition.unconfirmed.length).toBeGreaterThan(0);
  },
);

test('a pattern belongs to one series, and a series has one pattern, so that two procedures never give one number', () => {
  const patterns = new Map<string, string>();
  for (const { numbering } of procedureCatalogue) {
    if (!numbering) continue;
    expect(patterns.get(numbering.series) ?? numbering.pattern).toBe(numbering.pattern);
    patterns.set(numbering.series, numbering.pattern);
  }
  expect(new Set(patterns.values()).size).toBe(patterns.size);
});

test('a procedure that changes a licence asks, under the same keys, everything that licence says', () => {
  for (const { code, actsOn, form } of procedureCatalogue) {
    const asked = fieldsOf({ form }).map(({ key }) => key);
    for (const home of actsOn) {
      const said = procedureCatalogue.findLast((other) => other.code === home)!;
      const printed = fieldsOf(said).filter(({ onLicence }) => onLicence);
      expect(asked, code).toEqual(expect.arrayContaining(printed.map(({ key }) => key)));
      expect(procedureCatalogue.findLast((other) => other.code === code)!.subject).toBe(said.subject);
    }
  }
});
