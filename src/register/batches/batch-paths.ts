import { catalogue } from '../../kernel/errors/errors.ts';
import type { Schema } from '../field.ts';
import { cursorParameter, pagedListSchema } from '../lists/api-list.ts';
import type { Register } from '../register.ts';
import { batchStates, existingPolicies } from './batch.ts';
import { allBulkSteps } from './bulk-steps.ts';

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const count = { type: 'integer', minimum: 0 };

/** The JSON Schema of a batch as the API gives it. */
export const batchSchema: Schema = {
  type: 'object',
  required: ['id', 'kind', 'register', 'state', 'total', 'done', 'created', 'updated', 'skipped', 'refused'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    kind: { type: 'string', enum: ['import', 'edit'] },
    register: { type: 'string' },
    state: { type: 'string', enum: Object.keys(batchStates) },
    createdAt: { type: 'string', format: 'date-time' },
    endedAt: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
    total: { ...count, description: 'Rows of the batch' },
    done: { ...count, description: 'Rows dealt with in the present state' },
    created: count,
    updated: count,
    skipped: count,
    refused: count,
    undone: count,
    error: { type: ['string', 'null'], description: 'The code of the error that ended it' },
    questions: { type: 'array', items: { type: 'object' }, description: 'What must be answered first, by column' },
    problems: {
      type: 'array',
      items: { type: 'object' },
      description: 'Why rows were refused, by register and row of its sheet',
    },
    changes: {
      type: 'array',
      items: { type: 'object' },
      description: 'What changes, or changed, on the first 200 rows: each field before and after',
    },
  },
};

const ref = { $ref: '#/components/schemas/Batch' };
const answer = (description: string, schema: Schema = ref) => ({
  description,
  content: { 'application/json': { schema } },
});
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

const tags = ['Batches'];
const inPath = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

const operation = (what: string, summary: string, properties: Schema = {}) => ({
  [`/api/v1/batches/{id}/${what}`]: {
    post: {
      tags,
      operationId: `batches.${what}`,
      summary,
      parameters: [inPath],
      requestBody: {
        content: { 'application/json': { schema: { type: 'object', properties, additionalProperties: true } } },
      },
      responses: { 200: answer('The batch as it stands now'), ...problems('not-found', 'batch-state') },
    },
  },
});

/** The paths of batches, which belong to every register. */
export const batchPaths: Paths = {
  '/api/v1/batches': {
    get: {
      tags,
      operationId: 'batches.list',
      summary: 'Your imports and bulk edits, the newest first',
      parameters: [cursorParameter],
      responses: { 200: answer('At most 100 on a page', pagedListSchema(ref)), ...problems('bad-request') },
    },
  },
  '/api/v1/batches/{id}': {
    get: {
      tags,
      operationId: 'batches.get',
      summary: 'How a batch stands, and why rows were refused',
      parameters: [inPath],
      responses: { 200: answer('The batch'), ...problems('not-found') },
    },
  },
  ...operation('answers', 'Answer what was asked: `heading.3` with a field or `none`, `reading.4` with a way to read'),
  ...operation('start', 'Run a batch that was checked'),
  ...operation('cancel', 'Stop a batch; what it has done stays and can be undone'),
  ...operation('undo', 'Undo a batch as one', { reason: { type: 'string', maxLength: 1000 } }),
};

/** The path that brings a sheet into a register. */
export const importPaths = (register: Register): Paths => ({
  [`/api/v1/${register.name}/import`]: {
    post: {
      tags: [register.title.en],
      operationId: `${register.name}.import`,
      summary: `Bring in a sheet: ${register.title.en}. Nothing is stored before the batch is started`,
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['sheet'],
              properties: {
                sheet: { type: 'string', format: 'binary', description: 'XLSX or CSV' },
                existing: { type: 'string', enum: Object.keys(existingPolicies), default: 'update' },
                rows: { type: 'string', enum: ['valid', 'all'], default: 'valid' },
              },
            },
          },
        },
      },
      responses: {
        201: answer('The batch: what would happen, or what must be answered first'),
        ...problems('forbidden', 'sheet-unreadable'),
      },
    },
  },
});

/** The path that changes many rows of a register at once; none where no step can be taken so. */
export function bulkPaths(register: Register, chosenBy: readonly unknown[]): Paths {
  const steps = allBulkSteps(register);
  if (steps.length === 0) return {};
  const body = {
    type: 'object',
    properties: {
      step: { type: 'string', enum: steps, default: 'edit' },
      values: { type: 'object', description: 'What to set on every row; what is not named stays' },
      answers: { type: 'object', description: 'Answers to what the step asks' },
      reason: { type: ['string', 'null'], maxLength: 1000 },
    },
  };
  return {
    [`/api/v1/${register.name}/bulk`]: {
      post: {
        tags: [register.title.en],
        operationId: `${register.name}.bulk`,
        summary: `Change many rows: ${register.title.en}. Nothing is changed before the batch is started`,
        parameters: chosenBy,
        requestBody: { required: true, content: { 'application/json': { schema: body } } },
        responses: {
          201: answer('The batch: what would happen'),
          ...problems('forbidden', 'bad-request', 'no-rows-chosen'),
        },
      },
    },
  };
}
