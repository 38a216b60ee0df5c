import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { readPosted } from '../posted.ts';
import type { Mounted } from '../registry.ts';
import { actorOf, readerOf, type Site } from '../site.ts';
import { countBatches, listBatches } from './batch.queries.ts';
import type { Batch, EditPlan } from './batch.ts';
import { allBulkSteps, bulkGrant, bulkSteps } from './bulk-steps.ts';
import { chosenIn } from './chosen-in.ts';
import { judgePlan } from './edit-plan.ts';
import { listOutcomes } from './list-outcomes.ts';
import {
  answerBatch,
  cancelBatch,
  getOwnBatch,
  importGrant,
  openEdit,
  openImport,
  startBatch,
  undoBatch,
} from './manage-batch.ts';
import { answersIn, wishesIn } from './posted-batch.ts';
import { stageChosen } from './stage-chosen.ts';

type OfBatch = { Params: { id: string } };

const shownProblems = 200;
const shownBatches = 100;

/** A batch as the API gives it. */
const toJson = (batch: Batch) => ({
  id: batch.id,
  kind: batch.kind,
  register: batch.register,
  state: batch.state,
  createdAt: batch.createdAt.toISOString(),
  endedAt: batch.endedAt?.toISOString() ?? null,
  total: batch.total,
  done: batch.done,
  created: batch.created,
  updated: batch.updated,
  skipped: batch.skipped,
  refused: batch.refused,
  undone: batch.undone,
  error: batch.error,
  questions: batch.kind === 'import' && batch.state === 'asking' ? batch.plan.questions : [],
});

/** The cursor of the list: how many batches stand before the page. @throws CodedError `bad-request` */
function offsetOf(cursor: unknown): number {
  if (cursor === undefined) return 0;
  if (typeof cursor === 'string' && /^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw new CodedError('bad-request', { detail: 'cursor' });
}

const textsOf = (body: unknown): Posted =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** Bringing a sheet into one register: `POST /api/v1/<register>/import` opens a batch that says what would happen. */
export function importApi(routes: Routes, site: Site, { register }: Mounted): void {
  const config = { access: importGrant(register), multipart: true } as const;
  routes.post(`/api/v1/${register.name}/import`, { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const file = oneText(posted, 'sheet');
    if (file === null) throw new CodedError('file-not-chosen');
    const id = await openImport(site, actorOf(request), register, file, wishesIn(posted));
    const batch = await getOwnBatch(site, actorOf(request), id);
    return reply.code(201).header('location', `/api/v1/batches/${id}`).send(toJson(batch));
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the body of a bulk edit says. @throws CodedError `bad-request` */
function planIn(body: unknown): EditPlan & { readonly step: string } {
  const { step = 'edit', values = {}, answers = {}, reason = null } = isObject(body) ? body : {};
  const right = typeof step === 'string' && isObject(values) && isObject(answers);
  if (!right || !(reason === null || typeof reason === 'string'))
    throw new CodedError('bad-request', { detail: '{ step?, values?, answers?, reason? }' });
  return { step, values, answers, reason };
}

/**
 * Changing many rows of one register: `POST /api/v1/<register>/bulk?ids=…` (or a filter of the list) opens a batch that says
 * what would happen; it is then started, and undone, as any batch.
 */
export function bulkApi(routes: Routes, site: Site, { register }: Mounted): void {
  if (allBulkSteps(register).length === 0) return;
  const config = { access: bulkGrant(register) };
  routes.post(`/api/v1/${register.name}/bulk`, { config }, async (request, reply) => {
    const actor = actorOf(request);
    const { step, ...plan } = planIn(request.body);
    if (!bulkSteps(register, actor).includes(step)) throw new CodedError('forbidden');
    const judged = judgePlan(register, step, plan);
    const rows = await stageChosen(readerOf(site, request), register, chosenIn(register, request));
    const id = await openEdit(site, actor, register, step, judged, rows);
    const batch = await getOwnBatch(site, actor, id);
    return reply.code(201).header('location', `/api/v1/batches/${id}`).send(toJson(batch));
  });
}

/** One's own batches: how they stand, and what can be done with them. */
export function batchApi(app: FastifyInstance, site: Site): void {
  const config = { access: 'signed-in' } as const;
  const base = '/api/v1/batches';

  app.get<{ Querystring: { cursor?: unknown } }>(base, { config }, async (request) => {
    const { id } = actorOf(request);
    const offset = offsetOf(request.query.cursor);
    const [batches, total] = await Promise.all([
      listBatches(site.db.sql, id, shownBatches, offset),
      countBatches(site.db.sql, id),
    ]);
    const next = offset + shownBatches;
    return { items: batches.map(toJson), nextCursor: next < total ? String(next) : null, total };
  });

  app.get<OfBatch>(`${base}/:id`, { config }, async (request) => {
    const batch = await getOwnBatch(site, actorOf(request), request.params.id);
    const { lang } = request.preferences;
    const inside = batch.kind === 'import' ? (batch.plan.inside ?? []) : [];
    const parts = [null, ...inside.map(({ register }) => register)].map((register) => ({ id: batch.id, register }));
    const listed = async (outcome: 'refused' | 'updated') =>
      (await Promise.all(parts.map((part) => listOutcomes(site.db.sql, part, outcome, shownProblems)))).flat();
    const [refused, updated] = await Promise.all([listed('refused'), listed('updated')]);
    const changes = updated.map(({ register, row, rowId, changes: fields }) => ({
      register: register ?? batch.register,
      row,
      id: rowId,
      fields: fields ?? [],
    }));
    const problems = refused.flatMap(({ register, row, problems: all }) =>
      (all ?? []).map(({ field, code, message }) => ({
        register: register ?? batch.register,
        row,
        field,
        code,
        message: message[lang],
      })),
    );
    return { ...toJson(batch), problems, changes };
  });

  const operation = (what: string, run: (request: FastifyRequest, id: string, body: Posted) => Promise<void>) =>
    app.post<OfBatch>(`${base}/:id/${what}`, { config }, async (request, reply: FastifyReply) => {
      const { id } = request.params;
      await run(request, id, textsOf(request.body));
      return reply.send(toJson(await getOwnBatch(site, actorOf(request), id)));
    });
  operation('answers', (request, id, body) => answerBatch(site, actorOf(request), id, answersIn(body)));
  operation('start', (request, id) => startBatch(site, actorOf(request), id));
  operation('cancel', async (request, id) => {
    await getOwnBatch(site, actorOf(request), id);
    await cancelBatch(site, actorOf(request), id);
  });
  operation('undo', (request, id, { reason }) =>
    undoBatch(site, actorOf(request), id, typeof reason === 'string' ? reason : null),
  );
}
