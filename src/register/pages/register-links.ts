import { same, type Text } from '../../kernel/i18n/text.ts';
import type { Crumb } from '../../ui/breadcrumbs/breadcrumbs.ts';
import type { View } from '../../ui/view.ts';
import type { ReadRow } from '../read.ts';
import { fieldOf, type Register } from '../register.ts';

/** What a row is called: its label fields joined. */
export function rowTitle(view: View, register: Register, row: Pick<ReadRow, 'values' | 'linked'>): Text {
  const parts = register.label.flatMap((name) => {
    const value = row.values[name] ?? null;
    if (value === null) return [];
    const field = fieldOf(register, name);
    const linked = row.linked[name] ?? [];
    if (field.refers) return linked.flatMap(({ label }) => label ?? []);
    return [String(field.toCell({ view, value, linked }) ?? '')];
  });
  return same(parts.join(' – ') || register.one[view.lang]);
}

/** The addresses of a register's pages. */
export const listHref = (register: Register): string => `/${register.name}`;
export const rowHref = (register: Register, id: string): string => `/${register.name}/${id}`;
export const previewHref = (register: Register, id: string, file: string): string =>
  `${rowHref(register, id)}/files/${file}/preview`;

/** Where the rows inside a row are changed together. */
export const rowsHref = (register: Register, id: string, child: Register): string =>
  `${rowHref(register, id)}/rows/${child.name}`;

/** Where a page of a row stands: the register, then the row. */
export const rowCrumbs = (view: View, register: Register, row: ReadRow): readonly Crumb[] => [
  { label: register.title, href: listHref(register) },
  { label: rowTitle(view, register, row), href: rowHref(register, row.id) },
];
