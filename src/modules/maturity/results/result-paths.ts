import type { Paths } from '../../../register/openapi.ts';

const text = { type: 'string' };
const level = { type: ['string', 'null'], example: '3', description: 'A decimal; null where there is none' };

const standing = {
  type: 'object',
  required: ['id', 'name', 'year', 'status', 'instrument', 'target', 'result'],
  properties: {
    id: { ...text, format: 'uuid' },
    name: text,
    year: { type: 'integer' },
    status: text,
    instrument: { type: 'object', properties: { id: text, version: { type: 'integer' } } },
    target: level,
    result: {
      type: ['object', 'null'],
      description: 'As `POST /api/v1/instruments/{id}/calculate` answers; null while there is none you may read',
    },
  },
};

const indicator = {
  type: 'object',
  required: ['number', 'name', 'aspect', 'self', 'internal', 'external', 'level'],
  properties: {
    number: { type: 'integer' },
    name: text,
    aspect: { type: 'integer' },
    self: level,
    internal: level,
    external: level,
    level,
  },
};

const json = (description: string, schema: unknown) => ({
  description,
  content: { 'application/json': { schema } },
});

const tags = ['Evaluations'];

/** What the API offers of results, for the OpenAPI document. */
export const resultPaths: Paths = {
  '/api/v1/evaluations/{id}/results': {
    get: {
      tags,
      operationId: 'evaluations.results',
      summary: 'What an evaluation came to, as far as you may read it, beside the one before by the same instrument',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { ...text, format: 'uuid' }, description: 'The evaluation' },
      ],
      responses: {
        200: json('The result', {
          ...standing,
          required: [...standing.required, 'indicators', 'previous'],
          properties: {
            ...standing.properties,
            indicators: { type: 'array', items: indicator },
            previous: { oneOf: [standing, { type: 'null' }] },
          },
        }),
        404: { description: 'No such evaluation, or none you may read' },
      },
    },
  },
  '/api/v1/evaluations/history': {
    get: {
      tags,
      operationId: 'evaluations.history',
      summary: 'Results over the years: a series of its own for each instrument, as they do not compare',
      responses: {
        200: json('The series, the oldest first', {
          type: 'object',
          required: ['series'],
          properties: {
            series: {
              type: 'array',
              items: {
                type: 'object',
                properties: { instrument: text, evaluations: { type: 'array', items: standing } },
              },
            },
          },
        }),
      },
    },
  },
};
