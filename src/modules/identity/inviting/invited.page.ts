import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { qrPicture } from '../factors/qr.ts';
import { invitationHours } from '../invitation-hours.ts';
import type { Invited } from './invite-people.ts';

const crumb = { label: { id: 'Undangan', en: 'Invitations' }, href: '/invitations' };

/** A slip to cut out and hand over. */
function slip(view: View, { name, login }: Invited, link: string): Html {
  const how = fill(
    {
      id: 'Pindai gambar ini atau ketik alamatnya di peramban, lalu pilih kata sandi Anda. Berlaku {hours} jam, hanya sekali.',
      en: 'Scan this picture or type the address into a browser, then choose your password. Good for {hours} hours, only once.',
    },
    { hours: invitationHours },
  );
  return html`<li class="slip">${qrPicture(link, t(view, { id: 'Gambar QR tautan', en: 'QR picture of the link' }))}
<div><p class="slip-name">${name}</p><p>${t(view, { id: 'Nama masuk', en: 'Sign-in name' })}: <strong>${login}</strong></p>
<p>${t(view, how)}</p><p><code class="secret">${link}</code></p></div></li>`;
}

const held: Text = {
  id: 'Lembar di bawah hanya tampil sekali. Cetak sekarang.',
  en: 'The slips below are shown once. Print them now.',
};
const whoever: Text = {
  id: 'Siapa pun yang memegang lembar dapat masuk: serahkan langsung kepada orangnya.',
  en: 'Whoever holds a slip can sign in: hand each over in person.',
};

/** What became of everybody invited in one step: mailed, or a slip to print. `linkTo` makes a link of a secret. */
export function invitedPage(view: View, invited: readonly Invited[], linkTo: (secret: string) => string): Html {
  const mailed = invited.filter(({ secret }) => secret === null);
  const slips = invited.flatMap((one) => (one.secret === null ? [] : [slip(view, one, linkTo(one.secret))]));
  const table = dataTable(view, {
    caption: { id: 'Dikirim surel', en: 'Mailed' },
    rows: mailed,
    columns: [
      { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
      { key: 'login', label: { id: 'Nama masuk', en: 'Sign-in name' }, cell: ({ login }) => login },
      { key: 'mail', label: { id: 'Dikirim ke', en: 'Sent to' }, cell: ({ mail }) => mail ?? '–' },
    ],
    href: ({ account }) => `/accounts/${account}`,
    empty: html`<p class="text-secondary">${t(view, { id: 'Tidak ada.', en: 'None.' })}</p>`,
  });
  return page(view, {
    title: fill({ id: '{n} orang diundang', en: '{n} people invited' }, { n: invited.length }),
    lead: fill(
      { id: '{mailed} lewat surel, {slips} dengan lembar cetak.', en: '{mailed} by mail, {slips} by slip.' },
      { mailed: mailed.length, slips: slips.length },
    ),
    crumbs: [crumb],
    primary: linkButton(view, {
      label: { id: 'Lihat kemajuannya', en: 'See how it goes' },
      href: '/invitations',
      kind: 'primary',
    }),
    notices: slips.length > 0 ? [alert(view, { tone: 'warning', title: held, text: whoever })] : [],
    body: [
      mailed.length > 0
        ? html`<div class="no-print">${card(view, { title: { id: 'Lewat surel', en: 'By mail' }, body: table, flush: true })}</div>`
        : null,
      slips.length > 0 ? html`<ul class="slips">${slips}</ul>` : null,
    ],
  });
}
