import { type Bind, newBind, sqlName } from '../bind.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import type { Registry } from '../registry.ts';
import { scopeSql } from '../scope.ts';

/** A field of some register that can point to rows of another; `address`: by `register/id`. */
export type Pointer = {
  readonly register: Register;
  readonly field: string;
  readonly kind: 'one' | 'many' | 'address';
};

/** Every field of every register that can point to rows of this one. */
export function pointersTo(registry: Registry, target: Register): readonly Pointer[] {
  return registry.all().flatMap(({ register }) =>
    Object.entries(register.fields).flatMap(([field, { refers, addresses }]): Pointer[] => {
      if (addresses) return [{ register, field, kind: 'address' }];
      if (refers?.register !== target.name) return [];
      return [{ register, field, kind: refers.many ? 'many' : 'one' }];
    }),
  );
}

/** The SQL of whether a row `t` points to an id. */
export function pointsSql({ field, kind }: Pointer, target: Register, id: string, bind: Bind): string {
  const column = `t.${sqlName(field)}`;
  if (kind === 'address') return `${column} = ${bind(`${target.name}/${id}`)}`;
  return kind === 'many' ? `${column} @> array[${bind(id)}::uuid]` : `${column} = ${bind(id)}::uuid`;
}

/** How many rows of a register point to a row, as far as the reader may see them. */
export type PointerCount = { readonly register: Register; readonly count: number };

/** What points to a row, register by register; one statement. */
export async function countPointers(reader: Reader, target: Register, id: string): Promise<readonly PointerCount[]> {
  const bind = newBind();
  const pointers = pointersTo(reader.registry, target);
  const registers = [...new Set(pointers.map(({ register }) => register))];
  if (registers.length === 0) return [];
  const parts = registers.map((register) => {
    const own = pointers.filter((pointer) => pointer.register === register);
    const points = own.map((pointer) => pointsSql(pointer, target, id, bind)).join(' or ');
    const open = scopeSql(register, register.read, reader.actor, 't', bind);
    return `select ${bind(register.name)} as name, count(*) as count from ${register.table} t where (${points}) and ${open}`;
  });
  const rows = await reader.tx.unsafe(parts.join(' union all '), bind.values as never[], { prepare: true });
  return registers.flatMap((register) => {
    const count = Number(rows.find(({ name }) => name === register.name)?.count ?? 0);
    return count > 0 ? [{ register, count }] : [];
  });
}
