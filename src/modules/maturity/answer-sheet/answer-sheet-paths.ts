import type { Paths } from '../../../register/openapi.ts';

const count = { type: 'integer', minimum: 0 };

/** Bringing answers in from a sheet, for the OpenAPI document. */
export const answerSheetPaths: Paths = {
  '/api/v1/evaluations/{id}/answers/import': {
    post: {
      tags: ['Evaluations'],
      operationId: 'evaluations.importAnswers',
      summary: 'Brings levels and explanations in from a sheet: all rows, or none',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['sheet'],
              properties: { sheet: { type: 'string', format: 'binary', description: 'XLSX or CSV' } },
            },
          },
        },
      },
      responses: {
        200: {
          description: 'How many answers changed, of how many rows, and the headings that were not read',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['saved', 'rows', 'ignored'],
                properties: { saved: count, rows: count, ignored: { type: 'array', items: { type: 'string' } } },
              },
            },
          },
        },
        404: { description: 'No such evaluation, or not open to you' },
        422: {
          description: 'Nothing was saved; each problem names its row (`rows.7`)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  },
};
