import { walkXml } from '../../../kernel/contents/xml.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { ownView } from './draw-views.ts';
import { fieldKey, registerOfType, type TravellingElement, type TravellingRelation } from './exchange-model.ts';
import { newTally, type Tally } from './left-out.ts';
import { isKnownKey, type ReadModel, relationOf, withoutRepeats } from './read-model.ts';

/** What one file may hold. Larger models travel in parts. */
const limits = { characters: 64 * 1024 * 1024, steps: 6_000_000, depth: 64 } as const;

const broken: Text = {
  id: 'Berkas ini bukan XML ArchiMate yang utuh. Ekspor ulang dari aplikasi asalnya, lalu unggah lagi.',
  en: 'This is no whole ArchiMate XML. Export it again from where it comes, then upload it once more.',
};
const declares: Text = {
  id: 'Berkas ini memuat deklarasi DOCTYPE atau entitas, yang tidak diterima. Ekspor ulang tanpa itu.',
  en: 'This file declares a DOCTYPE or entities, which is not accepted. Export it without them.',
};
const tooLarge: Text = {
  id: 'Berkas ini terlalu besar atau terlalu dalam. Bagi menjadi beberapa berkas.',
  en: 'This file is too large or nested too deeply. Split it into several.',
};

const refuse = (code: string, message: Text): never => {
  throw new CodedError('invalid', {}, { problems: [{ field: 'file', code, message }] });
};

/** A part of the tree, as far as it is needed: no more than name, attributes, text and children. */
type Part = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Part[];
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The whole file as a tree. No definition is read and no entity expanded. @throws CodedError `invalid` */
function readTree(xml: string): Part {
  if (xml.length > limits.characters) refuse('too-large', tooLarge);
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(xml)) refuse('doctype', declares);
  const root: Part = { name: '', attributes: {}, text: '', children: [] };
  const open: Part[] = [root];
  let steps = 0;
  for (const step of walkXml(xml.replace(/^\uFEFF/, ''))) {
    steps += 1;
    if (steps > limits.steps || open.length > limits.depth) refuse('too-large', tooLarge);
    const top = open.at(-1) ?? root;
    if (step.kind === 'text') top.text += step.text;
    else if (step.kind === 'open') {
      const part: Part = { name: localName(step.name), attributes: step.attributes, text: '', children: [] };
      top.children.push(part);
      open.push(part);
    } else if (open.length < 2 || open.pop()?.name !== localName(step.name)) refuse('broken', broken);
  }
  const [model] = root.children;
  // The walk ends where the markup breaks: then something is still open, or stands beside the root.
  if (open.length !== 1 || root.children.length !== 1 || model?.name !== 'model' || root.text.trim() !== '')
    return refuse('broken', broken);
  return model;
}

const child = (part: Part, name: string): Part | undefined => part.children.find((one) => one.name === name);
const childrenOf = (part: Part | undefined, name: string): readonly Part[] =>
  part?.children.filter((one) => one.name === name) ?? [];
const textOf = (part: Part, name: string): string | null => child(part, name)?.text.trim() || null;

/** What properties are called, by the identifier of their definition. */
const keysOf = (model: Part): ReadonlyMap<string, string> =>
  new Map(
    childrenOf(child(model, 'propertyDefinitions'), 'propertyDefinition').map((one) => [
      one.attributes.identifier ?? '',
      textOf(one, 'name') ?? '',
    ]),
  );

/** A file while it is read: what its properties are called, and what is left out. */
type Reading = { readonly keys: ReadonlyMap<string, string>; readonly tally: Tally; readonly used: Set<string> };

function propertiesOf(part: Part, { keys, tally, used }: Reading): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const one of childrenOf(child(part, 'properties'), 'property')) {
    const reference = one.attributes.propertyDefinitionRef ?? '';
    const key = keys.get(reference) || reference;
    const value = textOf(one, 'value');
    used.add(reference);
    if (!isKnownKey(key)) tally.add('property', key);
    else if (value !== null) known.set(key.toLowerCase(), value);
  }
  return known;
}

