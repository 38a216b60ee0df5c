import type { Routes } from '../../kernel/http/shared-routes.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { readerOf, type Site } from '../site.ts';
import { suggestRows } from './suggest-rows.ts';

/** What a row may be called, while somebody types it into a reference that points to too many rows to list. */
export function suggestRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  routes.get<{ Querystring: { q?: string } }>(
    `/${register.name}/suggest`,
    { config: { access: grantOf(register.read) } },
    async (request) => ({ items: await suggestRows(readerOf(site, request), register, String(request.query.q ?? '')) }),
  );
}
