import { type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { linkButton } from '../form/button.ts';
import { page } from '../page/page.ts';
import { t, type View } from '../view.ts';

/** What went wrong and what to do about it, in the frame, so that nobody is left at a dead end. */
export const errorPage = (
  view: View,
  error: {
    readonly status: number;
    readonly code: string;
    readonly title: Text;
    readonly mend: Text;
    readonly body?: Child;
  },
): Html =>
  page(view, {
    title: error.title,
    lead: error.mend,
    narrow: true,
    body: html`${error.body}<div class="error-ways">${linkButton(view, {
      label: { id: 'Ke beranda', en: 'Go to the home page' },
      href: '/',
      kind: 'primary',
      icon: 'home',
    })}</div>
<dl class="error-facts">
<div><dt>${t(view, { id: 'Kode', en: 'Code' })}</dt><dd>${error.status} ${error.code}</dd></div>
<div><dt>${t(view, { id: 'Nomor permintaan', en: 'Request number' })}</dt><dd>${view.requestId}</dd></div>
</dl>`,
  });
