import type { FastifyRequest } from 'fastify';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { viewOf } from '../../ui/shell.ts';
import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { isId } from '../fields/reference.ts';
import { readListQuery } from '../list-query.ts';
import { listHref } from '../pages/register-links.ts';
import { readPosted } from '../posted.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted, Values } from '../registry.ts';
import { mendable } from '../row-form.ts';
import { actorOf, type Site } from '../site.ts';
import { rememberMatches } from './alerts.ts';
import { filtersPage, newFilterPage } from './filters.page.ts';
import { addFilter, changeFilter, deleteFilter, type FilterWords } from './keep-filter.ts';
import { keepDefault, loadChoices } from './list-choices.ts';
import { mayDelete, type Sharing, sharings } from './saved-filter.ts';
import { filterHref, keptQuery, queryOf } from './saved-query.ts';

const isSharing = (text: string | null): text is Sharing => text !== null && Object.hasOwn(sharings, text);

function wordsIn(posted: Posted): FilterWords {
  const shared = oneText(posted, 'shared');
  return {
    name: oneText(posted, 'name') ?? '',
    shared: isSharing(shared) ? shared : 'nobody',
    alert: oneText(posted, 'alert') === 'true',
  };
}

/** Keeping, changing and deleting filters of one list. Whoever may open the list may keep filters of it. */
export function filterRoutes(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const base = `${listHref(register)}/filters`;
  const config = { access: grantOf(register.read) };

  const keptIn = (text: string | null) => {
    const query = queryOf(register, { query: text ?? '' });
    if (!query) throw new CodedError('bad-request', { detail: 'query' });
    return query;
  };

  routes.get(`${base}/new`, { config }, (request) => {
    const query = readListQuery(register, request.query as Values);
    const words = { name: '', shared: 'nobody', alert: false, opens: false } as const;
    const kept = keptQuery(register, query);
    return newFilterPage(viewOf(site.shell, request), { register, query, kept, words, problems: [] });
  });

  routes.post(base, { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const query = keptIn(oneText(posted, 'query'));
    const kept = keptQuery(register, query);
    const words = wordsIn(posted);
    const opens = oneText(posted, 'opens') === 'true';
    const actor = actorOf(request);
    try {
      const now = new Date();
      const id = await site.db.begin(async (tx) => {
        const added = await addFilter(tx, actor, { ...words, register: register.name, query: kept }, now);
        if (opens) await keepDefault(tx, actor.id, register.name, added);
        const reader = { tx, registry: site.registry, actor, lang: 'id' as const };
        if (words.alert) await rememberMatches(reader, register, query, added);
        return added;
      });
      return reply.redirect(filterHref(register, { id, query: kept }), 303);
    } catch (error) {
      const { problems } = mendable(error);
      reply.code(422);
      return newFilterPage(viewOf(site.shell, request), {
        register,
        query,
        kept,
        words: { ...words, opens },
        problems,
      });
    }
  });

  const draw = async (
    request: FastifyRequest,
    refused: { id: string; problems: readonly Problem[]; words: FilterWords } | null,
  ) => {
    const actor = actorOf(request);
    const choices = await loadChoices(site.db.sql, actor, register.name);
    const nameOf = await site.actorNames(
      site.db.sql,
      choices.filters.map(({ ownerId }) => ownerId),
    );
    return filtersPage(viewOf(site.shell, request), {
      register,
      choices,
      actorId: actor.id,
      mayDelete: (filter) => mayDelete(actor, filter),
      nameOf,
      refused,
    });
  };

  routes.get(base, { config }, (request) => draw(request, null));

  /** Opens the list with a filter one may use, or no longer. */
  const open = async (request: FastifyRequest, id: string, opens: boolean) => {
    const actor = actorOf(request);
    const { filters, defaultFilter } = await loadChoices(site.db.sql, actor, register.name);
    if (!filters.some((filter) => filter.id === id)) throw new CodedError('not-found');
    if (opens) await keepDefault(site.db.sql, actor.id, register.name, id);
    else if (defaultFilter === id) await keepDefault(site.db.sql, actor.id, register.name, null);
  };

  const save = (request: FastifyRequest, id: string, words: FilterWords) =>
    site.db.begin(async (tx) => {
      const actor = actorOf(request);
      const changed = await changeFilter(tx, actor, register.name, id, words);
      const query = queryOf(register, changed);
      const begins = changed.alert && !changed.alertedBefore;
      if (begins && query)
        await rememberMatches({ tx, registry: site.registry, actor, lang: 'id' }, register, query, changed.id);
    });

  routes.post<{ Params: { filter: string } }>(`${base}/:filter`, { config }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const { filter: id } = request.params;
    if (!isId(id)) throw new CodedError('not-found');
    const what = oneText(posted, 'do');
    const words = wordsIn(posted);
    try {
      if (what === 'delete') await deleteFilter(site.db.sql, actorOf(request), register.name, id);
      else if (what === 'save') {
        await save(request, id, words);
        await open(request, id, oneText(posted, 'opens') === 'true');
      } else await open(request, id, what === 'open');
      return reply.redirect(base, 303);
    } catch (error) {
      const { problems } = mendable(error);
      reply.code(422);
      return draw(request, { id, problems, words });
    }
  });
}
