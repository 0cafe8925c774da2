import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../session/session.queries.ts';
import { inspectorsQuery } from '../cases.queries.ts';

type PersonSelectProps = {
  label: string;
  value: string | null;
  onChange: (id: string | undefined) => void;
  error: string | undefined;
};

/** The inspectors of the office; the reader stands first. */
export function PersonSelect({ label, value, onChange, error }: PersonSelectProps) {
  const { user, can } = useSession();
  const { data } = useQuery({ ...inspectorsQuery, enabled: can('evidence.read') });
  const people = data?.items ?? [];
  const self = user?.roles.includes('inspector') ? [{ id: user.id, name: user.name }] : [];
  const all = [...self, ...people.filter(({ id }) => id !== user?.id)];
  return (
    <Select
      label={label}
      searchable
      value={value}
      onChange={(id) => onChange(id ?? undefined)}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      error={error}
    />
  );
}
