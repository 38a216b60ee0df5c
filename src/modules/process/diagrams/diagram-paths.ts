import { catalogue } from '../../../kernel/errors/errors.ts';
import type { Paths } from '../../../register/openapi.ts';

const tags = ['Process drawings'];
const text = { type: 'string' };
const words = { type: 'object', required: ['id', 'en'], properties: { id: text, en: text } };
const json = (schema: object) => ({ 'application/json': { schema } });

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

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

const drawing = {
  type: 'object',
  required: ['id', 'version', 'xml', 'tasks', 'toMend'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    version: { type: 'integer' },
    xml: { type: ['string', 'null'], description: 'BPMN 2.0; null while nothing is drawn' },
    tasks: {
      type: 'array',
      description: 'The tasks of the drawing, in the order in which one comes to them',
      items: {
        type: 'object',
        required: ['element', 'name', 'kind', 'role', 'task'],
        properties: {
          element: { type: 'string', description: 'The id of the shape in BPMN' },
          name: text,
          kind: { type: ['string', 'null'], enum: ['person', 'system', 'decision', null] },
          role: { type: ['string', 'null'] },
          task: { type: ['string', 'null'], format: 'uuid', description: 'The row of process-tasks' },
        },
      },
    },
    toMend: {
      type: 'array',
      description: 'What a draft must mend before it is submitted, and what the tasks name that does not fit',
      items: {
        type: 'object',
        required: ['rule', 'element', 'text'],
        properties: { rule: text, element: { type: ['string', 'null'] }, text: words },
      },
    },
  },
};

const difference = {
  type: 'object',
  required: ['kind', 'element', 'what', 'name', 'changes'],
  properties: {
    kind: { type: 'string', enum: ['added', 'removed', 'changed', 'moved'] },
    element: text,
    what: words,
    name: text,
    changes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['label', 'before', 'after'],
        properties: { label: words, before: text, after: text },
      },
    },
  },
};

/** What the API offers of drawings, for the OpenAPI document. */
export const diagramPaths: Paths = {
  '/api/v1/process-diagrams/{id}/drawing': {
    get: {
      tags,
      operationId: 'process-diagrams.drawing',
      summary: 'One version as BPMN 2.0, its tasks, and what is to be mended',
      parameters: [id],
      responses: { 200: { description: 'The version', content: json(drawing) }, ...problems('not-found') },
    },
    put: {
      tags,
      operationId: 'process-diagrams.draw',
      summary: 'Saves a drawing as the file of a draft; its tasks enter the table of the process',
      parameters: [
        id,
        { name: 'If-Match', in: 'header', required: true, schema: text, description: 'The version last read, as "3"' },
      ],
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          required: ['xml'],
          properties: { xml: { type: 'string', description: 'BPMN 2.0, UTF-8, at most 512 kB' } },
        }),
      },
      responses: {
        200: { description: 'As it now stands', content: json(drawing) },
        ...problems('bad-request', 'forbidden', 'not-found', 'wrong-state', 'stale', 'invalid', 'version-required'),
      },
    },
  },
  '/api/v1/process-diagrams/{id}/differences': {
    get: {
      tags,
      operationId: 'process-diagrams.differences',
      summary: 'What this version says differently from another of the same process',
      parameters: [
        id,
        {
          name: 'with',
          in: 'query',
          required: true,
          schema: { type: 'string', format: 'uuid' },
          description: 'The older version',
        },
      ],
      responses: {
        200: {
          description: 'The differences',
          content: json({
            type: 'object',
            required: ['differences'],
            properties: { differences: { type: 'array', items: difference } },
          }),
        },
        ...problems('not-found'),
      },
    },
  },
};
