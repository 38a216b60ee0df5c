import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import type { Crumb } from '../../ui/breadcrumbs/breadcrumbs.ts';
import { card } from '../../ui/card/card.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { fieldGroup } from '../../ui/form/field-row.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import { showField, showStatus } from '../pages/cells.ts';
import { rowHref, rowTitle } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import { fieldOf, type Register } from '../register.ts';
import type { Duplicate } from './find-duplicates.ts';
import type { PointerCount } from './pointers.ts';

/** What the page of likely duplicates shows. */
export type DuplicatesParts = {
  readonly register: Register;
  readonly row: ReadRow;
  readonly crumbs: readonly Crumb[];
  readonly found: readonly Duplicate[];
};

const percent = (view: View, likeness: number) => `${formatNumber(Math.min(likeness, 1) * 100, view.lang, 0)} %`;

export const compareHref = (register: Register, stays: string, goes: string): string =>
  `${rowHref(register, stays)}/duplicates/${goes}`;

/** Why two rows look alike, in words. */
function reasonOf(view: View, register: Register, { alike }: Duplicate): string {
  const labels = alike.map((name) => t(view, fieldOf(register, name).label)).join(', ');
  const words: Text =
    labels === ''
      ? { id: 'beberapa kata sama', en: 'some words in common' }
      : fill({ id: 'mirip pada: {labels}', en: 'alike in: {labels}' }, { labels });
  return t(view, words);
}

/** Rows that may be the same thing as this one, the most alike first. */
export function duplicatesPage(view: View, { register, row, crumbs, found }: DuplicatesParts): Html {
  const compare = ({ id, label }: Duplicate) => {
    const words = fill({ id: 'Bandingkan dengan {label}', en: 'Compare with {label}' }, { label: same(label) });
    const href = compareHref(register, row.id, id);
    return html`<a href="${href}" aria-label="${t(view, words)}">${t(view, { id: 'Bandingkan', en: 'Compare' })}</a>`;
  };
  const table = dataTable(view, {
    caption: { id: 'Kemungkinan catatan kembar', en: 'Likely duplicates' },
    rows: found,
    columns: [
      { key: 'label', label: register.one, cell: ({ label }) => label },
      {
        key: 'likeness',
        label: { id: 'Kemiripan', en: 'Likeness' },
        align: 'end',
        cell: (one) => percent(view, one.likeness),
      },
      { key: 'why', label: { id: 'Mengapa', en: 'Why' }, cell: (one) => reasonOf(view, register, one) },
      { key: 'status', label: { id: 'Status', en: 'State' }, cell: ({ status }) => showStatus(view, register, status) },
      { key: 'do', label: { id: 'Langkah', en: 'Step' }, cell: compare },
    ],
    href: ({ id }) => compareHref(register, row.id, id),
    empty: emptyState(view, {
      icon: 'circle-check',
      title: { id: 'Tidak ada yang mirip', en: 'Nothing alike' },
      text: {
        id: 'Padu membandingkan kata-kata pada isian yang dapat dicari, di antara catatan yang boleh Anda lihat.',
        en: 'Padu compares the words of the searched fields, among the records you may see.',
      },
    }),
  });
  return page(view, {
    title: { id: 'Kemungkinan catatan kembar', en: 'Likely duplicates' },
    lead: fill({ id: 'Yang mirip dengan: {title}', en: 'Alike to: {title}' }, { title: rowTitle(view, register, row) }),
    crumbs,
    body: found.length > 0 ? table : card(view, { body: table }),
  });
}

