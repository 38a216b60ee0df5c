import { type Html, html } from '../../kernel/html/html.ts';
import { same } from '../../kernel/i18n/text.ts';
import { statusBadge } from '../../ui/state/state-badge.ts';
import type { View } from '../../ui/view.ts';
import type { ReadRow } from '../read.ts';
import { fieldOf, type Register } from '../register.ts';

/** The value of a field as it is shown, empty or not. */
export function showField(
  view: View,
  register: Register,
  row: Pick<ReadRow, 'values' | 'linked'>,
  name: string,
): Html | null {
  const value = row.values[name] ?? null;
  if (value === null) return null;
  return fieldOf(register, name).show({ view, value, linked: row.linked[name] ?? [] });
}

/** The value as it stands in a list. */
export function showCell(
  view: View,
  register: Register,
  row: Pick<ReadRow, 'values' | 'linked'>,
  name: string,
): Html | null {
  const value = row.values[name] ?? null;
  if (value === null) return null;
  const field = fieldOf(register, name);
  const shown = { view, value, linked: row.linked[name] ?? [] };
  return field.brief?.(shown) ?? field.show(shown);
}

/** The value that leads to a row's page: what it points to is named there, since a link cannot stand in a link. */
export function showLead(view: View, register: Register, row: ReadRow, name: string): Html | null {
  const names = (row.linked[name] ?? []).flatMap(({ label }) => label ?? []);
  return names.length > 0 ? html`${names.join(', ')}` : showCell(view, register, row, name);
}

/** The state of a row, in the register's words. */
export const showStatus = (view: View, register: Register, status: string): Html =>
  statusBadge(view, register.stateTitles[status] ?? same(status), register.stateTones?.[status] ?? 'neutral');
