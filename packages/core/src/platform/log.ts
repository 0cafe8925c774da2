import { type Logger, pino } from 'pino';

export type { Logger };

/** A log of one JSON object a line on standard error; secrets that could slip in are cut out. */
export function openLog(level: string, name: string): Logger {
  return pino(
    {
      name,
      level,
      redact: [
        '*.password',
        '*.token',
        '*.cookie',
        '*.authorization',
        'req.headers.cookie',
        'req.headers.authorization',
      ],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
