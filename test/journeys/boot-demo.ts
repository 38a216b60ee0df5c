import { after } from 'node:test';
import { seedDemo } from '../../src/demo/seed-demo.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { openSession } from '../../src/kernel/session/session.queries.ts';
import { buildServer } from '../../src/server.ts';
import { noLimits, temporaryFolder } from '../../src/testing/boot.ts';
import { useDatabase } from '../../src/testing/database.ts';

/** The whole program with the demonstration of Tanjungpinang as it stands today, and ways to sign in to it. */
export async function bootDemo() {
  const { db, owner } = await useDatabase();
  const config = readConfig({ DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'silent' });
  const { password } = await seedDemo({ db, config }, 'tanjungpinang-8-2022', new Date());
  await owner.sql`analyze`;
  const app = await buildServer({ config, db }, noLimits);
  await app.ready();
  after(() => app.close());

  /** The session of one of the accounts of the demonstration. */
  const signedIn = async (login: string) => {
    const [account] = await owner.sql`select person_id from identity.accounts where login = ${login}`;
    const value = await openSession(db.sql, String(account?.person_id), new Date());
    return { cookie: { name: 'padu_session', value: value.replace(/^padu_session=/, '') } };
  };
  return { app, owner, password: password ?? '', signedIn };
}
