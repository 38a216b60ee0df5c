import { type Field, type Fields, isInput, type Schema } from './field.ts';
import type { BareRow } from './read.ts';
import type { Register } from './register.ts';
import { whenWords } from './shape/when-words.ts';
import { objectSchema } from './validate.ts';

/** A row as the API gives it: the row's own facts, then its fields. */
export const toJson = (row: BareRow): Readonly<Record<string, unknown>> => ({
  id: row.id,
  version: row.version,
  status: row.status,
  createdAt: row.createdAt.toISOString(),
  ...row.values,
});

/** The JSON Schema of what `toJson` gives. */
export const rowSchema = (register: Register): Schema => ({
  type: 'object',
  required: ['id', 'version', 'status', 'createdAt'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    version: { type: 'integer', minimum: 1 },
    status: { type: 'string', enum: [...register.states] },
    createdAt: { type: 'string', format: 'date-time' },
    ...propertiesOf(register.fields),
  },
});

const propertiesOf = (fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        ...field.schema,
        title: field.label.en,
        ...describedBy(fields, field),
        ...(isInput(field) ? {} : { readOnly: true }),
      },
    ]),
  );

function describedBy(fields: Fields, field: Field<unknown>) {
  const { help, when } = field;
  const parts = [
    help?.en,
    when && `${whenWords(fields, when).en}; kept empty otherwise.`,
    isInput(field) ? undefined : 'Written by Padu itself; refused in input.',
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? { description: parts.join(' ') } : {};
}

/** What must be filled once other fields say so, as far as those stand in the same body. */
const conditionsOf = (fields: Fields): readonly Schema[] =>
  Object.entries(fields).flatMap(([name, { when, schema }]) => {
    if (!when?.required || when.all.some(({ field }) => !fields[field])) return [];
    const properties = Object.fromEntries(
      when.all.map(({ field, is }) => [
        field,
        fields[field]?.column.type.endsWith('[]') ? { contains: { enum: is } } : { enum: is },
      ]),
    );
    const filled = { required: [name], properties: { [name]: { allOf: [schema, { not: { type: 'null' } }] } } };
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    return [{ if: { required: when.all.map(({ field }) => field), properties }, then: filled }];
  });

/** The JSON Schema of a body that creates a row, or (`partial`) changes some fields. */
export const bodySchema = (fields: Fields, partial: boolean): Schema => ({
  ...objectSchema(fields, partial),
  properties: propertiesOf(fields),
  ...(partial || conditionsOf(fields).length === 0 ? {} : { allOf: conditionsOf(fields) }),
});
