import { buffer } from 'node:stream/consumers';
import type { SheetCell } from '../kernel/sheet/sheet.ts';
import { writeXlsx } from '../kernel/sheet/write-xlsx.ts';

export { docxOf, zipOf } from '../demo/docx.ts';

/** A workbook of one sheet; the first row are its headings. */
export const xlsxOf = (name: string, [headings = [], ...rows]: readonly (readonly SheetCell[])[]): Promise<Buffer> =>
  buffer(writeXlsx({ name, columns: headings.map((heading) => ({ heading: String(heading), kind: 'text' })), rows }));

/** A PDF with a line of text on each page. */
export function pdfOf(pages: readonly string[]): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, at) => {
      const drawn = `1 0 0 rg 100 100 200 200 re f 0 g BT /F1 20 Tf 72 700 Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
