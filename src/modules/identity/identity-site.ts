import type { Role } from '../../kernel/access/access.ts';
import type { Config } from '../../kernel/config/config.ts';
import type { Db, Tx } from '../../kernel/db/db.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Cookies } from '../../kernel/session/cookies.ts';
import type { Sealer } from '../../kernel/session/seal.ts';
import type { Registry } from '../../register/registry.ts';
import type { Shell } from '../../ui/shell.ts';

/** A regulation a government may work by. */
export type ProfileChoice = { readonly id: string; readonly title: Text; readonly government: string };

/** The government of this installation. */
export type Government = { readonly name: string; readonly profile: string };

/** What identity needs of modules above it, which it may not know. */
export type IdentitySlots = {
  /** The regulations to choose from at the first run. */
  readonly profiles: () => readonly ProfileChoice[];
  /** Makes the first person an administrator; in the transaction of the first run. */
  readonly grantFirstAdministrator: (tx: Tx, personId: string, now: Date) => Promise<void>;
  /** Tells the running program which government it serves from now on; after the first run has committed. */
  readonly governmentChosen: (government: Government) => void | Promise<void>;
  /** The roles a person holds now; in the transaction of a sign-in. */
  readonly rolesOf: (tx: Tx, personId: string, now: Date) => Promise<readonly Role[]>;
  /** Who the administrators are now. */
  readonly listAdministrators: (tx: Tx, now: Date) => Promise<readonly string[]>;
  /** Agencies a token may be bound to. */
  readonly listAgencies: (tx: Tx) => Promise<readonly { readonly id: string; readonly label: string }[]>;
};

/** Everything the pages of identity work with; made once at start. */
export type IdentitySite = {
  readonly db: Db;
  readonly config: Config;
  readonly registry: Registry;
  readonly shell: Shell;
  readonly slots: IdentitySlots;
  readonly cookies: Cookies;
  /** Key of the hashes by which failed attempts are counted. */
  readonly attemptKey: Buffer;
  /** Key of the hashes by which recovery codes are kept. */
  readonly recoveryKey: Buffer;
  /** Locks the secrets of one-time codes. */
  readonly sealer: Sealer;
};
