import { same, type Text } from '../i18n/text.ts';
import { type ReadAt, zipDirectory } from './zip-directory.ts';

/** A kind of file Padu recognises by its content, the endings that belong to it, and what people call it. */
type Kind = { readonly mediaType: string; readonly endings: readonly [string, ...string[]]; readonly label: Text };

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const pdf: Kind = { mediaType: 'application/pdf', endings: ['.pdf'], label: same('PDF') };
const png: Kind = { mediaType: 'image/png', endings: ['.png'], label: same('PNG') };
const jpeg: Kind = { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'], label: same('JPEG') };
const webp: Kind = { mediaType: 'image/webp', endings: ['.webp'], label: same('WebP') };
const docx: Kind = {
  mediaType: `${office}.wordprocessingml.document`,
  endings: ['.docx'],
  label: same('Word (.docx)'),
};
const xlsx: Kind = { mediaType: `${office}.spreadsheetml.sheet`, endings: ['.xlsx'], label: same('Excel (.xlsx)') };
const pptx: Kind = {
  mediaType: `${office}.presentationml.presentation`,
  endings: ['.pptx'],
  label: same('PowerPoint (.pptx)'),
};
const odt: Kind = { mediaType: `${open}.text`, endings: ['.odt'], label: same('OpenDocument (.odt)') };
const ods: Kind = { mediaType: `${open}.spreadsheet`, endings: ['.ods'], label: same('OpenDocument (.ods)') };
const odp: Kind = { mediaType: `${open}.presentation`, endings: ['.odp'], label: same('OpenDocument (.odp)') };
const csv: Kind = { mediaType: 'text/csv', endings: ['.csv'], label: same('CSV') };
const plain: Kind = { mediaType: 'text/plain', endings: ['.txt'], label: { id: 'teks biasa', en: 'plain text' } };

const recognised = [pdf, png, jpeg, webp, docx, xlsx, pptx, odt, ods, odp];
const texts = [csv, plain];
const unknown: Text = { id: 'bukan jenis itu', en: 'not of that kind' };
const headLength = 4096;

/** The media type given to everything else: it is stored and downloaded, never shown or run. */
export const anyBytes = 'application/octet-stream';

/** What a file is: its media type, or that its ending promises something else than its content. */
export type Finding = { readonly mediaType: string; readonly ending: string } | { readonly mismatch: Text };

/**
 * Finds the media type of a file by content and holds it against the ending of its name. `ending` is what a name
 * without one should get, otherwise empty. HTML, SVG, scripts and whatever is not in the table are plain bytes.
 */
export async function mediaTypeOf(ending: string, size: number, read: ReadAt): Promise<Finding> {
  const head = await read(0, Math.min(size, headLength));
  const kind = kindOf(head) ?? (await zippedKind(head, size, read));
  const given = ending.toLowerCase();
  if (kind !== undefined) {
    if (given === '') return { mediaType: kind.mediaType, ending: kind.endings[0] };
    return kind.endings.includes(given) ? { mediaType: kind.mediaType, ending: '' } : { mismatch: kind.label };
  }
  if (recognised.some(({ endings }) => endings.includes(given))) return { mismatch: unknown };
  const text = texts.find(({ endings }) => endings.includes(given));
  if (text !== undefined && head.includes(0)) return { mismatch: unknown };
  return { mediaType: text?.mediaType ?? anyBytes, ending: '' };
}

function kindOf(head: Buffer): Kind | undefined {
  const starts = (text: string, at = 0) => head.toString('latin1', at, at + text.length) === text;
  if (starts('%PDF-')) return pdf;
  if (starts('\x89PNG\r\n\x1a\n')) return png;
  if (starts('\xff\xd8\xff')) return jpeg;
  if (starts('RIFF') && starts('WEBP', 8)) return webp;
  return undefined;
}

/** Office documents are archives: OpenDocument says what it is in its first entry, OOXML in the parts it has. */
async function zippedKind(head: Buffer, size: number, read: ReadAt): Promise<Kind | undefined> {
  if (head.toString('latin1', 0, 4) !== 'PK\x03\x04') return undefined;
  const declared = head.toString('latin1', 30, 30 + 'mimetype'.length + 60);
  const openDocument = [odt, ods, odp].find(({ mediaType }) => declared.startsWith(`mimetype${mediaType}PK`));
  if (openDocument !== undefined) return openDocument;
  const names = new Set((await zipDirectory(size, read))?.map(({ name }) => name));
  if (names.has('word/vbaProject.bin') || names.has('xl/vbaProject.bin') || names.has('ppt/vbaProject.bin'))
    return undefined;
  if (names.has('word/document.xml')) return docx;
  if (names.has('xl/workbook.xml')) return xlsx;
  return names.has('ppt/presentation.xml') ? pptx : undefined;
}
