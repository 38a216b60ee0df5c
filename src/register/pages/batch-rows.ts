import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { card } from '../../ui/card/card.ts';
import { linkButton } from '../../ui/form/button.ts';
import { type Column, dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import type { Batch, SheetPlan, ValueChange } from '../batches/batch.ts';
import type { RowOutcome } from '../batches/list-outcomes.ts';
import { reasonsOf } from '../batches/refused-sheet.ts';
import { valuesIn } from '../batches/stage-rows.ts';
import type { Linked } from '../field.ts';
import type { Register } from '../register.ts';
import { showStatus } from './cells.ts';

/** Of one sheet: the first rows of each kind, how many there are in all, and the names of the rows they mention. */
export type BatchRows = {
  readonly register: Register;
  /** Whether its rows are inside those of the first sheet. */
  readonly isInside: boolean;
  /** How the sheet was read; null where rows were chosen from the list. */
  readonly plan: SheetPlan | null;
  readonly all: (outcome: 'created' | 'updated' | 'refused') => number;
  readonly created: readonly RowOutcome[];
  readonly updated: readonly RowOutcome[];
  readonly refused: readonly RowOutcome[];
  readonly left: readonly RowOutcome[];
  readonly linkOf: (register: string, id: string) => Linked;
};

type Parts = { readonly batch: Batch; readonly rows: BatchRows };

const rowColumn: Column<RowOutcome> = {
  key: 'row',
  label: { id: 'Baris', en: 'Row' },
  align: 'end',
  cell: ({ row }) => row,
};

/** What a row is called: its name where it exists and is open to the reader, or what the sheet calls it. */
const nameColumn = ({ rows }: Parts): Column<RowOutcome> => ({
  key: 'name',
  label: rows.register.one,
  cell: ({ key, rowId }) => {
    const link = rowId === null ? null : rows.linkOf(rows.register.name, rowId);
    return link?.href ? html`<a href="${link.href}">${link.label}</a>` : (key ?? '–');
  },
});

function shown(view: View, { rows }: Parts, name: string, value: unknown): Html {
  const { register } = rows;
  if (name === 'status') return showStatus(view, register, String(value));
  const field = register.fields[name];
  if (!field || value === null || value === undefined) return html`<span class="none">—</span>`;
  const ids = field.refers ? [value].flat().map(String) : [];
  const linked = ids.map((id) => rows.linkOf(field.refers?.register ?? '', id));
  return field.show({ view, value, linked });
}

const statusLabel: Text = { id: 'Status', en: 'State' };

const change = (view: View, parts: Parts, { name, before, after }: ValueChange): Html =>
  html`<li>${t(view, name === 'status' ? statusLabel : (parts.rows.register.fields[name]?.label ?? same(name)))}: <del>${shown(view, parts, name, before)}</del> → <ins>${shown(view, parts, name, after)}</ins></li>`;

function part(
  view: View,
  options: {
    readonly title: Text;
    readonly all: number;
    readonly rows: readonly RowOutcome[];
    readonly columns: readonly Column<RowOutcome>[];
    readonly actions?: Html;
  },
): Html | null {
  const { title, all, rows, columns, actions } = options;
  if (rows.length === 0) return null;
  const number = (value: number) => formatNumber(value, view.lang, 0);
  const lead = fill(
    { id: '{n} pertama dari {all}', en: 'The first {n} of {all}' },
    { n: number(rows.length), all: number(all) },
  );
  return card(view, {
    title,
    ...(all > rows.length ? { lead } : {}),
    ...(actions ? { actions } : {}),
    flush: true,
    body: dataTable(view, { caption: title, columns, rows, empty: html`` }),
  });
}

/** The columns of new rows as they were read, so that a person sees whether dates, kinds and codes are what they meant. */
function readColumns(view: View, { rows: { register, plan } }: Parts): readonly Column<RowOutcome>[] {
  if (plan === null) return [];
  const names = plan.meanings.flatMap((meaning) => (meaning.kind === 'field' ? [meaning.name] : []));
  return names.map((name) => {
    const field = register.fields[name];
    return {
      key: name,
      label: field?.label ?? { id: name, en: name },
      cell: ({ cells }) => {
        const value = valuesIn(register, plan, cells).values[name] ?? null;
        if (!field || value === null) return '';
        return field.refers ? [value].flat().join('; ') : field.show({ view, value, linked: [] });
      },
    };
  });
}

/** What became, or would become, of the rows: first what was refused, and why. */
export function outcomeTables(view: View, parts: Parts): readonly (Html | null)[] {
  const { batch, rows } = parts;
  const { register, isInside, all } = rows;
  const titled = (title: Text): Text =>
    isInside ? fill({ id: '{sheet}: {title}', en: '{sheet}: {title}' }, { sheet: register.title, title }) : title;
  const reasons: Column<RowOutcome> = {
    key: 'reasons',
    label: { id: 'Yang perlu diperbaiki', en: 'What to mend' },
    cell: (row) => reasonsOf(view, register, row),
  };
  const changes: Column<RowOutcome> = {
    key: 'changes',
    label: { id: 'Perubahan', en: 'Changes' },
    cell: (row) => html`<ul class="plain-list">${(row.changes ?? []).map((one) => change(view, parts, one))}</ul>`,
  };
  const download = linkButton(view, {
    label: { id: 'Unduh baris yang ditolak', en: 'Download the refused rows' },
    href: `/batches/${batch.id}/refused.xlsx`,
    icon: 'download',
    download: true,
  });
  const name = nameColumn(parts);
  const lead = batch.kind === 'import' ? [rowColumn, name] : [name];
  return [
    part(view, {
      title: titled({ id: 'Dibiarkan saat dibatalkan', en: 'Left when it was undone' }),
      all: rows.left.length,
      rows: rows.left,
      columns: [...lead, reasons],
    }),
    part(view, {
      title: titled({ id: 'Baris yang ditolak', en: 'Refused rows' }),
      all: all('refused'),
      rows: rows.refused,
      columns: [...lead, reasons],
      ...(batch.kind === 'import' ? { actions: download } : {}),
    }),
    part(view, {
      title: titled({ id: 'Perubahan pada baris yang ada', en: 'Changes to existing rows' }),
      all: all('updated'),
      rows: rows.updated,
      columns: [...lead, changes],
    }),
    part(view, {
      title: titled({ id: 'Baris baru, seperti yang dibaca Padu', en: 'New rows, as Padu read them' }),
      all: all('created'),
      rows: rows.created,
      columns: [rowColumn, ...readColumns(view, parts)],
    }),
  ];
}
