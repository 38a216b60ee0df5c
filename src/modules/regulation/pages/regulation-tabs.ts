import type { Html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import type { Crumb } from '../../../ui/breadcrumbs/breadcrumbs.ts';
import { tabs } from '../../../ui/tabs/tabs.ts';
import type { View } from '../../../ui/view.ts';
import type { Reading } from '../reading.ts';

const parts: readonly (readonly [string, Text])[] = [
  ['/regulation', { id: 'Isi peraturan', en: 'The regulation' }],
  ['/regulation/duties', { id: 'Kewajiban', en: 'Duties' }],
  ['/regulation/compare', { id: 'Perbandingan', en: 'Comparison' }],
  ['/regulation/glossary', { id: 'Istilah', en: 'Glossary' }],
  ['/regulation/notes', { id: 'Catatan editor', en: 'Editor’s notes' }],
  ['/regulation/settings', { id: 'Ketentuan pokok', en: 'Settings' }],
];

/** The ways to look at the regulation, as tabs; each is a page of its own. */
export const regulationTabs = (view: View): Html =>
  tabs(
    view,
    parts.map(([href, label]) => ({ href, label, current: href === view.path })),
  );

/** The way from home to a page below the regulation. */
export const regulationCrumb = { href: '/regulation', label: { id: 'Peraturan', en: 'Regulation' } } as const;

/** The way to a page of the regulation that is read, which may be another than the one in force. */
export const readingCrumb = ({ profile, inForce }: Reading): Crumb => ({
  ...regulationCrumb,
  href: inForce ? regulationCrumb.href : `${regulationCrumb.href}?of=${profile.regulation.id}`,
});
