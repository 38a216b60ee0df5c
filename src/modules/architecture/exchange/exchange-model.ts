import { relationKinds } from '../../element/index.ts';
import type { ElementRegister } from '../graph/graph.ts';

/** An element as it travels: what every format can hold of it. `agency` is the code of its owner. */
export type TravellingElement = {
  readonly register: ElementRegister;
  readonly code: string;
  readonly name: string;
  readonly description: string | null;
  readonly reference: string | null;
  readonly agency: string | null;
  readonly status: string | null;
};

/** A relation as it travels: the field of the element it leaves, and both ends by register and code. */
export type TravellingRelation = {
  readonly from: { readonly register: ElementRegister; readonly code: string };
  readonly field: string;
  readonly to: { readonly register: ElementRegister; readonly code: string };
};

/** The architecture as it goes out and comes in. */
export type Travelling = {
  readonly elements: readonly TravellingElement[];
  readonly relations: readonly TravellingRelation[];
};

/** What ArchiMate 3 calls the elements of each register. */
export const archimateTypes = {
  processes: 'BusinessProcess',
  services: 'BusinessService',
  datasets: 'DataObject',
  applications: 'ApplicationComponent',
  'infrastructure-items': 'Node',
  'security-controls': 'Requirement',
} as const satisfies Record<ElementRegister, string>;

/** The register whose elements ArchiMate calls so; undefined for what Padu does not keep. */
export const registerOfType = (type: string): ElementRegister | undefined =>
  (Object.keys(archimateTypes) as ElementRegister[]).find((register) => archimateTypes[register] === type);

/** A name an XML identifier and a CSV can carry, the same for the same element every time. */
export const identifierOf = ({ register, code }: { readonly register: string; readonly code: string }): string =>
  `id-${register}-${code.replace(/[^A-Za-z0-9.-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)}`;

/** What an element says of itself beside name and description, by the key under which it travels. */
export const propertyKeys = ['code', 'reference', 'agency', 'status'] as const;

/** The key under which a relation says which field it is. */
export const fieldKey = 'field';

/** What a relation is called in a file. */
export const relationIdentifierOf = ({ from, field, to }: TravellingRelation): string =>
  `rel-${field}-${identifierOf(from)}-${identifierOf(to)}`;

/** A relation as ArchiMate says it: its type, and which end is its source. */
export function archimateOf({ from, field, to }: TravellingRelation) {
  const kind = relationKinds.find((one) => one.from === from.register && one.field === field);
  const [source, target] = kind?.reversed ? [to, from] : [from, to];
  return { type: kind?.archimate ?? 'Association', reversed: kind?.reversed === true, source, target };
}
