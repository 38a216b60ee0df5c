import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { elementKinds } from '../../element/index.ts';

/** Descriptions of elements and codes of their owners, as far as the reader may see them; one statement. */
export async function listDescriptions(
  reader: Reader,
): Promise<ReadonlyMap<string, { readonly description: string | null; readonly agency: string | null }>> {
  const bind = newBind();
  const parts = elementKinds.map(({ register: name }) => {
    const { register } = reader.registry.get(name);
    return `select t.id, t.description, a.code as agency from ${register.table} t
      left join organization.agencies a on a.id = t.agency
      where t.status not in ('retired', 'void') and ${scopeSql(register, register.read, reader.actor, 't', bind)}`;
  });
  const rows = await reader.tx.unsafe<{ id: string; description: string | null; agency: string | null }[]>(
    parts.join(' union all '),
    bind.values as never[],
  );
  return new Map(rows.map(({ id, ...said }) => [id, said]));
}

/** A record that something coming in names by its code. */
export type KnownRecord = {
  readonly register: string;
  readonly code: string;
  readonly id: string;
  readonly version: number;
  readonly status: string;
};

/** Records of each kind by their code, struck-out ones left out; whether they may be changed the engine decides. */
export async function listKnown(reader: Reader): Promise<readonly KnownRecord[]> {
  const bind = newBind();
  const parts = elementKinds.map(({ register: name }) => {
    const { register } = reader.registry.get(name);
    return `select ${bind(name)} as register, t.code, t.id, t.version, t.status from ${register.table} t
      where t.status <> 'void' and ${scopeSql(register, register.read, reader.actor, 't', bind)}`;
  });
  return reader.tx.unsafe<KnownRecord[]>(parts.join(' union all '), bind.values as never[]);
}
