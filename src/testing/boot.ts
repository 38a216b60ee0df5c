import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { FastifyInstance, FastifyPluginAsync, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Actor, covers, type Role, reachOf } from '../kernel/access/access.ts';
import { readConfig } from '../kernel/config/config.ts';
import type { Db, Tx } from '../kernel/db/db.ts';
import { html } from '../kernel/html/html.ts';
import { createServer } from '../kernel/http/create-server.ts';
import { openSession } from '../kernel/session/session.queries.ts';
import { mountRegisters } from '../register/mount.ts';
import type { GrantOnRow, PeopleWho } from '../register/people-who.ts';
import { type Mounted, Registry } from '../register/registry.ts';
import type { Site } from '../register/site.ts';

/** Someone signed in to a server under test: pages with a cookie and form token, the API with the same session. */
export type Browser = {
  readonly actor: Actor;
  /** The session's cookie, for a real browser. */
  readonly cookie: { readonly name: string; readonly value: string };
  /** `more`: another cookie beside the session's. */
  readonly get: (url: string, more?: string) => Promise<LightMyRequestResponse>;
  readonly post: (
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<LightMyRequestResponse>;
  readonly api: (
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<LightMyRequestResponse>;
  /** A request as given, with the session and its form token; headers given here win. */
  readonly raw: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  readonly upload: (
    url: string,
    fields: Readonly<Record<string, string>>,
    file: { field: string; name: string; bytes: Buffer },
  ) => Promise<LightMyRequestResponse>;
};

/** Limits that no test meets unless it wants to: one that checks markup holds up the process of its own server. */
export const noLimits = { perActor: 1e6, perAddress: 1e6, perAddressSignIn: 1e6, mostDelayMs: 0 };

/** A temporary data folder that goes with the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'padu-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An actor with one role at one agency (and those below it). */
export const actorWith = (role: Role, agencyId: string | null, subtree: readonly string[] = []): Actor => ({
  id: randomUUID(),
  kind: 'person',
  name: `${role} ${randomUUID().slice(0, 4)}`,
  assignments: [{ role, agencyId, subtree: agencyId && subtree.length === 0 ? [agencyId] : subtree }],
});

const multipartBody = (
  fields: Readonly<Record<string, string>>,
  file: { field: string; name: string; bytes: Buffer },
) => {
  const mark = randomUUID();
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${mark}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${mark}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${mark}` } };
};

/** Signs an actor in to a server and gives what their browser can do. */
export async function browserFor(app: FastifyInstance, db: Db, actor: Actor): Promise<Browser> {
  const cookie = `padu_session=${await openSession(db.sql, actor.id, new Date())}`;
  const [row] =
    await db.sql`select csrf from kernel.sessions where person_id = ${actor.id} order by created_at desc limit 1`;
  const csrf = String(row?.csrf);
  const send = (options: InjectOptions) =>
    app.inject({ ...options, headers: { accept: 'text/html', cookie, ...options.headers } });
  return {
    actor,
    cookie: { name: 'padu_session', value: cookie.slice('padu_session='.length) },
    get: (url, more) => send({ url, ...(more ? { headers: { cookie: `${cookie}; ${more}` } } : {}) }),
    post: (url, fields) => {
      const body = new URLSearchParams({ _csrf: csrf });
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      return send({
        method: 'POST',
        url,
        payload: body.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    },
    api: (method, url, body, headers = {}) =>
      send({
        method,
        url,
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        headers: {
          accept: 'application/json',
          'x-csrf-token': csrf,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      }),
    raw: (options) => send({ ...options, headers: { 'x-csrf-token': csrf, ...options.headers } }),
    upload: (url, fields, file) => send({ method: 'POST', url, ...multipartBody({ _csrf: csrf, ...fields }, file) }),
  };
}

/** Which of some actors a grant on a row covers. */
export const whoAmong = (actors: readonly Actor[], { grant, ...row }: GrantOnRow): readonly string[] =>
  actors.filter((actor) => covers(reachOf(actor, grant), actor, row)).map(({ id }) => id);

/** What a module adds to the server its registers are tested on. */
export type Additions = {
  readonly pages?: (site: Site) => FastifyPluginAsync;
  /** Who a session stands for; without it, whoever was signed in by the test. */
  readonly loadActor?: (tx: Tx, personId: string, now: Date) => Promise<Actor | null>;
};

/** A server with some registers and no other module: what the engine's own tests run against. */
export async function bootRegisters(db: Db, all: readonly Mounted[], additions: Additions = {}) {
  const actors = new Map<string, Actor>();
  const dataDir = await temporaryFolder();
  const peopleWho: PeopleWho = async (_, row) => whoAmong([...actors.values()], row);
  const registry = new Registry(all, { peopleWho });
  const site: Site = {
    db,
    registry,
    filesDir: join(dataDir, 'files'),
    shell: { timeZone: 'Asia/Jakarta', government: () => 'Kota Contoh', navigation: () => [], provisions: () => [] },
    attachedTo: async () => null,
    loadMaker: async (tx, { actorId }, now) =>
      additions.loadActor ? additions.loadActor(tx, actorId, now) : (actors.get(actorId) ?? null),
    peopleWho,
    waiting: { known: () => 0, keep: () => undefined },
    opened: () => undefined,
    namesOf: async (_, ids) =>
      [...actors.values()].flatMap(({ id, name }) => (ids.includes(id) ? [{ id, name, login: null }] : [])),
    scan: null,
    actorNames: async () => (id) => actors.get(id ?? '')?.name ?? 'Padu',
  };
  const app = await createServer({
    config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
    db,
    actors: {
      loadActor: additions.loadActor ?? (async (_, id) => actors.get(id) ?? null),
      loadTokenActor: async () => null,
    },
    renderError: (request, error) => html`<h1>${error.title[request.preferences.lang]}</h1><p>${error.code}</p>`,
    probes: [],
    rateLimits: noLimits,
  });
  mountRegisters(app, site);
  if (additions.pages) await app.register(additions.pages(site));
  await app.ready();
  after(() => app.close());
  const signIn = (actor: Actor) => {
    actors.set(actor.id, actor);
    return browserFor(app, db, actor);
  };
  return { app, site, signIn };
}
