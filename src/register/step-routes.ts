import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../kernel/access/access.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { viewOf } from '../ui/shell.ts';
import { stagesOf } from './approvals/approval.ts';
import { seatGrants } from './approvals/stages.ts';
import { askedBy, postedVote } from './approvals/vote-form.ts';
import { formFields } from './change.ts';
import { dropDraft, type FormKey, findDraft, formHref } from './drafts/drafts.ts';
import { restoredNotice } from './drafts/restored-notice.ts';
import { isMergeable, takeStepMerging } from './editing/merge-step.ts';
import { decide, type MergedForm, mergedForm, reopenedForm } from './editing/merged-form.ts';
import { enterForm, leaveForm, mayEdit } from './editing/presence.ts';
import { savedHref } from './editing/saved-notice.ts';
import { staleNotice } from './editing/stale-notice.ts';
import { tellEditors } from './editing/tell-editors.ts';
import type { Posted } from './field.ts';
import { oneText } from './fields/posted.ts';
import { withIds } from './keys.ts';
import { askName } from './pages/form.page.ts';
import { rowCrumbs, rowHref } from './pages/register-links.ts';
import { readPosted } from './posted.ts';
import { getRow, type ReadRow } from './read.ts';
import { findStep } from './register.ts';
import type { Mounted } from './registry.ts';
import { drawForm, mendable, type Refused, readFields, takesFiles } from './row-form.ts';
import { actorOf, change, readerOf, type Site } from './site.ts';

type OfStep = { Params: { id: string; step: string } };

/** What a form shows beside the row: what came back or was kept, put together with what others changed. */
type Shown = { readonly merged: MergedForm | null; readonly refused: Refused | null; readonly unsaved: boolean };

/** The form of every step of a row, and taking the step. */
export function stepRoutes(app: FastifyInstance, site: Site, mounted: Mounted): void {
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

  const keyOf = (row: Pick<ReadRow, 'id'>, step: string): FormKey => ({ register: register.name, row: row.id, step });

  /** Drafts and signs of life, for steps that have something to fill in. */
  const comfortsOf = async (request: FastifyRequest, row: ReadRow, name: string, unsaved: boolean) => {
    const { form, ask } = stepOf(name);
    const reader = readerOf(site, request);
    const editing = form !== undefined && (await mayEdit(reader, register, row));
    if (!form && !ask) return undefined;
    const view = viewOf(site.shell, request);
    const others = editing ? await enterForm(reader.tx, register.name, row.id, reader.actor.id, view.now) : [];
    return {
      draft: `${formHref(register, keyOf(row, name))}/draft`,
      editing: editing ? `${rowHref(register, row.id)}/editing` : null,
      others: others.length > 0 ? await tellEditors(site, view, others) : null,
      unsaved,
    };
  };

  const draw = async (request: FastifyRequest, row: ReadRow, name: string, shown: Shown) => {
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
      comforts: await comfortsOf(request, row, name, shown.unsaved),
    };
    const posted = merged?.posted;
    return drawForm(site, request, register, about, row, refused && posted ? { ...refused, posted } : refused);
  };

  /** What one typed before and did not save, put together with what others changed since. */
  const opened = async (request: FastifyRequest, row: ReadRow, name: string): Promise<Shown> => {
    const draft = await findDraft(site.db.sql, actorOf(request).id, keyOf(row, name));
    if (!draft) return { merged: null, refused: null, unsaved: false };
    const { values: posted, version } = draft;
    const isOld = version !== null && version < row.version && isMergeable(register, name);
    const merged = isOld ? await mergedForm(site, request, register, name, row, version, posted) : null;
    const notices = [
      restoredNotice(viewOf(site.shell, request), draft),
      ...(isOld ? [await staleNotice(site, request, register, row, version, merged)] : []),
    ];
    return { merged, refused: { posted, problems: [], notices }, unsaved: false };
  };

  /** A form that comes back: with problems at its fields, or with what others changed since it was opened. */
  const returned = async (
    request: FastifyRequest,
    row: ReadRow,
    name: string,
    posted: Posted,
    { code, problems }: CodedError,
  ): Promise<Shown> => {
    const seen = Number(oneText(posted, '_version'));
    if (code !== 'stale') {
      const merged = await reopenedForm(site, request, register, row, posted);
      return { merged, refused: { posted, problems, notices: [] }, unsaved: true };
    }
    const merged = isMergeable(register, name)
      ? await mergedForm(site, request, register, name, row, seen, posted)
      : null;
    const notices = [await staleNotice(site, request, register, row, seen, merged)];
    return { merged, refused: { posted, problems, notices }, unsaved: true };
  };

  app.get<OfStep>(`/${register.name}/:id/:step`, { config: { access: 'signed-in' } }, async (request) => {
    const row = await getOpen(request);
    return draw(request, row, request.params.step, await opened(request, row, request.params.step));
  });

  app.post<OfStep>(
    `/${register.name}/:id/:step`,
    { config: { access: 'signed-in', ...multipart } },
    async (request, reply) => {
      const { id, step: name } = request.params;
      const step = stepOf(name);
      await getOpen(request);
      const posted = await readPosted(site, request);
      try {
        const kept = await change(site, request, async (act) => {
          const typed = readFields(formFields(register, name), posted, (field) => field);
          const { values, problems } = decide(register, posted, await withIds(act, register, typed));
          if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
          const answers = readFields(step.ask ?? {}, posted, askName);
          const input = { values, answers, reason: oneText(posted, '_reason'), vote: postedVote(posted) };
          const fields = await takeStepMerging(act, mounted, name, id, Number(oneText(posted, '_version')), input);
          await dropDraft(act.tx, act.actor.id, keyOf({ id }, name));
          await leaveForm(act.tx, register.name, id, act.actor.id);
          return fields;
        });
        return reply.redirect(savedHref(register, id, kept), 303);
      } catch (error) {
        const mend = mendable(error);
        const row = await getRow(readerOf(site, request), register, id);
        reply.code(mend.status);
        return draw(request, row, name, await returned(request, row, name, posted, mend));
      }
    },
  );
}
