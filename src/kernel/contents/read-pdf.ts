import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { ContentLimits, Section } from './contents.ts';
import { pngOf } from './png.ts';

/** Node has it; its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Memory: { readonly prototype: { grow: (this: { readonly buffer: ArrayBuffer }, pages: number) => number } };
};

/** PDFium asks for memory page by page; more than this it does not get, and gives the file up. */
const mostMegabytes = 512;

/**
 * Ends the growth of WebAssembly memory of this process at a limit: the only memory a heap limit of Node does not reach.
 * Call it in a process that does nothing else.
 */
function limitMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function limited(pages) {
    if (this.buffer.byteLength + pages * 65_536 > mostMegabytes * 1024 * 1024) throw new RangeError('memory limit');
    return grow.call(this, pages);
  };
}

async function openLibrary(): Promise<PDFiumLibrary> {
  limitMemory();
  return PDFiumLibrary.init();
}

const openPdf = async (file: Buffer): Promise<PDFiumDocument> => (await openLibrary()).loadDocument(file);

/** The words of each page of a PDF. */
export async function readPdf(file: Buffer, limits: ContentLimits): Promise<readonly Section[]> {
  const document = await openPdf(file);
  const count = Math.min(document.getPageCount(), limits.sections);
  const sections: Section[] = [];
  for (let at = 0; at < count; at += 1) {
    const text = document.getPage(at).getText().replaceAll('\0', '').replace(/\r\n?/g, '\n');
    sections.push({
      title: null,
      blocks: text.trim() === '' ? [] : [{ kind: 'plain', text: text.slice(0, limits.characters) }],
      more: text.length > limits.characters,
    });
  }
  return sections;
}

/**
 * What each page of a PDF is made of, without what lies on it (fields, stamps, notes): its size, its words, and the kinds of
 * its parts in order. Two files that show the same give the same.
 */
const outlineOf = (document: PDFiumDocument): string =>
  JSON.stringify(
    [...document.pages()].map((page) => {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      return [originalWidth, originalHeight, page.getText(), [...page.objects()].map(({ type }) => type)];
    }),
  );

/** Whether the pages of two PDF are made of the same. */
export async function showsTheSame(one: Buffer, other: Buffer): Promise<boolean> {
  const library = await openLibrary();
  return outlineOf(await library.loadDocument(one)) === outlineOf(await library.loadDocument(other));
}

/** One page of a PDF as a picture, and how many pages there are. */
export type DrawnPage = {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly pages: number;
};

/** Points of a picture at most: a page of any size fits into them. */
const mostPoints = 8_000_000;

/** @param page counted from 1 @param width in points of the picture @throws RangeError where there is no such page */
export async function drawPdfPage(file: Buffer, page: number, width: number): Promise<DrawnPage> {
  const document = await openPdf(file);
  const pages = document.getPageCount();
  if (page < 1 || page > pages) throw new RangeError('no such page');
  const shown = document.getPage(page - 1);
  const { originalWidth, originalHeight } = shown.getOriginalSize();
  const fit = Math.sqrt(mostPoints / Math.max(1, originalWidth * originalHeight));
  const scale = Math.min(width / Math.max(1, originalWidth), fit);
  const drawn = await shown.render({ scale, render: 'bitmap' });
  return {
    png: pngOf(drawn.width, drawn.height, withoutAlpha(drawn.data)),
    width: drawn.width,
    height: drawn.height,
    pages,
  };
}

/** Four bytes a point to three; the page was drawn on white. */
function withoutAlpha(data: Uint8Array): Uint8Array {
  const points = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    points[to] = data[from] ?? 0;
    points[to + 1] = data[from + 1] ?? 0;
    points[to + 2] = data[from + 2] ?? 0;
  }
  return points;
}
