import nodemailer from 'nodemailer';
import type { Logger } from '../platform/index.ts';

export type Mail = {
  /** Of the message: the same at every attempt, so that a server can tell a repetition. */
  id: string;
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  locale: 'vi' | 'en';
};

/** What became of a mail, with the other side's own words. */
export type MailOutcome = { outcome: 'sent' | 'failed' | 'logged'; answer: string };

/** What takes a mail to its recipient. It answers for what the other side says, and never throws for it. */
export interface Mailer {
  deliver(mail: Mail, signal?: AbortSignal): Promise<MailOutcome>;
  close(): void;
}

export type MailSettings = { smtpUrl: string | null; from: string };

/** Sends by SMTP where a server is set; otherwise messages are written to the log and stay readable in the table. */
export function openMailer(settings: MailSettings, log: Logger): Mailer {
  return settings.smtpUrl === null ? logMailer(log) : smtpMailer(settings.smtpUrl, settings.from);
}

/** A server that says nothing is given up after this long. */
const patienceMs = 30_000;
const longestAnswer = 1000;

function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A mail is what the office wrote: nothing in it may make the program read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    async deliver(mail) {
      try {
        const info = await transport.sendMail({
          messageId: `<${mail.id}@${domain}>`,
          from,
          // As an object, so that nothing in the address is read as a second one.
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'sent', answer: shorten(info.response) };
      } catch (error) {
        return { outcome: 'failed', answer: shorten(answerOf(error)) };
      }
    },
    close: () => transport.close(),
  };
}

function logMailer(log: Logger): Mailer {
  return {
    async deliver(mail) {
      log.info({ message: mail.id, to: mail.to, subject: mail.subject }, 'mail, written here because no server is set');
      return {
        outcome: 'logged',
        answer: 'No mail server is set (SMTP_URL); the message is in the log and the table.',
      };
    },
    close() {},
  };
}

/** What the server said, or why it couldn't be reached; never the address with its password. */
function answerOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const answer = 'response' in error && typeof error.response === 'string' ? error.response : '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return answer || [code, error.message].filter(Boolean).join(': ');
}

function shorten(text: string): string {
  return text.slice(0, longestAnswer);
}
