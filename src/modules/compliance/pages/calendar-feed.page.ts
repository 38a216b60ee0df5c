import { type Html, html } from '../../../kernel/html/html.ts';
import { formatInstant } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { radioGroup } from '../../../ui/form/choice-inputs.ts';
import { form, formActions } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import type { CalendarFeed } from '../calendar-feed.queries.ts';

const crumbs = [{ label: { id: 'Kalender kewajiban', en: 'Calendar of duties' }, href: '/compliance/calendar' }];

function existing(view: View, feed: CalendarFeed): Html {
  const title = fill(
    { id: 'Anda punya tautan sejak {at}.', en: 'You have had a link since {at}.' },
    { at: formatInstant(feed.createdAt, view.lang, view.timeZone) },
  );
  return alert(view, {
    tone: 'info',
    title,
    text: {
      id: 'Bila tautan itu diketahui orang lain atau hilang, buat yang baru: yang lama berhenti bekerja.',
      en: 'If others know it or it is lost, make a new one: the old one stops working.',
    },
    body: form(view, {
      action: '/compliance/calendar/link/revoke',
      body: button(view, { label: { id: 'Cabut tautan ini', en: 'Revoke this link' } }),
    }),
  });
}

/** Asks what the link should show, and tells of the one there is. */
export const feedPage = (view: View, feed: CalendarFeed | null): Html =>
  page(view, {
    title: { id: 'Ikuti di kalender Anda', en: 'Follow in your calendar' },
    lead: {
      id: 'Aplikasi kalender di ponsel atau komputer Anda membaca kewajiban lewat tautan rahasia.',
      en: 'The calendar program of your phone or computer reads the duties through a secret link.',
    },
    crumbs,
    narrow: true,
    notices: feed ? [existing(view, feed)] : [],
    body: form(view, {
      action: '/compliance/calendar/link',
      body: html`<div class="form-fields">${radioGroup(view, {
        name: 'covers',
        label: { id: 'Yang ditampilkan', en: 'What it shows' },
        value: feed?.covers ?? 'mine',
        choices: [
          { value: 'mine', label: { id: 'Kewajiban saya', en: 'My duties' } },
          {
            value: 'all',
            label: { id: 'Kewajiban seluruh pemerintah daerah', en: 'The duties of the whole government' },
          },
        ],
      })}</div>${formActions(view, {
        save: feed ? { id: 'Buat tautan baru', en: 'Make a new link' } : { id: 'Buat tautan', en: 'Make the link' },
        cancel: '/compliance/calendar',
      })}`,
    }),
  });

/** Shown once, after a link was made: its secret is kept nowhere. */
export const feedMadePage = (view: View, address: string): Html =>
  page(view, {
    title: { id: 'Tautan kalender dibuat', en: 'The calendar link was made' },
    crumbs,
    narrow: true,
    notices: [
      alert(view, {
        tone: 'warning',
        title: {
          id: 'Salin sekarang: tautan tidak akan ditampilkan lagi.',
          en: 'Copy it now: it will not be shown again.',
        },
        text: {
          id: 'Siapa pun yang memegang tautan ini melihat kalender Anda. Simpan seperti kata sandi.',
          en: 'Whoever holds this link sees your calendar. Keep it like a password.',
        },
      }),
    ],
    body: html`<p><code class="secret">${address}</code></p>
<p>${t(view, {
      id: 'Di aplikasi kalender pilih “tambah kalender dari URL” atau “berlangganan kalender”, lalu tempel tautan ini.',
      en: 'In your calendar program choose “add calendar from URL” or “subscribe”, then paste this link.',
    })}</p>
<div class="form-actions">${linkButton(view, { label: { id: 'Ke kalender', en: 'To the calendar' }, href: '/compliance/calendar', kind: 'primary' })}</div>`,
  });
