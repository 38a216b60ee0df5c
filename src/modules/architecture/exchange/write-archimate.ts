import { escapeHtml } from '../../../kernel/html/html.ts';
import { relationKinds } from '../../element/index.ts';
import {
  archimateTypes,
  identifierOf,
  propertyKeys,
  type Travelling,
  type TravellingElement,
  type TravellingRelation,
} from './exchange-model.ts';

/** XML 1.0 has no letter for most control characters; they are left out. */
const text = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are no characters of XML 1.0
  escapeHtml(value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));

const property = (key: string, value: string): string =>
  `<property propertyDefinitionRef="prop-${key}"><value>${text(value)}</value></property>`;

function elementXml(element: TravellingElement): string {
  const properties = propertyKeys.flatMap((key) => {
    const value = element[key];
    return value === null ? [] : [property(key, value)];
  });
  const documentation =
    element.description === null ? '' : `<documentation>${text(element.description)}</documentation>`;
  return `<element identifier="${identifierOf(element)}" xsi:type="${archimateTypes[element.register]}"><name>${text(element.name)}</name>${documentation}<properties>${properties.join('')}</properties></element>`;
}

function relationXml({ from, field, to }: TravellingRelation): string {
  const kind = relationKinds.find((one) => one.from === from.register && one.field === field);
  const [source, target] = kind?.reversed ? [to, from] : [from, to];
  const identifier = `rel-${field}-${identifierOf(from)}-${identifierOf(to)}`;
  return `<relationship identifier="${identifier}" source="${identifierOf(source)}" target="${identifierOf(target)}" xsi:type="${kind?.archimate ?? 'Association'}"><properties>${property('field', field)}</properties></relationship>`;
}

const definitions = [...propertyKeys, 'field']
  .map((key) => `<propertyDefinition identifier="prop-${key}" type="string"><name>${key}</name></propertyDefinition>`)
  .join('');

/**
 * The architecture in the ArchiMate Model Exchange File Format 3 of The Open Group. Which field a relation is, and what
 * ArchiMate has no word for, travels as a property, so that nothing is lost on the way back.
 */
export const writeArchimate = (name: string, { elements, relations }: Travelling): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/ http://www.opengroup.org/xsd/archimate/3.1/archimate3_Model.xsd" identifier="id-padu">',
    `<name>${text(name)}</name>`,
    ...(elements.length > 0 ? ['<elements>', ...elements.map(elementXml), '</elements>'] : []),
    ...(relations.length > 0 ? ['<relationships>', ...relations.map(relationXml), '</relationships>'] : []),
    `<propertyDefinitions>${definitions}</propertyDefinitions>`,
    '</model>',
    '',
  ].join('\n');
