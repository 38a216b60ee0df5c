import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { findFile } from '../../../kernel/files/file-queries.ts';
import { contentPath } from '../../../kernel/files/store.ts';
import { same } from '../../../kernel/i18n/text.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { readPosted } from '../../../register/posted.ts';
import { type BareRow, getBareRow } from '../../../register/read.ts';
import { factsOf } from '../../../register/row-facts.ts';
import { actorOf, change, readerOf, type Site } from '../../../register/site.ts';
import { refusalOf } from '../../../register/step-availability.ts';
import { viewOf } from '../../../ui/shell.ts';
import { builds } from '../builds/builds.register.ts';
import { requesters } from '../development-grants.ts';
import { keepSbom, type ReadFile } from './keep-sbom.ts';
import { sbomPage } from './sbom.page.ts';
import { listComponents } from './sbom.queries.ts';
import { readSbom, sbomLimits } from './sbom.rules.ts';

type OfBuild = { Params: { id: string } };

const read = { access: 'signed-in' } as const;
const write = { access: requesters, multipart: true } as const;

const filesOf = ({ values }: BareRow): readonly string[] => (values.sbom as readonly string[] | null) ?? [];

/** The components of a build, and a new list of them from a CycloneDX file. */
export function sbomRoutes(app: FastifyInstance, site: Site): void {
  const getBuild = (request: FastifyRequest<OfBuild>): Promise<BareRow> =>
    getBareRow(readerOf(site, request), builds, request.params.id);

  const draw = async (request: FastifyRequest<OfBuild>, error: CodedError | null) => {
    const row = await getBuild(request);
    const view = viewOf(site.shell, request);
    const [components, facts] = await Promise.all([
      listComponents(site.db.sql, filesOf(row)),
      factsOf({ tx: site.db.sql }, builds, row),
    ]);
    return sbomPage(view, {
      build: { id: row.id, name: same(String(row.values.name)), version: row.version },
      components,
      mayUpload: !refusalOf(builds, 'add-sbom', actorOf(request), facts),
      error,
      notices: savedNotice(view, builds),
    });
  };

  /** The uploaded file of the actor, read within limits. @throws CodedError `file-not-chosen` `too-large` `invalid` */
  const readUpload = async (request: FastifyRequest, id: string | null): Promise<ReadFile> => {
    const file = id === null ? undefined : await findFile(site.db.sql, id);
    if (!file || file.createdBy !== actorOf(request).id) throw new CodedError('file-not-chosen');
    if (file.bytes > sbomLimits.bytes) throw new CodedError('too-large', { limit: '5 MB' });
    const found = readSbom(await readFile(contentPath(site.filesDir, file.sha256), 'utf8'));
    if ('fault' in found)
      throw new CodedError('invalid', {}, { problems: [{ field: 'sbom', code: 'no-sbom', message: found.fault }] });
    return { file: file.id, ...found };
  };

  const bringIn = async (request: FastifyRequest<OfBuild>): Promise<number> => {
    const { id: build } = await getBuild(request);
    const posted = await readPosted(site, request);
    const read = await readUpload(request, oneText(posted, 'sbom'));
    await change(site, request, (act) => keepSbom(act, build, Number(oneText(posted, '_version')), read));
    return read.components.length;
  };

  app.get<OfBuild>('/builds/:id/components', { config: read }, async (request) => draw(request, null));

  app.post<OfBuild>('/builds/:id/components', { config: write }, async (request, reply) => {
    try {
      await bringIn(request);
      return reply.redirect(`/builds/${request.params.id}/components?saved`, 303);
    } catch (error) {
      if (!(error instanceof CodedError) || error.status >= 500 || error.code === 'csrf') throw error;
      reply.code(error.status);
      return draw(request, error);
    }
  });

  app.get<OfBuild>('/api/v1/builds/:id/components', { config: read }, async (request) => {
    const components = await listComponents(site.db.sql, filesOf(await getBuild(request)));
    return { components };
  });

  app.post<OfBuild>('/api/v1/builds/:id/components', { config: write }, async (request) => ({
    components: await bringIn(request),
  }));
}
