import type { FastifyRequest } from 'fastify';
import type { CodedError } from '../../kernel/errors/errors.ts';
import { viewOf } from '../../ui/shell.ts';
import { findDraft, formHref } from '../drafts/drafts.ts';
import { restoredNotice } from '../drafts/restored-notice.ts';
import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { rowHref } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import type { Refused } from '../row-form.ts';
import { actorOf, readerOf, type Site } from '../site.ts';
import type { Comforts } from './comforts.ts';
import { isMergeable } from './merge-step.ts';
import { type MergedForm, mergedForm, reopenedForm } from './merged-form.ts';
import { enterForm, mayEdit } from './presence.ts';
import { staleNotice } from './stale-notice.ts';
import { tellEditors } from './tell-editors.ts';

/** What a form of a step shows beside the row: what came back or was kept, put together with what others changed. */
export type FormState = {
  readonly merged: MergedForm | null;
  readonly refused: Refused | null;
  /** Whether it shows entries that are kept nowhere. */
  readonly unsaved: boolean;
};

/** Drafts and signs of life, for a step that has something to fill in; undefined for one that has not. */
export async function comfortsOf(
  site: Site,
  request: FastifyRequest,
  register: Register,
  row: ReadRow,
  name: string,
  unsaved: boolean,
): Promise<Comforts | undefined> {
  const { form, ask } = register.steps[name] ?? {};
  if (!form && !ask) return undefined;
  const reader = readerOf(site, request);
  const editing = form !== undefined && (await mayEdit(reader, register, row));
  const view = viewOf(site.shell, request);
  const others = editing ? await enterForm(reader.tx, register.name, row.id, reader.actor.id, view.now) : [];
  return {
    draft: `${formHref(register, { row: row.id, step: name })}/draft`,
    editing: editing ? `${rowHref(register, row.id)}/editing` : null,
    others: others.length > 0 ? await tellEditors(site, view, others) : null,
    unsaved,
  };
}

/** What one typed before and did not save, put together with what others changed since. */
export async function openedForm(
  site: Site,
  request: FastifyRequest,
  register: Register,
  row: ReadRow,
  name: string,
): Promise<FormState> {
  const key = { register: register.name, row: row.id, step: name };
  const draft = await findDraft(site.db.sql, actorOf(request).id, key);
  if (!draft) return { merged: null, refused: null, unsaved: false };
  const { values: posted, version } = draft;
  const isOld = version !== null && version < row.version && isMergeable(register, name);
  const merged = isOld ? await mergedForm(site, request, register, name, row, version, posted) : null;
  const notices = [
    restoredNotice(viewOf(site.shell, request), draft),
    ...(isOld ? [await staleNotice(site, request, register, row, version, merged)] : []),
  ];
  return { merged, refused: { posted, problems: [], notices }, unsaved: false };
}

/** A form that comes back: with problems at its fields, or with what others changed since it was opened. */
export async function returnedForm(
  site: Site,
  request: FastifyRequest,
  register: Register,
  row: ReadRow,
  name: string,
  posted: Posted,
  { code, problems }: CodedError,
): Promise<FormState> {
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
}
