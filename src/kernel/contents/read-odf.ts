import type { ContentLimits, Section } from './contents.ts';
import { BlockWriter, type ParagraphKind } from './write-blocks.ts';
import { walkXml } from './xml.ts';

const number = (text: string | undefined, most: number): number => Math.min(most, Math.max(1, Number(text) || 1));

/** Where the walk through a document is. */
type Place = {
  readonly limits: ContentLimits;
  readonly sheets: Section[];
  writer: BlockWriter;
  isSheet: boolean;
  title: string | null;
  lists: number;
  kind: ParagraphKind;
  inParagraph: number;
  cells: number;
};

type Attributes = Readonly<Record<string, string>>;

const beginParagraph = (place: Place, kind: ParagraphKind): void => {
  place.inParagraph += 1;
  place.kind = kind;
};

const endParagraph = (place: Place): void => {
  place.inParagraph -= 1;
  place.writer.endParagraph(place.kind);
};

const opens: ReadonlyMap<string, (place: Place, attributes: Attributes) => void> = new Map(
  Object.entries<(place: Place, attributes: Attributes) => void>({
    'office:spreadsheet': (place) => {
      place.isSheet = true;
    },
    'text:list': (place) => {
      place.lists += 1;
    },
    'text:h': (place, attributes) => beginParagraph(place, { heading: number(attributes['text:outline-level'], 6) }),
    'text:p': (place) => beginParagraph(place, place.lists > 0 ? { item: Math.min(5, place.lists - 1) } : null),
    'text:tab': ({ writer }) => writer.addText('\t'),
    'text:line-break': ({ writer }) => writer.addText('\n'),
    'text:s': ({ writer }, attributes) => writer.addText(' '.repeat(number(attributes['text:c'], 20))),
    'table:table': (place, attributes) => {
      place.title = attributes['table:name'] ?? null;
      if (place.isSheet) place.writer = new BlockWriter(place.limits);
      place.writer.beginTable();
    },
    'table:table-row': ({ writer }) => writer.beginRow(),
    'table:table-cell': (place, attributes) => {
      place.cells = number(attributes['table:number-columns-repeated'], place.limits.columns);
    },
  }),
);

const closes: ReadonlyMap<string, (place: Place) => void> = new Map(
  Object.entries<(place: Place) => void>({
    'text:list': (place) => {
      place.lists -= 1;
    },
    'text:h': endParagraph,
    'text:p': endParagraph,
    'table:table-cell': ({ writer, cells }) => writer.endCell(cells),
    'table:table': ({ writer, isSheet, sheets, title }) => {
      writer.endTable();
      if (isSheet) sheets.push(writer.section(title));
    },
  }),
);

/** The text of an OpenDocument file: of a text document one section, of a spreadsheet one per sheet. */
export function readOdf(xml: string, limits: ContentLimits): readonly Section[] {
  const place: Place = {
    limits,
    sheets: [],
    writer: new BlockWriter(limits),
    isSheet: false,
    title: null,
    lists: 0,
    kind: null,
    inParagraph: 0,
    cells: 1,
  };
  for (const step of walkXml(xml)) {
    if (place.sheets.length >= limits.sections || (place.writer.isFull && !place.isSheet)) break;
    if (step.kind === 'open') opens.get(step.name)?.(place, step.attributes);
    else if (step.kind === 'close') closes.get(step.name)?.(place);
    else if (place.inParagraph > 0) place.writer.addText(step.text.replace(/\s+/g, ' '));
  }
  return place.isSheet ? place.sheets : [place.writer.section(null)];
}
