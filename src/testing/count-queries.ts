import type { Db, Transaction } from '../kernel/db/db.ts';

const isTemplate = (value: unknown): boolean => Array.isArray(value) && 'raw' in value;

/** A database that counts the statements sent, in transactions too. Parts of statements put together count as well. */
export function countQueries(db: Db): { readonly db: Db; readonly count: () => number } {
  let sent = 0;
  const counting = <Sql extends object>(sql: Sql): Sql =>
    new Proxy(sql, {
      apply: (target, self, args: readonly unknown[]) => {
        if (isTemplate(args[0])) sent += 1;
        return Reflect.apply(target as (...given: unknown[]) => unknown, self, [...args]);
      },
      get: (target, name, receiver) => {
        if (name === 'unsafe') sent += 1;
        const found: unknown = Reflect.get(target, name, receiver);
        if (name !== 'begin' && name !== 'savepoint') return found;
        const open = found as (run: (tx: Transaction) => unknown) => unknown;
        return (run: (tx: Transaction) => unknown) => open.call(target, (tx) => run(counting(tx)));
      },
    });
  return {
    db: {
      ...db,
      sql: counting(db.sql),
      lookups: counting(db.lookups),
      write: counting(db.write),
      begin: (run) => db.begin((tx) => run(counting(tx))),
    },
    count: () => sent,
  };
}
