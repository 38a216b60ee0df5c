import { crc32, deflateRawSync } from 'node:zlib';
import { escapeHtml } from '../kernel/html/html.ts';
import { packParts } from '../kernel/sheet/pack-parts.ts';

/** One paragraph of a generated Word document; `style` as in `Heading1`. */
export type Paragraph = {
  readonly text: string;
  readonly style?: string;
  readonly bold?: boolean;
  readonly item?: boolean;
};

/** A ZIP archive of files by name. */
export const zipOf = (files: Readonly<Record<string, string | Buffer>>): Buffer =>
  packParts(
    Object.entries(files).map(([name, content]) => {
      const bytes = Buffer.from(content);
      return { name, packed: deflateRawSync(bytes), size: bytes.length, crc32: crc32(bytes) };
    }),
  );

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`;

function paragraph({ text, style, bold, item }: Paragraph): string {
  const look = style ? `<w:pStyle w:val="${style}"/>` : '';
  const list = item ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  return `<w:p><w:pPr>${look}${list}</w:pPr>${run(text, bold)}</w:p>`;
}

const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A Word document of paragraphs and, below them, one table. */
export function docxOf(paragraphs: readonly Paragraph[], rows: readonly (readonly string[])[] = []): Buffer {
  const body = paragraphs.map(paragraph).join('') + (rows.length > 0 ? table(rows) : '');
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });
}
