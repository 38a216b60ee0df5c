import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { wholeList, wholeListSchema } from '../../register/lists/api-list.ts';
import type { Paths } from '../../register/openapi.ts';
import { rowHref } from '../../register/pages/register-links.ts';
import { searchRecords } from '../../register/search/search-records.ts';
import { readerOf, type Site } from '../../register/site.ts';

const mostPerRegister = 50;

function limitOf(raw: string | undefined): number {
  const limit = Number(raw ?? 5);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostPerRegister)
    throw new CodedError('bad-request', { detail: 'limit' });
  return limit;
}

/** `GET /api/v1/search?q=&limit=&in=`: the records that answer a question, best first. */
export function searchApi(app: FastifyInstance, site: Site): void {
  app.get<{ Querystring: { q?: string; limit?: string; in?: string } }>(
    '/api/v1/search',
    { config: { access: 'signed-in' } },
    async (request) => {
      const { q, limit, in: name } = request.query;
      const only = name === undefined ? undefined : site.registry.find(name)?.register;
      if (name !== undefined && only === undefined) throw new CodedError('bad-request', { detail: `in=${name}` });
      const typed = typeof q === 'string' ? q : '';
      const { hits, alike } = await searchRecords(site, readerOf(site, request), typed, {
        limit: limitOf(limit),
        only,
      });
      const items = hits.map(({ register, id, label, status, agency, score, file }) => ({
        register: register.name,
        id,
        label,
        status,
        agency,
        score,
        file,
        href: rowHref(register, id),
      }));
      return { alike, ...wholeList(items) };
    },
  );
}

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };

const item = {
  type: 'object',
  required: ['register', 'id', 'label', 'status', 'agency', 'score', 'file', 'href'],
  properties: {
    register: { ...text, description: 'The name of the register, as in `/api/v1/<register>`' },
    id: { ...text, format: 'uuid' },
    label: { ...text, description: 'What the record is called' },
    status: text,
    agency: { ...orNull, description: 'The agency it belongs to, where it is open to the reader' },
    score: { type: 'number', description: 'Higher is better' },
    file: {
      type: ['object', 'null'],
      description: 'The attached file whose text answers; null where the record itself does',
      properties: {
        id: { ...text, format: 'uuid' },
        name: text,
        page: { type: 'integer' },
        excerpt: text,
      },
    },
    href: { ...text, description: 'The page of the record' },
  },
};

/** What the API offers, for the OpenAPI document. */
export const searchPaths: Paths = {
  '/api/v1/search': {
    get: {
      tags: ['Search'],
      operationId: 'search',
      summary: 'Records of every register that answer a question, by their own words or those of attached files',
      description:
        'Exactly what the caller may read. Every word must be found, as it is or in another Indonesian word form; where nothing is spelt so, what looks like it is given and `alike` is true.',
      parameters: [
        { name: 'q', in: 'query', required: true, schema: { type: 'string', maxLength: 200 } },
        {
          name: 'limit',
          in: 'query',
          description: 'Records per register',
          schema: { type: 'integer', minimum: 1, maximum: mostPerRegister, default: 5 },
        },
        { name: 'in', in: 'query', description: 'One register only', schema: text },
      ],
      responses: {
        200: {
          description: 'What was found, best first',
          content: {
            'application/json': {
              schema: wholeListSchema(item, { alike: { type: 'boolean' } }),
            },
          },
        },
      },
    },
  },
};
