import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { viewOf } from '../../ui/shell.ts';
import type { Posted } from '../field.ts';
import { manyTexts, oneText } from '../fields/posted.ts';
import { withIds } from '../keys.ts';
import { optionsOf } from '../options.ts';
import { bulkPage } from '../pages/bulk.page.ts';
import { askName } from '../pages/form.page.ts';
import { readPosted } from '../posted.ts';
import { countList } from '../read.ts';
import type { Register } from '../register.ts';
import type { Mounted } from '../registry.ts';
import { readFields } from '../row-form.ts';
import { actorOf, readerOf, type Site } from '../site.ts';
import type { EditPlan } from './batch.ts';
import { bulkFields, bulkGrant, bulkSteps, isUndoable } from './bulk-steps.ts';
import { chosenIn } from './chosen-in.ts';
import { judgePlan } from './edit-plan.ts';
import { openEdit } from './manage-batch.ts';
import { stageChosen } from './stage-chosen.ts';

/** What is to be set on every row, and what is answered. @throws CodedError `invalid` before any row is asked */
async function planIn(
  site: Site,
  request: FastifyRequest,
  register: Register,
  step: string,
  posted: Posted,
): Promise<EditPlan> {
  const fields = bulkFields(register, step);
  const set = manyTexts(posted, 'set');
  const chosen = Object.fromEntries(Object.entries(fields).filter(([name]) => set.includes(name)));
  const values = await withIds(
    readerOf(site, request),
    register,
    readFields(chosen, posted, (name) => name),
  );
  const answers = readFields(register.steps[step]?.ask ?? {}, posted, askName);
  return judgePlan(register, step, { values, answers, reason: oneText(posted, '_reason') });
}

/** Changing many rows of a register at once: what to set, then a batch that shows what would happen. */
export function bulkRoutes(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const config = { access: bulkGrant(register) };
  const base = `/${register.name}/bulk`;

  const stepIn = (request: FastifyRequest): string => {
    const steps = bulkSteps(register, actorOf(request));
    const { step: wanted = steps[0] } = request.query as { readonly step?: string };
    const step = steps.find((name) => name === wanted);
    if (step === undefined) throw new CodedError('forbidden');
    return step;
  };

  const draw = async (request: FastifyRequest, posted: Posted | null, refused: CodedError | null) => {
    const step = stepIn(request);
    const query = chosenIn(register, request);
    const reader = readerOf(site, request);
    const fields = bulkFields(register, step);
    const ask = register.steps[step]?.ask ?? {};
    const [options, count] = await Promise.all([
      optionsOf(reader, { ...fields, ...ask }),
      countList(reader, register, query),
    ]);
    if (count === 0) throw new CodedError('no-rows-chosen');
    const steps = bulkSteps(register, reader.actor);
    const problems = refused?.problems ?? [];
    const undoable = isUndoable(mounted, step);
    const found = { register, query, step, steps, fields, ask, count, options, posted, problems, undoable };
    return bulkPage(viewOf(site.shell, request), found);
  };

  routes.get(base, { config }, (request) => draw(request, null, null));

  routes.post(base, { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const step = stepIn(request);
    try {
      const plan = await planIn(site, request, register, step, posted);
      const rows = await stageChosen(readerOf(site, request), register, chosenIn(register, request));
      const id = await openEdit(site, actorOf(request), register, step, plan, rows);
      return reply.redirect(`/batches/${id}`, 303);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      reply.code(error.status);
      return draw(request, posted, error);
    }
  });
}
