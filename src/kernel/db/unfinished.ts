import type { Tx } from './db.ts';

/** The table that exists while a restore into this database is not complete. */
export const unfinishedMark = 'kernel.restoring';

/** Whether a restore into this database began and has not ended: then nobody works with it. */
export async function isUnfinished(tx: Tx): Promise<boolean> {
  const [row] = await tx<{ there: boolean }[]>`select to_regclass(${unfinishedMark}) is not null as there`;
  return row?.there === true;
}
