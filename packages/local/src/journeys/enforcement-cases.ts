import type { CaseResponse } from '@pressdesk/api/schemas';
import type { Page } from 'playwright-core';
import { type ApiSession, signIn } from '../api-session.ts';
import type { JourneyPerson } from './journey-stage.ts';

export type SeenCase = CaseResponse;

/** The API as a person of the demo, for what a screen isn't needed for. */
export function apiAs(url: string, person: JourneyPerson): Promise<ApiSession> {
  return signIn(url, `${person}@pressdesk.example`, 'pressdesk-demo');
}

/** What the API tells the person of this page about a case. */
export async function caseOf(page: Page, id: string): Promise<SeenCase> {
  const answer = await page.context().request.get(new URL(`/api/cases/${id}`, page.url()).href);
  if (!answer.ok()) throw new Error(`The case answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as SeenCase;
}

/** Does an action to a case as it is now. */
export async function actOn(
  session: ApiSession,
  id: string,
  action: string,
  body: Record<string, unknown> = {},
): Promise<SeenCase> {
  const { rowVersion } = await session.get<SeenCase>(`/api/cases/${id}`);
  return session.post<SeenCase>(`/api/cases/${id}/${action}`, { rowVersion, ...body });
}

/** What is proposed on the findings of a case: for each the amount that the circumstances come to. */
export function draftFor({ findings }: SeenCase): Record<string, unknown> {
  return {
    points: findings.map(({ id, fine }) => ({
      ...{ findingId: id, outcome: 'fine', fineVnd: fine?.proposedVnd ?? 0, reason: '' },
    })),
    ...{ suspensions: [], remedies: [], reason: 'Hành vi đã rõ.', deviation: null },
  };
}

const pollMs = 300;
const limitMs = 90_000;

/** Looks again until there is something. @throws Error naming what was waited for */
export async function untilSeen<T>(what: string, look: () => Promise<T | null | undefined>): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined) return seen;
    if (performance.now() > deadline) throw new Error(`${what} wasn’t there after ${limitMs / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
