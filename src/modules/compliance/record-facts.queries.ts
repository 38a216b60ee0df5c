import type { Tx } from '../../kernel/db/db.ts';
import { sqlName } from '../../register/bind.ts';
import type { Day } from './dates.rules.ts';
import { addDays } from './dates.rules.ts';
import type { RecordFact, RecordSpan } from './record-facts.ts';

type Row = {
  readonly register: string;
  readonly id: string;
  readonly day: Day;
  readonly status: string;
  readonly title: string;
  readonly agencyId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** One span per day on which a row changed, each until the day before the next. */
function spansOf(rows: readonly Row[], fields: readonly string[]): readonly RecordSpan[] {
  return rows.map(({ day, status, title, agencyId, data }, at) => {
    const next = rows[at + 1]?.day;
    return {
      from: day,
      until: next === undefined ? null : addDays(next, -1),
      status,
      title,
      agencyId,
      values: Object.fromEntries(fields.map((field) => [field, data[sqlName(field)] ?? null])),
    };
  });
}

/**
 * What the history says of every row of some registers, with the columns asked for: as the row stood at the end of each
 * day on which something was done to it. One statement.
 * @param timeZone whose days
 */
export async function listRecordFacts(
  tx: Tx,
  timeZone: string,
  asked: ReadonlyMap<string, readonly string[]>,
): Promise<readonly RecordFact[]> {
  const registers = [...asked.keys()];
  const columns = [...new Set([...asked.values()].flat().map(sqlName))];
  const rows = await tx<Row[]>`
    select distinct on (register, row_id, day)
      register, row_id as id, day, data ->> 'status' as status,
      coalesce(data ->> 'name', data ->> 'title', data ->> 'code', data ->> 'number', '') as title,
      data ->> 'agency' as "agencyId",
      coalesce((select jsonb_object_agg(key, value) from jsonb_each(data) where key = any(${columns}::text[])), '{}')
        as data
    from (
      select *, (at at time zone ${timeZone})::date as day from kernel.actions where register = any(${registers}::text[])
    ) acted
    order by register, row_id, day, seq desc`;
  return [...Map.groupBy(rows, ({ register, id }) => `${register}/${id}`).values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { register, id } = first;
    return [{ register, id, spans: spansOf(some, asked.get(register) ?? []) }];
  });
}
