import type { Fields, Schema } from './field.ts';
import type { ReadRow } from './read.ts';
import type { Register } from './register.ts';
import { objectSchema } from './validate.ts';

/** A row as the API gives it: the row's own facts, then its fields. */
export const toJson = (row: ReadRow): Readonly<Record<string, unknown>> => ({
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
      { ...field.schema, title: field.label.en, ...(field.help ? { description: field.help.en } : {}) },
    ]),
  );

/** The JSON Schema of a body that creates a row, or (`partial`) changes some fields. */
export const bodySchema = (fields: Fields, partial: boolean): Schema => ({
  ...objectSchema(fields, partial),
  properties: propertiesOf(fields),
});
