import type { Tx } from '../db/db.ts';
import { newId } from '../db/new-id.ts';
import type { Text } from '../i18n/text.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** What one person is told. */
export type Notice = {
  readonly person: string;
  readonly kind: NoticeKind;
  /** The record it is about; it is named to the person only as far as they may read it. */
  readonly about: { readonly register: string; readonly id: string } | null;
  /** Where it leads: a path of this site. */
  readonly href: string;
  /** Fills the marks of the kind's sentence. Nothing confidential and nothing about people: it also goes into mail. */
  readonly values: Readonly<Record<string, string | number | Text>>;
  /** Two notices of one person and kind with the same key are one: a repeated job tells nobody twice. */
  readonly key: string;
};

/** Tells people something, in the caller's transaction: they are told if it commits, and only then. */
export async function addNotices(tx: Tx, notices: readonly Notice[], at: Date): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ person, kind, about, href, values, key }) => ({
    id: newId(at),
    person_id: person,
    kind,
    register: about?.register ?? null,
    row_id: about?.id ?? null,
    href,
    values: tx.json({ ...values }),
    key,
    at,
  }));
  await tx`insert into kernel.notices ${tx(rows)} on conflict (person_id, kind, key) do nothing`;
}
