import { isDeepStrictEqual } from 'node:util';
import type { FastifyRequest } from 'fastify';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import type { Html } from '../../kernel/html/html.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { alert } from '../../ui/alert/alert.ts';
import { viewOf } from '../../ui/shell.ts';
import { formFields } from '../change.ts';
import { isInput } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { readListQuery } from '../list-query.ts';
import { listHref, rowCrumbs, rowHref } from '../pages/register-links.ts';
import { readPosted } from '../posted.ts';
import { getRow } from '../read.ts';
import { fieldOf } from '../register.ts';
import type { Mounted, Values } from '../registry.ts';
import { change, readerOf, type Site } from '../site.ts';
import { compareHref, comparePage, duplicatesPage } from './duplicates.page.ts';
import { findDuplicates } from './find-duplicates.ts';
import { mergeRows } from './merge-rows.ts';
import { choosable, mergedState } from './merging.ts';
import { countPointers } from './pointers.ts';

type OfRow = { Params: { id: string } };
type OfPair = { Params: { id: string; other: string } };

/** Finding rows that are the same thing, and making two of them one, in registers whose definition allows it. */
export function duplicatesRoutes(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const { edit } = register.steps;
  if (mergedState(register) === null || !edit) return;
  const config = { access: edit.grant };
  const base = `${rowHref(register, ':id')}/duplicates`;
  const open = choosable(register, Object.keys(formFields(register, 'edit')));

  // From the list: the two rows that are ticked.
  routes.get(`${listHref(register)}/merge`, { config }, async (request, reply) => {
    const [stays, goes, ...more] = readListQuery(register, request.query as Values).ids ?? [];
    if (stays === undefined || goes === undefined || more.length > 0) throw new CodedError('two-rows-wanted');
    return reply.redirect(compareHref(register, stays, goes));
  });

  routes.get<OfRow>(base, { config }, async (request) => {
    const reader = readerOf(site, request);
    const row = await getRow(reader, register, request.params.id);
    const view = viewOf(site.shell, request);
    const found = await findDuplicates(reader, register, row.id);
    return duplicatesPage(view, { register, row, crumbs: rowCrumbs(view, register, row), found });
  });

  type Refused = {
    readonly taken: readonly string[];
    readonly problems: readonly Problem[];
    readonly notices: readonly Html[];
  };

  const draw = async (request: FastifyRequest<OfPair>, refused: Refused | null) => {
    const reader = readerOf(site, request);
    const { id, other } = request.params;
    if (id === other) throw new CodedError('not-found');
    const [stays, goes, pointers] = await Promise.all([
      getRow(reader, register, id),
      getRow(reader, register, other),
      countPointers(reader, register, other),
    ]);
    const differ = Object.keys(register.fields).filter(
      (name) => isInput(fieldOf(register, name)) && !isDeepStrictEqual(stays.values[name], goes.values[name]),
    );
    const empty = (name: string) => stays.values[name] === null;
    const view = viewOf(site.shell, request);
    return comparePage(view, {
      register,
      stays,
      goes,
      crumbs: rowCrumbs(view, register, stays),
      choosable: differ.filter((name) => open.includes(name)),
      fixed: differ.filter((name) => !open.includes(name)),
      // What the one that stays does not know is offered from the other.
      taken: refused?.taken ?? differ.filter(empty),
      pointers,
      problems: refused?.problems ?? [],
      notices: refused?.notices ?? [],
    });
  };

  routes.get<OfPair>(`${base}/:other`, { config }, (request) => draw(request, null));

  routes.post<OfPair>(`${base}/:other`, { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const { id, other } = request.params;
    const taken = open.filter((name) => oneText(posted, `take.${name}`) === 'goes');
    const versionIn = (name: string) => Number(oneText(posted, name));
    try {
      await change(site, request, (act) =>
        mergeRows(act, mounted, {
          stays: { id, version: versionIn('_version') },
          goes: { id: other, version: versionIn('_other') },
          taken,
        }),
      );
      return reply.redirect(`${rowHref(register, id)}?merged`, 303);
    } catch (error) {
      const refusing = ['invalid', 'stale', 'wrong-state', 'four-eyes'];
      if (!(error instanceof CodedError) || !refusing.includes(error.code)) throw error;
      reply.code(error.status);
      const view = viewOf(site.shell, request);
      const notices =
        error.code === 'invalid' ? [] : [alert(view, { tone: 'bad', title: error.title, text: error.mend })];
      return draw(request, { taken, problems: error.problems, notices });
    }
  });
}
