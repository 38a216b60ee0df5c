import type { Tx } from '../../../kernel/db/db.ts';
import type { SignerFacts } from '../../../kernel/signatures/certificates.ts';
import type { SignatureState } from '../../../kernel/signatures/pdf-signatures.ts';
import type { Mentions } from './mentions.rules.ts';

/** The text of a content, page by page; null while it was not read, or cannot be. */
export type FileText = {
  readonly mediaType: string;
  readonly status: string | null;
  readonly pages: readonly string[];
};

/** What kind of file has a content, and its text. */
export async function findFileText(tx: Tx, sha256: string): Promise<FileText | undefined> {
  const [found] = await tx<FileText[]>`
    select f.media_type as "mediaType", x.status, coalesce(x.pages, '{}') as pages
    from kernel.files f left join kernel.file_texts x on x.sha256 = f.sha256
    where f.sha256 = ${sha256} order by f.created_at limit 1`;
  return found;
}

/** What was found in a content; `mentions` is null while its text was not read. */
export type FileCheck = {
  readonly sha256: string;
  readonly signature: SignatureState;
  readonly signers: readonly SignerFacts[];
  readonly mentions: Mentions | null;
};

/** Keeps what was found in a content; a later look replaces an earlier one. */
export async function keepFileCheck(tx: Tx, check: FileCheck, now: Date): Promise<void> {
  const { sha256, signature, signers, mentions } = check;
  await tx`
    insert into maturity.file_checks (sha256, signature, signers, mentions, checked_at)
    values (${sha256}, ${signature}, ${tx.json(signers)}, ${mentions && tx.json(mentions)}, ${now})
    on conflict (sha256) do update set signature = excluded.signature, signers = excluded.signers,
      mentions = excluded.mentions, checked_at = excluded.checked_at`;
}

const used = (tx: Tx) => tx`
  select distinct f.sha256 from maturity.evaluation_evidence e
  left join evidence.documents d on d.id = e.document
  left join evidence.legal_instruments i on i.id = e.instrument
  join kernel.files f on f.id = any(coalesce(d.files, i.files))
  where e.status = 'active'`;

/** Contents of files that evidence points to. */
export const listEvidenceContents = (tx: Tx, evidence: string) =>
  tx<{ sha256: string }[]>`${used(tx)} and e.id = ${evidence}`;

/** Contents in use as evidence that nobody has looked at, or whose text was read since; so many at most. */
export const listUncheckedContents = (tx: Tx, most: number) => tx<{ sha256: string }[]>`
  select u.sha256 from (${used(tx)}) u
  left join maturity.file_checks c on c.sha256 = u.sha256
  where c.sha256 is null or c.signers is null
    or (c.mentions is null and exists (select from kernel.file_texts x where x.sha256 = u.sha256))
  limit ${most}`;
