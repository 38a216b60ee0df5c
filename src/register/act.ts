import type { Actor } from '../kernel/access/access.ts';
import type { Transaction, Tx } from '../kernel/db/db.ts';
import type { Registry } from './registry.ts';

/** Who changes what, when; everything a change needs, passed explicitly. */
export type Act = {
  readonly tx: Transaction;
  readonly registry: Registry;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
  /**
   * Rows whose new version already stands for what is done inside them in this transaction; with it, many changes inside
   * a row make one version of it. Each change is its own when absent.
   */
  readonly touched?: Set<string>;
  /** Values that are handed over by another row in this transaction: they are not newly given to the row. */
  readonly held?: Readonly<Record<string, unknown>>;
};

/** Who acts, where no transaction is open: what is asked is asked of what stands committed, and nothing is locked. */
export type Acting = Omit<Act, 'tx'> & { readonly tx: Tx };
