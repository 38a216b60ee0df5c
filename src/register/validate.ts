import { Ajv, type ErrorObject, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Problem } from '../kernel/errors/errors.ts';
import { fill, type Text } from '../kernel/i18n/text.ts';
import type { Fields, Schema } from './field.ts';
import { isDate } from './fields/range.ts';
import type { Values } from './registry.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addFormat('date', isDate);

/** What each broken rule of a schema says to a person. */
const messages: Readonly<Record<string, Text>> = {
  required: { id: 'Wajib diisi.', en: 'Required.' },
  maxLength: { id: 'Paling banyak {limit} huruf.', en: 'At most {limit} characters.' },
  minLength: { id: 'Wajib diisi.', en: 'Required.' },
  minItems: { id: 'Pilih paling sedikit {limit}.', en: 'Choose at least {limit}.' },
  maxItems: { id: 'Paling banyak {limit}.', en: 'At most {limit}.' },
  uniqueItems: { id: 'Ada pilihan yang sama dua kali.', en: 'One choice stands twice.' },
  pattern: { id: 'Bentuknya tidak sesuai. Contoh: {example}', en: 'The form does not fit. Example: {example}' },
  enum: { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' },
  minimum: { id: 'Paling kecil {limit}.', en: 'At least {limit}.' },
  maximum: { id: 'Paling besar {limit}.', en: 'At most {limit}.' },
  additionalProperties: { id: 'Isian ini tidak dikenal di sini.', en: 'This entry is not known here.' },
  'format:date': { id: 'Tulis tanggal yang ada, misalnya 2026-01-31.', en: 'Write a real date, such as 2026-01-31.' },
  'format:email': { id: 'Tulis alamat surel yang lengkap.', en: 'Write a complete e-mail address.' },
  'format:uri': { id: 'Tulis alamat web lengkap, misalnya https://contoh.go.id.', en: 'Write a complete web address.' },
  'format:uuid': { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  decimals: { id: 'Paling banyak {limit} angka di belakang koma.', en: 'At most {limit} decimal places.' },
  'type:number': { id: 'Tulis angka, tanpa titik ribuan.', en: 'Write a number, without thousands separators.' },
  'type:integer': { id: 'Tulis angka bulat, tanpa titik ribuan.', en: 'Write a whole number, without separators.' },
  period: { id: 'Tanggal akhir tidak boleh sebelum tanggal awal.', en: 'The end cannot be before the start.' },
};

const other: Text = { id: 'Isian ini tidak dapat dibaca.', en: 'This entry cannot be read.' };

ajv.addKeyword({
  keyword: 'period',
  type: 'object',
  validate: (_: unknown, value: { from?: string | null; until?: string | null }) =>
    !value.from || !value.until || value.from <= value.until,
});

const hasDecimals: SchemaValidateFunction = (most: number, value: number) => {
  const fits = Number(value.toFixed(most)) === value;
  hasDecimals.errors = fits ? [] : [{ keyword: 'decimals', params: { limit: most } }];
  return fits;
};

// The column would round the rest away; `multipleOf` cannot tell 0.07 from a multiple of 0.01.
ajv.addKeyword({ keyword: 'decimals', type: 'number', schemaType: 'number', errors: true, validate: hasDecimals });

/** So many choices fit into one sentence; longer lists are read on the form. */
const namedChoices = 16;

function enumMessage(field: Fields[string] | undefined): Text | undefined {
  const choices = field?.filter?.choices ?? [];
  if (choices.length === 0 || choices.length > namedChoices) return undefined;
  const words = (lang: 'id' | 'en') => choices.map(({ label }) => label[lang]).join(', ');
  return fill(
    { id: 'Pilih salah satu: {choices}.', en: 'Choose one of: {choices}.' },
    { choices: { id: words('id'), en: words('en') } },
  );
}

function messageOf(error: ErrorObject, field: Fields[string] | undefined): Text {
  const params = error.params as Record<string, unknown>;
  const specific =
    error.keyword === 'enum'
      ? enumMessage(field)
      : messages[`${error.keyword}:${String(params.format ?? params.type)}`];
  const text = specific ?? messages[error.keyword] ?? other;
  return fill(text, { limit: String(params.limit ?? ''), example: String(field?.example ?? '') });
}

/** The field an error belongs to: named by the path, or by the keyword's parameters. */
function fieldOfError(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  return error.instancePath.split('/')[1] ?? String(params.missingProperty ?? params.additionalProperty ?? '');
}

/** An optional field is `anyOf [its schema, null]`; what those wrappers say of themselves is noise. */
const isNoise = (error: ErrorObject) =>
  error.keyword === 'anyOf' || (error.params as { type?: string }).type === 'null';

/** The object schema of some fields: what a form or API body may carry. Required ones must be there unless `partial`. */
export function objectSchema(fields: Fields, partial: boolean): Schema {
  const required = Object.entries(fields).flatMap(([name, field]) => (field.required && !partial ? [name] : []));
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema]));
  return { type: 'object', additionalProperties: false, properties, required };
}

const compiled = new WeakMap<Fields, { full?: ValidateFunction; partial?: ValidateFunction }>();

function validatorOf(fields: Fields, partial: boolean): ValidateFunction {
  const cache = compiled.get(fields) ?? {};
  compiled.set(fields, cache);
  const key = partial ? 'partial' : 'full';
  cache[key] ??= ajv.compile(objectSchema(fields, partial));
  return cache[key];
}

/** Judges values against the schemas of fields; at most one problem per field. Empty (null) required values are missing. */
export function judge(fields: Fields, values: Values, partial = false): readonly Problem[] {
  const missing = Object.entries(fields).flatMap(([name, field]) => {
    const empty = values[name] === null || (values[name] === undefined && !partial);
    return field.required && empty ? [name] : [];
  });
  const problems = new Map<string, Problem>();
  for (const field of missing) {
    const message = messages.required ?? other;
    problems.set(field, { field, code: 'required', message });
  }
  const validate = validatorOf(fields, partial);
  if (!validate(values))
    for (const error of validate.errors ?? []) {
      const field = fieldOfError(error);
      if (isNoise(error) || problems.has(field)) continue;
      problems.set(field, { field, code: error.keyword, message: messageOf(error, fields[field]) });
    }
  return [...problems.values()];
}
