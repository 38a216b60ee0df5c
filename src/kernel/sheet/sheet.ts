/** What a cell holds. Dates are ISO text: `2026-11-22`, `2026-11-22T14:30:00` or, a time alone, `14:30:00`. */
export type SheetCell = string | number | boolean | null;

/** One row: its number as Excel shows it, and one cell per heading. */
export type SheetRow = { readonly number: number; readonly cells: readonly SheetCell[] };

/** A table read from a spreadsheet: the first row that is not blank gives the headings; blank rows are left out. */
export type Sheet = { readonly headings: readonly string[]; readonly rows: readonly SheetRow[] };

/** The tables of a file: the first, and further ones in the order in which they were asked for. */
export type Workbook = { readonly first: Sheet; readonly further: readonly (Sheet | null)[] };

/** What one reading may cost. Over any of them the file is refused as a whole. */
export type SheetLimits = {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of the parts that are read, once inflated. */
  readonly inflatedBytes: number;
  /** The last row that may hold data below the heading. */
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cellLength: number;
  /** JavaScript heap of the reading process, in MB. */
  readonly heapMegabytes: number;
  readonly seconds: number;
};

/** The limits of an import: about ten times the largest sheet a local government imports at once. */
export const importLimits: SheetLimits = {
  bytes: 10 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cellLength: 32_767,
  heapMegabytes: 256,
  seconds: 30,
};

/** The words one may choose from in a column; with `only`, a spreadsheet program refuses others, else it warns. */
export type Choices = { readonly words: readonly string[]; readonly only: boolean };

/** A column to write. A `yesNo` value may be true or false, or the word to show; a `date` value is `YYYY-MM-DD`. */
export type SheetColumn = {
  readonly heading: string;
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'yesNo';
  /** In characters. */
  readonly width?: number;
  /** What a cell may hold; offered in small XLSX files, whose sheet is written whole. */
  readonly choices?: Choices;
};

/** A table to write. `rows` is pulled only as fast as the reader of the file takes it. */
export type SheetToWrite = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly SheetCell[]> | Iterable<readonly SheetCell[]>;
};