/** Names and descriptions may stand in several languages; Padu keeps the first. */
function countLanguages(part: Part, { tally }: Reading): void {
  for (const name of ['name', 'documentation']) tally.add('language', '', childrenOf(part, name).length - 1);
}

const typeOf = ({ attributes, name }: Part): string => attributes['xsi:type'] ?? name;

function readElement(part: Part, reading: Reading): TravellingElement | undefined {
  const register = registerOfType(typeOf(part));
  if (!register) return undefined;
  const properties = propertiesOf(part, reading);
  countLanguages(part, reading);
  return {
    register,
    code: properties.get('code') ?? part.attributes.identifier ?? '',
    name: textOf(part, 'name') ?? '',
    description: textOf(part, 'documentation'),
    reference: properties.get('reference') ?? null,
    agency: properties.get('agency') ?? null,
    status: properties.get('status') ?? null,
  };
}

/** What a relation says beyond its ends and its type, which Padu keeps no more of. */
const relationDetails = ['accessType', 'modifier', 'isDirected'];

function readRelation(part: Part, reading: Reading, elements: ReadonlyMap<string, TravellingElement>) {
  const { source = '', target = '' } = part.attributes;
  const said = propertiesOf(part, reading).get(fieldKey);
  const relation = relationOf({ type: typeOf(part), said, source: elements.get(source), target: elements.get(target) });
  if (!relation) return undefined;
  for (const name of relationDetails) if (part.attributes[name] !== undefined) reading.tally.add('detail', name);
  for (const name of ['name', 'documentation']) if (child(part, name)) reading.tally.add('detail', name);
  return relation;
}

/** What stands beside elements and relations: folders, pictures of others, notes on the model itself. */
function countAround(model: Part, { keys, tally, used }: Reading): void {
  const folders = (part: Part): number =>
    childrenOf(part, 'item').reduce((sum, item) => sum + (child(item, 'label') ? 1 : 0) + folders(item), 0);
  for (const part of childrenOf(model, 'organizations')) tally.add('organization', '', folders(part));
  const views = child(model, 'views');
  for (const view of childrenOf(views && child(views, 'diagrams'), 'view'))
    if (!view.attributes.identifier?.startsWith(ownView)) tally.add('view', textOf(view, 'name') ?? typeOf(view));
  for (const viewpoint of childrenOf(views && child(views, 'viewpoints'), 'viewpoint'))
    tally.add('viewpoint', textOf(viewpoint, 'name') ?? '');
  for (const name of ['documentation', 'properties', 'metadata']) if (child(model, name)) tally.add('model', name);
  for (const [identifier, key] of keys)
    if (!isKnownKey(key) && !used.has(identifier)) tally.add('definition', key || identifier);
}

/** Reads an ArchiMate Model Exchange File. @throws CodedError `invalid` for what is broken, hostile or too large */
export function readArchimate(xml: string): ReadModel {
  const model = readTree(xml);
  const reading: Reading = { keys: keysOf(model), tally: newTally(), used: new Set() };
  const elements = new Map<string, TravellingElement>();
  for (const part of child(model, 'elements')?.children ?? []) {
    const { identifier = '' } = part.attributes;
    const element = readElement(part, reading);
    if (!element) reading.tally.add('element', typeOf(part));
    else if (elements.has(identifier)) reading.tally.add('repeated', element.code);
    else elements.set(identifier, element);
  }
  const relations: TravellingRelation[] = [];
  for (const part of child(model, 'relationships')?.children ?? []) {
    const relation = readRelation(part, reading, elements);
    if (relation) relations.push(relation);
    else reading.tally.add('relation', typeOf(part));
  }
  countAround(model, reading);
  const { tally } = reading;
  return { elements: withoutRepeats([...elements.values()], tally), relations, left: tally.all() };
}
