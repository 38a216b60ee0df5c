import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { findFile } from '../../../kernel/files/file-queries.ts';
import { contentPath } from '../../../kernel/files/store.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { importLimits } from '../../../kernel/sheet/sheet.ts';
import { readFileOf } from '../../../register/batches/manage-batch.ts';
import { formats } from '../../../register/export.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { readPosted } from '../../../register/posted.ts';
import { actorOf, change, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { owners } from '../../element/index.ts';
import { elementAt, relationKindAt } from '../graph/graph.ts';
import type { See, Seen } from '../see.ts';
import { type BroughtIn, bringIn } from './bring-in.ts';
import { drawViews } from './draw-views.ts';
import { exchangePage } from './exchange.page.ts';
import { listDescriptions } from './exchange.queries.ts';
import type { Travelling } from './exchange-model.ts';
import { leftWords } from './left-out.ts';
import { readArchimate } from './read-archimate.ts';
import type { ReadModel } from './read-model.ts';
import { readTriple, tripleParts, tripleSheet } from './triple.ts';
import { writeArchimate } from './write-archimate.ts';

const read = { access: 'signed-in' } as const;
const write = { access: owners, multipart: true } as const;

/** The graph as somebody sees it, ready to travel. */
async function pack({ reader, graph }: Seen): Promise<Travelling> {
  const said = await listDescriptions(reader);
  const ends = (place: number) => {
    const { register, code } = elementAt(graph, place);
    return { register, code };
  };
  return {
    elements: graph.elements.map(({ id, register, code, name, reference, status }) => {
      const { description = null, agency = null } = said.get(id) ?? {};
      return { register, code, name, description, reference, agency, status };
    }),
    relations: [...graph.kind.keys()].map((relation) => ({
      from: ends(graph.from[relation] ?? 0),
      field: relationKindAt(graph, relation).field,
      to: ends(graph.to[relation] ?? 0),
    })),
  };
}

/** The text of a file somebody just uploaded. @throws CodedError `not-found`, `sheet-too-large` as for a sheet */
async function readXml(site: Site, request: FastifyRequest, fileId: string): Promise<string> {
  const file = await findFile(site.db.sql, fileId);
  if (!file || file.createdBy !== actorOf(request).id) throw new CodedError('not-found');
  if (file.bytes > importLimits.bytes) throw new CodedError('too-large', { limit: '10 MB' });
  return text(createReadStream(contentPath(site.filesDir, file.sha256)));
}

/** The architecture out and in: ArchiMate XML, and the three CSV files of Archi. */
export function exchangeRoutes(app: FastifyInstance, site: Site, see: See): void {
  app.get<{ Querystring: { views?: string } }>(
    '/architecture/archimate.xml',
    { config: read },
    async (request, reply) => {
      const seen = await see(request);
      const views = request.query.views === 'none' ? [] : drawViews(seen.graph);
      const xml = writeArchimate('Arsitektur SPBE', await pack(seen), views);
      reply.header('content-disposition', 'attachment; filename="architecture.xml"');
      return reply.type('application/xml; charset=utf-8').send(xml);
    },
  );

  for (const part of tripleParts)
    app.get(`/architecture/${part}.csv`, { config: read }, async (request, reply) => {
      const model = await pack(await see(request));
      reply.header('content-disposition', `attachment; filename="${part}.csv"`);
      return reply.type(formats.csv.type).send(formats.csv.write(tripleSheet(part, model)));
    });

  const readModel = async (request: FastifyRequest): Promise<ReadModel> => {
    const posted = await readPosted(site, request);
    const xml = oneText(posted, 'xml');
    if (xml !== null) return readArchimate(await readXml(site, request, xml));
    const sheetOf = async (part: string) => {
      const file = oneText(posted, part);
      return file === null ? null : readFileOf(site, actorOf(request), file);
    };
    const [elements, relations, properties] = await Promise.all(tripleParts.map(sheetOf));
    if (!elements) throw new CodedError('file-not-chosen');
    return readTriple({ elements, relations: relations ?? null, properties: properties ?? null });
  };

  const bring = async (request: FastifyRequest): Promise<BroughtIn> => {
    const model = await readModel(request);
    return change(site, request, (act) => bringIn(act, model));
  };

  app.get('/architecture/exchange', { config: read }, async (request) =>
    exchangePage(viewOf(site.shell, request), { error: null, brought: null }),
  );

  app.post('/architecture/exchange', { config: write }, async (request, reply) => {
    const view = viewOf(site.shell, request);
    try {
      return exchangePage(view, { error: null, brought: await bring(request) });
    } catch (error) {
      if (!(error instanceof CodedError) || error.status >= 500 || error.code === 'csrf') throw error;
      reply.code(error.status);
      return exchangePage(view, { error, brought: null });
    }
  });

  app.post('/api/v1/architecture/exchange', { config: write }, async (request) => {
    const { added, edited, left } = await bring(request);
    const { lang } = request.preferences;
    return { added, edited, left: left.map((one) => ({ ...one, says: say(leftWords(one), lang) })) };
  });
}
