import type { SheetToWrite } from '../../kernel/sheet/sheet.ts';
import type { View } from '../../ui/view.ts';
import { sheetOf } from '../export.ts';
import { countList, type Reader } from '../read.ts';
import type { Register } from '../register.ts';
import type { Registry } from '../registry.ts';
import { childrenOf } from '../rows/within.ts';
import { allowedWords } from './allowed-words.ts';
import { type ExportChoice, exportable } from './export-choice.ts';

/** The registers whose rows inside those of a list leave with it, of those asked for (`inside`, or all). */
export function insideOf(registry: Registry, register: Register, asked: unknown): readonly Register[] {
  const names = [asked ?? []].flat();
  return childrenOf(registry.all(), register).filter(({ name }) => names.includes(name));
}

/** The rows inside those that leave, without those taken out; every column but those of attached files. */
export function choiceInside(register: Register, child: Register, { query, withRow }: ExportChoice): ExportChoice {
  const { within, states, steps } = child;
  if (!within) throw new TypeError(`${child.name} is inside of nothing`);
  const gone = steps[within.remove]?.to;
  const filters = { status: states.filter((state) => state !== gone).join(',') };
  const inside = { field: within.field, of: register, query };
  return {
    names: [within.field, ...exportable(child).filter((name) => name !== within.field)],
    query: { q: '', filters, inside, sort: child.sort, limit: 1, cursor: null },
    withRow,
  };
}

/** How many rows leave inside others. */
export async function countInside(reader: Reader, choices: readonly (readonly [Register, ExportChoice])[]) {
  const counts = await Promise.all(choices.map(([child, { query }]) => countList(reader, child, query)));
  return counts.reduce((sum, n) => sum + n, 0);
}

/** A sheet for the rows inside: headed by the row around each, and read back by its name. */
export async function sheetInside(
  reader: Reader,
  view: View,
  child: Register,
  choice: ExportChoice,
): Promise<SheetToWrite> {
  return sheetOf(reader, view, child, choice, await allowedWords(reader, view, child, choice.names));
}
