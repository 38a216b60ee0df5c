import { CodedError } from '../../kernel/errors/errors.ts';
import { newBind } from '../bind.ts';
import type { ListQuery } from '../list-query.ts';
import { type BareRow, type Raw, type Reader, type ReadRow, toBareRow, toReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { listSql } from '../select.ts';
import { waitForTurn } from './turns.ts';

/** So many rows are in memory at once. */
const chunk = 250;

/** Who takes nothing for so long has gone: the connection is needed by others. */
const patienceMs = 120_000;

const tooSlow = {
  id: 'unduhan berhenti terlalu lama.',
  en: 'the download stood still for too long.',
};

/**
 * Every row of the filtered list, off one cursor: sorted once, all as of one moment, fetched as fast as it is taken, so
 * that memory does not grow with the list. Holds a connection until the last row is taken or the taker stops.
 */
async function* eachRaw(
  reader: Reader,
  register: Register,
  names: readonly string[],
  query: ListQuery,
  linked: boolean,
): AsyncGenerator<Raw> {
  const bind = newBind();
  const sql = listSql(reader, register, names, { ...query, cursor: null, limit: null }, linked, bind);
  const endTurn = await waitForTurn();
  const rows = reader.tx
    .unsafe<Raw[]>(sql, bind.values as never[])
    .cursor(chunk)
    [Symbol.asyncIterator]();
  let stalled = false;
  const stall = setTimeout(() => {
    stalled = true;
    void rows.return?.();
    endTurn();
  }, patienceMs).unref();
  try {
    for (let taken = await rows.next(); taken.done !== true; taken = await rows.next()) {
      stall.refresh();
      yield* taken.value;
      if (stalled) throw new CodedError('unavailable', { detail: tooSlow });
    }
  } finally {
    clearTimeout(stall);
    await rows.return?.();
    endTurn();
  }
}

const fieldsOf = (names: readonly string[]): readonly string[] => names.filter((name) => name !== 'status');

/** Every row of the filtered list, with what it points to in words. */
export async function* eachRow(
  reader: Reader,
  register: Register,
  names: readonly string[],
  query: ListQuery,
): AsyncGenerator<ReadRow> {
  const fields = fieldsOf(names);
  for await (const raw of eachRaw(reader, register, fields, query, true)) yield toReadRow(register, fields, raw);
}

/** `eachRow` for programs: what rows point to stays an id. */
export async function* eachBareRow(
  reader: Reader,
  register: Register,
  names: readonly string[],
  query: ListQuery,
): AsyncGenerator<BareRow> {
  const fields = fieldsOf(names);
  for await (const raw of eachRaw(reader, register, fields, query, false)) yield toBareRow(fields, raw);
}

/** The rows of a list that is known to be short, at once: no turn is waited for, so that whoever has one may ask. */
export async function readBareRows(
  reader: Reader,
  register: Register,
  names: readonly string[],
  query: ListQuery,
): Promise<readonly BareRow[]> {
  const bind = newBind();
  const fields = fieldsOf(names);
  const sql = listSql(reader, register, fields, { ...query, cursor: null, limit: null }, false, bind);
  const raws = await reader.tx.unsafe<Raw[]>(sql, bind.values as never[]);
  return raws.map((raw) => toBareRow(fields, raw));
}
