import { CodedError } from '../../kernel/errors/errors.ts';
import { onceOnly } from '../../kernel/http/once-only.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { isId } from '../fields/reference.ts';
import { wholeList } from '../lists/api-list.ts';
import { getRow } from '../read.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { change, readerOf, type Site } from '../site.ts';
import { type Comment, countComments, findComment, threadsOf } from './comments.ts';
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
export function commentApi(routes: Routes, site: Site, { register }: Mounted): void {
  const config = { access: grantOf(register.read) };
  const base = `/api/v1/${register.name}/:id/comments`;

  routes.get<OfRow & { Querystring: { cursor?: unknown } }>(base, { config }, async (request) => {
    const reader = readerOf(site, request);
    const { id } = await getRow(reader, register, request.params.id);
    const { cursor } = request.query;
    if (cursor !== undefined && !(isText(cursor) && isId(cursor)))
      throw new CodedError('bad-request', { detail: 'cursor' });
    const about = { register: register.name, row: id };
    const [{ comments, more }, total] = await Promise.all([
      threadsOf(reader.tx, about, cursor ?? null),
      countComments(reader.tx, about),
    ]);
    const first = comments.find(({ parent }) => parent === null);
    return { items: comments.map(toJson), nextCursor: more ? (first?.id ?? null) : null, total };
  });

  routes.post<OfRow>(base, { config }, async (request, reply) => {
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

  routes.get<OfRow & { Querystring: { q?: unknown } }>(`${base}/people`, { config }, async (request) => {
    const { tx } = readerOf(site, request);
    const row = await getRow(readerOf(site, request), register, request.params.id);
    const q = isText(request.query.q) ? request.query.q.trim().toLowerCase() : '';
    const people = await mentionable({ tx, now: new Date() }, site, { register, row });
    const fits = ({ name, login }: (typeof people)[number]) =>
      name
        .toLowerCase()
        .split(/\s+/)
        .some((_, at, words) => words.slice(at).join(' ').startsWith(q)) || login?.startsWith(q) === true;
    const named = people.filter(fits).slice(0, offered);
    return wholeList(named.map(({ id, name }) => ({ id, name })));
  });
}
