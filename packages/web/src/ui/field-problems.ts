import { ApiProblem } from '../api.ts';

/** What the API found wrong with single fields, by JSON pointer, to stand under each field. */
export function fieldProblems(error: unknown): Partial<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries(error.errors.map(({ pointer, detail }) => [pointer, detail]));
}
