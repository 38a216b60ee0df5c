import { same, type Text } from '../../kernel/i18n/text.ts';
import type { Crumb } from '../../ui/breadcrumbs/breadcrumbs.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';

/** What a row is called: its label fields joined. */
export function rowTitle(register: Register, row: Pick<ReadRow, 'values' | 'linked'>): Text {
  const parts = register.label.map((name) => row.linked[name]?.[0]?.label ?? row.values[name]);
  return same(
    parts
      .filter((part) => part !== null && part !== undefined)
      .map(String)
      .join(' – '),
  );
}

/** The addresses of a register's pages. */
export const listHref = (register: Register): string => `/${register.name}`;
export const rowHref = (register: Register, id: string): string => `/${register.name}/${id}`;

/** Where a page of a row stands: the register, then the row. */
export const rowCrumbs = (register: Register, row: ReadRow): readonly Crumb[] => [
  { label: register.title, href: listHref(register) },
  { label: rowTitle(register, row), href: rowHref(register, row.id) },
];
