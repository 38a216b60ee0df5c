import type { Text } from '../../kernel/i18n/text.ts';
import type { Fields } from '../field.ts';
import type { Conditions } from './condition.ts';
import { onlyWhen } from './when.ts';

/** Fields that belong together: a part of the form and of the page of a row. */
export type Section<N extends string = string> = {
  readonly title: Text;
  /** One sentence on what the part is for. */
  readonly about?: Text;
  readonly fields: readonly N[];
  /** When the whole part is asked for at all. */
  readonly when?: Conditions;
};

/** A part as it is drawn; the fields no section names come first. */
export type Part = { readonly title: Text; readonly about?: Text | undefined; readonly names: readonly string[] };

const first: Text = { id: 'Pokok', en: 'Main' };

/** The parts of a register in order; empty where it has no sections. */
export function partsOf(sections: readonly Section[] | undefined, fields: Fields): readonly Part[] {
  if (!sections) return [];
  const named = new Set(sections.flatMap((section) => section.fields));
  const rest = Object.keys(fields).filter((name) => !named.has(name));
  const parts = sections.map(({ title, about, fields: names }) => ({ title, about, names }));
  return rest.length > 0 ? [{ title: first, names: rest }, ...parts] : parts;
}

/** The fields in the order of their sections, each with its section's condition: every door then knows both. */
export function shapeFields<F extends Fields>(fields: F, sections: readonly Section[] | undefined): F {
  if (!sections) return fields;
  const conditionOf = new Map(
    sections.flatMap(({ fields: names, when }) => names.map((name) => [name, when] as const)),
  );
  const names = partsOf(sections, fields).flatMap((part) => part.names);
  const shaped = names.flatMap((name) => {
    const field = fields[name];
    const when = conditionOf.get(name);
    return field ? [[name, when ? onlyWhen(when, field) : field] as const] : [];
  });
  return Object.fromEntries(shaped) as F;
}
