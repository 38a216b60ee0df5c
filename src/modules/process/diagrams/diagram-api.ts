import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { getRow } from '../../../register/read.ts';
import { change, readerOf, type Site } from '../../../register/site.ts';
import { compareDrawings } from '../drawing/compare-drawings.ts';
import { findingText } from '../drawing/read-drawing.ts';
import { gapWords } from '../drawing/table.rules.ts';
import { drawingBytes } from './drawing-files.ts';
import { processDiagrams } from './process-diagrams.register.ts';
import { getCompared, readDiagram } from './read-diagram.ts';
import { saveDrawing } from './save-drawing.ts';

type OfDiagram = { Params: { id: string }; Querystring: { with?: string }; Body: unknown };

const config = { access: 'signed-in' } as const;

/** The version a writer last read. @throws CodedError `version-required` */
function versionOf(request: FastifyRequest): number {
  const version = Number(/^(?:W\/)?"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1]);
  if (!Number.isInteger(version)) throw new CodedError('version-required');
  return version;
}

function xmlIn(body: unknown): string {
  const xml = typeof body === 'object' && body !== null && 'xml' in body ? body.xml : undefined;
  if (typeof xml !== 'string') throw new CodedError('bad-request', { detail: '"xml": text expected' });
  return xml;
}

/** Drawings for programs: the file with its tasks and what to mend, saving one, and the differences of two. */
export function diagramApi(app: FastifyInstance, site: Site): void {
  const base = `/api/v1/${processDiagrams.name}/:id`;

  const readWhole = async (request: FastifyRequest<OfDiagram>) => {
    const seen = await readDiagram(readerOf(site, request), site.filesDir, request.params.id);
    const bytes = seen.file === null ? null : await drawingBytes(site.db.sql, site.filesDir, seen.file);
    const faults = seen.read && !seen.read.refused ? seen.read.faults : [];
    return {
      id: seen.row.id,
      version: seen.row.version,
      xml: bytes?.toString() ?? null,
      tasks: seen.tasks.map(({ step, row }) => ({ ...step, task: row?.id ?? null })),
      toMend: [
        ...faults.map((one) => ({ rule: one.rule, element: one.element || null, text: findingText(one) })),
        ...seen.gaps.map((gap) => ({ rule: `table-${gap.kind}`, element: null, text: fill(gapWords[gap.kind], gap) })),
        ...seen.findings.map(({ rule, text }) => ({ rule, element: null, text })),
      ],
    };
  };

  app.get<OfDiagram>(`${base}/drawing`, { config }, async (request, reply) => {
    const whole = await readWhole(request);
    return reply.header('etag', `"${whole.version}"`).send(whole);
  });

  app.put<OfDiagram>(`${base}/drawing`, { config }, async (request, reply) => {
    const version = versionOf(request);
    const xml = xmlIn(request.body);
    const row = await getRow(readerOf(site, request), processDiagrams, request.params.id);
    await change(site, request, (act) => saveDrawing(act, site, row, version, { xml }));
    const whole = await readWhole(request);
    return reply.header('etag', `"${whole.version}"`).send(whole);
  });

  app.get<OfDiagram>(`${base}/differences`, { config }, async (request) => {
    const reader = readerOf(site, request);
    const newer = await getRow(reader, processDiagrams, request.params.id);
    const older = await getRow(reader, processDiagrams, request.query.with ?? '');
    if (older.values.process !== newer.values.process) throw new CodedError('not-found');
    const [before, after] = [
      await getCompared(reader, site.filesDir, older),
      await getCompared(reader, site.filesDir, newer),
    ];
    return { differences: compareDrawings(before, after) };
  });
}
