import type { Html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import type { View } from '../../ui/view.ts';
import { rowHref } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';

/** Where one is led after saving; `kept` are the fields in which somebody else's change stayed. */
export const savedHref = (register: Register, row: Pick<ReadRow, 'id' | 'values'>, kept: readonly string[]): string =>
  `${register.desk?.href(row) ?? rowHref(register, row.id)}?saved${kept.length > 0 ? `&kept=${kept.join(',')}` : ''}`;

const saved: Text = { id: 'Tersimpan.', en: 'Saved.' };

/** Says that a record was saved, and which changes of somebody else were kept. Nothing where nothing was saved. */
export function savedNotice(view: View, register: Register): readonly Html[] {
  if (!view.query.has('saved')) return [];
  const labels = (view.query.get('kept') ?? '')
    .split(',')
    .flatMap((name) => (Object.hasOwn(register.fields, name) ? (register.fields[name]?.label ?? []) : []));
  if (labels.length === 0) return [alert(view, { tone: 'good', title: saved })];
  const fields = { id: labels.map(({ id }) => id).join(', '), en: labels.map(({ en }) => en).join(', ') };
  const text = fill(
    {
      id: 'Digabungkan dengan perubahan orang lain, yang tetap dipakai pada: {fields}.',
      en: "Put together with somebody else's changes, which were kept in: {fields}.",
    },
    { fields },
  );
  return [alert(view, { tone: 'good', title: saved, text })];
}
