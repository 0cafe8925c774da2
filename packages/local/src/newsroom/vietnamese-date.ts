const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const offsetMs = 7 * 3_600_000;

type LocalParts = { year: string; month: string; day: string; hour: string; minute: string; weekday: string };

/** `Thứ hai, 23/11/2026, 08:30 (GMT+7)`: the date line of the newspaper. */
export function dateLine(at: Date): string {
  const { year, month, day, hour, minute, weekday } = localParts(at);
  return `${weekday}, ${day}/${month}/${year}, ${hour}:${minute} (GMT+7)`;
}

/** `23/11/2026 08:30` */
export function shortDate(at: Date): string {
  const { year, month, day, hour, minute } = localParts(at);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** `2026-11-23_0830`, for file names. */
export function fileStamp(at: Date): string {
  const { year, month, day, hour, minute } = localParts(at);
  return `${year}-${month}-${day}_${hour}${minute}`;
}

/** ISO 8601 with the +07:00 of Viet Nam, to the second. */
export function isoLocal(at: Date): string {
  return `${new Date(at.getTime() + offsetMs).toISOString().slice(0, 19)}+07:00`;
}

/** RFC 822 date with +0700, as RSS 2.0 wants it. */
export function rfc822(at: Date): string {
  return new Date(at.getTime() + offsetMs).toUTCString().replace('GMT', '+0700');
}

/**
 * The moment a publication time of the content means.
 * @param spec `-3d 08:30` (local days before `from`, local clock time), `-5h` or `-95m`
 * @throws RangeError when it is none of these
 */
export function momentBefore(from: Date, spec: string): Date {
  const relative = /^-(\d{1,4})([mh])$/.exec(spec);
  if (relative) {
    const unitMs = relative[2] === 'h' ? 3_600_000 : 60_000;
    return new Date(from.getTime() - Number(relative[1]) * unitMs);
  }
  const dated = /^-(\d{1,3})d (\d{2}):(\d{2})$/.exec(spec);
  if (!dated) throw new RangeError(`not a publication time: ${spec}`);
  const local = new Date(from.getTime() + offsetMs);
  const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - Number(dated[1]));
  return new Date(day + Number(dated[2]) * 3_600_000 + Number(dated[3]) * 60_000 - offsetMs);
}

function localParts(at: Date): LocalParts {
  const local = new Date(at.getTime() + offsetMs);
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    year: String(local.getUTCFullYear()),
    month: pad(local.getUTCMonth() + 1),
    day: pad(local.getUTCDate()),
    hour: pad(local.getUTCHours()),
    minute: pad(local.getUTCMinutes()),
    weekday: weekdays[local.getUTCDay()] ?? '',
  };
}
