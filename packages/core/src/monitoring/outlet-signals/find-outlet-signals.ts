import type { Tx } from '../../platform/index.ts';
import { checkCodes } from '../checks/check-codes.ts';
import { findForeignMasthead } from '../checks/masthead.ts';
import type { Bilingual } from '../rule.ts';
import { comparableHost, listedHosts } from './hosts.ts';
import { type HeldLicence, heldLicences, type OutletFacts, type Standing } from './licence-standing.ts';
import type { OutletSignalCode, SignalFacts } from './outlet-signal.ts';
import {
  newestMastheads,
  type Publications,
  publishedByHost,
  publishedByLanguage,
  publishedSince,
} from './publications.queries.ts';
import * as words from './signal-words.ts';

export type Finding = { code: OutletSignalCode; detail: string; note: Bilingual; facts: SignalFacts };

/** What isn't tied to a licence's end is looked for in this many days back, so that a thing long over is let go. */
const windowDays = 30;
const mastheadsLookedAt = 20;

/** Licences of these procedures are for a printed product: a broadcast can't be under one. */
const printedProcedures: readonly string[] = ['P01', 'P03', 'P05'];

/**
 * What of an outlet's output doesn't fit its licence. Only what can be known is said: a licence whose scope nobody
 * entered limits nothing, and an outlet without any domain on record isn't held against its hosts.
 */
export async function findOutletSignals(
  tx: Tx,
  facts: OutletFacts,
  standing: Standing,
  today: Temporal.PlainDate,
): Promise<Finding[]> {
  const windowFrom = today.subtract({ days: windowDays }).toString();
  return [
    ...(await withoutRight(tx, facts, standing, windowFrom)),
    ...(await beyondScope(tx, facts, standing, windowFrom)),
    ...(await onOtherHosts(tx, facts, windowFrom)),
    ...(await underOtherNumber(tx, facts, windowFrom)),
  ];
}

async function withoutRight(tx: Tx, facts: OutletFacts, standing: Standing, windowFrom: string): Promise<Finding[]> {
  if (standing.kind === 'in-force') return [];
  if (standing.kind === 'none') {
    // A commune's loudspeaker station is run by the commune itself and has no press licence (Decree 49/2024).
    if (facts.kind === 'grassroots-radio') return [];
    const found = await publishedSince(tx, facts.id, windowFrom);
    return finding(checkCodes.noLicence, '', null, found, (about) => words.noLicence(about));
  }
  const { licence, since } = standing;
  if (since === null) return [];
  const found = await publishedSince(tx, facts.id, since);
  return standing.kind === 'suspended'
    ? finding(checkCodes.licenceSuspended, '', licence.number, found, (about) => words.suspended(licence, since, about))
    : finding(checkCodes.licenceExpired, '', licence.number, found, (about) => words.ended(licence, since, about));
}

async function beyondScope(tx: Tx, facts: OutletFacts, standing: Standing, windowFrom: string): Promise<Finding[]> {
  if (standing.kind !== 'in-force') return [];
  const { licences } = standing;
  const numbers = licences.map(({ number }) => number).join(', ');
  const findings: Finding[] = [];
  if (licences.every(isForPrint)) {
    const found = await publishedSince(tx, facts.id, windowFrom, 'broadcast');
    findings.push(
      ...finding(checkCodes.outOfScope, 'broadcast', numbers, found, (about) => words.broadcast(numbers, about)),
    );
  }
  const allowed = licences.flatMap(({ scope }) => scope.languages ?? []).map((tag) => tag.toLowerCase().split('-')[0]);
  if (licences.every(({ scope }) => scope.languages !== undefined)) {
    for (const [language, found] of await publishedByLanguage(tx, facts.id, windowFrom)) {
      if (allowed.includes(language)) continue;
      findings.push(
        ...finding(checkCodes.outOfScope, `language:${language}`, numbers, found, (about) =>
          words.language(numbers, language, about),
        ),
      );
    }
  }
  return findings;
}

function isForPrint({ procedureCode }: HeldLicence): boolean {
  return procedureCode !== null && printedProcedures.includes(procedureCode);
}

async function onOtherHosts(tx: Tx, facts: OutletFacts, windowFrom: string): Promise<Finding[]> {
  const listed = listedHosts(facts);
  if (listed.size === 0) return [];
  const findings = new Map<string, Finding>();
  for (const [written, found] of await publishedByHost(tx, facts.id, windowFrom)) {
    const host = comparableHost(written);
    if (listed.has(host) || findings.has(host)) continue;
    for (const each of finding(checkCodes.domainNotListed, host, facts.registeredNumber, found, (about) =>
      words.otherHost(host, about),
    )) {
      findings.set(host, each);
    }
  }
  return [...findings.values()];
}

/** The newest pages that name a licence are held against every number on record; most of them must name another. */
async function underOtherNumber(tx: Tx, facts: OutletFacts, windowFrom: string): Promise<Finding[]> {
  const numbers = heldLicences(facts).map(({ number }) => number);
  if (numbers.length === 0) return [];
  const looked = await newestMastheads(tx, facts.id, windowFrom, mastheadsLookedAt);
  const others = looked.filter(({ masthead }) => numbers.every((number) => findForeignMasthead(number, masthead)));
  const [newest] = others;
  if (!newest || others.length * 2 <= looked.length) return [];
  const found: Publications = {
    itemCount: others.length,
    atLeast: false,
    firstDay: others.at(-1)?.day ?? newest.day,
    lastDay: newest.day,
    examples: others.slice(0, 5).map(({ itemId }) => itemId),
  };
  const named = [...new Set(others.flatMap(({ masthead }) => masthead.licenceNumbers))].slice(0, 5);
  return finding(checkCodes.mastheadDiffers, '', numbers.join(', '), found, () =>
    words.otherNumber(named, numbers, others.length, looked.length),
  );
}

function finding(
  code: OutletSignalCode,
  detail: string,
  licenceNumber: string | null,
  found: Publications,
  describe: (found: NonNullable<Publications>) => Bilingual,
): Finding[] {
  return found ? [{ code, detail, note: describe(found), facts: { licenceNumber, ...found } }] : [];
}
