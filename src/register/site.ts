import type { FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/access/access.ts';
import type { Db, Tx } from '../kernel/db/db.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Scan } from '../kernel/files/clamav.ts';
import type {} from '../kernel/http/request.ts';
import type { Shell } from '../ui/shell.ts';
import type { Act, Acting } from './act.ts';
import type { BatchRunner } from './batches/batch-runner.ts';
import type { Mentionable } from './comments/mentions.rules.ts';
import type { WaitingCounts } from './inbox/waiting-counts.ts';
import type { PeopleWho } from './people-who.ts';
import type { Reader } from './read.ts';
import type { Register } from './register.ts';
import type { Registry } from './registry.ts';
import { hasRollUps } from './shape/computed.ts';

/** What every page and API route of a register needs; made once at start. */
export type Site = {
  readonly db: Db;
  readonly registry: Registry;
  readonly shell: Shell;
  /** Where uploaded files live. */
  readonly filesDir: string;
  /** The documents tied to a record, as far as the reader may see them, and where to tie another. */
  readonly attachedTo: (reader: Reader, register: string, id: string) => Promise<Attached | null>;
  /** Told of every record somebody opens, so that search can offer it again. */
  readonly opened: (actor: Actor, register: string, row: string) => void;
  /** How much waits for each person, as last counted. */
  readonly waiting: WaitingCounts;
  /** Looks at every upload before it is kept; null where no scanner is set. */
  readonly scan: Scan | null;
  /** Who made a batch, with the rights of today: a batch runs with those, not with what its maker once had. */
  readonly loadMaker: BatchRunner['loadMaker'];
  /** Names of those who acted, for histories. */
  readonly actorNames: (tx: Tx, ids: readonly (string | null)[]) => Promise<(id: string | null) => string>;
  /** What people are called, by name: to mention them. */
  readonly namesOf: (tx: Tx, ids: readonly string[]) => Promise<readonly Mentionable[]>;
  /** Which people may act on a row. */
  readonly peopleWho: PeopleWho;
};

/** Documents tied to a record. `add` leads to where one may be tied; null where the reader may not. */
export type Attached = {
  readonly documents: readonly { readonly href: string; readonly title: string; readonly why: string }[];
  readonly add: string | null;
};

/** Who is asking. @throws CodedError `not-signed-in` */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new CodedError('not-signed-in');
  return request.actor;
}

/** A reader outside a transaction. */
export const readerOf = (site: Site, request: FastifyRequest): Reader => ({
  tx: site.db.sql,
  registry: site.registry,
  actor: actorOf(request),
  lang: request.preferences.lang,
});

/** Where one row is found by its id: what is added up over other rows may take longer than a lookup may. */
export const lookupsFor = ({ sql, lookups }: Pick<Db, 'sql' | 'lookups'>, { fields }: Register): Tx =>
  hasRollUps(fields) ? sql : lookups;

/** `readerOf` for one row by its id. */
export const lookupOf = (site: Site, request: FastifyRequest, register: Register): Reader => ({
  ...readerOf(site, request),
  tx: lookupsFor(site.db, register),
});

/** Who acts, outside a transaction. */
export const actingOf = (site: Site, request: FastifyRequest, now: Date): Acting => ({
  tx: site.db.sql,
  registry: site.registry,
  actor: actorOf(request),
  now,
  requestId: request.id,
});

/** Runs a change in one transaction as the person who asks. */
export async function change<T>(site: Site, request: FastifyRequest, run: (act: Act) => Promise<T>): Promise<T> {
  // For nobody no transaction is opened.
  actorOf(request);
  return site.db.begin((tx) => run({ ...actingOf(site, request, new Date()), tx }));
}
