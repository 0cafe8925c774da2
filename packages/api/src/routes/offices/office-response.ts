import type { OfficeView } from '@pressdesk/core/enforcement';

/** An office as it goes out: people with their names. */
export function toOffice({ userId, userName, delegatedById, delegatedByName, ...office }: OfficeView) {
  return {
    ...office,
    user: { id: userId, name: userName },
    delegatedBy: delegatedById === null ? null : { id: delegatedById, name: delegatedByName ?? delegatedById },
  };
}
