import type { Grant } from '../../kernel/access/access.ts';
import { padu } from '../../kernel/access/padu.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { findRow, type ReadRow } from '../read.ts';
import type { ReadGrant, Register } from '../register.ts';
import { isLevelled, isThrough } from '../scope.ts';
import type { Site } from '../site.ts';
import { agencyOf, recordOf } from '../step-availability.ts';

/** What it takes to know who may read a row. */
export type Readership = Pick<Site, 'registry' | 'peopleWho'>;

const everything: Grant = { administrator: 'all' };

/** A row as it is, whoever may read it. For asking about its readers, never for showing it. */
export const findAnyRow = (tx: Tx, { registry }: Pick<Site, 'registry'>, register: Register, id: string) =>
  findRow({ tx, registry, actor: padu, lang: 'id' }, register, everything, id, false);

const levelOf = (by: string, { status, values }: ReadRow): string =>
  by === 'status' ? status : String(values[by] ?? '');

/** The ids of all people who may read a row today: `scopeSql` for everybody at once, at the row's level and through its parent. */
export async function readersOf(
  tx: Tx,
  readership: Readership,
  register: Register,
  row: ReadRow,
  now: Date,
): Promise<readonly string[]> {
  const read: ReadGrant = register.read;
  if (isThrough(read)) {
    const parent = await findAnyRow(tx, readership, read.of, String(row.values[read.through] ?? ''));
    return parent ? readersOf(tx, readership, read.of, parent, now) : [];
  }
  const grant = isLevelled(read) ? (read.levels[levelOf(read.by, row)] ?? {}) : read;
  const { id, values, createdBy } = row;
  const standing = { agencyId: agencyOf(register, id, values), recordId: recordOf(register, id, values), createdBy };
  return readership.peopleWho(tx, { grant, ...standing }, now);
}
