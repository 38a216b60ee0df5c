import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { documents } from '../documents.register.ts';
import { signedStates } from './document-signers.register.ts';

/** An official document that was kept with a record, and how many of those who sign it have. */
export type KeptLetter = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly status: string;
  readonly signers: number;
  readonly signed: number;
};

/** The documents that somebody signs and that are tied to a record, as far as the reader may read them; the newest first. One statement. */
export async function listKeptLetters({ tx, actor }: Reader, record: string): Promise<readonly KeptLetter[]> {
  const bind = newBind();
  const sql = `
    select d.id, d.title, d.kind, d.number, d.date, d.status, count(*)::int as signers,
      count(*) filter (where s.status = any(${bind(signedStates)}::text[]))::int as signed
    from evidence.document_links l
    join evidence.documents d on d.id = l.document and d.status <> 'withdrawn'
    join evidence.document_signers s on s.document = d.id and s.status <> 'void'
    where l.record = ${bind(record)} and l.status = 'active' and ${scopeSql(documents, documents.read, actor, 'd', bind)}
    group by d.id order by d.date desc, d.id`;
  return tx.unsafe<KeptLetter[]>(sql, bind.values as never[], { prepare: true });
}
