import type { NavEntry } from '../../register/navigation.ts';
import { administrators } from './mails.ts';

/** Where notification stands in the navigation; the notice centre is behind the bell. */
export const notificationEntries: readonly NavEntry[] = [
  { section: 'administration', href: '/mails', label: { id: 'Surel keluar', en: 'Outgoing mail' }, ...administrators },
  { section: 'administration', href: '/webhooks', label: { id: 'Webhook', en: 'Webhooks' }, ...administrators },
];
