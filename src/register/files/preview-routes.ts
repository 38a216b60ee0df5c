import type { FastifyReply } from 'fastify';
import { contentKind, isPicture } from '../../kernel/contents/contents.ts';
import { findPage, findSections, pagePicture } from '../../kernel/contents/preview-store.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { inlineHeaders } from '../../kernel/files/download-headers.ts';
import type { StoredFile } from '../../kernel/files/file-queries.ts';
import { openFile } from '../../kernel/files/store.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { viewOf } from '../../ui/shell.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import type { Site } from '../site.ts';
import { getHeld, type OfFile } from './find-held.ts';
import { type Preview, pictureWidths, previewPage } from './preview.page.ts';

type Asked = { readonly page?: string; readonly width?: string };

/** A page number from an address; the first where it says none. */
const pageOf = ({ page }: Asked): number => (/^[1-9]\d{0,4}$/.test(page ?? '') ? Number(page) : 1);
const widthOf = ({ width }: Asked): number => pictureWidths.find((one) => String(one) === width) ?? pictureWidths[1];

/** The words of one page, as they were read for search; null where they were not read yet or there are none. */
async function wordsOf(tx: Tx, sha256: string, page: number): Promise<string | null> {
  const [found] = await tx`select pages[${page}::int] as text from kernel.file_texts where sha256 = ${sha256}`;
  return (found?.text as string | null | undefined) ?? null;
}

async function previewOf(site: Site, file: StoredFile, page: number, width: number): Promise<Preview> {
  const kind = contentKind(file);
  if (isPicture(file.mediaType)) return { kind: 'picture' };
  if (kind === undefined) return { kind: 'none' };
  try {
    if (kind !== 'pdf')
      return { kind: 'sections', sections: await findSections(site.filesDir, file.sha256, kind), page };
    const facts = await findPage(site.filesDir, file.sha256, page, width);
    return { kind: 'pdf', page, width, facts, text: await wordsOf(site.db.sql, file.sha256, page) };
  } catch (error) {
    // A file that cannot be shown can still be had; anything else is no matter of the file.
    if (error instanceof CodedError && error.code.startsWith('preview-')) return { kind: 'failed', error };
    throw error;
  }
}

async function sendPicture(site: Site, reply: FastifyReply, file: StoredFile, page: number, width: number) {
  if (isPicture(file.mediaType))
    return reply.headers(inlineHeaders(file)).send(await openFile(site.filesDir, file.sha256));
  if (contentKind(file) !== 'pdf') throw new CodedError('not-found');
  const picture = await pagePicture(site.filesDir, file.sha256, page, width);
  return reply
    .headers(inlineHeaders({ name: `${page}.png`, mediaType: 'image/png', bytes: picture.length }))
    .send(picture);
}

/** What a file of a row shows, without opening it elsewhere: a page, and the pictures on it. */
export function previewRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const config = { access: grantOf(register.read) };
  const base = `/${register.name}/:id/files/:file/preview`;

  routes.get<OfFile & { Querystring: Asked }>(base, { config }, async (request) => {
    const { row, file } = await getHeld(site, request, register);
    const preview = await previewOf(site, file, pageOf(request.query), widthOf(request.query));
    return previewPage(viewOf(site.shell, request), { register, row, file, preview });
  });

  routes.get<OfFile & { Querystring: Asked }>(`${base}/picture`, { config }, async (request, reply) => {
    const { file } = await getHeld(site, request, register);
    return sendPicture(site, reply, file, pageOf(request.query), widthOf(request.query));
  });
}
