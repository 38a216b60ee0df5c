import type { FastifyRequest } from 'fastify';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import type { Html } from '../../kernel/html/html.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { viewOf } from '../../ui/shell.ts';
import { formFields } from '../change.ts';
import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { toJson } from '../json.ts';
import { withIds } from '../keys.ts';
import { wholeList } from '../lists/api-list.ts';
import { optionsOf } from '../options.ts';
import { rowCrumbs, rowHref, rowsHref } from '../pages/register-links.ts';
import { readPosted } from '../posted.ts';
import { getRow, type ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { mendable, readFields } from '../row-form.ts';
import { change, readerOf, type Site } from '../site.ts';
import { findParent } from './parent-of.ts';
import { type Line, lineName, rowsPage } from './rows.page.ts';
import { maxRows, openRows, saveRows } from './save-rows.ts';
import { childrenOf, editGrant } from './within.ts';

type OfRow = { Params: { id: string } };

const linesIn = (posted: Posted): number => Math.min(Number(oneText(posted, '_lines')) || 0, maxRows);

const fieldsOf = (child: Register) =>
  Object.fromEntries(Object.entries(formFields(child, 'edit')).filter(([, field]) => !field.holdsFiles));

/** The editor of the rows inside a record, and reading them through the API. */
export function rowsRoutes(routes: Routes, site: Site, { register: parent }: Mounted): void {
  for (const child of childrenOf(site.registry.all(), parent))
    rowsOf(routes, site, parent, site.registry.get(child.name));
}

type Refused = { readonly posted: Posted; readonly problems: readonly Problem[]; readonly notices: readonly Html[] };

function rowsOf(routes: Routes, site: Site, parent: Register, mounted: Mounted): void {
  const { register: child } = mounted;
  const fields = fieldsOf(child);
  const within = child.within?.field ?? '';

  /** The record, for somebody who may edit it now. */
  const getParent = async (request: FastifyRequest<OfRow>): Promise<ReadRow> => {
    const found = await findParent(readerOf(site, request), child, { [within]: request.params.id }, false);
    if (!found) throw new CodedError('not-found');
    if (found.refusal)
      throw new CodedError(found.refusal.code === 'forbidden' ? 'forbidden' : 'wrong-state', {
        step: parent.steps.edit?.title ?? parent.one,
        state: parent.stateTitles[found.row.status] ?? parent.one,
      });
    return found.row;
  };

  const draw = async (request: FastifyRequest<OfRow>, row: ReadRow, refused: Refused | null, more: number) => {
    const reader = readerOf(site, request);
    const [rows, options] = await Promise.all([openRows(reader, child, row.id), optionsOf(reader, fields)]);
    const posted = refused?.posted ?? null;
    const byId = new Map(rows.map((one) => [one.id, one]));
    const kept = posted
      ? Array.from(
          { length: linesIn(posted) },
          (_, at): Line => ({
            row: byId.get(oneText(posted, lineName(at, 'id')) ?? '') ?? null,
            remove: oneText(posted, lineName(at, 'remove')) === 'true',
          }),
        )
      : rows.map((one): Line => ({ row: one, remove: false }));
    const news = Array.from(
      { length: posted || rows.length > 0 ? more : 1 },
      (): Line => ({ row: null, remove: false }),
    );
    const view = viewOf(site.shell, request);
    return rowsPage(view, {
      child,
      fields,
      title: fill({ id: 'Ubah: {title}', en: 'Edit: {title}' }, { title: child.title }),
      crumbs: rowCrumbs(view, parent, row),
      action: rowsHref(parent, row.id, child),
      cancel: rowHref(parent, row.id),
      version: row.version,
      lines: [...kept, ...news].slice(0, maxRows),
      posted,
      options,
      problems: refused?.problems ?? [],
      notices: refused?.notices ?? [],
    });
  };

  const path = `/${parent.name}/:id/rows/${child.name}`;
  const config = { access: editGrant(parent) };

  routes.get<OfRow>(path, { config }, async (request) => draw(request, await getParent(request), null, 0));

  routes.post<OfRow>(path, { config }, async (request, reply) => {
    const row = await getParent(request);
    const posted = await readPosted(site, request);
    if (oneText(posted, '_add') !== null) return draw(request, row, { posted, problems: [], notices: [] }, 1);
    try {
      await change(site, request, async (act) => {
        const lines = Array.from({ length: linesIn(posted) }, async (_, at) => {
          const values = readFields(fields, posted, (field) => lineName(at, field));
          const id = oneText(posted, lineName(at, 'id'));
          const remove = oneText(posted, lineName(at, 'remove')) === 'true';
          return { id, remove, values: await withIds(act, child, values) };
        });
        const version = Number(oneText(posted, '_version'));
        await saveRows(act, parent, mounted, row.id, version, await Promise.all(lines));
      });
      return reply.redirect(`${rowHref(parent, row.id)}?saved`, 303);
    } catch (error) {
      const { code, problems, status, title, mend } = mendable(error);
      reply.code(status);
      const notices =
        code === 'stale' ? [alert(viewOf(site.shell, request), { tone: 'warning', title, text: mend })] : [];
      return draw(request, await getParent(request), { posted, problems, notices }, 0);
    }
  });

  routes.get<OfRow>(`/api/v1${path}`, { config: { access: grantOf(parent.read) } }, async (request) => {
    const reader = readerOf(site, request);
    const row = await getRow(reader, parent, request.params.id);
    return wholeList((await openRows(reader, child, row.id)).map(toJson));
  });
}
