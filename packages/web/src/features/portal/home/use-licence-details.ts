import { useQueries, useQuery } from '@tanstack/react-query';
import { licenceQuery, myLicencesQuery } from '../portal.queries.ts';

/** As many as are looked into for renewals and messages; those that end first come first. */
const most = 8;

/** The licences whose end is nearest, with all there is to know of them. */
export function useLicenceDetails() {
  const licences = useQuery(myLicencesQuery);
  const nearest = (licences.data?.items ?? [])
    .filter(({ status }) => status === 'in-force' || status === 'suspended' || status === 'expired')
    .toSorted((a, b) => (a.validTo ?? '9999').localeCompare(b.validTo ?? '9999'))
    .slice(0, most);
  const details = useQueries({ queries: nearest.map(({ id }) => licenceQuery(id)) });
  return { details: details.flatMap(({ data }) => (data ? [data] : [])) };
}
