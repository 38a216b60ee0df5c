import { wholeListSchema } from '../../register/lists/api-list.ts';
import type { Paths } from '../../register/openapi.ts';

const tags = ['Inventory'];
const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const id = { type: 'string', format: 'uuid' } as const;
const words = { type: 'object', required: ['id', 'en'], properties: { id: text, en: text } } as const;

const itemOf = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

const answer = (description: string, schema: Readonly<Record<string, unknown>>) => ({
  200: { description, content: { 'application/json': { schema } } },
});

const numbers = Object.fromEntries(
  ['total', 'planned', 'used', 'completeness', 'fresh', 'due', 'stale', 'unmapped'].map((name) => [name, count]),
);

/** What the API offers of all inventories together, for the OpenAPI document. */
export const elementPaths: Paths = {
  '/api/v1/inventory': {
    get: {
      tags,
      operationId: 'inventory.counts',
      summary: 'How many elements each agency has of each kind, how complete and how fresh; completeness is a sum',
      responses: answer(
        'Counts by register and agency',
        wholeListSchema(itemOf({ register: text, agency: id, ...numbers })),
      ),
    },
  },
  '/api/v1/inventory/findings': {
    get: {
      tags,
      operationId: 'inventory.findings',
      summary: 'What the rules of the regulation find in the inventories today',
      parameters: [
        { name: 'rule', in: 'query', schema: text },
        { name: 'agency', in: 'query', schema: id },
        { name: 'level', in: 'query', schema: { type: 'string', enum: ['breach', 'warning'] } },
      ],
      responses: answer(
        'Findings, and the rules that looked for them',
        wholeListSchema(
          itemOf(
            {
              rule: text,
              level: text,
              register: text,
              id,
              name: text,
              agencyId: { type: ['string', 'null'] },
              message: words,
              href: text,
            },
            ['href'],
          ),
          {
            rules: {
              type: 'array',
              items: itemOf({ id: text, title: words, serves: { type: 'array', items: text } }),
            },
          },
        ),
      ),
    },
  },
};
