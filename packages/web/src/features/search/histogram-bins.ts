export type Day = { day: string; count: number };
export type Bin = { from: string; to: string; count: number };

const dayMs = 86_400_000;

/**
 * Puts days into at most `limit` bins of equal width that follow each other without a gap, so that a year is as
 * readable as a week. Days come in any order; a day that is missing counts nothing.
 */
export function binDays(days: readonly Day[], limit = 60): Bin[] {
  const known = days
    .map(({ day, count }) => ({ at: Date.parse(`${day}T00:00:00Z`), count }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
  const first = known[0]?.at;
  const last = known.at(-1)?.at;
  if (first === undefined || last === undefined) return [];
  const total = Math.round((last - first) / dayMs) + 1;
  const width = Math.ceil(total / limit);
  const bins: Bin[] = Array.from({ length: Math.ceil(total / width) }, (_, index) => ({
    from: isoDay(first + index * width * dayMs),
    to: isoDay(Math.min(last, first + ((index + 1) * width - 1) * dayMs)),
    count: 0,
  }));
  for (const { at, count } of known) {
    const bin = bins[Math.floor(Math.round((at - first) / dayMs) / width)];
    if (bin) bin.count += count;
  }
  return bins;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
