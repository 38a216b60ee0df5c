import postgres from 'postgres';
import { socketOf } from './address.ts';

/** What every query takes as its first argument: the pool, or a transaction of it. Tagged templates only. */
export type Tx = postgres.ISql<Record<never, never>>;

/** A running transaction, where a part may be undone alone (`savepoint`). */
export type Transaction = postgres.TransactionSql<Record<never, never>>;

/** One connected database: queries outside a transaction, transactions, and the end of both. */
export type Db = {
  /** The pool for single statements, each its own transaction. */
  readonly sql: postgres.Sql<Record<never, never>>;
  /**
   * For what is found by its key, never waits for a lock and never takes long: who calls, one row. On few connections, so
   * that what is asked at the same time travels together and wakes one process, not one each.
   */
  readonly lookups: postgres.Sql<Record<never, never>>;
  /** For single statements that may have to wait for a lock: on the connections of transactions, so that no reader waits. */
  readonly write: postgres.Sql<Record<never, never>>;
  /**
   * Runs `fn` in one transaction: commits what it returns, rolls back what it throws. Transactions have connections of
   * their own: however many wait for each other, what is only read goes on, and so does what a transaction sends past itself.
   */
  readonly begin: <T>(fn: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Address with login and role, for parts that keep their own connections (the job runner). */
  readonly url: string;
  /** Waits at most five seconds for running statements, then closes every connection. */
  readonly close: () => Promise<void>;
};

/** Connections for lookups. One would do, and stand still while its process is made. */
const lookupsAtMost = 2;

/**
 * Connects lazily to one PostgreSQL database. The session time zone is UTC, so that what the database writes out as
 * text (the snapshots of the action log) never depends on the server's settings.
 * Values: bigint and numeric arrive as numbers, date as 'YYYY-MM-DD', timestamptz as Date, json as plain values.
 * @param options.max connections at most, as many again for transactions, and a few for lookups
 * @param options.role acts with the rights of this database role, whatever the login may do more
 */
export function connect(url: string, options: { max: number; role?: string }): Db {
  const address = withRole(url, options.role);
  const settings = {
    ...socketOf(url),
    max: options.max,
    connection: { TimeZone: 'UTC', application_name: 'padu' },
    onnotice: () => undefined,
    connect_timeout: 10,
    types: {
      bigint: { to: 20, from: [20], serialize: String, parse: safeInteger },
      numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
      date: { to: 1184, from: [1114, 1184], serialize: instant, parse: (raw: string) => new Date(raw) },
      day: { to: 1082, from: [1082], serialize: String, parse: String },
    },
  };
  const [sql, transactions] = [postgres(address, settings), postgres(address, settings)];
  const lookups = postgres(address, { ...settings, max: Math.min(lookupsAtMost, options.max) });
  return {
    sql,
    lookups,
    write: transactions,
    begin: async (fn) => {
      let result: { value: Awaited<ReturnType<typeof fn>> } | undefined;
      await transactions.begin(async (tx) => {
        result = { value: await fn(tx) };
      });
      if (result === undefined) throw new Error('The transaction ended without a result.');
      return result.value;
    },
    url: address,
    close: async () => {
      await Promise.all([sql, lookups, transactions].map((pool) => pool.end({ timeout: 5 })));
    },
  };
}

/** Sets the role when the session starts, so that no statement ever runs with the login's own rights. */
function withRole(url: string, role: string | undefined): string {
  if (role === undefined) return url;
  const parsed = new URL(url);
  const given = parsed.searchParams.get('options');
  parsed.searchParams.set('options', `${given === null ? '' : `${given} `}-c role=${role}`);
  return parsed.href;
}

function safeInteger(raw: string): number {
  const value = Number(raw);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database returned ${raw}, which is beyond a safe integer.`);
  return value;
}

const instant = (value: Date | string): string => (typeof value === 'string' ? value : value.toISOString());
