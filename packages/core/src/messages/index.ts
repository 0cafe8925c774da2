export { deliverMessage, NotDelivered } from './deliver-message.ts';
export { deliverMessageJob } from './jobs.ts';
export { type Mail, type Mailer, type MailOutcome, type MailSettings, openMailer } from './mailer.ts';
export { listMessages, type MessageFilter, type MessageView, messagesAbout } from './message.queries.ts';
export {
  Message,
  MessageAttempt,
  type MessageChannel,
  type MessageStatus,
  messageChannels,
  messageStatuses,
} from './message.ts';
export { type QueueMessageInput, queueMessage } from './queue-message.ts';