/** What the page shows on which two rows become one. */
export type CompareParts = {
  readonly register: Register;
  readonly stays: ReadRow;
  readonly goes: ReadRow;
  readonly crumbs: readonly Crumb[];
  /** Fields that differ and whose value may be chosen. */
  readonly choosable: readonly string[];
  /** Fields that differ and stay as they are. */
  readonly fixed: readonly string[];
  readonly taken: readonly string[];
  readonly pointers: readonly PointerCount[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Html[];
};

const dash = html`<span class="none">—</span>`;

function choice(view: View, parts: CompareParts, name: string): Html {
  const { register, stays, goes, taken } = parts;
  const option = (from: 'stays' | 'goes', row: ReadRow, words: Text) => {
    const id = `take-${name}-${from}`;
    const checked = taken.includes(name) === (from === 'goes');
    return html`<div class="choice"><input class="form-check-input" type="radio" id="${id}" name="take.${name}" value="${from}"${checked && html` checked`}>
<label for="${id}"><span class="choice-from">${t(view, words)}</span> ${showField(view, register, row, name) ?? dash}</label></div>`;
  };
  const field = { name: `take.${name}`, label: fieldOf(register, name).label };
  return fieldGroup(
    view,
    field,
    html`<div class="choices">${option('stays', stays, { id: 'Yang tetap:', en: 'The one that stays:' })}${option('goes', goes, { id: 'Yang digabungkan:', en: 'The one that goes:' })}</div>`,
  );
}

function pointerCard(view: View, { pointers }: CompareParts): Html {
  const rows = pointers.map(
    ({ register, count }) =>
      html`<li>${t(view, register.title)}: <strong>${formatNumber(count, view.lang, 0)}</strong></li>`,
  );
  const none = html`<p>${t(view, { id: 'Tidak ada catatan lain yang menunjuk kepadanya.', en: 'No other record points to it.' })}</p>`;
  return card(view, {
    title: { id: 'Yang akan dialihkan', en: 'What will be led over' },
    lead: {
      id: 'Catatan yang menunjuk yang digabungkan, sejauh boleh Anda lihat. Semuanya akan menunjuk yang tetap.',
      en: 'Records that point to the one that goes, as far as you may see them. All will point to the one that stays.',
    },
    body: rows.length > 0 ? html`<ul>${rows}</ul>` : none,
  });
}

const consequence = {
  tone: 'warning',
  title: { id: 'Penggabungan tidak dapat dibatalkan.', en: 'A merge cannot be undone.' },
  text: {
    id: 'Yang digabungkan tetap tersimpan dengan riwayatnya, tetapi tidak dihitung lagi; alamatnya menuju yang tetap.',
    en: 'The one that goes is kept with its history, but no longer counts; its address leads to the one that stays.',
  },
} as const;

/** Two rows side by side: which stays, whose value holds where they differ, and what will change. */
export function comparePage(view: View, parts: CompareParts): Html {
  const { register, stays, goes } = parts;
  const swap = linkButton(view, {
    label: { id: 'Tukar: pertahankan yang lain', en: 'Swap: keep the other' },
    href: compareHref(register, goes.id, stays.id),
    kind: 'quiet',
    icon: 'refresh',
  });
  const words = { stays: rowTitle(view, register, stays), goes: rowTitle(view, register, goes) };
  const fixed = parts.fixed.map((name) => t(view, fieldOf(register, name).label)).join(', ');
  const choices = parts.choosable.map((name) => choice(view, parts, name));
  const told =
    fixed !== '' &&
    html`<p class="text-secondary">${t(view, fill({ id: 'Tetap seperti pada yang tetap: {fields}.', en: 'Kept as on the one that stays: {fields}.' }, { fields: same(fixed) }))}</p>`;
  const equal =
    choices.length === 0 &&
    html`<p>${t(view, { id: 'Tidak ada isian yang perlu dipilih.', en: 'There is nothing to choose.' })}</p>`;
  return page(view, {
    title: { id: 'Gabungkan catatan kembar', en: 'Merge duplicates' },
    lead: fill({ id: '“{goes}” digabungkan ke “{stays}”.', en: '“{goes}” is merged into “{stays}”.' }, words),
    crumbs: parts.crumbs,
    actions: [swap],
    notices: [...parts.notices, alert(view, consequence)],
    narrow: true,
    body: [
      errorSummary(
        view,
        parts.problems.map(({ field, message }) => ({
          field: `take.${field}`,
          label: register.fields[field]?.label,
          message,
        })),
      ),
      form(view, {
        action: compareHref(register, stays.id, goes.id),
        hidden: { _version: String(stays.version), _other: String(goes.version) },
        body: html`<div class="form-fields">${choices}${equal}${told}</div>${pointerCard(view, parts)}${formActions(view, { save: { id: 'Gabungkan', en: 'Merge' }, cancel: rowHref(register, stays.id) })}`,
      }),
    ],
  });
}

/** The way to the likely duplicates of a row, for who may merge. */
export const duplicatesLink = (view: View, register: Register, row: ReadRow): Html =>
  linkButton(view, {
    label: { id: 'Cari catatan kembar', en: 'Find duplicates' },
    href: `${rowHref(register, row.id)}/duplicates`,
    kind: 'quiet',
    icon: 'files',
  });
