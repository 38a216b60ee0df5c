/** Front door of the search module: one place to look for everything one may see. */
import type { FastifyPluginAsync } from 'fastify';
import { viewOf } from '../../ui/shell.ts';
import { lookUp, type SearchSite } from './look-up.ts';
import { palette, paletteResults } from './palette.ts';
import { searchPage } from './search.page.ts';
import { searchApi } from './search-api.ts';

export { searchPaths } from './search-api.ts';

/** Records per register: on the page, on the page of one register, in the palette. */
const limits = { page: 8, one: 50, palette: 4 } as const;

type Asked = { readonly q?: string; readonly in?: string; readonly as?: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The page of search, the palette over any page (`as=palette`, then `as=results` while typing), and the API. */
export const search =
  (site: SearchSite): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Querystring: Asked }>('/search', { config: { access: 'signed-in' } }, async (request) => {
      const typed = textOf(request.query.q).slice(0, 200);
      const only = textOf(request.query.in);
      const view = viewOf(site.shell, request);
      if (request.query.as === 'palette' || request.query.as === 'results') {
        const answer = await lookUp(site, request, typed, { limit: limits.palette, only: '' });
        return request.query.as === 'palette' ? palette(view, answer) : paletteResults(view, answer);
      }
      const limit = only === '' ? limits.page : limits.one;
      return searchPage(view, await lookUp(site, request, typed, { limit, only }), typed, limit);
    });
    searchApi(app, site);
  };
