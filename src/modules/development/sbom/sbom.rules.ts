import { fill, type Text } from '../../../kernel/i18n/text.ts';

/** A part an application is made of, as a CycloneDX document lists it. */
export type Component = {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly purl: string | null;
  readonly licenses: readonly string[];
};

/** What a list of components may be at most. */
export const sbomLimits = { bytes: 5 * 1024 * 1024, components: 20_000, depth: 8, characters: 500 } as const;

/** What a CycloneDX document lists. */
export type Components = { readonly specVersion: string; readonly components: readonly Component[] };

/** What a CycloneDX document says, or why it cannot be taken. */
export type SbomRead = Components | { readonly fault: Text };

const fault = (id: string, en: string, values: Record<string, string | number> = {}): SbomRead => ({
  fault: fill({ id, en }, values),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text as the database can keep it: short, without what is no character. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, sbomLimits.characters).replaceAll('\u0000', '').toWellFormed() : '';

/** The licences of a component: SPDX ids, names, or one expression (CycloneDX `licenses`). */
function licensesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const named = value.filter(isObject).map(({ license, expression }) => {
    if (typeof expression === 'string') return textOf(expression);
    return isObject(license) ? textOf(license.id) || textOf(license.name) : '';
  });
  return [...new Set(named.filter((name) => name !== ''))].slice(0, 20);
}

const componentOf = (value: Readonly<Record<string, unknown>>): Component => ({
  name: [textOf(value.group), textOf(value.name)].filter((part) => part !== '').join('/'),
  version: textOf(value.version),
  type: textOf(value.type),
  purl: textOf(value.purl) || null,
  licenses: licensesOf(value.licenses),
});

/** Components and those inside them, level by level; null where there are too many, or they lie too deep. */
function flatten(list: unknown): readonly Component[] | null {
  const found: Component[] = [];
  let level = Array.isArray(list) ? list : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    const here = level.filter(isObject);
    if (depth >= sbomLimits.depth || found.length + here.length > sbomLimits.components) return null;
    for (const one of here) found.push(componentOf(one));
    level = here.flatMap(({ components }) => (Array.isArray(components) ? components : []));
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Reads a CycloneDX document in JSON (ECMA-424): components with version and licences, at every depth. It trusts nothing
 * in it: what is no text counts as empty, what is too large is refused whole.
 */
export function readSbom(text: string): SbomRead {
  const document = parse(text);
  if (!isObject(document)) return fault('Berkas ini bukan JSON yang utuh.', 'This file is not a whole JSON document.');
  if (document.bomFormat !== 'CycloneDX')
    return fault(
      'Berkas ini bukan CycloneDX: "bomFormat" harus "CycloneDX".',
      'This is no CycloneDX document: "bomFormat" must be "CycloneDX".',
    );
  const components = flatten(document.components);
  if (components === null)
    return fault(
      'Daftarnya terlalu besar: paling banyak {n} komponen, bertingkat paling dalam {depth}.',
      'The list is too large: at most {n} components, at most {depth} levels deep.',
      { n: sbomLimits.components, depth: sbomLimits.depth },
    );
  const named = components.filter(({ name }) => name !== '');
  if (named.length === 0) return fault('Tidak ada komponen di dalamnya.', 'There are no components in it.');
  return { specVersion: textOf(document.specVersion), components: named };
}

/** How many components each licence covers, the most first; components without one under null. */
export function countLicenses(
  components: readonly Pick<Component, 'licenses'>[],
): readonly (readonly [string | null, number])[] {
  const counts = new Map<string | null, number>();
  for (const { licenses } of components)
    for (const license of licenses.length > 0 ? licenses : [null]) counts.set(license, (counts.get(license) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || String(a).localeCompare(String(b)));
}
