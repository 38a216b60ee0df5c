import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import type { Actor, Role } from '../kernel/access/access.ts';
import { readConfig } from '../kernel/config/config.ts';
import { buildServer } from '../server.ts';
import { type Browser, browserFor, noLimits, temporaryFolder } from './boot.ts';
import { firstRunEntries, Browser as Visitor } from './boot-identity.ts';
import { countQueries } from './count-queries.ts';
import { useDatabase } from './database.ts';

/** An actor of whom only the id matters: the server looks up the rest. */
const known = (id: string, name: string): Actor => ({ id, kind: 'person', name, assignments: [] });

/** The whole program on a database of the calling test file's own, before its first run. */
export async function bootEmptyPadu(settings: Readonly<Record<string, string>> = {}) {
  const database = await useDatabase();
  const { db, count: countedQueries } = countQueries(database.db);
  const config = readConfig({ DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'silent', ...settings });
  const app = await buildServer({ config, db }, noLimits);
  await app.ready();
  after(() => app.close());
  return { ...database, app, config, countedQueries };
}

/** The whole program after its first run, with its administrator signed in and a way to sign in others. */
export async function bootPadu(
  settings: Readonly<Record<string, string>> = {},
  profile: string = 'tanjungpinang-8-2022',
) {
  const booted = await bootEmptyPadu(settings);
  const { app, db, owner } = booted;
  const visitor = new Visitor(app);
  await visitor.get('/first-run');
  const done = await visitor.post('/first-run', { ...firstRunEntries, profile });
  if (done.statusCode !== 303) throw new Error(`The first run failed: ${done.body}`);
  const [founder] = await owner.sql<{ id: string }[]>`select id from identity.people`;
  const admin = await browserFor(app, db, known(founder?.id ?? '', firstRunEntries.name));

  /** Someone with one role at an agency, for ever. */
  const signIn = async (role: Role, agency: string | null): Promise<Browser> => {
    const id = randomUUID();
    await owner.sql`insert into identity.people (id, version, status, created_at, name, number)
      values (${id}, 1, 'active', now(), ${role}, ${id})`;
    await owner.sql`insert into organization.role_assignments
      (id, version, status, created_at, person, role, agency, period)
      values (${randomUUID()}, 1, 'active', now(), ${id}, ${role}, ${agency}, '[2020-01-01,)')`;
    return browserFor(app, db, known(id, role));
  };
  return { ...booted, admin, founder: founder?.id ?? '', signIn };
}
