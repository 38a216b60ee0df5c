import type { Tx } from '../db/db.ts';

/** A file that was uploaded: what it is called and what it holds. The bytes lie under `sha256`. */
export type StoredFile = {
  readonly id: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: Date;
};

/** The file with this id; undefined when there is none. Whether somebody may see it, its record decides. */
export async function findFile(tx: Tx, id: string): Promise<StoredFile | undefined> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return undefined;
  const [file] = await tx<StoredFile[]>`
    select id, sha256, bytes, media_type as "mediaType", name, created_by as "createdBy", created_at as "createdAt"
    from kernel.files where id = ${id}`;
  return file;
}

/** Writes the row of a file whose bytes are in the store. */
export async function insertFile(tx: Tx, file: StoredFile): Promise<void> {
  await tx`
    insert into kernel.files (id, sha256, bytes, media_type, name, created_by, created_at)
    values (${file.id}, ${file.sha256}, ${file.bytes}, ${file.mediaType}, ${file.name}, ${file.createdBy}, ${file.createdAt})`;
}
