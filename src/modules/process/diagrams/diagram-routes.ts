import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError, type Problem } from '../../../kernel/errors/errors.ts';
import { takeStep } from '../../../register/change.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { readPosted } from '../../../register/posted.ts';
import { getRow } from '../../../register/read.ts';
import { mendable } from '../../../register/row-form.ts';
import { change, readerOf, type Site } from '../../../register/site.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { viewOf } from '../../../ui/shell.ts';
import type { DiagramKind } from '../diagram-kinds.ts';
import { compareDrawings } from '../drawing/compare-drawings.ts';
import { followTable } from '../drawing/follow-table.ts';
import { layOut } from '../drawing/lay-out.rules.ts';
import { comparePage } from './compare.page.ts';
import { diagramPage } from './diagram.page.ts';
import { drawTable } from './diagram-mount.ts';
import { drawPage } from './draw.page.ts';
import { drawingBytes } from './drawing-files.ts';
import { drawingHref, processDiagrams } from './process-diagrams.register.ts';
import { type DiagramSeen, getCompared, readDiagram } from './read-diagram.ts';
import { saveDrawing } from './save-drawing.ts';

type OfDiagram = { Params: { id: string }; Querystring: { with?: string } };

const config = { access: 'signed-in' } as const;

const stale = {
  tone: 'warning',
  title: {
    id: 'Orang lain menyimpan gambar ini sejak Anda membukanya.',
    en: 'Somebody saved this drawing since you opened it.',
  },
  text: {
    id: 'Gambar Anda masih ada di bawah. Lihat dahulu gambar mereka di tab lain; menyimpan lagi akan menggantinya (versi mereka tetap ada di riwayat).',
    en: 'Your drawing is still below. Look at theirs in another tab first; saving again replaces it (theirs stays in the history).',
  },
} as const;

/** What one goes on drawing: the file as it is, with what the table says by now; or something to begin with. */
async function toDraw(site: Site, { row, file, read, table }: DiagramSeen): Promise<string> {
  if (file === null) return layOut(row.linked.process?.[0]?.label ?? '', []);
  const followed = read && !read.refused ? await followTable(read, table) : null;
  return followed ?? (await drawingBytes(site.db.sql, site.filesDir, file)).toString();
}

/** The pages of drawings: looking at one, drawing, comparing two. */
export function diagramRoutes(app: FastifyInstance, site: Site): void {
  const base = `/${processDiagrams.name}/:id`;

  const seenBy = (request: FastifyRequest<OfDiagram>) =>
    readDiagram(readerOf(site, request), site.filesDir, request.params.id);

  /** A draft, for somebody who may draw it. */
  const getDrawable = async (request: FastifyRequest<OfDiagram>): Promise<DiagramSeen> => {
    const seen = await seenBy(request);
    if (!seen.mayDraw) throw new CodedError('forbidden');
    return seen;
  };

  app.get<OfDiagram>(`${base}/drawing`, { config }, async (request) => {
    const view = viewOf(site.shell, request);
    const seen = await seenBy(request);
    site.opened(readerOf(site, request).actor, processDiagrams.name, seen.row.id);
    const pasal = site.shell.provisions(processDiagrams.serves ?? []);
    return diagramPage(view, seen, { notices: savedNotice(view, processDiagrams), pasal });
  });

  app.get<OfDiagram>(`${base}/compare`, { config }, async (request) => {
    const reader = readerOf(site, request);
    const rows = await Promise.all(
      [request.params.id, request.query.with ?? ''].map((id) => getRow(reader, processDiagrams, id)),
    );
    const [older, newer] = rows.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    if (!older || !newer || older.values.process !== newer.values.process) throw new CodedError('not-found');
    const drawings = await Promise.all([older, newer].map((row) => getCompared(reader, site.filesDir, row)));
    const [before, after] = drawings;
    if (!before || !after) throw new CodedError('not-found');
    return comparePage(viewOf(site.shell, request), older, newer, compareDrawings(before, after));
  });

  app.get<OfDiagram>(`${base}/draw`, { config }, async (request) => {
    const seen = await getDrawable(request);
    const note = String(seen.row.values.note ?? '');
    const xml = await toDraw(site, seen);
    return drawPage(viewOf(site.shell, request), { row: seen.row, xml, note, problems: [], notices: [] });
  });

  app.post<OfDiagram>(`${base}/draw`, { config: { ...config, multipart: true } }, async (request, reply) => {
    const { row } = await getDrawable(request);
    const posted = await readPosted(site, request);
    const xml = oneText(posted, 'drawing') ?? '';
    const note = oneText(posted, 'note');
    try {
      await change(site, request, (act) =>
        saveDrawing(act, site, row, Number(oneText(posted, '_version')), { xml, note }),
      );
      return reply.redirect(`${drawingHref(row.id)}?saved`, 303);
    } catch (error) {
      const { status, code, problems } = mendable(error);
      const view = viewOf(site.shell, request);
      const notices = code === 'stale' ? [alert(view, stale)] : [];
      const told: readonly Problem[] = code === 'stale' ? [] : problems;
      return reply.code(status).send(drawPage(view, { row, xml, note: note ?? '', problems: told, notices }));
    }
  });

  app.post<OfDiagram>(`${base}/redraw`, { config }, async (request, reply) => {
    const { row, kind } = await getDrawable(request);
    const posted = await readPosted(site, request);
    await change(site, request, async (act) => {
      const { process, number } = row.values as { process: string; number: number };
      const file = await drawTable(act, site.filesDir, process, kind satisfies DiagramKind, number);
      const input = { values: { drawing: [file] }, answers: {}, reason: null };
      await takeStep(
        act,
        site.registry.get(processDiagrams.name),
        'edit',
        row.id,
        Number(oneText(posted, '_version')),
        input,
      );
    });
    return reply.redirect(`${drawingHref(row.id)}?saved`, 303);
  });
}
