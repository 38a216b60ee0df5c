import { catalogue } from '../kernel/errors/errors.ts';
import { batchPaths, batchSchema, bulkPaths, importPaths } from './batches/batch-paths.ts';
import { formFields } from './change.ts';
import { maxLength } from './comments/comment.rules.ts';
import type { Schema } from './field.ts';
import { bodySchema, rowSchema } from './json.ts';
import { maxIds, maxLimit } from './list-query.ts';
import { cursorParameter, pagedListSchema, wholeListSchema } from './lists/api-list.ts';
import type { Register } from './register.ts';
import type { Mounted } from './registry.ts';
import { isThrough } from './scope.ts';
import { inputFields } from './shape/computed.ts';

/** Paths of an OpenAPI document. */
export type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const jsonOf = (schema: Schema) => ({ 'application/json': { schema } });

const problems = (...codes: readonly (keyof typeof catalogue)[]) =>
  Object.fromEntries(
    codes.map((code) => [
      String(catalogue[code].status),
      {
        description: catalogue[code].title.en,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } });
const inQuery = (name: string, description: string, schema: Schema) => ({ name, in: 'query', description, schema });
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The version last read, as the ETag of the row gave it.',
  schema: { type: 'string', example: '"3"' },
};
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A value of your own; sent twice, the change happens once and both get the first answer.',
  schema: { type: 'string', maxLength: 255 },
};

/** Which rows of a list are meant: by search, filter, view or id. */
function chosenBy(register: Register) {
  const filters = Object.entries(register.fields).flatMap(([name, { filter, label }]) =>
    filter
      ? [
          inQuery(`filter[${name}]`, `${label.en} (${filter.kind}${filter.kind === 'range' ? ': a..b' : ''})`, {
            type: 'string',
          }),
        ]
      : [],
  );
  return [
    inQuery('q', 'Search words', { type: 'string' }),
    ...filters,
    inQuery('filter[status]', `One or more of: ${register.states.join(', ')}`, { type: 'string' }),
    ...(register.views
      ? [
          inQuery(
            'view',
            `One of the views: ${register.views.map(({ name, title }) => `${name} (${title.en})`).join(', ')}`,
            {
              type: 'string',
              enum: register.views.map(({ name }) => name),
            },
          ),
        ]
      : []),
    inQuery('ids', `Only these rows: up to ${maxIds} ids with commas between`, { type: 'string' }),
  ];
}

const listParameters = (register: Register) => [
  ...chosenBy(register),
  inQuery('sort', 'A field name; `-` in front for descending', { type: 'string', default: register.sort }),
  inQuery('limit', 'Rows per page', { type: 'integer', minimum: 1, maximum: maxLimit, default: 50 }),
  cursorParameter,
];

const row = (register: Register, description: string) => ({
  description,
  headers: { ETag: { schema: { type: 'string' }, description: 'The version of the row' } },
  content: jsonOf({ $ref: `#/components/schemas/${register.name}` }),
});

const list = (register: Register) => ({
  description: register.title.en,
  content: jsonOf(pagedListSchema({ $ref: `#/components/schemas/${register.name}` })),
});

/** A vote on a step that several people approve; without one such a step is refused. */
const voteSchema: Schema = {
  type: 'object',
  required: ['verdict'],
  properties: {
    verdict: { type: 'string', enum: ['approve', 'refuse'] },
    backTo: { type: ['string', 'null'], description: 'The earlier stage a refusal goes back to; null: the drafter' },
    seat: { type: ['integer', 'null'], description: 'Which seat, where one may choose' },
  },
};

function stepPaths({ register }: Mounted): Paths {
  const tags = [register.title.en];
  return Object.fromEntries(
    Object.entries(register.steps).map(([name, step]) => {
      const body = {
        type: 'object',
        additionalProperties: false,
        properties: {
          values: bodySchema(formFields(register, name), true),
          answers: bodySchema(step.ask ?? {}, false),
          reason: { type: 'string', maxLength: 1000 },
          ...(step.approval ? { vote: voteSchema } : {}),
        },
      };
      const post = {
        tags,
        operationId: `${register.name}.${name}`,
        summary: step.title.en,
        description:
          `From ${step.from.join(', ')} to ${step.to ?? 'the same state'}. ${step.consequence?.en ?? ''}`.trim(),
        parameters: [inPath('id'), ifMatch, idempotencyKey],
        requestBody: { content: jsonOf(body) },
        responses: {
          200: row(register, 'The row after the step'),
          ...problems('forbidden', 'not-found', 'wrong-state', 'stale', 'invalid', 'version-required'),
        },
      };
      return [`/api/v1/${register.name}/{id}/steps/${name}`, { post }];
    }),
  );
}

const commentSchema: Schema = {
  type: 'object',
  required: ['id', 'version', 'status', 'createdAt', 'createdBy', 'parent', 'text', 'mentions', 'editedAt'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    version: { type: 'integer', minimum: 1 },
    status: { type: 'string', enum: ['open', 'resolved', 'withdrawn'] },
    createdAt: { type: 'string', format: 'date-time' },
    createdBy: { type: 'string', format: 'uuid' },
    parent: { type: ['string', 'null'], format: 'uuid', description: 'The comment this one answers' },
    text: { type: ['string', 'null'], maxLength, description: 'null where it was withdrawn or erased' },
    mentions: { type: 'array', items: { type: 'string', format: 'uuid' } },
    editedAt: { type: ['string', 'null'], format: 'date-time' },
  },
};

