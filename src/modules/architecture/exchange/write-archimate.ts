import { escapeHtml } from '../../../kernel/html/html.ts';
import type { DrawnBox, DrawnLine, DrawnView } from './draw-views.ts';
import {
  archimateOf,
  archimateTypes,
  fieldKey,
  identifierOf,
  propertyKeys,
  relationIdentifierOf,
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

function relationXml(relation: TravellingRelation): string {
  const { type, source, target } = archimateOf(relation);
  return `<relationship identifier="${relationIdentifierOf(relation)}" source="${identifierOf(source)}" target="${identifierOf(target)}" xsi:type="${type}"><properties>${property(fieldKey, relation.field)}</properties></relationship>`;
}

function boxXml({ identifier, element, label, x, y, w, h, inside }: DrawnBox): string {
  const what = element === null ? 'xsi:type="Container"' : `elementRef="${element}" xsi:type="Element"`;
  const words = label === null ? '' : `<label>${text(label)}</label>`;
  return `<node identifier="${identifier}" ${what} x="${x}" y="${y}" w="${w}" h="${h}">${words}${inside.map(boxXml).join('')}</node>`;
}

/** A line of a picture runs as its relation does: from the source ArchiMate sees to its target. */
function lineXml({ identifier, relation, from, to }: DrawnLine): string {
  const [source, target] = archimateOf(relation).reversed ? [to, from] : [from, to];
  return `<connection identifier="${identifier}" relationshipRef="${relationIdentifierOf(relation)}" xsi:type="Relationship" source="${source}" target="${target}"/>`;
}

const viewXml = ({ identifier, name, documentation, boxes, lines }: DrawnView): string =>
  [
    `<view identifier="${identifier}" xsi:type="Diagram"><name>${text(name)}</name>`,
    documentation === null ? '' : `<documentation>${text(documentation)}</documentation>`,
    ...boxes.map(boxXml),
    ...lines.map(lineXml),
    '</view>',
  ].join('');

const definitions = [...propertyKeys, fieldKey]
  .map((key) => `<propertyDefinition identifier="prop-${key}" type="string"><name>${key}</name></propertyDefinition>`)
  .join('');

/**
 * The architecture in the ArchiMate Model Exchange File Format 3 of The Open Group. Which field a relation is, and what
 * ArchiMate has no word for, travels as a property, so that nothing is lost on the way back.
 * @param views the pictures that go along; none for a file without
 */
export const writeArchimate = (
  name: string,
  { elements, relations }: Travelling,
  views: readonly DrawnView[],
): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/ http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd" identifier="id-padu">',
    `<name>${text(name)}</name>`,
    ...(elements.length > 0 ? ['<elements>', ...elements.map(elementXml), '</elements>'] : []),
    ...(relations.length > 0 ? ['<relationships>', ...relations.map(relationXml), '</relationships>'] : []),
    `<propertyDefinitions>${definitions}</propertyDefinitions>`,
    ...(views.length > 0 ? ['<views><diagrams>', ...views.map(viewXml), '</diagrams></views>'] : []),
    '</model>',
    '',
  ].join('\n');
