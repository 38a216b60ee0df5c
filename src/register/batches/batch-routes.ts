import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { same } from '../../kernel/i18n/text.ts';
import { writeXlsxWithChoices } from '../../kernel/sheet/write-xlsx-choices.ts';
import { viewOf } from '../../ui/shell.ts';
import { t } from '../../ui/view.ts';
import { formats } from '../export.ts';
import { choicesTitle } from '../exports/export.page.ts';
import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { labelsOf } from '../labels.ts';
import { batchPage } from '../pages/batch.page.ts';
import type { BatchRows } from '../pages/batch-rows.ts';
import { batchesPage } from '../pages/batches.page.ts';
import { readPosted } from '../posted.ts';
import type { Register } from '../register.ts';
import { actorOf, readerOf, type Site } from '../site.ts';
import { findBatch, listBatches } from './batch.queries.ts';
import { type Batch, batchStates, sheetPlan } from './batch.ts';
import { isUndoable } from './bulk-steps.ts';
import { countParts, listLeft, listOutcomes, type RowOutcome } from './list-outcomes.ts';
import {
  answerBatch,
  canBeUndone,
  cancelBatch,
  getOwnBatch,
  recheckImport,
  seesAll,
  startBatch,
  undoBatch,
} from './manage-batch.ts';
import { answersIn, wishesIn } from './posted-batch.ts';
import { refusedSheet } from './refused-sheet.ts';

type OfBatch = { Params: { id: string } };

const shownRows = 100;
const shownNew = 20;
const shownBatches = 100;

/** The rows that changes of a batch mention, by register, so that they are called by their names. */
function mentioned(register: Register, rows: readonly RowOutcome[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, ids: readonly unknown[]) => {
    const known = found.get(name) ?? [];
    found.set(name, [...known, ...ids.filter((id) => typeof id === 'string')]);
  };
  for (const { rowId, changes } of rows) {
    if (rowId) add(register.name, [rowId]);
    for (const { name, before, after } of changes ?? []) {
      const target = register.fields[name]?.refers?.register;
      if (target) add(target, [before, after].flat());
    }
  }
  return found;
}

/** The sheets of a batch: that of its register (null), and those of rows inside. */
const partsOf = (batch: Batch): readonly (string | null)[] =>
  batch.kind === 'import' ? [null, ...(batch.plan.inside ?? []).map(({ register }) => register)] : [null];

async function rowsOf(site: Site, request: FastifyRequest, batch: Batch): Promise<readonly BatchRows[]> {
  const { sql } = site.db;
  const counts = await countParts(sql, batch.id);
  return Promise.all(
    partsOf(batch).map(async (of): Promise<BatchRows> => {
      const { register } = site.registry.get(of ?? batch.register);
      const part = { id: batch.id, register: of };
      const [created, updated, refused, left] = await Promise.all([
        listOutcomes(sql, part, 'created', shownNew),
        listOutcomes(sql, part, 'updated', shownRows),
        listOutcomes(sql, part, 'refused', shownRows),
        listLeft(sql, part, shownRows),
      ]);
      const wanted = mentioned(register, [...created, ...updated, ...refused, ...left]);
      const all = (outcome: string) => counts.find((one) => one.register === of && one.outcome === outcome)?.n ?? 0;
      const linkOf = await labelsOf(readerOf(site, request), wanted);
      const plan = batch.kind === 'import' ? sheetPlan(batch.plan, of) : null;
      return { register, isInside: of !== null, plan, created, updated, refused, left, all, linkOf };
    }),
  );
}

/** The pages of batches: all of mine, one of mine, and what can be done with it. */
export function batchRoutes(app: FastifyInstance, site: Site): void {
  const config = { access: 'signed-in' } as const;

  const draw = async (request: FastifyRequest, id: string, wrong: Text | null) => {
    const actor = actorOf(request);
    const batch = await findBatch(site.db.sql, id);
    const isOwn = batch?.actorId === actor.id;
    if (!batch || (!isOwn && !seesAll(actor))) throw new CodedError('not-found');
    const mounted = site.registry.get(batch.register);
    const { register } = mounted;
    const [rows, nameOf] = await Promise.all([
      isOwn ? rowsOf(site, request, batch) : null,
      site.actorNames(site.db.sql, [batch.actorId]),
    ]);
    const open = batchStates[batch.state].working || ['asking', 'ready'].includes(batch.state);
    return batchPage(viewOf(site.shell, request), {
      batch,
      register,
      rows,
      maker: nameOf(batch.actorId),
      canBeUndone: isOwn && canBeUndone(batch, mounted, new Date()),
      undoable: batch.kind === 'import' || isUndoable(mounted, batch.step),
      mayCancel: open,
      wrong,
    });
  };

  app.get('/batches', { config }, async (request) => {
    const actor = actorOf(request);
    const all = seesAll(actor);
    const batches = await listBatches(site.db.sql, all ? null : actor.id, shownBatches);
    const nameOf = await site.actorNames(site.db.sql, all ? batches.map(({ actorId }) => actorId) : []);
    const titleOf = (name: string) => site.registry.find(name)?.register.title ?? same(name);
    const makerOf = all ? ({ actorId }: Batch) => nameOf(actorId) : null;
    return batchesPage(viewOf(site.shell, request), { batches, titleOf, makerOf });
  });

  app.get<OfBatch>('/batches/:id', { config }, (request) => draw(request, request.params.id, null));

  app.get<OfBatch>('/batches/:id/refused.xlsx', { config }, async (request, reply) => {
    const batch = await getOwnBatch(site, actorOf(request), request.params.id);
    if (batch.kind !== 'import') throw new CodedError('not-found');
    const { register } = site.registry.get(batch.register);
    const view = viewOf(site.shell, request);
    const [first, ...further] = partsOf(batch).map((of) =>
      refusedSheet(site.db.sql, view, site.registry.get(of ?? batch.register).register, batch, of),
    );
    if (!first) throw new CodedError('not-found');
    reply.header('content-disposition', `attachment; filename="${register.name}-refused.xlsx"`).type(formats.xlsx.type);
    if (further.length === 0) return reply.send(formats.xlsx.write(first));
    return reply.send(await writeXlsxWithChoices([first, ...further], t(view, choicesTitle)));
  });

  /** Something done with a batch by a form of its page; what stands in its way is told on the page. */
  const operation = (what: string, run: (request: FastifyRequest, id: string, posted: Posted) => Promise<void>) =>
    app.post<OfBatch>(`/batches/:id/${what}`, { config }, async (request, reply: FastifyReply) => {
      const posted = await readPosted(site, request);
      const { id } = request.params;
      try {
        await run(request, id, posted);
        return reply.redirect(`/batches/${id}`, 303);
      } catch (error) {
        if (!(error instanceof CodedError) || error.status >= 500 || error.code === 'not-found') throw error;
        reply.code(error.status);
        return draw(request, id, error.title);
      }
    });

  operation('answers', (request, id, posted) => answerBatch(site, actorOf(request), id, answersIn(posted)));
  operation('recheck', (request, id, posted) => recheckImport(site, actorOf(request), id, wishesIn(posted)));
  operation('start', (request, id) => startBatch(site, actorOf(request), id));
  operation('cancel', (request, id) => cancelBatch(site, actorOf(request), id));
  operation('undo', (request, id, posted) => undoBatch(site, actorOf(request), id, oneText(posted, 'reason')));
}
