import type { Text } from '../../../kernel/i18n/text.ts';

/** What a column of the sheet of answers holds. The first three name the indicator; only the next two are read back. */
export const sheetColumns = {
  number: { id: 'Nomor', en: 'Number' },
  code: { id: 'Kode', en: 'Code' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  level: { id: 'Tingkat', en: 'Level' },
  explanation: { id: 'Penjelasan', en: 'Explanation' },
  aspect: { id: 'Aspek', en: 'Aspect' },
  agency: { id: 'Dijawab oleh', en: 'Answered by' },
  state: { id: 'Status', en: 'State' },
  evidence: { id: 'Bukti dukung', en: 'Evidence' },
} as const satisfies Record<string, Text>;

export type SheetColumnName = keyof typeof sheetColumns;

const plain = (heading: string): string => heading.trim().toLowerCase().replace(/\s+/g, ' ');

/** The column a heading means, in either language; undefined for one that is not known. */
export function columnNamed(heading: string): SheetColumnName | undefined {
  const wanted = plain(heading);
  const found = Object.entries(sheetColumns).find(([name, { id, en }]) =>
    [name, id, en].some((one) => plain(one) === wanted),
  );
  return found?.[0] as SheetColumnName | undefined;
}
