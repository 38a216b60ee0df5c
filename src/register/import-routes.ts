import type { FastifyRequest } from 'fastify';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Routes } from '../kernel/http/shared-routes.ts';
import { writeXlsxWithChoices } from '../kernel/sheet/write-xlsx-choices.ts';
import { viewOf } from '../ui/shell.ts';
import { t } from '../ui/view.ts';
import { listOwnImports } from './batches/batch.queries.ts';
import { importGrant, openImport } from './batches/manage-batch.ts';
import { wishesIn } from './batches/posted-batch.ts';
import { formats, templateInside, templateOf } from './export.ts';
import { allowedWords } from './exports/allowed-words.ts';
import { choicesTitle } from './exports/export.page.ts';
import { oneText } from './fields/posted.ts';
import { importPage } from './pages/import.page.ts';
import { listHref } from './pages/register-links.ts';
import { readPosted } from './posted.ts';
import type { Mounted } from './registry.ts';
import { childrenOf } from './rows/within.ts';
import { actorOf, readerOf, type Site } from './site.ts';

/** How many earlier imports the page of a register shows. */
const recent = 5;

/** Bringing in a sheet: it is uploaded here and becomes a batch, which says what would happen before anything does. */
export function importRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const base = `${listHref(register)}/import`;
  const config = { access: importGrant(register) };
  const titleOf = () => register.title;
  const inside = childrenOf(site.registry.all(), register);

  const draw = async (request: FastifyRequest, error: CodedError | null) => {
    const batches = await listOwnImports(site.db.sql, actorOf(request).id, register.name, recent);
    return importPage(viewOf(site.shell, request), { register, inside, recent: batches, titleOf, error });
  };

  routes.get(base, { config }, (request) => draw(request, null));

  routes.get(`${base}/template.xlsx`, { config }, async (request, reply) => {
    const view = viewOf(site.shell, request);
    const reader = readerOf(site, request);
    const allowed = await allowedWords(reader, view, register, Object.keys(register.fields));
    const sheets = [templateOf(view, register, allowed)];
    for (const child of inside)
      sheets.push(templateInside(view, child, await allowedWords(reader, view, child, Object.keys(child.fields))));
    const file = await writeXlsxWithChoices(sheets, t(view, choicesTitle));
    reply.header('content-disposition', `attachment; filename="${register.name}-template.xlsx"`);
    return reply.type(formats.xlsx.type).send(file);
  });

  routes.post(base, { config: { ...config, multipart: true } }, async (request, reply) => {
    const posted = await readPosted(site, request);
    try {
      const file = oneText(posted, 'sheet');
      if (file === null) throw new CodedError('file-not-chosen');
      const id = await openImport(site, actorOf(request), register, file, wishesIn(posted));
      return reply.redirect(`/batches/${id}`, 303);
    } catch (error) {
      if (!(error instanceof CodedError) || error.status >= 500 || error.code === 'csrf') throw error;
      reply.code(error.status);
      return draw(request, error);
    }
  });
}
