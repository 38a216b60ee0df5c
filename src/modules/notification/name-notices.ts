import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { StoredNotice } from '../../kernel/notices/notice.queries.ts';
import { kindOf } from '../../kernel/notices/notice-kinds.ts';
import { labelsOf } from '../../register/labels.ts';
import type { Reader } from '../../register/read.ts';

/** A notice as its reader sees it now. */
export type NamedNotice = Omit<StoredNotice, 'values' | 'kind'> & {
  readonly kind: string;
  readonly name: Text;
  readonly sentence: Text;
  /** The record it is about; null where there is none, or the reader may not (or no longer) read it. */
  readonly label: string | null;
};

/** Puts notices into words. The records they are about are named as far as the reader may read them now; one statement. */
export async function nameNotices(reader: Reader, notices: readonly StoredNotice[]): Promise<readonly NamedNotice[]> {
  const wanted = new Map<string, string[]>();
  for (const { register, rowId } of notices) {
    if (register === null || rowId === null || !reader.registry.find(register)) continue;
    wanted.set(register, [...(wanted.get(register) ?? []), rowId]);
  }
  const labelOf = await labelsOf(reader, wanted);
  return notices.map(({ values, ...notice }) => {
    const { name, sentence } = kindOf(notice.kind);
    const { register, rowId } = notice;
    const label = register !== null && rowId !== null ? labelOf(register, rowId).label : null;
    return { ...notice, name, sentence: fill(sentence, values), label };
  });
}
