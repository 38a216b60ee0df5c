import { mayAtAll } from '../kernel/access/access.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Routes } from '../kernel/http/shared-routes.ts';
import { alert } from '../ui/alert/alert.ts';
import { viewOf } from '../ui/shell.ts';
import { progressOf } from './approvals/progress.ts';
import { bulkSteps } from './batches/bulk-steps.ts';
import { shutBy } from './desks/steps.ts';
import { mergedInto } from './duplicates/merged-into.ts';
import { mergedState } from './duplicates/merging.ts';
import { savedNotice } from './editing/saved-notice.ts';
import { togetherOf } from './follow/together.ts';
import { everHeld, sendFile } from './held-files.ts';
import { type ListQuery, offeredFilters, readListQuery } from './list-query.ts';
import { columnsOf } from './lists/columns.ts';
import { loadChoices } from './lists/list-choices.ts';
import { meantRows } from './lists/meant-rows.ts';
import { openingHref } from './lists/saved-query.ts';
import { countViews } from './lists/view-counts.ts';
import { optionsOf } from './options.ts';
import { listPage } from './pages/list.page.ts';
import { type ReadParts, type RelatedRows, readPage, type StepOffer } from './pages/read.page.ts';
import { rowHref } from './pages/register-links.ts';
import { countList, getRow, type Reader, readList } from './read.ts';
import { fieldOf, isPadus, type Register } from './register.ts';
import { grantOf } from './register-access.ts';
import type { Mounted, Values } from './registry.ts';
import { around, factsOf } from './row-facts.ts';
import { findParent, type Parent } from './rows/parent-of.ts';
import { mayRead } from './scope.ts';
import { readerOf, type Site } from './site.ts';
import type { RowFacts } from './step-availability.ts';

type OfRow = { Params: { id: string } };

const pick = (register: Register, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, fieldOf(register, name)]));

/** Every step of a row that people take, and why it is not possible now. */
function offers(reader: Reader, register: Register, facts: RowFacts, parent: Parent | undefined): readonly StepOffer[] {
  const names = Object.entries(register.steps).flatMap(([name, step]) => (isPadus(step) ? [] : [name]));
  return names.map((name) => ({
    name,
    refusal: parent?.refusal ?? shutBy(register, name, reader.actor, facts),
  }));
}

/** The first rows of every register that points to this row and that the actor may read. */
async function relatedRows(reader: Reader, register: Register, id: string): Promise<readonly RelatedRows[]> {
  const open = reader.registry
    .relatedOf(register)
    .filter(({ register: name }) => mayRead(reader.actor, reader.registry.get(name).register.read));
  return Promise.all(
    open.map(async ({ register: name, via }) => {
      const target = reader.registry.get(name).register;
      const query = { q: '', filters: { [via]: id }, sort: target.sort, limit: target.within ? 50 : 10, cursor: null };
      const names = [...new Set([...target.list.filter((one) => one !== 'status'), ...target.label])];
      const [rows, total] = await Promise.all([
        readList(reader, target, names, query),
        countList(reader, target, query),
      ]);
      return { register: name, via, target, rows, total };
    }),
  );
}

/** Who changed the row last, and when. */
async function lastChange(
  site: Site,
  reader: Reader,
  register: Register,
  id: string,
): Promise<ReadParts['lastChange']> {
  const [last] = await reader.tx`
    select actor_id, at from kernel.actions where register = ${register.name} and row_id = ${id}
    order by version desc, seq desc limit 1`;
  if (!last) return null;
  const nameOf = await site.actorNames(reader.tx, [last.actor_id as string | null]);
  return { who: nameOf(last.actor_id as string | null), at: last.at as Date };
}

const merged = {
  tone: 'good',
  title: {
    id: 'Dua catatan sudah menjadi satu; ini yang tetap.',
    en: 'Two records became one; this is the one that stays.',
  },
} as const;

/** The pages of one register that only read: list, row, files. */
export function readRoutes(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const base = `/${register.name}`;
  const read = { config: { access: grantOf(register.read) } };
  const pasal = () => site.shell.provisions(register.serves ?? []);

  routes.get(base, read, async (request, reply) => {
    const typed = readListQuery(register, request.query as Values);
    const reader = readerOf(site, request);
    const view = viewOf(site.shell, request);
    const choices = await loadChoices(reader.tx, reader.actor, register.name);
    const opening = openingHref(register, choices, view.query);
    if (opening !== null) return reply.redirect(opening);
    const load = async (query: ListQuery) => {
      const columns = columnsOf(register, query, choices.columns);
      const names = [...new Set([...columns.filter((name) => name !== 'status'), ...register.label])];
      const [page, total, options, counts] = await Promise.all([
        readList(reader, register, names, query),
        countList(reader, register, query),
        optionsOf(reader, pick(register, offeredFilters(register, query))),
        countViews(reader, register),
      ]);
      return { register, query, page, total, options, columns, counts, choices };
    };
    const asTyped = await load(typed);
    const meant = asTyped.total === 0 ? await meantRows(site, reader, register, typed) : null;
    const asMeant = meant && (await load(meant));
    const found = asMeant && asMeant.total > 0 ? asMeant : asTyped;
    const mayCreate = mayAtAll(reader.actor, register.create);
    const imported = /^\d{1,6}$/.test(view.query.get('imported') ?? '') ? Number(view.query.get('imported')) : null;
    const mayBulk = bulkSteps(register, reader.actor).length > 0;
    const mayMerge = mergedState(register) !== null && mayAtAll(reader.actor, register.steps.edit?.grant ?? {});
    const instead = found === asTyped ? null : typed.q;
    return listPage(view, { ...found, instead, mayCreate, mayBulk, mayMerge, pasal: pasal(), imported });
  });

  routes.get<OfRow>(`${base}/:id`, read, async (request, reply) => {
    const reader = readerOf(site, request);
    const view = viewOf(site.shell, request);
    const row = await getRow(reader, register, request.params.id);
    const into = await mergedInto(reader.tx, register, row);
    if (into !== null) return reply.redirect(`${rowHref(register, into)}?merged`);
    const parent = await findParent(reader, register, row.values, false);
    const [facts, related, attached, last, together] = await Promise.all([
      factsOf(reader, register, row, row.values, around(parent)),
      relatedRows(reader, register, row.id),
      site.attachedTo(reader, register.name, row.id),
      lastChange(site, reader, register, row.id),
      togetherOf(site, reader, view, register, row),
    ]);
    site.opened(reader.actor, register.name, row.id);
    const notices = [...savedNotice(view, register), ...(view.query.has('merged') ? [alert(view, merged)] : [])];
    const steps = offers(reader, register, facts, parent);
    const approvals = await progressOf(site, reader, register, facts);
    return readPage(view, {
      register,
      row,
      steps,
      approvals,
      related,
      attached,
      lastChange: last,
      pasal: pasal(),
      notices,
      together,
    });
  });

  routes.get<{ Params: { id: string; file: string } }>(`${base}/:id/files/:file`, read, async (request, reply) => {
    const reader = readerOf(site, request);
    const row = await getRow(reader, register, request.params.id);
    if (!(await everHeld(reader.tx, register, row, request.params.file))) throw new CodedError('not-found');
    return sendFile(site, reply, request.params.file);
  });
}
