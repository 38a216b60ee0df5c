import type { Sheet, SheetCell, SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import { relationKinds } from '../../element/index.ts';
import {
  archimateTypes,
  identifierOf,
  propertyKeys,
  registerOfType,
  type Travelling,
  type TravellingElement,
  type TravellingRelation,
} from './exchange-model.ts';
import type { ReadModel } from './read-archimate.ts';

/** The three files of the CSV exchange of Archi, by name. */
export const tripleParts = ['elements', 'relations', 'properties'] as const;
export type TriplePart = (typeof tripleParts)[number];

const headings: Readonly<Record<TriplePart, readonly string[]>> = {
  elements: ['ID', 'Type', 'Name', 'Documentation', 'Specialization'],
  relations: ['ID', 'Type', 'Name', 'Documentation', 'Source', 'Target', 'Specialization'],
  properties: ['ID', 'Key', 'Value'],
};

const relationId = ({ from, field, to }: TravellingRelation) =>
  `rel-${field}-${identifierOf(from)}-${identifierOf(to)}`;

function relationRow(relation: TravellingRelation): readonly SheetCell[] {
  const { from, field, to } = relation;
  const kind = relationKinds.find((one) => one.from === from.register && one.field === field);
  const [source, target] = kind?.reversed ? [to, from] : [from, to];
  const type = `${kind?.archimate ?? 'Association'}Relationship`;
  return [relationId(relation), type, null, null, identifierOf(source), identifierOf(target), null];
}

const rowsOf = (part: TriplePart, { elements, relations }: Travelling): readonly (readonly SheetCell[])[] => {
  if (part === 'elements')
    return elements.map((one) => [identifierOf(one), archimateTypes[one.register], one.name, one.description, null]);
  if (part === 'relations') return relations.map(relationRow);
  return [
    ...elements.flatMap((one) =>
      propertyKeys.flatMap((key) => (one[key] === null ? [] : [[identifierOf(one), key, one[key]]])),
    ),
    ...relations.map((one) => [relationId(one), 'field', one.field]),
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

/** Reads the triple; relations and properties may be missing. */
export function readTriple(sheets: Readonly<Record<TriplePart, Sheet | null>>): ReadModel {
  const skipped = new Map<string, number>();
  const skip = (type: string) => skipped.set(type, (skipped.get(type) ?? 0) + 1);
  const properties = new Map<string, Map<string, string>>();
  for (const { id = '', key = '', value = '' } of recordsOf(sheets.properties)) {
    const known = properties.get(id) ?? new Map<string, string>();
    properties.set(id, known.set(key.toLowerCase(), value));
  }
  const elements = new Map<string, TravellingElement>();
  for (const { id = '', type = '', name = '', documentation = '' } of recordsOf(sheets.elements)) {
    const register = registerOfType(type);
    const said = properties.get(id);
    if (!register) skip(type);
    else
      elements.set(id, {
        register,
        code: said?.get('code') ?? id,
        name,
        description: documentation || null,
        reference: said?.get('reference') ?? null,
        agency: said?.get('agency') ?? null,
        status: said?.get('status') ?? null,
      });
  }
  const relations: TravellingRelation[] = [];
  for (const { id = '', type = '', source = '', target = '' } of recordsOf(sheets.relations)) {
    const ends = [elements.get(source), elements.get(target)] as const;
    const kind = relationKinds.find(({ from, to, reversed, field, archimate }) => {
      const [one, other] = reversed ? [ends[1], ends[0]] : ends;
      const said = properties.get(id)?.get('field');
      const fits = said === undefined ? `${archimate}Relationship` === type : field === said;
      return one?.register === from && other?.register === to && fits;
    });
    const [from, to] = kind?.reversed ? [ends[1], ends[0]] : ends;
    if (!kind || !from || !to) skip(type);
    else
      relations.push({
        from: { register: from.register, code: from.code },
        field: kind.field,
        to: { register: to.register, code: to.code },
      });
  }
  return { elements: [...elements.values()], relations, skipped };
}
