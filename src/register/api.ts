import type { FastifyReply, FastifyRequest } from 'fastify';
import { historyOf } from '../kernel/audit/history.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { onceOnly, type Repeatable } from '../kernel/http/once-only.ts';
import type { Routes } from '../kernel/http/shared-routes.ts';
import { readVote } from './approvals/vote-fields.ts';
import { type Act, createRow, takeStep } from './change.ts';
import { toJson } from './json.ts';
import { readListQuery } from './list-query.ts';
import { wholeList } from './lists/api-list.ts';
import { type BareRow, countList, getBareRow, readBareList } from './read.ts';
import { grantOf } from './register-access.ts';
import type { Mounted, Values } from './registry.ts';
import { actingOf, change, lookupOf, readerOf, type Site } from './site.ts';
import { lookAhead } from './writing/look-ahead.ts';
import { stepAtOnce } from './writing/step-at-once.ts';

type Body = Record<string, unknown>;

/** The version a writer last read, from `If-Match: "3"`. @throws CodedError `version-required` */
function versionOf(request: FastifyRequest): number {
  const version = Number(/^(?:W\/)?"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1]);
  if (!Number.isInteger(version)) throw new CodedError('version-required');
  return version;
}

/** A body must be a JSON object; its members are judged by the register. */
function objectOf(value: unknown): Body {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CodedError('bad-request', { detail: 'JSON object expected' });
  return value as Body;
}

/** What makes a request recognisable when it arrives a second time. */
function repeatable(request: FastifyRequest, { actor, now }: Act, route: string, body: unknown): Repeatable {
  const key = request.headers['idempotency-key'];
  return { actor, key: typeof key === 'string' ? key : null, route: `${request.method} ${route}`, body, now };
}

const send = (reply: FastifyReply, row: Parameters<typeof toJson>[0]) =>
  reply.header('etag', `"${row.version}"`).send(toJson(row));

/** The JSON API of one register: `/api/v1/<register>`, as the house rules fix it. */
export function registerApi(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const base = `/api/v1/${register.name}`;
  const read = { config: { access: grantOf(register.read) } };

  routes.get(base, read, async (request) => {
    const query = readListQuery(register, request.query as Values);
    const reader = readerOf(site, request);
    const names = Object.keys(register.fields);
    const [page, total] = await Promise.all([
      readBareList(reader, register, names, query),
      countList(reader, register, query),
    ]);
    return { items: page.rows.map(toJson), nextCursor: page.next, total };
  });

  routes.get<{ Params: { id: string } }>(`${base}/:id`, read, async (request, reply) =>
    send(reply, await getBareRow(lookupOf(site, request, register), register, request.params.id)),
  );

  routes.get<{ Params: { id: string } }>(`${base}/:id/history`, read, async (request) => {
    const reader = readerOf(site, request);
    const row = await getBareRow(reader, register, request.params.id);
    return wholeList(await historyOf(reader.tx, register.name, row.id));
  });

  routes.post(base, { config: { access: register.create } }, async (request, reply) => {
    const values = objectOf(request.body);
    const id = await change(site, request, (act) =>
      onceOnly(act.tx, repeatable(request, act, base, values), () =>
        createRow(act, mounted, { values, answers: {}, reason: null }),
      ),
    );
    const row = await getBareRow(lookupOf(site, request, register), register, id);
    return send(reply.code(201).header('location', `${base}/${id}`), row);
  });

  const step = async (request: FastifyRequest, reply: FastifyReply, id: string, name: string, input: Body) => {
    const version = versionOf(request);
    const values = objectOf(input.values ?? {});
    const answers = objectOf(input.answers ?? {});
    const reason = typeof input.reason === 'string' && input.reason.trim() !== '' ? input.reason.trim() : null;
    const vote = readVote(objectOf(input.vote ?? {}));
    const given = { values, answers, reason, vote };
    await lookAhead(readerOf(site, request), mounted, name, id, values);
    const inTransaction = () =>
      change(site, request, async (act) => {
        const rows: BareRow[] = [];
        await onceOnly(act.tx, repeatable(request, act, `${base}/${id}/${name}`, input), async () => {
          const row = await takeStep(act, mounted, name, id, version, given);
          if (row) rows.push(row);
          return id;
        });
        return rows[0];
      });
    const act = actingOf(site, request, new Date());
    const done = request.headers['idempotency-key']
      ? undefined
      : await stepAtOnce(act, site.db, mounted, name, id, version, given);
    const saved = done ? done.row : await inTransaction();
    return send(reply, saved ?? (await getBareRow(lookupOf(site, request, register), register, id)));
  };

  routes.post<{ Params: { id: string; step: string } }>(
    `${base}/:id/steps/:step`,
    { config: { access: 'signed-in' } },
    (request, reply) => step(request, reply, request.params.id, request.params.step, objectOf(request.body ?? {})),
  );

  if (register.steps.edit)
    routes.patch<{ Params: { id: string } }>(
      `${base}/:id`,
      { config: { access: register.steps.edit.grant } },
      (request, reply) => step(request, reply, request.params.id, 'edit', { values: objectOf(request.body) }),
    );
}
