import type { SheetCell, SheetColumn, SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import { t, type View } from '../../../ui/view.ts';
import { fundingSources } from '../budget-words.ts';
import { type RkaLine, type RkaRow, rkaRows } from './rka.rules.ts';

const columns = (view: View): readonly SheetColumn[] => [
  { heading: t(view, { id: 'Kode', en: 'Code' }), kind: 'text', width: 22 },
  { heading: t(view, { id: 'Uraian', en: 'Description' }), kind: 'text', width: 60 },
  { heading: t(view, { id: 'Spesifikasi', en: 'Specification' }), kind: 'text', width: 30 },
  { heading: t(view, { id: 'Koefisien', en: 'Quantity' }), kind: 'number', width: 12 },
  { heading: t(view, { id: 'Satuan', en: 'Unit' }), kind: 'text', width: 12 },
  { heading: t(view, { id: 'Harga satuan', en: 'Unit price' }), kind: 'money', width: 18 },
  { heading: t(view, { id: 'Jumlah', en: 'Amount' }), kind: 'money', width: 20 },
  { heading: t(view, { id: 'Sumber dana', en: 'Funding source' }), kind: 'text', width: 20 },
];

const sourceName = (view: View, source: string): string => {
  const found = Object.entries(fundingSources).find(([code]) => code === source);
  return found ? t(view, found[1]) : source;
};

function cellsOf(view: View, row: RkaRow): readonly SheetCell[] {
  if (row.level !== 'line') return [row.code, row.name, null, null, null, null, row.amount, null];
  const { item, specification, volume, unit, price, amount, source } = row.line;
  return [null, item, specification, volume, unit, price, amount, sourceName(view, source)];
}

/** Lines as a sheet in the shape of an RKA, with the sum of all as its last row. */
export const rkaSheet = (view: View, name: string, lines: readonly RkaLine[]): SheetToWrite => ({
  name,
  columns: columns(view),
  rows: [
    ...rkaRows(lines).map((row) => cellsOf(view, row)),
    [
      null,
      t(view, { id: 'Jumlah', en: 'Total' }),
      null,
      null,
      null,
      null,
      lines.reduce((sum, { amount }) => sum + amount, 0),
      null,
    ],
  ],
});
