import type { Tx } from '../../../kernel/db/db.ts';
import { addDays, type Day } from '../../../kernel/i18n/days.ts';
import { type Bind, newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { elementKinds } from '../metamodel.ts';

/** What one agency has of one kind of element. Completeness is added up, so that averages of parts can be taken. */
export type ElementCount = {
  readonly register: string;
  readonly agency: string;
  readonly total: number;
  readonly planned: number;
  readonly used: number;
  readonly completeness: number;
  /** Confirmed, and not soon to be confirmed again. */
  readonly fresh: number;
  readonly due: number;
  readonly stale: number;
  readonly unmapped: number;
};

/** So many days before a record must be confirmed again it is due. */
const dueDays = 30;

const alive = `t.status not in ('retired', 'void')`;

/** Whether records of this reader are open to them, and alive: what every count is over. */
function openSql({ registry, actor }: Reader, register: string, bind: Bind): string {
  const { register: definition } = registry.get(register);
  return `${alive} and ${scopeSql(definition, definition.read, actor, 't', bind)}`;
}

/** What there is of every kind, agency by agency, among what the reader may read. One statement. */
export async function countElements(reader: Reader, today: Day): Promise<readonly ElementCount[]> {
  const bind = newBind();
  const [day, soon] = [`${bind(today)}::date`, `${bind(addDays(today, dueDays))}::date`];
  const parts = elementKinds.map(
    ({ register, table }) => `select ${bind(register)}::text as register, t.agency,
      count(*)::int as total,
      count(*) filter (where t.status not in ('in-use', 'to-retire'))::int as planned,
      count(*) filter (where t.status in ('in-use', 'to-retire'))::int as used,
      sum(t.completeness)::int as completeness,
      count(*) filter (where t.confirm_by >= ${soon})::int as fresh,
      count(*) filter (where t.confirm_by >= ${day} and t.confirm_by < ${soon})::int as due,
      count(*) filter (where t.confirm_by is null or t.confirm_by < ${day})::int as stale,
      count(*) filter (where t.reference is null)::int as unmapped
    from ${table} t where ${openSql(reader, register, bind)} group by t.agency`,
  );
  return reader.tx.unsafe<ElementCount[]>(parts.join(' union all '), bind.values as never[], { prepare: true });
}

/** A record whose name, without the words that many share, is that of another one. */
export type Namesake = {
  readonly register: string;
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  /** How many others are called so. */
  readonly others: number;
};

const common =
  'aplikasi|sistem|informasi|si|layanan|pelayanan|data|proses|kota|kabupaten|daerah|elektronik|online|daring';

/** Records of one kind that are called alike, among all. One statement. */
export async function listNamesakes(tx: Tx): Promise<readonly Namesake[]> {
  const parts = elementKinds.map(
    ({ register, table }) => `select '${register}' as register, t.id, t.name, t.agency,
      regexp_replace(regexp_replace(lower(t.name), '\\m(${common})\\M', '', 'g'), '[^a-z0-9]', '', 'g') as plain
    from ${table} t where ${alive}`,
  );
  return tx.unsafe<Namesake[]>(`select register, id, name, agency, (n - 1)::int as others
    from (select *, count(*) over (partition by register, plain) as n from (${parts.join(' union all ')}) named) counted
    where n > 1 and plain <> '' order by register, plain, name`);
}
