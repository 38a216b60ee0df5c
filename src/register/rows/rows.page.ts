import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import type { Crumb } from '../../ui/breadcrumbs/breadcrumbs.ts';
import { button } from '../../ui/form/button.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { switchInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { Fields, Options, Posted } from '../field.ts';
import { fieldControls } from '../pages/field-controls.ts';
import { rowTitle } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';

/** One line of the editor: the row that is there, or null for a new one. */
export type Line = { readonly row: ReadRow | null; readonly remove: boolean };

/** Everything the editor of the rows inside a record shows. */
export type RowsParts = {
  readonly child: Register;
  readonly fields: Fields;
  readonly title: Text;
  readonly crumbs: readonly Crumb[];
  readonly action: string;
  readonly cancel: string;
  readonly version: number;
  readonly lines: readonly Line[];
  readonly posted: Posted | null;
  readonly options: ReadonlyMap<string, Options>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Html[];
};

/** The name of a control of a line. */
export const lineName = (line: number, field: string): string => `row-${line}.${field}`;

const removeLabel: Text = { id: 'Keluarkan baris ini', en: 'Take this row out' };

const titleOf = (view: View, { child }: RowsParts, { row }: Line, at: number): Text => {
  const name = row ? t(view, rowTitle(view, child, row)) : t(view, { id: 'baru', en: 'new' });
  return fill({ id: 'Baris {n}: {name}', en: 'Row {n}: {name}' }, { n: String(at + 1), name: same(name) });
};

function lineCard(view: View, parts: RowsParts, line: Line, at: number): Html {
  const problems = parts.problems.filter(({ row }) => row === at);
  const own = { ...parts, values: line.row?.values ?? {}, linked: line.row?.linked ?? {}, problems };
  const controls = fieldControls(view, own, parts.fields, (field) => lineName(at, field));
  return html`<fieldset class="form-section row-line">
<legend>${t(view, titleOf(view, parts, line, at))}</legend>
<input type="hidden" name="${lineName(at, 'id')}" value="${line.row?.id ?? ''}">
<div class="row-fields">${controls}</div>
${switchInput(view, { name: lineName(at, 'remove'), label: removeLabel, value: line.remove })}
</fieldset>`;
}

/** Problems name their line and field and lead to it. */
const placed = (parts: RowsParts) =>
  parts.problems.map(({ field, message, row }) => {
    const label = parts.fields[field]?.label ?? same(field);
    const words = { n: String((row ?? 0) + 1), label };
    return {
      field: lineName(row ?? 0, field),
      label: fill({ id: 'Baris {n}, {label}', en: 'Row {n}, {label}' }, words),
      message,
    };
  });

/** The rows inside a record on one form, saved together or not at all. Without script, "add" brings the form back with a line more. */
export function rowsPage(view: View, parts: RowsParts): Html {
  const add = button(view, {
    label: fill({ id: 'Tambah baris', en: 'Add a row' }, {}),
    name: '_add',
    value: 'yes',
    icon: 'plus',
  });
  const save = { id: 'Simpan semua baris', en: 'Save all rows' };
  const empty = html`<p class="text-secondary">${t(view, { id: 'Belum ada baris.', en: 'No rows yet.' })}</p>`;
  return page(view, {
    title: parts.title,
    lead: {
      id: 'Semua baris disimpan bersama: bila satu perlu diperbaiki, belum ada yang tersimpan.',
      en: 'All rows are saved together: when one needs mending, none is saved yet.',
    },
    crumbs: parts.crumbs,
    notices: parts.notices,
    body: [
      errorSummary(view, placed(parts)),
      form(view, {
        action: parts.action,
        hidden: { _version: String(parts.version), _lines: String(parts.lines.length) },
        body: html`<div class="form-default">${button(view, { label: save })}</div>${
          parts.lines.length === 0 ? empty : parts.lines.map((line, at) => lineCard(view, parts, line, at))
        }${formActions(view, { save, cancel: parts.cancel, more: add })}`,
      }),
    ],
  });
}
