import { DomainError } from '@pressdesk/core/platform';

/** @throws DomainError `not-found` */
export function refuseUnknown(what: string, wanted: string): never {
  throw new DomainError('not-found', `There is no ${what} “${wanted}”.`);
}
