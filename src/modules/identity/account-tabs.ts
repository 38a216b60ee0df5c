import type { Html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import type { View } from '../../ui/view.ts';

const parts: readonly (readonly [string, Text])[] = [
  ['/account', { id: 'Akun', en: 'Account' }],
  ['/account/means', { id: 'Cara masuk', en: 'Ways to sign in' }],
  ['/account/sessions', { id: 'Sesi', en: 'Sessions' }],
  ['/account/data', { id: 'Data saya', en: 'My data' }],
];

/** The parts of one's own account. */
export const accountTabs = (view: View): Html =>
  tabs(
    view,
    parts.map(([href, label]) => ({ href, label, current: view.path === href })),
  );

/** Leads from a page about one part back to the account. */
export const accountCrumb = { label: { id: 'Akun saya', en: 'My account' }, href: '/account' };

/** Leads back to the ways to sign in. */
export const meansCrumb = { label: { id: 'Cara masuk', en: 'Ways to sign in' }, href: '/account/means' };
