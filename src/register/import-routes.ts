import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../kernel/errors/errors.ts';
import { findFile } from '../kernel/files/file-queries.ts';
import { contentPath } from '../kernel/files/store.ts';
import { onceOnly } from '../kernel/http/once-only.ts';
import { readSheet } from '../kernel/sheet/read-sheet.ts';
import { importLimits } from '../kernel/sheet/sheet.ts';
import { viewOf } from '../ui/shell.ts';
import { formats, templateOf } from './export.ts';
import { oneText } from './fields/posted.ts';
import { isId } from './fields/reference.ts';
import { type ImportResult, importSheet } from './import.ts';
import { importPage } from './pages/import.page.ts';
import { listHref } from './pages/register-links.ts';
import { readPosted } from './posted.ts';
import type { Mounted } from './registry.ts';
import { actorOf, change, type Site } from './site.ts';

/** Carries the result of a trial out of the transaction that is rolled back. */
class Trial extends Error {
  readonly result: ImportResult;
  constructor(result: ImportResult) {
    super('trial');
    this.result = result;
  }
}

/** Bringing in a sheet: a trial that shows what would happen, then all rows or none; a file uploaded once, once. */
export function importRoutes(app: FastifyInstance, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const base = `${listHref(register)}/import`;
  const config = { access: register.create };

  /** The sheet of the file this person uploaded. */
  const sheetOf = async (request: FastifyRequest, id: string) => {
    const file = isId(id) ? await findFile(site.db.sql, id) : undefined;
    if (!file || file.createdBy !== actorOf(request).id) throw new CodedError('not-found');
    return readSheet({ path: contentPath(site.filesDir, file.sha256), name: file.name }, importLimits);
  };

  const run = async (request: FastifyRequest, id: string, keep: boolean): Promise<ImportResult> => {
    const sheet = await sheetOf(request, id);
    try {
      const created = await change(site, request, (act) =>
        onceOnly(act.tx, { actor: act.actor, now: act.now, key: id, route: `POST ${base}`, body: null }, async () => {
          const result = await importSheet(act, mounted, sheet);
          if (!keep || result.problems.length > 0) throw new Trial(result);
          return result.created;
        }),
      );
      return { created, problems: [], sample: [] };
    } catch (error) {
      if (error instanceof Trial) return error.result;
      throw error;
    }
  };

  const draw = (request: FastifyRequest, file: string | null, result: ImportResult | null, error: CodedError | null) =>
    importPage(viewOf(site.shell, request), { register, file, result, error });

  app.get(base, { config }, (request) => draw(request, null, null, null));

  app.get(`${base}/template.xlsx`, { config }, (request, reply) => {
    reply.header('content-disposition', `attachment; filename="${register.name}-template.xlsx"`);
    return reply.type(formats.xlsx.type).send(formats.xlsx.write(templateOf(viewOf(site.shell, request), register)));
  });

  app.post(base, { config: { ...config, multipart: true } }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const file = oneText(posted, 'sheet');
    try {
      const keep = oneText(posted, 'keep') === 'yes';
      if (file === null) throw new CodedError('file-not-chosen');
      const result = await run(request, file, keep);
      if (keep && result.problems.length === 0)
        return reply.redirect(`${listHref(register)}?imported=${result.created}`, 303);
      if (result.problems.length > 0) reply.code(422);
      return draw(request, file, result, null);
    } catch (error) {
      if (!(error instanceof CodedError) || error.status >= 500 || error.code === 'csrf') throw error;
      reply.code(error.status);
      return draw(request, null, null, error);
    }
  });
}
