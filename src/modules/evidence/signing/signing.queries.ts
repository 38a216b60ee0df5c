import type { Tx } from '../../../kernel/db/db.ts';

/** A document as signing needs it: where it stands, and the content of its first file, which is what is signed. */
export type SignedDocument = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly files: readonly string[];
  readonly sha256: string | null;
  readonly mediaType: string | null;
};

async function readDocument(tx: Tx, id: string, lock: boolean): Promise<SignedDocument> {
  const [found] = await tx<SignedDocument[]>`
    select d.id, d.version, d.status, coalesce(d.files, '{}') as files, f.sha256, f.media_type as "mediaType"
    from evidence.documents d left join kernel.files f on f.id = d.files[1]
    where d.id = ${id} ${lock ? tx`for no key update of d` : tx``}`;
  if (!found) throw new TypeError(`no document ${id}`);
  return found;
}

/** A document as it stands now, and may no longer a moment later. */
export const getDocumentNow = (tx: Tx, id: string): Promise<SignedDocument> => readDocument(tx, id, false);

/** A document under lock, so that of two signers who bring their file at once the second sees the file of the first. */
export const lockDocument = (tx: Tx, id: string): Promise<SignedDocument> => readDocument(tx, id, true);

/** A signer as rules need it. */
export type SignerRow = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly person: string | null;
  readonly fingerprint: string | null;
};

/** The signers of a document that are not struck out, in the order the document names them. */
export const listSigners = (tx: Tx, document: string): Promise<readonly SignerRow[]> => tx<SignerRow[]>`
  select id, version, status, person, fingerprint from evidence.document_signers
  where document = ${document} and status <> 'void' order by created_at, id`;

/** One signer, whoever asks. */
export async function getSigner(tx: Tx, id: string): Promise<SignerRow> {
  const [found] = await tx<SignerRow[]>`
    select id, version, status, person, fingerprint from evidence.document_signers where id = ${id}`;
  if (!found) throw new TypeError(`no signer ${id}`);
  return found;
}

/** The content of a file that was uploaded. */
export async function findContent(tx: Tx, file: string): Promise<string | undefined> {
  const [found] = await tx<{ sha256: string }[]>`select sha256 from kernel.files where id = ${file}`;
  return found?.sha256;
}

/** The one person in Padu whom a document names: by their number, else by a name that only they have. */
export async function findPerson(
  tx: Tx,
  { name, number }: { readonly name: string; readonly number: string },
): Promise<string | null> {
  const found = await tx<{ id: string }[]>`
    select id from identity.people
    where status = 'active' and case when ${number} <> '' then number = ${number} else lower(name) = lower(${name}) end
    limit 2`;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
