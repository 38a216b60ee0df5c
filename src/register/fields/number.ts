import { html } from '../../kernel/html/html.ts';
import { formatMoney, formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { moneyInput, numberInput, parseRupiah } from '../../ui/form/number-inputs.ts';
import type { Cell, Field, Posted, Reading } from '../field.ts';
import { cellText, oneText, shownText } from './posted.ts';
import { numberRange } from './range.ts';
import { isDoubtfulNumber, readNumber } from './written.ts';

type Named = { readonly label: Text; readonly help?: Text };

/** A number written plainly; anything else stays text, so that the schema can say it is not a number. */
const plainNumber = (written: string | null): number | string | null =>
  written !== null && /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;

/** What a workbook shows of a number it computed: fifteen digits, without the noise behind them (3.3000000000000003). */
const asShown = (computed: number): number => Number(computed.toPrecision(15));

const numberReadings: readonly Reading[] = ['decimal-comma', 'decimal-point'];

/** A number between two ends; whole unless `decimals` is given. */
export function number(
  of: Named & { readonly min: number; readonly max: number; readonly decimals?: number; readonly unit?: Text },
): Field<number> {
  const decimals = of.decimals ?? 0;
  return {
    ...of,
    kind: { id: 'angka', en: 'number' },
    required: true,
    column: {
      type: decimals > 0 ? `numeric(20, ${decimals})` : 'bigint',
      check: (column) => `${column} between ${of.min} and ${of.max}`,
    },
    schema: {
      type: decimals > 0 ? 'number' : 'integer',
      minimum: of.min,
      maximum: of.max,
      ...(decimals > 0 ? { decimals } : {}),
    },
    sheetKind: 'number',
    sortable: true,
    filter: numberRange,
    align: 'end',
    example: of.min,
    fromForm: (posted, name) => plainNumber(oneText(posted, name)),
    fromCell: (cell: Cell, reading?: Reading) => {
      if (typeof cell === 'number') return asShown(cell);
      const written = cellText(cell);
      if (written === null) return null;
      // In a column of whole numbers one mark before three digits can only part thousands.
      const whole = written.includes(',') ? 'decimal-point' : 'decimal-comma';
      return readNumber(written, decimals === 0 ? whole : reading);
    },
    doubtsOf: (cell) =>
      decimals > 0 && isDoubtfulNumber(cellText(cell) ?? '') && typeof cell !== 'number' ? numberReadings : [],
    toCell: ({ value }) => value,
    control: ({ view, common, value, posted }) =>
      numberInput(view, {
        ...common,
        value: shownText(posted, common.name, value === null ? null : String(value)),
        min: of.min,
        max: of.max,
        step: 10 ** -decimals,
        unit: of.unit,
      }),
    show: ({ view, value }) =>
      html`${formatNumber(value, view.lang, decimals)}${of.unit ? ` ${of.unit[view.lang]}` : ''}`,
  };
}

/** A year of the calendar. */
export function year(of: Named): Field<number> {
  return {
    ...number({ ...of, min: 1900, max: 2200 }),
    kind: { id: 'tahun', en: 'year' },
    column: { type: 'smallint', check: (column) => `${column} between 1900 and 2200` },
    align: 'start',
    example: 2026,
    show: ({ value }) => html`${String(value)}`,
  };
}

/** Whole rupiah, at most `max`. */
export function money(of: Named & { readonly max?: number }): Field<number> {
  const read = (written: string | null) => (written === null ? null : (parseRupiah(written) ?? written));
  return {
    ...number({ ...of, min: 0, max: of.max ?? Number.MAX_SAFE_INTEGER }),
    kind: { id: 'rupiah', en: 'rupiah' },
    sheetKind: 'money',
    example: 1_250_000,
    fromForm: (posted: Posted, name: string) => read(oneText(posted, name)),
    fromCell: (cell: Cell) => (typeof cell === 'number' ? cell : read(cellText(cell))),
    doubtsOf: () => [],
    control: ({ view, common, value, posted }) =>
      moneyInput(view, { ...common, value: posted ? oneText(posted, common.name) : value }),
    show: ({ view, value }) => html`${formatMoney(value, view.lang)}`,
  };
}
