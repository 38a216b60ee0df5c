import type { ContentLimits, Section } from './contents.ts';
import { BlockWriter, type ParagraphKind } from './write-blocks.ts';
import { walkXml } from './xml.ts';

/** What is written twice (for older programs), was deleted, or commands a field. */
const skipped = new Set(['mc:Fallback', 'w:del', 'w:instrText', 'w:moveFrom']);

const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off|none)$/.test(value);

/** `Heading2`, or `Judul2` as an Indonesian Word calls it. */
const headingOf = (style: string): number | undefined => {
  const level = /^(?:heading|judul)\s*([1-6])$/i.exec(style)?.[1];
  return level === undefined ? (/^(?:title|judul)$/i.test(style) ? 1 : undefined) : Number(level);
};

/** Where the walk through a document is. */
type Place = { readonly writer: BlockWriter; kind: ParagraphKind; inText: boolean };

const opens: ReadonlyMap<string, (place: Place, value: string | undefined) => void> = new Map(
  Object.entries<(place: Place, value: string | undefined) => void>({
    'w:t': (place) => {
      place.inText = true;
    },
    'w:p': (place) => {
      place.kind = null;
    },
    'w:pStyle': (place, value = '') => {
      const heading = headingOf(value);
      if (heading !== undefined) place.kind = { heading };
    },
    'w:numPr': (place) => {
      place.kind ??= { item: 0 };
    },
    'w:ilvl': (place, value) => {
      if (place.kind && 'item' in place.kind) place.kind = { item: Math.min(5, Number(value) || 0) };
    },
    'w:r': ({ writer }) => Object.assign(writer.look, { bold: false, italic: false }),
    'w:b': ({ writer }, value) => {
      writer.look.bold = isOn(value);
    },
    'w:i': ({ writer }, value) => {
      writer.look.italic = isOn(value);
    },
    'w:tab': ({ writer }) => writer.addText('\t'),
    'w:br': ({ writer }) => writer.addText('\n'),
    'w:tbl': ({ writer }) => writer.beginTable(),
    'w:tr': ({ writer }) => writer.beginRow(),
  }),
);

const closes: ReadonlyMap<string, (place: Place) => void> = new Map(
  Object.entries<(place: Place) => void>({
    'w:t': (place) => {
      place.inText = false;
    },
    'w:p': ({ writer, kind }) => writer.endParagraph(kind),
    'w:tc': ({ writer }) => writer.endCell(),
    'w:tbl': ({ writer }) => writer.endTable(),
  }),
);

/** The main text of a Word document: paragraphs, headings, lists, tables, bold and italic; nothing else is looked at. */
export function readDocx(xml: string, limits: ContentLimits): Section {
  const place: Place = { writer: new BlockWriter(limits), kind: null, inText: false };
  let closed = 0;
  for (const step of walkXml(xml)) {
    if (place.writer.isFull) break;
    if (step.kind !== 'text' && skipped.has(step.name)) closed += step.kind === 'open' ? 1 : -1;
    else if (closed > 0) continue;
    else if (step.kind === 'open') opens.get(step.name)?.(place, step.attributes['w:val']);
    else if (step.kind === 'close') closes.get(step.name)?.(place);
    else if (place.inText) place.writer.addText(step.text);
  }
  return place.writer.section(null);
}