/** The comments of a row, and who may be mentioned in one. */
function commentPaths({ register }: Mounted): Paths {
  const base = `/api/v1/${register.name}/{id}/comments`;
  const tags = [register.title.en];
  const inQuery = (name: string, description: string, schema: Schema) => ({ name, in: 'query', description, schema });
  const named: Schema = {
    type: 'object',
    properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
  };
  const body: Schema = {
    type: 'object',
    required: ['text'],
    properties: {
      text: { type: 'string', minLength: 1, maxLength, description: '@name mentions somebody who may read the row' },
      parent: { type: ['string', 'null'], format: 'uuid' },
    },
  };
  return {
    [base]: {
      get: {
        tags,
        operationId: `${register.name}.comments`,
        summary: `Comments on one row: ${register.one.en}`,
        parameters: [inPath('id'), cursorParameter],
        responses: {
          200: {
            description: 'The newest threads, in the order they were written',
            content: jsonOf(pagedListSchema(commentSchema)),
          },
          ...problems('not-found', 'bad-request'),
        },
      },
      post: {
        tags,
        operationId: `${register.name}.comment`,
        summary: `Comment on one row: ${register.one.en}`,
        parameters: [inPath('id'), idempotencyKey],
        requestBody: { required: true, content: jsonOf(body) },
        responses: {
          201: { description: 'The comment', content: jsonOf(commentSchema) },
          ...problems('not-found', 'invalid', 'bad-request', 'too-many-requests'),
        },
      },
    },
    [`${base}/people`]: {
      get: {
        tags,
        operationId: `${register.name}.mentionable`,
        summary: `Who may be mentioned in a comment: ${register.one.en}`,
        parameters: [inPath('id'), inQuery('q', 'The beginning of a name', { type: 'string' })],
        responses: {
          200: { description: 'At most eight people who may read the row', content: jsonOf(wholeListSchema(named)) },
          ...problems('not-found'),
        },
      },
    },
  };
}

/** The paths of one register. */
export function registerPaths(mounted: Mounted): Paths {
  const { register } = mounted;
  const base = `/api/v1/${register.name}`;
  const tags = [register.title.en];
  const one = { tags, parameters: [inPath('id')] };
  const edit = register.steps.edit && {
    patch: {
      ...one,
      operationId: `${register.name}.patch`,
      summary: `Change: ${register.one.en}`,
      parameters: [inPath('id'), ifMatch, idempotencyKey],
      requestBody: { required: true, content: jsonOf(bodySchema(formFields(register, 'edit'), true)) },
      responses: {
        200: row(register, 'The changed row'),
        ...problems('forbidden', 'not-found', 'stale', 'invalid', 'version-required'),
      },
    },
  };
  return {
    [base]: {
      get: {
        tags,
        operationId: `${register.name}.list`,
        summary: register.about.en,
        parameters: listParameters(register),
        responses: { 200: list(register), ...problems('not-signed-in', 'forbidden', 'bad-request') },
      },
      post: {
        tags,
        operationId: `${register.name}.create`,
        summary: `New: ${register.one.en}`,
        parameters: [idempotencyKey],
        requestBody: { required: true, content: jsonOf(bodySchema(inputFields(register.fields), false)) },
        responses: { 201: row(register, 'The new row'), ...problems('forbidden', 'invalid') },
      },
    },
    [`${base}/{id}`]: {
      get: {
        ...one,
        operationId: `${register.name}.get`,
        summary: register.one.en,
        responses: { 200: row(register, register.one.en), ...problems('not-found') },
      },
      ...edit,
    },
    [`${base}/{id}/history`]: {
      get: {
        ...one,
        operationId: `${register.name}.history`,
        summary: `History of one row: ${register.one.en}`,
        responses: {
          200: {
            description: 'Newest first',
            content: jsonOf(wholeListSchema({ type: 'object' })),
          },
          ...problems('not-found'),
        },
      },
    },
    ...commentPaths(mounted),
    ...stepPaths(mounted),
    ...importPaths(register),
    ...bulkPaths(register, chosenBy(register)),
  };
}

/** Reading the rows inside a record along with it. */
function rowsPaths({ register }: Mounted): Paths {
  if (!register.within || !isThrough(register.read)) return {};
  const parent = register.read.of;
  const items = { $ref: `#/components/schemas/${register.name}` };
  const get = {
    tags: [parent.title.en],
    operationId: `${parent.name}.rows.${register.name}`,
    summary: `${register.title.en} inside one row, those that are open`,
    parameters: [inPath('id')],
    responses: {
      200: { description: register.title.en, content: jsonOf(wholeListSchema(items)) },
      ...problems('not-found'),
    },
  };
  return { [`/api/v1/${parent.name}/{id}/rows/${register.name}`]: { get } };
}

const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(catalogue) },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
          row: { type: 'integer' },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document of all registers and of what modules add. */
export function openApi(all: readonly Mounted[], more: Paths, version: string): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Padu',
      version,
      description: "The working platform of a local government's electronic-based government system (SPBE).",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths: Object.assign({}, ...all.map(registerPaths), ...all.map(rowsPaths), batchPaths, more),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: '`padu token create`' } },
      schemas: {
        ...Object.fromEntries(all.map(({ register }) => [register.name, rowSchema(register)])),
        Batch: batchSchema,
        Problem: problemSchema,
      },
    },
  };
}
