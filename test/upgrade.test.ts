import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { padusRegisters } from '../src/app.ts';
import { restoreArchive } from '../src/kernel/backup/restore.ts';
import { readConfig } from '../src/kernel/config/config.ts';
import { connect } from '../src/kernel/db/db.ts';
import { migrate, readMigrations } from '../src/kernel/db/migrate.ts';
import { openDatabase } from '../src/kernel/db/open.ts';
import { filesFolder } from '../src/kernel/files/store.ts';
import { watchGovernment } from '../src/modules/identity/index.ts';
import { buildServer } from '../src/server.ts';
import { browserFor, noLimits, temporaryFolder } from '../src/testing/boot.ts';
import { createEmptyDatabase, useDatabase } from '../src/testing/database.ts';

/** States of earlier versions, filled with example data and packed by tools/pack-state.ts. */
const states = globSync('fixtures/*.padu', { cwd: import.meta.dirname });
const { owner: server } = await useDatabase();

describe('an upgrade', () => {
  for (const state of states) {
    it(`brings ${state} to this version, proves its log and serves every register; a second time changes nothing`, async () => {
      const [dataDir, databaseUrl] = [await temporaryFolder(), await createEmptyDatabase(server)];
      const where = { dataDir, databaseUrl, migratorUrl: undefined };
      const file = { path: join(import.meta.dirname, state), passphrase: undefined };
      const restored = await restoreArchive(file, where, { now: new Date(), despiteFindings: false });
      const all = await readMigrations();
      assert.ok(restored.migrated.length > 0 && restored.migrated.length < all.length);
      assert.equal(restored.findings, 0);
      assert.ok((restored.log?.size ?? 0) > 1000);

      const again = connect(databaseUrl, { max: 1 });
      assert.deepEqual(await migrate(again, all), []);
      await again.close();
      await readEveryList(dataDir, databaseUrl);
    });
  }
});

async function readEveryList(dataDir: string, databaseUrl: string): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const database = await openDatabase(config, { serve: false, upgrade: true });
  assert.deepEqual(database.migrated, []);
  const app = await buildServer({ config, db: database.db }, noLimits);
  try {
    await app.ready();
    const [admin] = await database.owner.sql<{ id: string }[]>`
      select person as id from organization.role_assignments where role = 'administrator' and status = 'active' limit 1`;
    const known = { id: admin?.id ?? '', kind: 'person', name: 'Administrator', assignments: [] } as const;
    const browser = await browserFor(app, database.db, known);
    const government = await watchGovernment(database.db, () => undefined);
    const registers = padusRegisters(config.timeZone, government, filesFolder(config)).all();
    government.stop();
    let rows = 0;
    for (const { register } of registers) {
      const { statusCode, body } = await browser.get(`/${register.name}`);
      assert.equal(statusCode, 200, `${register.name}: ${body.slice(0, 300)}`);
      const list = await browser.api('GET', `/api/v1/${register.name}?limit=1`);
      rows += list.json().total ?? 0;
    }
    assert.ok(rows > 500, `${rows} rows are listed`);
  } finally {
    await app.close();
    await database.close();
  }
}
