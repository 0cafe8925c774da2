import { Type } from '@mikro-orm/core';

/** Maps `timestamptz` to `Temporal.Instant` (milliseconds; what PostgreSQL stores beyond them is cut). */
export class InstantType extends Type<Temporal.Instant, string> {
  override convertToDatabaseValue(value: Temporal.Instant): string {
    return value?.toString();
  }

  override convertToJSValue(value: string | Date | Temporal.Instant): Temporal.Instant {
    return toInstant(value);
  }

  override compareAsType(): string {
    return 'string';
  }

  override getColumnType(): string {
    return 'timestamptz';
  }

  override toJSON(value: Temporal.Instant): string {
    return value?.toString();
  }
}

/** An instant from what the driver gives: PostgreSQL's text form, ISO 8601 or a `Date`. */
export function toInstant(value: string | Date | Temporal.Instant): Temporal.Instant {
  if (value === null || value === undefined) return value;
  if (value instanceof Temporal.Instant) return value;
  if (value instanceof Date) return Temporal.Instant.fromEpochMilliseconds(value.getTime());
  return Temporal.Instant.from(value).round({ smallestUnit: 'millisecond', roundingMode: 'trunc' });
}
