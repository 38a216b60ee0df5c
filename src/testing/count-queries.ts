import type { Db } from '../kernel/db/db.ts';

const isTemplate = (value: unknown): boolean => Array.isArray(value) && 'raw' in value;

/** A database that counts the statements sent outside transactions. Parts of statements put together count as well. */
export function countQueries(db: Db): { readonly db: Db; readonly count: () => number } {
  let sent = 0;
  const sql = new Proxy(db.sql, {
    apply: (target, self, args: readonly unknown[]) => {
      if (isTemplate(args[0])) sent += 1;
      return Reflect.apply(target, self, [...args]);
    },
    get: (target, name, receiver) => {
      if (name === 'unsafe') sent += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  return { db: { ...db, sql }, count: () => sent };
}
