import { CodedError } from '../../kernel/errors/errors.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { say } from '../../kernel/i18n/text.ts';
import { viewOf } from '../../ui/shell.ts';
import { getRow } from '../read.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { readerOf, type Site } from '../site.ts';
import { enterForm, mayEdit } from './presence.ts';
import { tellEditors } from './tell-editors.ts';

/** The sign of life of an open form; the answer says who else has it open. */
export function editingRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const config = { access: grantOf(register.read) };
  routes.post<{ Params: { id: string } }>(`/${register.name}/:id/editing`, { config }, async (request) => {
    const reader = readerOf(site, request);
    const row = await getRow(reader, register, request.params.id);
    if (!(await mayEdit(reader, register, row))) throw new CodedError('forbidden');
    const view = viewOf(site.shell, request);
    const others = await enterForm(reader.tx, register.name, row.id, reader.actor.id, view.now);
    return { text: others.length > 0 ? say(await tellEditors(site, view, others), view.lang) : '' };
  });
}
