import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { onceOnly } from '../../kernel/http/once-only.ts';
import { isId } from '../fields/reference.ts';
import { getRow } from '../read.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { change, readerOf, type Site } from '../site.ts';
import { type Comment, findComment, threadsOf } from './comments.ts';
import { mentionable, writeComment } from './write-comment.ts';

type OfRow = { Params: { id: string } };

/** At most so many people are offered for a beginning of a name. */
const offered = 8;

const toJson = ({ id, version, status, at, by, parent, text, mentions, editedAt }: Comment) => ({
  id,
  version,
  status,
  createdAt: at.toISOString(),
  createdBy: by,
  parent,
  text,
  mentions,
  editedAt: editedAt?.toISOString() ?? null,
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** The comments of a row in the API, and who may be mentioned in one. */
export function commentApi(app: FastifyInstance, site: Site, { register }: Mounted): void {
  const config = { access: grantOf(register.read) };
  const base = `/api/v1/${register.name}/:id/comments`;

  app.get<OfRow & { Querystring: { before?: unknown } }>(base, { config }, async (request) => {
    const reader = readerOf(site, request);
    const { id } = await getRow(reader, register, request.params.id);
    const { before } = request.query;
    if (before !== undefined && !(isText(before) && isId(before)))
      throw new CodedError('bad-request', { detail: 'before' });
    const { comments, more } = await threadsOf(reader.tx, { register: register.name, row: id }, before ?? null);
    const first = comments.find(({ parent }) => parent === null);
    return { items: comments.map(toJson), before: more ? (first?.id ?? null) : null };
  });

  app.post<OfRow>(base, { config }, async (request, reply) => {
    const row = await getRow(readerOf(site, request), register, request.params.id);
    const body = (request.body ?? {}) as { readonly text?: unknown; readonly parent?: unknown };
    const parent = body.parent ?? null;
    if (!isText(body.text) || !(parent === null || (isText(parent) && isId(parent))))
      throw new CodedError('bad-request', { detail: '{ text, parent? }' });
    const text = body.text.trim();
    const key = request.headers['idempotency-key'];
    const comment = await change(site, request, async (act) => {
      const sent = {
        actor: act.actor,
        now: act.now,
        key: isText(key) ? key : null,
        route: `POST ${base}`,
        body: { text, parent, row: row.id },
      };
      const id = await onceOnly(act.tx, sent, () =>
        writeComment(act, site, { register, row }, { text, parent, named: null }),
      );
      return findComment(act.tx, { register: register.name, row: row.id }, id);
    });
    return reply.code(201).send(comment ? toJson(comment) : null);
  });

  app.get<OfRow & { Querystring: { q?: unknown } }>(`${base}/people`, { config }, async (request) => {
    const { tx } = readerOf(site, request);
    const row = await getRow(readerOf(site, request), register, request.params.id);
    const q = isText(request.query.q) ? request.query.q.trim().toLowerCase() : '';
    const people = await mentionable({ tx, now: new Date() }, site, { register, row });
    const fits = ({ name, login }: (typeof people)[number]) =>
      name
        .toLowerCase()
        .split(/\s+/)
        .some((_, at, words) => words.slice(at).join(' ').startsWith(q)) || login?.startsWith(q) === true;
    return {
      items: people
        .filter(fits)
        .slice(0, offered)
        .map(({ id, name }) => ({ id, name })),
    };
  });
}
