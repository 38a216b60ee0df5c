import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { say } from '../../kernel/i18n/text.ts';
import { countNotices, openNotice, readUpTo } from '../../kernel/notices/notice.queries.ts';
import { pagedListSchema } from '../../register/lists/api-list.ts';
import type { Paths } from '../../register/openapi.ts';
import { actorOf, readerOf, type Site } from '../../register/site.ts';
import { readCentre } from './read-notices.ts';

const id = { type: 'string', format: 'uuid' } as const;
const text = { type: 'string' } as const;

const asked = {
  type: 'object',
  properties: {
    unread: { type: 'boolean', default: false },
    cursor: id,
    limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  },
} as const;

const told = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: { id, upTo: id },
} as const;

type Asked = { readonly unread: boolean; readonly cursor?: string; readonly limit: number };

/** `GET /api/v1/notices` and `POST /api/v1/notices/read`: a person's own notices, as the centre shows them. */
export function noticesApi(app: FastifyInstance, site: Site): void {
  const config = { access: 'signed-in' } as const;
  app.get<{ Querystring: Asked }>('/api/v1/notices', { config, schema: { querystring: asked } }, async (request) => {
    const { unread, cursor, limit } = request.query;
    const { lang } = request.preferences;
    const centre = await readCentre(readerOf(site, request), { unreadOnly: unread, before: cursor, limit });
    return {
      items: centre.notices.map((notice) => ({
        id: notice.id,
        kind: notice.kind,
        text: say(notice.sentence, lang),
        register: notice.register,
        row: notice.rowId,
        label: notice.label,
        href: notice.href,
        at: notice.at,
        readAt: notice.readAt,
      })),
      nextCursor: centre.next,
      total: unread ? centre.counts.unread : centre.counts.all,
      unread: centre.counts.unread,
    };
  });
  app.post<{ Body: { id?: string; upTo?: string } }>(
    '/api/v1/notices/read',
    { config, schema: { body: told } },
    async (request) => {
      const { id: one, upTo } = request.body;
      const { sql } = site.db;
      const person = actorOf(request).id;
      const now = new Date();
      if (one !== undefined && (await openNotice(sql, person, one, now)) === undefined)
        throw new CodedError('not-found');
      if (upTo !== undefined) await readUpTo(sql, person, upTo, now);
      return { unread: (await countNotices(sql, person)).unread };
    },
  );
}

const nullable = (type: string, format?: string) => ({ type: [type, 'null'], ...(format ? { format } : {}) });
const notice = {
  type: 'object',
  required: ['id', 'kind', 'text', 'register', 'row', 'label', 'href', 'at', 'readAt'],
  properties: {
    id,
    kind: text,
    text: { ...text, description: 'In the language of Accept-Language' },
    register: nullable('string'),
    row: nullable('string', 'uuid'),
    label: { ...nullable('string'), description: 'The record it is about; null where one may not read it' },
    href: text,
    at: { ...text, format: 'date-time' },
    readAt: nullable('string', 'date-time'),
  },
};
const counted = { type: 'integer' };
const answer = (description: string, properties: Readonly<Record<string, unknown>>) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', required: Object.keys(properties), properties } } },
});

/** What the API offers, for the OpenAPI document. */
export const noticePaths: Paths = {
  '/api/v1/notices': {
    get: {
      tags: ['Notices'],
      operationId: 'notices.list',
      summary: 'One’s own notices, newest first',
      parameters: Object.entries(asked.properties).map(([name, schema]) => ({ name, in: 'query', schema })),
      responses: {
        200: {
          description: 'One page',
          content: { 'application/json': { schema: pagedListSchema(notice, { unread: counted }) } },
        },
        400: { description: 'A parameter cannot be read' },
        401: { description: 'Not signed in' },
      },
    },
  },
  '/api/v1/notices/read': {
    post: {
      tags: ['Notices'],
      operationId: 'notices.read',
      summary: 'Marks one notice as read, or all up to one',
      requestBody: { required: true, content: { 'application/json': { schema: told } } },
      responses: {
        200: answer('How many are left unread', { unread: counted }),
        401: { description: 'Not signed in' },
        404: { description: 'One has no such notice' },
      },
    },
  },
};
