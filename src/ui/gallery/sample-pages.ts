import { html } from '../../kernel/html/html.ts';
import { same } from '../../kernel/i18n/text.ts';
import { alert } from '../alert/alert.ts';
import { asidePart, card } from '../card/card.ts';
import { relativeTime } from '../date/date-text.ts';
import { descriptionList } from '../details/description-list.ts';
import { errorPage } from '../error/error-page.ts';
import { linkButton, printButton } from '../form/button.ts';
import { formExamples } from '../form/form.examples.ts';
import { form, formActions } from '../form/form.ts';
import { textInput } from '../form/text-inputs.ts';
import { page, plainPage } from '../page/page.ts';
import { statusBadge } from '../state/state-badge.ts';
import { agencyFilters, agencyPager, agencyTable, noAgencies } from '../table/table.examples.ts';
import { tabs } from '../tabs/tabs.ts';
import { t, type View } from '../view.ts';
import { decreeDetails, decreeHistory, decreeSteps, dutyCounts, dutyTiles } from './data.examples.ts';
import type { Example } from './example.ts';

const agencies = { id: 'Perangkat daerah', en: 'Agencies' };

const listPage = (view: View) =>
  page(view, {
    title: agencies,
    lead: {
      id: 'Semua perangkat daerah dengan fungsi yang dipegangnya.',
      en: 'Every agency with the functions it holds.',
    },
    crumbs: [{ label: { id: 'Organisasi', en: 'Organisation' }, href: '/organization' }],
    primary: linkButton(view, {
      label: { id: 'Tambah', en: 'Add' },
      href: '/agencies/new',
      kind: 'primary',
      icon: 'plus',
    }),
    actions: [
      linkButton(view, { label: { id: 'Impor', en: 'Import' }, href: '/agencies/import', icon: 'file-import' }),
    ],
    body: [agencyFilters(view), agencyTable(view), agencyPager(view)],
    pasal: [{ ref: 'Pasal 6 ayat (2)', href: '/regulation/6' }],
  });

const readPage = (view: View) =>
  page(view, {
    title: same('Keputusan Wali Kota 214/2024'),
    badge: statusBadge(view, { id: 'Berlaku', en: 'In force' }, 'good'),
    lead: { id: 'Keputusan ini membentuk tim koordinasi.', en: 'This decree creates the coordination team.' },
    crumbs: [
      { label: { id: 'Bukti', en: 'Evidence' }, href: '/evidence' },
      { label: { id: 'Produk hukum', en: 'Legal instruments' }, href: '/instruments' },
    ],
    actions: [printButton(view)],
    primary: linkButton(view, { label: { id: 'Ubah', en: 'Edit' }, href: '#', kind: 'primary', icon: 'edit' }),
    notices: [alert(view, { tone: 'good', title: { id: 'Tersimpan', en: 'Saved' } })],
    tabs: tabs(view, [
      { label: { id: 'Ringkasan', en: 'Summary' }, href: '#', current: true },
      { label: { id: 'Riwayat', en: 'History' }, href: '#', count: 3 },
    ]),
    body: [
      card(view, { title: { id: 'Keterangan', en: 'Facts' }, body: decreeDetails(view) }),
      card(view, {
        title: { id: 'Perangkat daerah yang terlibat', en: 'Agencies involved' },
        flush: true,
        body: agencyTable(view),
      }),
      card(view, { title: { id: 'Riwayat', en: 'History' }, body: decreeHistory(view) }),
    ],
    aside: [
      asidePart(
        view,
        { id: 'Langkah', en: 'Steps' },
        html`<form id="example-step" method="post" action="/ui"></form>${decreeSteps(view)}`,
      ),
      asidePart(
        view,
        { id: 'Catatan', en: 'Record' },
        descriptionList(view, [
          { label: { id: 'Dicatat oleh', en: 'Recorded by' }, value: 'Raja Hafizah' },
          {
            label: { id: 'Terakhir diubah', en: 'Last change' },
            value: relativeTime(view, new Date(view.now.getTime() - 7_200_000)),
          },
        ]),
      ),
    ],
    pasal: [
      { ref: 'Pasal 8 ayat (1)', href: '/regulation/8' },
      { ref: 'Pasal 49', href: '/regulation/49' },
    ],
  });

const formPage = (view: View) =>
  page(view, {
    title: { id: 'Tambah perangkat daerah', en: 'Add an agency' },
    lead: { id: 'Isian yang tidak bertanda opsional wajib diisi.', en: 'Entries are required unless marked optional.' },
    crumbs: [{ label: agencies, href: '/agencies' }],
    narrow: true,
    body: formExamples.filter(({ name }) => name.startsWith('Form')).map(({ draw }) => draw(view)),
  });

const homePage = (view: View) =>
  page(view, {
    title: { id: 'Selamat pagi, Raja Hafizah', en: 'Good morning, Raja Hafizah' },
    lead: {
      id: 'Empat hal menunggu Anda; yang pertama jatuh tempo besok.',
      en: 'Four things wait for you; the first is due tomorrow.',
    },
    body: [dutyTiles(view), card(view, { title: { id: 'Kewajiban SPBE', en: 'SPBE duties' }, body: dutyCounts(view) })],
  });

const emptyPage = (view: View) => page(view, { title: agencies, body: noAgencies(view) });

const signInPage = (view: View) =>
  plainPage(view, {
    title: { id: 'Masuk', en: 'Sign in' },
    lead: { id: 'Dengan akun yang diberikan administrator.', en: 'With the account an administrator gave you.' },
    body: form(view, {
      action: '/sign-in',
      body: [
        textInput(view, {
          name: 'email',
          label: { id: 'Surel', en: 'Email' },
          kind: 'email',
          autocomplete: 'username',
        }),
        textInput(view, {
          name: 'password',
          label: { id: 'Kata sandi', en: 'Password' },
          kind: 'password',
          autocomplete: 'current-password',
        }),
        formActions(view, { save: { id: 'Masuk', en: 'Sign in' } }),
      ],
    }),
  });

const refused = (view: View) =>
  errorPage(view, {
    status: 403,
    code: 'forbidden',
    title: { id: 'Peran Anda tidak mencakup tindakan ini.', en: 'Your role does not cover this action.' },
    mend: { id: 'Minta administrator memberi peran yang sesuai.', en: 'Ask an administrator for a fitting role.' },
    body: html`<p>${t(view, { id: 'Tidak ada yang berubah.', en: 'Nothing has changed.' })}</p>`,
  });

/** Whole pages as they look with content, for eyes and for the tests. */
export const samplePages: readonly Example[] = [
  { name: 'list', draw: listPage },
  { name: 'record', draw: readPage },
  { name: 'form', draw: formPage },
  { name: 'home', draw: homePage },
  { name: 'empty', draw: emptyPage },
  { name: 'sign-in', draw: signInPage },
  { name: 'error', draw: refused },
];
