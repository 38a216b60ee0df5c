import type { FastifyReply } from 'fastify';
import type { Tx } from '../kernel/db/db.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { downloadHeaders } from '../kernel/files/download-headers.ts';
import { findFile } from '../kernel/files/file-queries.ts';
import { openFile } from '../kernel/files/store.ts';
import { sqlName } from './bind.ts';
import type { Linked } from './field.ts';
import { isId } from './fields/reference.ts';
import type { Reader, ReadRow } from './read.ts';
import type { Register } from './register.ts';
import type { Site } from './site.ts';

/** The columns of a register that hold files. */
export const fileColumns = (register: Register): readonly string[] =>
  Object.entries(register.fields).flatMap(([name, field]) => (field.holdsFiles ? [sqlName(name)] : []));

/** Whether a row holds a file now, or held it in an earlier version that was not erased. */
export async function everHeld(tx: Tx, register: Register, row: ReadRow, file: string): Promise<boolean> {
  const held = Object.entries(register.fields).some(
    ([name, field]) => field.holdsFiles && [row.values[name]].flat().includes(file),
  );
  if (held) return true;
  const [before] = await tx`
    select from kernel.actions, unnest(${[...fileColumns(register)]}::text[]) as field
    where register = ${register.name} and row_id = ${row.id} and jsonb_exists(data -> field, ${file}) limit 1`;
  return before !== undefined;
}

/** The files with some ids as links on a row's pages; the caller has made sure that the row is open to the reader. */
export async function fileLinks(
  { tx }: Pick<Reader, 'tx'>,
  register: Register,
  rowId: string,
  ids: readonly string[],
): Promise<(id: string) => Linked> {
  const rows = ids.length > 0 ? await tx`select id, name from kernel.files where id = any(${[...ids]}::uuid[])` : [];
  const names = new Map(rows.map(({ id, name }) => [id as string, name as string]));
  return (id) => {
    const label = names.get(id) ?? null;
    return { id, label, key: label, href: label === null ? null : `/${register.name}/${rowId}/files/${id}` };
  };
}

/** Names of files a form holds that may not yet belong to a row: those the person has just uploaded. */
export async function uploadedLinks(site: Site, actorId: string, ids: readonly string[]): Promise<readonly Linked[]> {
  const rows = await site.db.sql`
    select id, name from kernel.files where id = any(${ids.filter(isId)}::uuid[]) and created_by = ${actorId}`;
  return rows.map(({ id, name }) => ({ id, label: name, key: name, href: null }));
}

/** Sends a file of a row as a download; the caller has made sure that the row is open to the reader. */
export async function sendFile(site: Site, reply: FastifyReply, id: string): Promise<FastifyReply> {
  const file = await findFile(site.db.sql, id);
  if (!file) throw new CodedError('not-found');
  return reply.headers(downloadHeaders(file)).send(await openFile(site.filesDir, file.sha256));
}
