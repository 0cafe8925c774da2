const longestSeconds = 24 * 60 * 60;

/**
 * Reads a `Retry-After` field, seconds or an HTTP date, as whole seconds from now, a day at most. A date that has passed
 * is 0; what is neither is null.
 * @source RFC 9110 §10.2.3
 */
export function parseRetryAfter(value: string | null | undefined, now: Temporal.Instant): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text), longestSeconds);
  if (!/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i.test(text) || text.length > 40) return null;
  // The asctime form names no zone and means GMT (RFC 9110 §5.6.7).
  const epochMs = Date.parse(/\d{4}$/.test(text) ? `${text} GMT` : text);
  if (Number.isNaN(epochMs)) return null;
  const seconds = Math.ceil((epochMs - now.epochMilliseconds) / 1000);
  return Math.min(Math.max(seconds, 0), longestSeconds);
}
