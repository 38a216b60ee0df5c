import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { toProblem } from '../../kernel/http/problem.ts';
import { change, type Site } from '../site.ts';
import { assign } from './assign.ts';
import { decideAll } from './decide.ts';
import { askedOf, type Inbox, type InboxQuery, type Waiting } from './inbox.ts';
import { readInboxQuery } from './inbox-query.ts';
import { inboxOf } from './inbox-routes.ts';
import { maxItems } from './item.ts';

const line = {
  register: Type.String({ maxLength: 100 }),
  id: Type.String({ format: 'uuid' }),
  step: Type.String({ maxLength: 100 }),
  version: Type.Integer({ minimum: 1 }),
};

export const decisionsBody = Type.Object({
  decisions: Type.Array(
    Type.Object({
      ...line,
      verdict: Type.Union([Type.Literal('approve'), Type.Literal('refuse')]),
      reason: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
      backTo: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    { minItems: 1, maxItems },
  ),
});

export const assignmentsBody = Type.Object({
  items: Type.Array(Type.Object({ ...line, stage: Type.String({ maxLength: 100 }) }), { minItems: 1, maxItems }),
  to: Type.String({ format: 'uuid' }),
  reason: Type.String({ minLength: 1, maxLength: 1000 }),
});

/** A line of the inbox as the API gives it. */
const toJson = (one: Waiting) => ({
  register: one.register.name,
  id: one.id,
  version: one.version,
  label: one.label,
  step: one.name,
  stage: one.stage.name,
  asked: askedOf(one),
  since: one.since.toISOString(),
  due: one.due,
  overdue: one.overdue,
  owed: one.owed,
  assigned: one.assigned,
});

const nextCursor = ({ total }: Inbox, { offset, limit }: InboxQuery): string | null =>
  offset + limit < total ? String(offset + limit) : null;

/** The inbox for programs of the person: the same lines, the same decisions, the same refusals. */
export function inboxApi(app: FastifyInstance, site: Site): void {
  const signedIn = { access: 'signed-in' as const };

  app.get('/api/v1/inbox', { config: signedIn }, async (request) => {
    const query = readInboxQuery(request.query as Readonly<Record<string, unknown>>);
    const inbox = await inboxOf(site, request, query);
    return {
      items: inbox.items.map(toJson),
      nextCursor: nextCursor(inbox, query),
      total: inbox.total,
      counts: inbox.counts,
    };
  });

  app.post<{ Body: Type.Static<typeof decisionsBody> }>(
    '/api/v1/inbox/decisions',
    { config: signedIn, schema: { body: decisionsBody } },
    async (request) => {
      const decisions = request.body.decisions.map(({ reason = null, backTo = null, ...rest }) => ({
        ...rest,
        reason,
        backTo,
      }));
      const results = await decideAll(site, request, decisions);
      return {
        items: results.map(({ decision: { register, id, step }, error }) => ({
          register,
          id,
          step,
          decided: error === null,
          problem: error && toProblem(error, request.preferences.lang, request.id),
        })),
      };
    },
  );

  app.post<{ Body: Type.Static<typeof assignmentsBody> }>(
    '/api/v1/inbox/assignments',
    { config: signedIn, schema: { body: assignmentsBody } },
    async (request, reply) => {
      const { items, to, reason } = request.body;
      await change(site, request, async (act) => {
        for (const item of items) await assign(act, item, to, reason.trim());
      });
      return reply.code(204).send();
    },
  );
}
