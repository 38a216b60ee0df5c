import { wholeListSchema } from '../../register/lists/api-list.ts';
import type { Paths } from '../../register/openapi.ts';

const tags = ['Architecture'];
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const object = { type: 'object' };
const count = { type: 'integer', minimum: 0 };
const ids = { type: 'array', items: { type: 'string', format: 'uuid' } };
const list = { type: 'array', items: object };

const ok = (description: string, schema: unknown) => ({
  200: { description, content: { 'application/json': { schema } } },
});
const missing = { 404: { description: 'No such record, or not open to you' } };

const whole = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const text = { type: 'string' };
/** Something of a file that Padu has no place for: `says` is the same in words. */
const leftSchema = whole({ kind: text, name: text, count, says: text });

/** What the API offers of the architecture, for the OpenAPI document. */
export const architecturePaths: Paths = {
  '/api/v1/architecture/coverage': {
    get: {
      tags,
      operationId: 'architecture.coverage',
      summary: 'Each domain against the national reference codes: elements mapped and not, elements per code',
      responses: ok(
        'The six domains',
        wholeListSchema(
          whole({ domain: { type: 'string' }, elements: count, mapped: count, unmapped: ids, codes: list }),
        ),
      ),
    },
  },
  '/api/v1/architecture/gap': {
    get: {
      tags,
      operationId: 'architecture.gap',
      summary: 'What each domain has today, what it is to have, and what is to be built and ended in between',
      responses: ok(
        'The six domains',
        wholeListSchema(whole({ domain: { type: 'string' }, asIs: count, toBe: count, toBuild: ids, toEnd: ids })),
      ),
    },
  },
  '/api/v1/architecture/quality': {
    get: {
      tags,
      operationId: 'architecture.quality',
      summary: 'The named rules of the model with the elements that break them',
      responses: ok(
        'Every rule, the heaviest first',
        wholeListSchema(
          whole({
            rule: { type: 'string' },
            title: { type: 'string' },
            weight: { enum: ['wrong', 'weak', 'note'] },
            elements: list,
          }),
        ),
      ),
    },
  },
  '/api/v1/architecture/elements/{id}': {
    get: {
      tags,
      operationId: 'architecture.element',
      summary: 'An element, everything it stands on, and the relations between them',
      parameters: [id],
      responses: { ...ok('The element', whole({ element: object, standsOn: list, relations: list })), ...missing },
    },
  },
  '/api/v1/architecture/elements/{id}/switch-off': {
    get: {
      tags,
      operationId: 'architecture.switchOff',
      summary: 'What stops when an element is switched off: the exact transitive closure, sorted by what people ask',
      parameters: [id],
      responses: {
        ...ok(
          'What it carries',
          whole({
            element: object,
            services: list,
            users: object,
            data: object,
            interfaces: list,
            contracts: list,
            indicators: list,
            obligations: list,
            others: list,
            left: list,
          }),
        ),
        ...missing,
      },
    },
  },
  '/api/v1/architecture/editions/{id}/compare': {
    get: {
      tags,
      operationId: 'architecture.compareEditions',
      summary: 'What differs between an edition and another one, or today',
      parameters: [
        id,
        {
          name: 'with',
          in: 'query',
          schema: { type: 'string' },
          description: 'Id of another edition; today when absent',
        },
      ],
      responses: {
        ...ok(
          'Records that differ',
          wholeListSchema(
            whole({
              register: { type: 'string' },
              id: { type: 'string', format: 'uuid' },
              change: { enum: ['added', 'gone', 'changed'] },
              columns: { type: 'array', items: { type: 'string' } },
            }),
          ),
        ),
        ...missing,
      },
    },
  },
  '/api/v1/architecture/exchange': {
    post: {
      tags,
      operationId: 'architecture.bringIn',
      summary: 'Brings elements and relations in from ArchiMate XML or the three CSV files of Archi: all, or none',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: {
                xml: { type: 'string', format: 'binary', description: 'ArchiMate Model Exchange File 3' },
                elements: { type: 'string', format: 'binary', description: 'Or elements.csv' },
                relations: { type: 'string', format: 'binary' },
                properties: { type: 'string', format: 'binary' },
              },
            },
          },
        },
      },
      responses: {
        ...ok('How much came in', whole({ added: count, edited: count, left: { type: 'array', items: leftSchema } })),
        422: {
          description: 'Nothing was saved; each problem names its row (`rows.7`)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  },
};
