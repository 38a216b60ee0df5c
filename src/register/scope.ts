import { type Actor, type Grant, mayAtAll, reachOf } from '../kernel/access/access.ts';
import { type Bind, sqlName } from './bind.ts';
import type { ReadGrant, Register } from './register.ts';

/** The SQL of the agency a row belongs to, or null where rows belong to none. */
export function anchorSql(register: Register, alias: string): string | null {
  if (register.anchor === null) return null;
  return `${alias}.${register.anchor === 'id' ? 'id' : sqlName(register.anchor)}`;
}

/** The SQL of the record whose appointed people reach a row, or null where there is none. */
function recordSql({ record }: Register, alias: string): string | null {
  return record === undefined ? null : `${alias}.${record === 'id' ? 'id' : sqlName(record)}`;
}

function grantSql(register: Register, grant: Grant, actor: Actor, alias: string, bind: Bind): string {
  const reach = reachOf(actor, grant);
  if (reach.all) return 'true';
  const anchor = anchorSql(register, alias);
  const ways: string[] = [];
  if (anchor && reach.agencies.length > 0) ways.push(`${anchor} = any(${bind(reach.agencies)}::uuid[])`);
  const record = recordSql(register, alias);
  if (record && reach.records.length > 0) ways.push(`${record} = any(${bind(reach.records)}::uuid[])`);
  if (reach.own) ways.push(`${alias}.created_by = ${bind(actor.id)}::uuid`);
  return ways.length > 0 ? `(${ways.join(' or ')})` : 'false';
}

/**
 * The one predicate that decides which rows an actor may see or act on. Every door uses it: page, API, search, export,
 * preview, autocomplete, related lists and the labels of references.
 */
export function scopeSql(register: Register, grant: ReadGrant, actor: Actor, alias: string, bind: Bind): string {
  if (isThrough(grant)) return throughSql(grant, actor, alias, bind);
  if (!isLevelled(grant)) return grantSql(register, grant, actor, alias, bind);
  const column = `${alias}.${sqlName(grant.by)}`;
  const ways = Object.entries(grant.levels).flatMap(([level, levelGrant]) => {
    const sql = grantSql(register, levelGrant, actor, alias, bind);
    return sql === 'false' ? [] : [`(${column} = ${bind(level)} and ${sql})`];
  });
  return ways.length > 0 ? `(${ways.join(' or ')})` : 'false';
}

type Through = Extract<ReadGrant, { through: string }>;

/** Open where the row pointed to is open. */
function throughSql({ through, of }: Through, actor: Actor, alias: string, bind: Bind): string {
  const parent = `${alias}_${sqlName(through)}`;
  const open = scopeSql(of, of.read, actor, parent, bind);
  return `exists (select from ${of.table} ${parent} where ${parent}.id = ${alias}.${sqlName(through)} and ${open})`;
}

/** Whether a read grant is that of the row a field points to. */
export function isThrough(grant: ReadGrant): grant is Through {
  return 'through' in grant;
}

/** Every grant behind a read grant: one, or one per level. */
export function grantsOf(read: ReadGrant): readonly Grant[] {
  if (isThrough(read)) return grantsOf(read.of.read);
  return isLevelled(read) ? Object.values(read.levels) : [read];
}

/** Whether a read grant differs per value of a field. */
export function isLevelled(grant: ReadGrant): grant is Extract<ReadGrant, { levels: object }> {
  return 'levels' in grant;
}

/** Whether any role of the actor could read at least some row: decides what stands in the navigation. */
export function mayRead(actor: Actor, grant: ReadGrant): boolean {
  return grantsOf(grant).some((one) => mayAtAll(actor, one));
}
