/** The month before or after (`2026-12` and 1 give `2027-01`). */
export function stepMonth(month: string, step: 1 | -1): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + step, 1)).toISOString().slice(0, 7);
}
