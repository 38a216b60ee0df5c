import { allRoles, roles } from '../../../kernel/access/access.ts';
import { attr, type Html, html } from '../../../kernel/html/html.ts';
import { formatShortDate } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { statRow, statTile } from '../../../ui/card/card.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { button, linkButton, printButton } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { accessReviewItems } from './access-review-items.register.ts';
import type { SheetItem } from './access-sheet.queries.ts';

/** What a reviewer's sheet shows. */
export type Sheet = {
  readonly review: { readonly id: string; readonly name: string; readonly due: string };
  readonly items: readonly SheetItem[];
  readonly counts: { readonly open: number; readonly confirmed: number; readonly removed: number };
};

const title: Text = { id: 'Tinjau akses', en: 'Review access' };
const lead: Text = {
  id: 'Siapa memiliki hak apa, sejak kapan, terakhir masuk kapan. Pertahankan yang masih perlu, cabut yang tidak.',
  en: 'Who has which right, since when, last signed in when. Keep what is still needed, remove what is not.',
};

const roleName = (role: string): Text => {
  const known = allRoles.find((one) => one === role);
  return known ? roles[known] : same(role);
};

const tones = { open: 'warning', confirmed: 'good', removed: 'bad' } as const;

const badge = (view: View, { status }: SheetItem): Html =>
  statusBadge(view, accessReviewItems.stateTitles[status], tones[status]);

const tick = (view: View, { id, version, who, own, status }: SheetItem): Html =>
  own || status !== 'open'
    ? html`${own && t(view, { id: 'Akses Anda sendiri: orang lain memutuskan', en: 'Your own access: somebody else decides' })}`
    : html`<input class="form-check-input" type="checkbox" name="items" value="${id}:${version}"${attr('aria-label', t(view, fill({ id: 'Pilih {who}', en: 'Choose {who}' }, { who })))}>`;

const table = (view: View, items: readonly SheetItem[]): Html =>
  dataTable(view, {
    caption: title,
    columns: [
      { key: 'who', label: { id: 'Siapa', en: 'Who' }, cell: ({ who }) => who },
      { key: 'role', label: { id: 'Peran', en: 'Role' }, cell: ({ role }) => t(view, roleName(role)) },
      { key: 'agency', label: { id: 'Perangkat daerah', en: 'Agency' }, cell: ({ agency }) => agency },
      { key: 'since', label: { id: 'Sejak', en: 'Since' }, cell: ({ since }) => shortDateText(view, since) },
      {
        key: 'seen',
        label: { id: 'Terakhir masuk', en: 'Last signed in' },
        cell: ({ lastSeen }) =>
          lastSeen ? shortDateText(view, lastSeen) : t(view, { id: 'belum pernah', en: 'never' }),
      },
      { key: 'status', label: { id: 'Keputusan', en: 'Decision' }, cell: (item) => badge(view, item) },
      { key: 'tick', label: { id: 'Pilih', en: 'Choose' }, cell: (item) => tick(view, item) },
    ],
    rows: items,
    empty: emptyState(view, {
      icon: 'circle-check',
      title: { id: 'Tidak ada akses yang Anda tinjau', en: 'No access for you to review' },
      text: {
        id: 'Hak akses di perangkat daerah lain ditinjau kepalanya.',
        en: 'Access at other agencies is reviewed by their heads.',
      },
    }),
  });

const decide = (view: View, sheet: Sheet): Html =>
  form(view, {
    action: '/access-review',
    hidden: { review: sheet.review.id },
    body: html`${table(view, sheet.items)}
${
  sheet.items.some(({ status, own }) => status === 'open' && !own) &&
  html`<div class="form-actions">
${button(view, { label: { id: 'Pertahankan yang dipilih', en: 'Keep those chosen' }, kind: 'primary', name: 'step', value: 'confirm' })}
${button(view, { label: { id: 'Cabut yang dipilih', en: 'Remove those chosen' }, kind: 'danger', name: 'step', value: 'remove' })}</div>`
}`,
  });

/** A day large enough for a tile, which may break where the tile is narrow. */
const dayInTile = (view: View, day: string): Html =>
  html`<time datetime="${day}">${formatShortDate(day, view.lang)}</time>`;

/** A reviewer's sheet of the review under way, or that there is none. */
export function accessSheetPage(
  view: View,
  sheet: Sheet | null,
  parts: { readonly pasal: readonly Provision[]; readonly mayStart: boolean; readonly done: number | null },
): Html {
  const common = { title, lead, pasal: parts.pasal };
  if (sheet === null)
    return page(view, {
      ...common,
      body: emptyState(view, {
        icon: 'shield-check',
        title: { id: 'Tidak ada peninjauan yang berjalan', en: 'No review is under way' },
        text: { id: 'Padu memulainya sendiri setiap enam bulan.', en: 'Padu starts one every six months by itself.' },
        action: linkButton(view, {
          label: parts.mayStart
            ? { id: 'Mulai sekarang', en: 'Start one now' }
            : { id: 'Peninjauan terdahulu', en: 'Earlier reviews' },
          href: parts.mayStart ? '/access-reviews/new' : '/access-reviews',
        }),
      }),
    });
  const { review, counts } = sheet;
  const late = review.due < view.today;
  return page(view, {
    ...common,
    actions: [
      printButton(view),
      linkButton(view, {
        label: { id: 'Catatan peninjauan', en: 'Record of the review' },
        href: `/access-reviews/${review.id}`,
      }),
    ],
    notices: [
      parts.done !== null &&
        alert(view, {
          tone: 'good',
          title: fill({ id: '{n} hak akses diputuskan.', en: '{n} rights were decided.' }, { n: parts.done }),
        }),
      late &&
        alert(view, { tone: 'warning', title: { id: 'Peninjauan ini lewat tenggat.', en: 'This review is overdue.' } }),
    ].filter((one) => one !== false),
    body: html`${statRow([
      statTile(view, { label: { id: 'Belum diputuskan', en: 'Undecided' }, value: counts.open }),
      statTile(view, { label: { id: 'Dipertahankan', en: 'Kept' }, value: counts.confirmed }),
      statTile(view, { label: { id: 'Dicabut', en: 'Removed' }, value: counts.removed }),
      statTile(view, { label: { id: 'Tenggat', en: 'Due' }, value: dayInTile(view, review.due) }),
    ])}<h2>${review.name}</h2>${decide(view, sheet)}`,
  });
}
