import type { Paths } from '../../register/openapi.ts';

const tags = ['Inventory'];
const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const id = { type: 'string', format: 'uuid' } as const;
const words = { type: 'object', required: ['id', 'en'], properties: { id: text, en: text } } as const;

const listOf = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
  type: 'array',
  items: { type: 'object', required: Object.keys(properties).filter((name) => !optional.includes(name)), properties },
});

const answer = (description: string, properties: Readonly<Record<string, unknown>>) => ({
  200: {
    description,
    content: { 'application/json': { schema: { type: 'object', required: Object.keys(properties), properties } } },
  },
});

const numbers = Object.fromEntries(
  ['total', 'planned', 'used', 'completeness', 'fresh', 'due', 'stale', 'unmapped'].map((name) => [name, count]),
);

/** What the API offers of all inventories together, for the OpenAPI document. */
export const elementPaths: Paths = {
  '/api/v1/inventory': {
    get: {
      tags,
      summary: 'How many elements each agency has of each kind, how complete and how fresh; completeness is a sum',
      responses: answer('Counts by register and agency', { items: listOf({ register: text, agency: id, ...numbers }) }),
    },
  },
  '/api/v1/inventory/findings': {
    get: {
      tags,
      summary: 'What the rules of the regulation find in the inventories today',
      parameters: [
        { name: 'rule', in: 'query', schema: text },
        { name: 'agency', in: 'query', schema: id },
        { name: 'level', in: 'query', schema: { type: 'string', enum: ['breach', 'warning'] } },
      ],
      responses: answer('Rules and findings', {
        rules: listOf({ id: text, title: words, serves: { type: 'array', items: text } }),
        items: listOf(
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
      }),
    },
  },
};
