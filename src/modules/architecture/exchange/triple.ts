import type { Sheet, SheetCell, SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import {
  archimateOf,
  archimateTypes,
  fieldKey,
  identifierOf,
  propertyKeys,
  registerOfType,
  relationIdentifierOf,
  type Travelling,
  type TravellingElement,
  type TravellingRelation,
} from './exchange-model.ts';
import { newTally, type Tally } from './left-out.ts';
import { isKnownKey, type ReadModel, relationOf, withoutRepeats } from './read-model.ts';

/** The three files of the CSV exchange of Archi, by name. */
export const tripleParts = ['elements', 'relations', 'properties'] as const;
export type TriplePart = (typeof tripleParts)[number];

const headings: Readonly<Record<TriplePart, readonly string[]>> = {
  elements: ['ID', 'Type', 'Name', 'Documentation', 'Specialization'],
  relations: ['ID', 'Type', 'Name', 'Documentation', 'Source', 'Target', 'Specialization'],
  properties: ['ID', 'Key', 'Value'],
};

function relationRow(relation: TravellingRelation): readonly SheetCell[] {
  const { type, source, target } = archimateOf(relation);
  const ends = [identifierOf(source), identifierOf(target)];
  return [relationIdentifierOf(relation), `${type}Relationship`, null, null, ...ends, null];
}

const rowsOf = (part: TriplePart, { elements, relations }: Travelling): readonly (readonly SheetCell[])[] => {
  if (part === 'elements')
    return elements.map((one) => [identifierOf(one), archimateTypes[one.register], one.name, one.description, null]);
  if (part === 'relations') return relations.map(relationRow);
  return [
    ...elements.flatMap((one) =>
      propertyKeys.flatMap((key) => (one[key] === null ? [] : [[identifierOf(one), key, one[key]]])),
    ),
    ...relations.map((one) => [relationIdentifierOf(one), fieldKey, one.field]),
  ];
};

/** One file of the triple, as Archi reads it. */
export const tripleSheet = (part: TriplePart, model: Travelling): SheetToWrite => ({
  name: part,
  columns: headings[part].map((heading) => ({ heading, kind: 'text' })),
  rows: rowsOf(part, model),
});

const text = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** The rows of a sheet by their headings, in any order and case. */
function recordsOf(sheet: Sheet | null): readonly Readonly<Record<string, string>>[] {
  if (sheet === null) return [];
  const names = sheet.headings.map((heading) => heading.trim().toLowerCase());
  return sheet.rows.map(({ cells }) => Object.fromEntries(names.map((name, at) => [name, text(cells[at])])));
}

/** The properties of a sheet by the concept they belong to; those that nobody knows are counted. */
function propertiesIn(sheet: Sheet | null, tally: Tally): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const properties = new Map<string, Map<string, string>>();
  for (const { id = '', key = '', value = '' } of recordsOf(sheet)) {
    const known = properties.get(id) ?? new Map<string, string>();
    properties.set(id, known.set(key.toLowerCase(), value));
    if (!isKnownKey(key)) tally.add('property', key);
  }
  return properties;
}

/** Archi writes the model itself as the first of its elements. */
const isModelRow = (type: string): boolean => type === 'ArchimateModel';

type Said = ReturnType<typeof propertiesIn>;

/** The elements of a sheet by their id. */
function elementsIn(sheet: Sheet | null, properties: Said, tally: Tally): ReadonlyMap<string, TravellingElement> {
  const elements = new Map<string, TravellingElement>();
  for (const { id = '', type = '', name = '', documentation = '', specialization = '' } of recordsOf(sheet)) {
    const register = registerOfType(type);
    const said = (key: string) => properties.get(id)?.get(key) ?? null;
    const description = documentation || null;
    const [reference, agency, status] = [said('reference'), said('agency'), said('status')];
    if (specialization !== '') tally.add('property', 'Specialization');
    if (register)
      elements.set(id, { register, code: said('code') ?? id, name, description, reference, agency, status });
    else if (isModelRow(type)) tally.add('model', name || type);
    else tally.add('element', type);
  }
  return elements;
}

/** Reads the triple; relations and properties may be missing. */
export function readTriple(sheets: Readonly<Record<TriplePart, Sheet | null>>): ReadModel {
  const tally = newTally();
  const properties = propertiesIn(sheets.properties, tally);
  const elements = elementsIn(sheets.elements, properties, tally);
  const relations: TravellingRelation[] = [];
  for (const { id = '', type = '', source = '', target = '', ...more } of recordsOf(sheets.relations)) {
    const said = properties.get(id)?.get(fieldKey);
    const ends = { source: elements.get(source), target: elements.get(target) };
    const relation = relationOf({ type: type.replace(/Relationship$/, ''), said, ...ends });
    for (const detail of ['name', 'documentation', 'specialization']) if (more[detail]) tally.add('detail', detail);
    if (relation) relations.push(relation);
    else tally.add('relation', type);
  }
  return { elements: withoutRepeats([...elements.values()], tally), relations, left: tally.all() };
}
