import type { Db } from '../db/db.ts';
import { look, type Seen } from './as-committed.queries.ts';

type Kept<T> = { seen: Seen; readonly value: Promise<T> };

/**
 * Something worked out from records, kept until a record it was worked out from changes. Whoever asks gets it as of a
 * moment not before they asked, in any process, whatever order changes commit in: every change leaves an action in its
 * own transaction, and each question looks at what was committed since (docs/adr/0175-kept-facts.md).
 */
export class AsCommitted<T> {
  readonly #db: Db;
  readonly #registers: readonly string[];
  readonly #load: (sql: Db['sql']) => Promise<T>;
  #kept: Kept<T> | undefined;

  /**
   * @param registers those whose changes matter; a change without an action is not noticed
   * @param load reads it; of what is committed alone
   */
  constructor(db: Db, registers: readonly string[], load: (sql: Db['sql']) => Promise<T>) {
    this.#db = db;
    this.#registers = registers;
    this.#load = load;
  }

  /** As the records stand now. One statement where nothing changed. Throws what reading it throws, and tries again next time. */
  async get(): Promise<T> {
    for (;;) {
      const kept = this.#kept;
      const { seen, news } = await look(this.#db.sql, this.#registers, kept?.seen);
      if (kept && !news) {
        kept.seen = seen;
        return kept.value;
      }
      // Somebody else has begun to read it meanwhile: perhaps late enough for this question, too.
      if (this.#kept === kept) return this.#read(seen);
    }
  }

  /** What was seen is noted before the reading begins: what commits in between is read twice, never missed. */
  #read(seen: Seen): Promise<T> {
    const kept = { seen, value: this.#load(this.#db.sql) };
    this.#kept = kept;
    kept.value.catch(() => {
      if (this.#kept === kept) this.#kept = undefined;
    });
    return kept.value;
  }
}
