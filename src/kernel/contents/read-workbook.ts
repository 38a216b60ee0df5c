import { type CellValue, readXlsx as readWorkbook, streamXlsxRows } from 'hucre/xlsx';
import { packParts } from '../sheet/pack-parts.ts';
import { workbookParts } from '../sheet/workbook-parts.ts';
import type { ContentLimits, Section } from './contents.ts';

/** A value as it is shown: dates as written in sheets, numbers with a decimal comma left to whoever draws them. */
function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().slice(0, 16).split('T');
  if (value.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

async function readSheet(archive: Uint8Array, name: string, limits: ContentLimits): Promise<Section> {
  const rows: string[][] = [];
  let room = limits.characters;
  let more = false;
  for await (const { values } of streamXlsxRows(archive, { sheet: name })) {
    const cells = values.slice(0, limits.columns).map(cellText);
    const last = cells.findLastIndex((cell) => cell !== '');
    if (last < 0) continue;
    if (rows.length >= limits.rows || room <= 0) {
      more = true;
      break;
    }
    more ||= values.length > limits.columns;
    room -= cells.reduce((sum, cell) => sum + cell.length, 0);
    rows.push(cells.slice(0, last + 1));
  }
  return { title: name, blocks: rows.length > 0 ? [{ kind: 'table', rows }] : [], more };
}

/** The visible sheets of a workbook, the first rows of each. Formulas give the result stored with them. */
export async function readWorkbookSections(file: Buffer, limits: ContentLimits): Promise<readonly Section[]> {
  const parts = await workbookParts(file, limits.inflatedBytes);
  const structure = packParts(parts.filter(({ name }) => !/worksheets\/|sharedStrings/i.test(name)));
  const names: string[] = [];
  await readWorkbook(structure, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  const archive = packParts(parts);
  const sections: Section[] = [];
  for (const name of names.slice(0, limits.sections)) sections.push(await readSheet(archive, name, limits));
  return sections;
}
