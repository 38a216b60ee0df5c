import type { Paths } from '../../../register/openapi.ts';

const text = { type: 'string' };
const percent = { type: 'integer', minimum: 0, maximum: 100 };
const object = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** What the API offers of the gate of requests. */
export const gatePaths: Paths = {
  '/api/v1/development-requests/{id}/gate': {
    get: {
      tags: ['development-requests'],
      operationId: 'development-requests.gate',
      summary: 'What every rule says of a request now, and the applications most like it',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: {
        200: {
          description: 'The findings',
          content: {
            'application/json': {
              schema: object({
                compared: { type: 'integer', description: 'With how many applications and requests it was compared' },
                findings: {
                  type: 'array',
                  items: object({
                    rule: text,
                    verdict: { ...text, enum: ['pass', 'warn', 'refuse', 'not-asked'] },
                    provisions: { type: 'array', items: text },
                    says: text,
                    mend: { type: ['string', 'null'] },
                  }),
                },
                similar: {
                  type: 'array',
                  items: object({
                    address: { ...text, description: 'Register and id' },
                    name: text,
                    agency: text,
                    percent,
                    parts: {
                      type: 'array',
                      items: object({ of: { ...text, enum: ['name', 'purpose', 'processes', 'datasets'] }, percent }),
                    },
                  }),
                },
              }),
            },
          },
        },
        404: { description: 'No such request, or not open to you' },
      },
    },
  },
};
