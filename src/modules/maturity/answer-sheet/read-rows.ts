import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import type { Sheet, SheetCell } from '../../../kernel/sheet/sheet.ts';
import { readNumber } from '../../../register/fields/written.ts';
import { findIndicator, indicatorOf } from '../indicators.rules.ts';
import type { Indicator, Instrument } from '../instrument.schema.ts';
import { readLevels } from '../levels.rules.ts';
import { columnNamed, type SheetColumnName, sheetColumns } from './sheet-columns.ts';

/** What a row of the sheet says of an indicator. What is undefined stands in no column, or is left empty: it stays as it is. */
export type AnswerRow = {
  /** The row as the spreadsheet program shows it. */
  readonly row: number;
  readonly indicator: Indicator;
  readonly level: number | undefined;
  readonly explanation: string | undefined;
};

/** Why a row (0: the sheet as a whole) is refused. */
export type RowProblem = { readonly row: number; readonly message: Text };

export type ReadRows = {
  readonly rows: readonly AnswerRow[];
  readonly problems: readonly RowProblem[];
  /** Headings that are not read. */
  readonly ignored: readonly string[];
};

const noKey: Text = {
  id: 'Lembar ini tidak punya kolom yang menyebut indikator. Perlu salah satu: Nomor, Kode, Indikator.',
  en: 'No column of this sheet names the indicator. One is needed: Number, Code, Indicator.',
};
const noContent: Text = {
  id: 'Lembar ini tidak punya kolom Tingkat atau Penjelasan.',
  en: 'This sheet has no column Level or Explanation.',
};
const twice: Text = {
  id: 'Kolom {name} ada lebih dari satu kali. Sisakan satu.',
  en: 'Column {name} stands there more than once. Leave one.',
};
const unknown: Text = {
  id: 'Indikator "{given}" tidak dikenal dalam instrumen ini.',
  en: 'Indicator "{given}" is not known in this instrument.',
};
const unnamed: Text = { id: 'Baris ini tidak menyebut indikator.', en: 'This row names no indicator.' };
const contradictory: Text = {
  id: 'Nomor, kode, dan nama pada baris ini menunjuk indikator yang berbeda.',
  en: 'Number, code and name in this row point to different indicators.',
};
const repeated: Text = {
  id: 'Indikator {n} ada pada lebih dari satu baris ({rows}).',
  en: 'Indicator {n} stands in more than one row ({rows}).',
};

const textOf = (cell: SheetCell): string => (cell === null ? '' : String(cell).trim());
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const byName = (instrument: Instrument, given: string): Indicator | undefined => {
  const [, , rest = ''] = /^(\d+)\s*[.)]\s*(.+)$/.exec(given) ?? ['', '', given];
  const found = instrument.indicators.filter(({ name }) =>
    [name.id, name.en].some((one) => plain(one) === plain(rest)),
  );
  return found.length === 1 ? found[0] : undefined;
};

const finders: Readonly<
  Record<'number' | 'code' | 'indicator', (instrument: Instrument, given: string) => Indicator | undefined>
> = {
  number: (instrument, given) => (/^\d{1,3}$/.test(given) ? indicatorOf(instrument, Number(given)) : undefined),
  code: (instrument, given) => findIndicator(instrument, given),
  indicator: byName,
};

/** The indicator a row names: every column that names one must name the same. */
function indicatorIn(instrument: Instrument, cellOf: (name: SheetColumnName) => SheetCell): Indicator | Text {
  const given = (['number', 'code', 'indicator'] as const).flatMap((name) => {
    const text = textOf(cellOf(name));
    return text === '' ? [] : [{ text, found: finders[name](instrument, text) }];
  });
  if (given.length === 0) return unnamed;
  const wrong = given.find(({ found }) => !found);
  if (wrong) return fill(unknown, { given: wrong.text });
  const numbers = new Set(given.map(({ found }) => found?.number));
  return numbers.size > 1 ? contradictory : (given[0]?.found ?? unnamed);
}

const isText = (found: Indicator | Text): found is Text => !('number' in found);

function levelIn(instrument: Instrument, { number }: Indicator, cell: SheetCell): number | undefined | Text {
  const text = textOf(cell);
  if (text === '') return undefined;
  const written = typeof cell === 'number' ? cell : readNumber(text, 'decimal-comma');
  const { problems } = readLevels(instrument, { [number]: String(written) });
  return problems[0]?.message ?? Number(written);
}

/** Where each column that is known stands; the headings that are not read; what makes the sheet unreadable as a whole. */
function readHeadings(headings: readonly string[]) {
  const named = headings.map((heading) => columnNamed(heading));
  const places = new Map<SheetColumnName, number>();
  const problems: RowProblem[] = [];
  named.forEach((name, at) => {
    if (name === undefined) return;
    if (places.has(name)) problems.push({ row: 0, message: fill(twice, { name: sheetColumns[name] }) });
    places.set(name, at);
  });
  const has = (...names: readonly SheetColumnName[]) => names.some((name) => places.has(name));
  if (!has('number', 'code', 'indicator')) problems.push({ row: 0, message: noKey });
  if (!has('level', 'explanation')) problems.push({ row: 0, message: noContent });
  return { places, problems, ignored: headings.filter((heading, at) => !named[at] && heading.trim() !== '') };
}

function findRepeated(rows: readonly AnswerRow[]): readonly RowProblem[] {
  return [...Map.groupBy(rows, ({ indicator }) => indicator.number)].flatMap(([n, some]) =>
    some.length < 2
      ? []
      : some.map(({ row }) => ({
          row,
          message: fill(repeated, { n, rows: same(some.map((one) => one.row).join(', ')) }),
        })),
  );
}

/**
 * Reads levels and explanations from a sheet: indicators by number, code or name (either language), decimals with comma
 * or point, levels within the scale. Nothing is guessed; what cannot be read is said, row by row.
 */
export function readAnswerRows(instrument: Instrument, { headings, rows }: Sheet): ReadRows {
  const { places, problems, ignored } = readHeadings(headings);
  if (problems.length > 0) return { rows: [], problems, ignored };
  const read: AnswerRow[] = [];
  for (const { number: row, cells } of rows) {
    const cellOf = (name: SheetColumnName): SheetCell => cells[places.get(name) ?? -1] ?? null;
    const indicator = indicatorIn(instrument, cellOf);
    if (isText(indicator)) {
      problems.push({ row, message: indicator });
      continue;
    }
    const level = levelIn(instrument, indicator, cellOf('level'));
    if (typeof level === 'object') problems.push({ row, message: level });
    else read.push({ row, indicator, level, explanation: textOf(cellOf('explanation')) || undefined });
  }
  return { rows: read, problems: [...problems, ...findRepeated(read)], ignored };
}
