import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { attributes } from '../../ui/attributes.ts';
import { errorSummary, fieldId, form, formActions } from '../../ui/form/form.ts';
import { textArea } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import type { Field, Fields, Options, Posted } from '../field.ts';
import { manyTexts } from '../fields/posted.ts';
import { type ListQuery, writeListQuery } from '../list-query.ts';
import type { Register } from '../register.ts';
import { fieldControls } from './field-controls.ts';
import { askName } from './form.page.ts';
import { listHref } from './register-links.ts';

/** Everything the page that changes many rows at once shows. */
export type BulkParts = {
  readonly register: Register;
  /** Which rows. */
  readonly query: ListQuery;
  /** How many they are. */
  readonly count: number;
  readonly step: string;
  /** Every step the reader may take on many rows. */
  readonly steps: readonly string[];
  readonly fields: Fields;
  readonly ask: Fields;
  readonly options: ReadonlyMap<string, Options>;
  readonly posted: Posted | null;
  readonly problems: readonly Problem[];
  readonly undoable: boolean;
};

/** Where rows of a list are changed at once: those a query shows. */
export const bulkHref = (register: Register, query: ListQuery, step: string | null = null): string =>
  `${listHref(register)}/bulk${writeListQuery(register, query, { columns: null, sort: null, cursor: null, step })}`;

const setLabel: Text = { id: 'Isian yang diubah', en: 'Entries to change' };
const setHelp: Text = {
  id: 'Hanya isian yang dicentang diubah; isian lain pada setiap baris tetap. Dicentang tanpa diisi berarti dikosongkan.',
  en: 'Only ticked entries change; all others stay as they are in each row. Ticked and left empty means emptied.',
};

/** A field to tick, and under it what to set it to; what is not ticked is folded away where the browser can. */
function fieldToSet(view: View, parts: BulkParts, name: string, field: Field<unknown>): Html {
  const id = `set-${name}`;
  const checked = parts.posted ? manyTexts(parts.posted, 'set').includes(name) : false;
  const box = { class: 'form-check-input', type: 'checkbox', id, name: 'set', value: name, checked };
  const control = field.control({
    view,
    common: {
      name,
      label: fill({ id: '{label}: isi baru', en: '{label}: new entry' }, { label: field.label }),
      help: field.help,
      optional: !field.required,
      error: parts.problems.find((problem) => problem.field === name)?.message,
    },
    value: null,
    posted: parts.posted,
    options: parts.options.get(name) ?? (field.refers ? null : []),
    linked: [],
  });
  return html`<div class="to-set"><div class="choice"><input${attributes(box)}><label for="${id}">${t(view, field.label)}</label></div>
${control}</div>`;
}

function fieldsToSet(view: View, parts: BulkParts): Html | null {
  const fields = Object.entries(parts.fields);
  if (fields.length === 0) return null;
  return html`<fieldset class="form-section" id="${fieldId('set')}"><legend>${t(view, setLabel)}</legend>
<p class="form-section-lead">${t(view, setHelp)}</p>
${fields.map(([name, field]) => fieldToSet(view, parts, name, field))}</fieldset>`;
}

const noUndo: Text = {
  id: 'Langkah ini tidak dapat dibatalkan sekaligus.',
  en: 'This step cannot be undone as one.',
};
const noUndoWhy: Text = {
  id: 'Baris yang sudah berubah hanya dapat dikembalikan satu per satu, sejauh langkahnya mengizinkan.',
  en: 'Rows that took it can only be brought back one by one, as far as their steps allow.',
};

/** That a step cannot be undone for all rows together; said before it is taken, and after. */
export const noUndoAlert = (view: View): Html => alert(view, { tone: 'warning', title: noUndo, text: noUndoWhy });

const placed = ({ fields, ask, problems }: BulkParts) =>
  problems.map(({ field, message }) => ({
    field: field in ask && !(field in fields) ? askName(field) : field,
    label: (fields[field] ?? ask[field])?.label,
    message,
  }));

/** What to set on the chosen rows. Nothing changes before the next page has shown what would. */
export function bulkPage(view: View, parts: BulkParts): Html {
  const { register, query, step, steps, posted } = parts;
  const titleOf = (name: string): Text => register.steps[name]?.title ?? { id: name, en: name };
  const reason = textArea(view, {
    name: '_reason',
    label: { id: 'Alasan', en: 'Reason' },
    help: { id: 'Tercatat dalam riwayat setiap baris.', en: 'Kept in the history of every row.' },
    optional: true,
    value: posted ? String(posted._reason ?? '') : '',
    maxLength: 1000,
    rows: 2,
  });
  const asked = fieldControls(view, { ...parts, values: {}, linked: {} }, parts.ask, askName);
  const save = { id: 'Lihat dahulu hasilnya', en: 'Preview the result' };
  const body = html`${fieldsToSet(view, parts)}<div class="form-fields">${asked}${reason}</div>${formActions(view, { save, cancel: listHref(register) })}`;
  const stepTabs = steps.map((name) => ({
    label: titleOf(name),
    href: bulkHref(register, query, name),
    current: name === step,
  }));
  return page(view, {
    title: fill(
      { id: '{step}: {n} baris sekaligus', en: '{step}: {n} rows at once' },
      { step: titleOf(step), n: formatNumber(parts.count, view.lang, 0) },
    ),
    lead: {
      id: 'Belum ada yang disimpan: halaman berikut menunjukkan apa yang terjadi pada setiap baris, dan Anda memutuskan di sana.',
      en: 'Nothing is stored yet: the next page shows what would happen to each row, and you decide there.',
    },
    crumbs: [{ label: register.title, href: listHref(register) }],
    narrow: true,
    ...(steps.length > 1 ? { tabs: tabs(view, stepTabs) } : {}),
    notices: parts.undoable ? [] : [noUndoAlert(view)],
    body: [errorSummary(view, placed(parts)), form(view, { action: bulkHref(register, query, step), body })],
  });
}
