import type { FastifyRequest } from 'fastify';
import { mayAtAll } from '../kernel/access/access.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Routes } from '../kernel/http/shared-routes.ts';
import { same } from '../kernel/i18n/text.ts';
import { viewOf } from '../ui/shell.ts';
import { stagesOf } from './approvals/approval.ts';
import { seatGrants } from './approvals/stages.ts';
import { askedBy, postedVote } from './approvals/vote-form.ts';
import { formFields } from './change.ts';
import { dropDraft } from './drafts/drafts.ts';
import { comfortsOf, type FormState, openedForm, returnedForm } from './editing/form-state.ts';
import { takeStepMerging } from './editing/merge-step.ts';
import { decide } from './editing/merged-form.ts';
import { leaveForm } from './editing/presence.ts';
import { savedHref } from './editing/saved-notice.ts';
import { oneText } from './fields/posted.ts';
import { withIds } from './keys.ts';
import { askName } from './pages/form.page.ts';
import { rowCrumbs, rowHref } from './pages/register-links.ts';
import { readPosted } from './posted.ts';
import { getRow, type ReadRow } from './read.ts';
import { findStep } from './register.ts';
import type { Mounted } from './registry.ts';
import { drawForm, mendable, readFields, takesFiles } from './row-form.ts';
import { unaskedWords } from './shape/asked.ts';
import { change, readerOf, type Site } from './site.ts';
import { lookAhead } from './writing/look-ahead.ts';

type OfStep = { Params: { id: string; step: string } };

/** The form of every step of a row, and taking the step. */
export function stepRoutes(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const multipart = takesFiles(register.fields) ? { multipart: true as const } : {};

  const stepOf = (name: string) => {
    const step = findStep(register, name);
    if (!step) throw new CodedError('not-found');
    return step;
  };

  /** The row, for somebody who may take the step on some rows; asked before a form with its files is read. */
  const getOpen = async (request: FastifyRequest<OfStep>): Promise<ReadRow> => {
    const { grant, approval } = stepOf(request.params.step);
    const reader = readerOf(site, request);
    const row = await getRow(reader, register, request.params.id);
    const grants = approval ? seatGrants(stagesOf(register, request.params.step)) : [grant];
    if (!grants.some((one) => mayAtAll(reader.actor, one))) throw new CodedError('forbidden');
    return row;
  };

  const draw = async (request: FastifyRequest, row: ReadRow, name: string, shown: FormState) => {
    const step = stepOf(name);
    const { merged, refused } = shown;
    const about = {
      title: step.title,
      crumbs: rowCrumbs(viewOf(site.shell, request), register, row),
      action: `${rowHref(register, row.id)}/${name}`,
      cancel: rowHref(register, row.id),
      save: step.form ? { id: 'Simpan', en: 'Save' } : step.title,
      fields: formFields(register, name),
      ...(await askedBy(site, request, register, row, name)),
      reason: true,
      consequence: step.consequence ?? null,
      preview: step.preview ? `${rowHref(register, row.id)}/${step.preview}` : undefined,
      hidden: { _version: String(row.version), ...merged?.hidden },
      fresh: merged?.fresh,
      clashes: merged?.clashes,
      comforts: await comfortsOf(site, request, register, row, name, shown.unsaved),
    };
    const posted = merged?.posted;
    return drawForm(site, request, register, about, row, refused && posted ? { ...refused, posted } : refused);
  };

  routes.get<OfStep>(`/${register.name}/:id/:step`, { config: { access: 'signed-in' } }, async (request) => {
    const { step: name } = request.params;
    const row = await getOpen(request);
    const step = stepOf(name);
    // Nobody fills in a form that can only be refused.
    if (!step.from.includes(row.status)) {
      const state = register.stateTitles[row.status] ?? same(row.status);
      throw new CodedError('wrong-state', { step: step.title, state });
    }
    const why = unaskedWords(register, step, row.values);
    if (why) throw new CodedError('not-asked', { step: step.title, why });
    return draw(request, row, name, await openedForm(site, request, register, row, name));
  });

  routes.post<OfStep>(
    `/${register.name}/:id/:step`,
    { config: { access: 'signed-in', ...multipart } },
    async (request, reply) => {
      const { id, step: name } = request.params;
      const step = stepOf(name);
      const open = await getOpen(request);
      const posted = await readPosted(site, request);
      const typed = readFields(formFields(register, name), posted, (field) => field);
      await lookAhead(readerOf(site, request), mounted, name, id, typed);
      try {
        const kept = await change(site, request, async (act) => {
          const { values, problems } = decide(register, posted, await withIds(act, register, typed));
          if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
          const answers = readFields(step.ask ?? {}, posted, askName);
          const input = { values, answers, reason: oneText(posted, '_reason'), vote: postedVote(posted) };
          const fields = await takeStepMerging(act, mounted, name, id, Number(oneText(posted, '_version')), input);
          await dropDraft(act.tx, act.actor.id, { register: register.name, row: id, step: name });
          await leaveForm(act.tx, register.name, id, act.actor.id);
          return fields;
        });
        return reply.redirect(savedHref(register, open, kept), 303);
      } catch (error) {
        const mend = mendable(error);
        const row = await getRow(readerOf(site, request), register, id);
        reply.code(mend.status);
        return draw(request, row, name, await returnedForm(site, request, register, row, name, posted, mend));
      }
    },
  );
}
