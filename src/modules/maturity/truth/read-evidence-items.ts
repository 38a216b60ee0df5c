import { isoDateOf } from '../../../kernel/i18n/format.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { sqlName } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import type { Register } from '../../../register/register.ts';
import { type AttachedVersion, listAttachedVersions } from '../records/attached-versions.queries.ts';
import { type RecordSeen, readRecords } from '../records/read-records.ts';
import { listStoredItems, type StoredItem } from './evidence-items.queries.ts';
import type { EvidenceItem } from './truth.rules.ts';

/** The columns that changed, as the register calls them. */
function changedNames({ fields }: Register, { changed }: AttachedVersion): readonly Text[] {
  const columns = new Map(Object.entries(fields).map(([name, { label }]) => [sqlName(name), label]));
  return changed.map((column) =>
    column === 'status' ? { id: 'Status', en: 'State' } : (columns.get(column) ?? { id: column, en: column }),
  );
}

function recordItem(
  { registry }: Reader,
  item: StoredItem,
  seen: RecordSeen | undefined,
  attached: AttachedVersion | undefined,
  timeZone: string,
): EvidenceItem {
  const register = registry.find(item.register)?.register;
  if (!seen || !register) return { ...item, title: null, attached: null };
  return {
    ...item,
    title: `${register.one.id}: ${seen.label}`,
    // What speaks for itself counts like an instrument in force; what was struck out counts like one revoked.
    status: seen.speaks ? 'in-force' : 'void',
    attached: {
      state: seen.state,
      tone: seen.tone,
      speaks: seen.speaks,
      version: attached
        ? {
            number: attached.version,
            action: attached.action,
            at: isoDateOf(new Date(attached.at), timeZone),
            commitment: attached.commitment,
          }
        : null,
      changed: attached ? changedNames(register, attached) : [],
    },
  };
}

/**
 * The evidence of some answers with what is known of each piece, as far as the reader may know it: three statements at
 * most, however many.
 * @param timeZone whose days the history tells
 */
export async function readEvidenceItems(
  reader: Reader,
  answers: readonly string[],
  timeZone: string,
): Promise<readonly EvidenceItem[]> {
  const items = await listStoredItems(reader, answers);
  const recorded = items.flatMap(({ id, address }) => (address === null ? [] : [{ id, address }]));
  if (recorded.length === 0) return items.map((item) => ({ ...item, attached: null }));
  const [seen, versions] = await Promise.all([
    readRecords(
      reader,
      recorded.map(({ address }) => address),
    ),
    listAttachedVersions(
      reader.tx,
      recorded.map(({ id }) => id),
    ),
  ]);
  const versionOf = new Map(versions.map((version) => [version.evidence, version]));
  return items.map((item) =>
    item.address === null
      ? { ...item, attached: null }
      : recordItem(reader, item, seen.get(item.address), versionOf.get(item.id), timeZone),
  );
}
