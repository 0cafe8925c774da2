import { ApiProblem } from '../../api.ts';

/** Whether the server says that the password or the code it was sent is wrong. */
export function isWrongCredential(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'invalid-credentials';
}
