import type { FastifyReply } from 'fastify';
import { CodedError } from '../kernel/errors/errors.ts';
import { downloadHeaders } from '../kernel/files/download-headers.ts';
import { findFile } from '../kernel/files/file-queries.ts';
import { openFile } from '../kernel/files/store.ts';
import type { Linked } from './field.ts';
import type { Site } from './site.ts';

/** Names of files a form holds that may not yet belong to a row: those the person has just uploaded. */
export async function uploadedLinks(site: Site, actorId: string, ids: readonly string[]): Promise<readonly Linked[]> {
  const rows = await site.db.sql`
    select id, name from kernel.files where id = any(${[...ids]}::uuid[]) and created_by = ${actorId}`;
  return rows.map(({ id, name }) => ({ id, label: name, key: name, href: null }));
}

/** Sends a file of a row as a download; the caller has made sure that the row is open to the reader. */
export async function sendFile(site: Site, reply: FastifyReply, id: string): Promise<FastifyReply> {
  const file = await findFile(site.db.sql, id);
  if (!file) throw new CodedError('not-found');
  return reply.headers(downloadHeaders(file)).send(await openFile(site.filesDir, file.sha256));
}
