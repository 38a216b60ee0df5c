import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Actor, Assignment } from '../kernel/access/access.ts';
import { readConfig } from '../kernel/config/config.ts';
import type { Tx } from '../kernel/db/db.ts';
import { html } from '../kernel/html/html.ts';
import { createServer } from '../kernel/http/create-server.ts';
import { same } from '../kernel/i18n/text.ts';
import { type Government, identity, loadTokenActor, peopleMounted } from '../modules/identity/index.ts';
import { Registry } from '../register/registry.ts';
import type { Shell } from '../ui/shell.ts';
import { type TestDatabase, useDatabase } from './database.ts';

/** Entries of the first run that nothing is wrong with. */
export const firstRunEntries = {
  profile: 'contoh-1-2022',
  government: '',
  name: 'Siti Rahmawati',
  login: 'siti',
  password: 'kuda lumping hijau',
  repeat: 'kuda lumping hijau',
};

/** A browser: keeps its cookies and the form token of the page it saw last. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  #csrf = '';

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async #send(request: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.inject({
      ...request,
      headers: { accept: 'text/html', ...request.headers, cookie },
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    this.#csrf = /name="_csrf" value="([^"]*)"/.exec(response.body)?.[1] ?? this.#csrf;
    return response;
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#send({ url });
  }

  post(url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse> {
    const payload = new URLSearchParams({ _csrf: this.#csrf, ...fields }).toString();
    return this.#send({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }
}

/** A server with identity alone; roles are kept in memory, where the real ones belong to organization. */
export type IdentityServer = TestDatabase & {
  readonly app: FastifyInstance;
  readonly roles: Map<string, readonly Assignment[]>;
  readonly governments: Government[];
};

/** Boots identity on a database of the calling test file's own. */
export async function bootIdentity(): Promise<IdentityServer> {
  const database = await useDatabase();
  const { db } = database;
  const dataDir = await mkdtemp(join(tmpdir(), 'padu-identity-'));
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const roles = new Map<string, readonly Assignment[]>();
  const governments: Government[] = [];
  const loadActor = async (tx: Tx, id: string): Promise<Actor | null> => {
    const [row] = await tx<{ name: string }[]>`select name from identity.people where id = ${id}`;
    return row ? { id, kind: 'person', name: row.name, assignments: roles.get(id) ?? [] } : null;
  };
  const app = await createServer({
    config,
    db,
    actors: { loadActor, loadTokenActor: (tx, hash, now) => loadTokenActor(tx, hash, now, async () => []) },
    renderError: (_, error) => html`<h1>${error.title.id}</h1>`,
    probes: [],
    rateLimits: { perActor: 10_000, perAddress: 10_000, perAddressSignIn: 10_000, mostDelayMs: 0 },
  });
  const shell: Shell = { timeZone: 'Asia/Jakarta', government: () => null, navigation: () => [], provisions: () => [] };
  const slots = {
    profiles: () => [{ id: 'contoh-1-2022', title: same('Peraturan Contoh 1/2022'), government: 'Kabupaten Contoh' }],
    grantFirstAdministrator: async (_: Tx, personId: string) => {
      roles.set(personId, [{ role: 'administrator', agencyId: null, subtree: [] }]);
    },
    governmentChosen: (government: Government) => {
      governments.push(government);
    },
    rolesOf: async (_: Tx, personId: string) => (roles.get(personId) ?? []).map(({ role }) => role),
    listAdministrators: async () => [...roles.keys()],
    listAgencies: async () => [],
  };
  const registry = new Registry([peopleMounted]);
  await app.register(identity({ db, config, registry, shell, slots }));
  app.get('/', { config: { access: 'signed-in' } }, async (request) => html`<p>${request.actor?.name}</p>`);
  after(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return { ...database, app, roles, governments };
}
