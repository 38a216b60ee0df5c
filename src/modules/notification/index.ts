/** Front door of the notification module: what people are told, in Padu, by mail and by program. */

export { noticePaths } from './notices-api.ts';
export { notification } from './notification.ts';
export { notificationEntries } from './notification-entries.ts';
export { notificationSchedules, notificationTasks } from './notification-jobs.ts';
export type { ReminderSource } from './reminders.ts';
export { webhookEvents } from './webhooks/collect-events.ts';
export { deliverOne } from './webhooks/deliver-events.ts';
export { deliverySite, startWebhooks } from './webhooks/start-webhooks.ts';
export { createWebhook, setWebhookStatus } from './webhooks/webhook.queries.ts';
export { writeMails } from './write-mails.ts';
