import { walkXml } from '../../../kernel/contents/xml.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { relationKinds } from '../../element/index.ts';
import { registerOfType, type Travelling, type TravellingElement, type TravellingRelation } from './exchange-model.ts';

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
const textOf = (part: Part, name: string): string | null => child(part, name)?.text.trim() || null;

/** What properties are called, by the identifier of their definition. */
const keysOf = (model: Part): ReadonlyMap<string, string> =>
  new Map(
    (child(model, 'propertyDefinitions')?.children ?? []).map((one) => [
      one.attributes.identifier ?? '',
      textOf(one, 'name') ?? '',
    ]),
  );

function propertiesOf(part: Part, keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = child(part, 'properties')?.children ?? [];
  return new Map(
    all.flatMap((one) => {
      const key = keys.get(one.attributes.propertyDefinitionRef ?? '');
      const value = textOf(one, 'value');
      return key && value !== null ? [[key.toLowerCase(), value]] : [];
    }),
  );
}

/** What came in, and what Padu has no place for: types by name, with how many there were. */
export type ReadModel = Travelling & { readonly skipped: ReadonlyMap<string, number> };

function readElement(part: Part, keys: ReadonlyMap<string, string>): TravellingElement | undefined {
  const register = registerOfType(part.attributes['xsi:type'] ?? '');
  if (!register) return undefined;
  const properties = propertiesOf(part, keys);
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

/** The field a relation is: as it says itself, else the first that the metamodel has for these ends and this type. */
function readRelation(
  part: Part,
  keys: ReadonlyMap<string, string>,
  elements: ReadonlyMap<string, TravellingElement>,
): TravellingRelation | undefined {
  const [source, target] = [elements.get(part.attributes.source ?? ''), elements.get(part.attributes.target ?? '')];
  if (!source || !target) return undefined;
  const said = propertiesOf(part, keys).get('field');
  for (const kind of relationKinds) {
    const [from, to] = kind.reversed ? [target, source] : [source, target];
    if (kind.from !== from.register || kind.to !== to.register) continue;
    if (said === undefined ? kind.archimate === part.attributes['xsi:type'] : kind.field === said)
      return {
        from: { register: from.register, code: from.code },
        field: kind.field,
        to: { register: to.register, code: to.code },
      };
  }
  return undefined;
}

/** Reads an ArchiMate Model Exchange File. @throws CodedError `invalid` for what is broken, hostile or too large */
export function readArchimate(xml: string): ReadModel {
  const model = readTree(xml);
  const keys = keysOf(model);
  const skipped = new Map<string, number>();
  const skip = (part: Part) => {
    const type = part.attributes['xsi:type'] ?? part.name;
    skipped.set(type, (skipped.get(type) ?? 0) + 1);
  };
  const elements = new Map<string, TravellingElement>();
  for (const part of child(model, 'elements')?.children ?? []) {
    const element = readElement(part, keys);
    if (element) elements.set(part.attributes.identifier ?? '', element);
    else skip(part);
  }
  const relations: TravellingRelation[] = [];
  for (const part of child(model, 'relationships')?.children ?? []) {
    const relation = readRelation(part, keys, elements);
    if (relation) relations.push(relation);
    else skip(part);
  }
  return { elements: [...elements.values()], relations, skipped };
}
