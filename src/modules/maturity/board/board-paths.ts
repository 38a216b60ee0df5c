import type { Paths } from '../../../register/openapi.ts';

const count = { type: 'integer', minimum: 0 };
const text = { type: 'string' };
const progress = { total: count, open: count, submitted: count, returned: count, accepted: count, overdue: count };
const listOf = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'array',
  items: { type: 'object', required: Object.keys(properties), properties },
});

const properties = {
  stage: text,
  ...progress,
  agencies: listOf({ id: text, name: text, ...progress }),
  aspects: listOf({ number: { type: 'integer' }, name: text, ...progress }),
  indicators: listOf({
    number: { type: ['integer', 'null'] },
    answer: text,
    agency: text,
    status: text,
    level: { type: ['string', 'null'], example: '3.00' },
    due: { type: ['string', 'null'], format: 'date' },
    overdue: { type: 'boolean' },
  }),
};

/** How far an evaluation is, for the OpenAPI document. */
export const boardPaths: Paths = {
  '/api/v1/evaluations/{id}/progress': {
    get: {
      tags: ['Evaluations'],
      operationId: 'evaluations.progress',
      summary: 'How far an evaluation is, of the answers you may read',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { ...text, format: 'uuid' } }],
      responses: {
        200: {
          description: 'Counts in all, by agency and by aspect, and where each indicator stands',
          content: {
            'application/json': { schema: { type: 'object', required: Object.keys(properties), properties } },
          },
        },
        404: { description: 'No such evaluation, or not open to you' },
      },
    },
  },
};
