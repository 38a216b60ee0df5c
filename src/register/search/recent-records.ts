import type { Actor } from '../../kernel/access/access.ts';
import type { Db, Tx } from '../../kernel/db/db.ts';
import { newBind } from '../bind.ts';
import type { Reader } from '../read.ts';
import { scopeSql } from '../scope.ts';
import { type Hit, hitColumns, searchable, toHit } from './find-rows.ts';

/** How many records are remembered per person. */
const kept = 20;

/** Opened records are written down together, this long after the first of them. */
const patienceMs = 3000;

type Opened = { readonly person: string; readonly register: string; readonly row: string; readonly at: Date };

/** Remembers what people open. `opened` costs a page nothing: it is written later, all pages' together. */
export type RecentRecords = {
  readonly opened: (actor: Actor, register: string, row: string) => void;
  /** Writes what is still waiting: before somebody asks, and at the end. */
  readonly flush: () => Promise<void>;
};

async function write(tx: Tx, opened: readonly Opened[]): Promise<void> {
  const people = [...new Set(opened.map(({ person }) => person))];
  await tx`
    with written as (
      insert into work.recent_records (person_id, register, row_id, at)
      select * from unnest(${opened.map((one) => one.person)}::uuid[], ${opened.map((one) => one.register)}::text[],
        ${opened.map((one) => one.row)}::uuid[], ${opened.map((one) => one.at.toISOString())}::timestamptz[])
      on conflict (person_id, register, row_id) do update set at = greatest(excluded.at, work.recent_records.at)
    )
    delete from work.recent_records old using (
      select person_id, register, row_id,
        row_number() over (partition by person_id order by at desc) as place
      from work.recent_records where person_id = any(${people}::uuid[])
    ) ranked
    where ranked.place > ${kept} and (old.person_id, old.register, old.row_id) = (ranked.person_id, ranked.register, ranked.row_id)`;
}

/** @param report is told when writing failed; what was opened is then forgotten, which harms nobody */
export function recentRecords(db: Db, report: (error: unknown) => void): RecentRecords {
  let waiting = new Map<string, Opened>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const opened = [...waiting.values()];
    waiting = new Map();
    await write(db.sql, opened).catch(report);
  };
  return {
    opened: ({ kind, id: person }, register, row) => {
      if (kind !== 'person') return;
      waiting.set(`${person} ${register} ${row}`, { person, register, row, at: new Date() });
      timer ??= setTimeout(flush, patienceMs).unref();
    },
    flush,
  };
}

/** The records a person opened last and may still read, the latest first; one statement. */
export async function findRecent(reader: Reader): Promise<readonly Hit[]> {
  const bind = newBind();
  const parts = searchable(reader).map(
    (register) => `(select ${hitColumns(reader, register, bind)}, r.at from work.recent_records r
      join ${register.table} t on t.id = r.row_id
      where r.person_id = ${bind(reader.actor.id)}::uuid and r.register = ${bind(register.name)}
        and ${scopeSql(register, register.read, reader.actor, 't', bind)})`,
  );
  if (parts.length === 0) return [];
  const sql = `select * from (${parts.join(' union all ')}) o order by at desc limit ${kept}`;
  const rows = await reader.tx.unsafe(sql, bind.values as never[], { prepare: true });
  return rows.map((row) => toHit(reader, row));
}
