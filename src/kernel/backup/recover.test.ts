import assert from 'node:assert/strict';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../testing/boot.ts';
import { connect } from '../db/db.ts';
import { attachEmbedded } from '../db/embedded.ts';
import { openPlace } from '../db/open.ts';
import { copyBase } from './base-copy.ts';
import { recoverUntil } from './recover.ts';

it('brings the built-in database back to a moment: every row before it, none after', async () => {
  const folder = await temporaryFolder();
  await chmod(folder, 0o711);
  const [dataDir, archive, back] = ['data', 'archive', 'back'].map((name) => join(folder, name));
  if (!dataDir || !archive || !back) throw new Error('folders');
  await mkdir(archive, { mode: 0o711 });
  const attached = await attachEmbedded(dataDir, true, archive);
  const owner = connect(attached.migratorUrl, { max: 1 });
  const superuser = connect(attached.superuserUrl, { max: 1 });
  const write = (from: number, to: number) =>
    owner.sql`insert into public.notes select generate_series(${from}::int, ${to}::int)`;
  try {
    await owner.sql`create table public.notes (n int primary key)`;
    await write(1, 100);
    const before = new Date();
    await copyBase(dataDir, attached.superuserUrl, archive);
    await write(101, 200);
    await sleep(50);
    const [moment] = await owner.sql<{ at: Date }[]>`select clock_timestamp() as at`;
    await sleep(50);
    await write(201, 300);
    await owner.sql`delete from public.notes where n <= 100`;
    await superuser.sql`select pg_switch_wal()`;
    for (let waited = 0; waited < 30_000; waited += 100) {
      const [state] = await superuser.sql<{ failed: number; behind: boolean }[]>`
        select failed_count::int as failed,
          coalesce(last_archived_wal < pg_walfile_name(pg_current_wal_lsn() - 1), true) as behind from pg_stat_archiver`;
      assert.equal(state?.failed, 0, 'PostgreSQL could not archive');
      if (state?.behind === false) break;
      await sleep(100);
    }
    const until = moment?.at ?? new Date();
    await assert.rejects(recoverUntil(archive, back, before), { code: 'archive-foreign' });
    await assert.rejects(recoverUntil(archive, dataDir, until), { code: 'restore-not-empty' });
    const recovered = await recoverUntil(archive, back, until);
    assert.ok(recovered.last !== null && recovered.last <= until);
  } finally {
    await Promise.all([owner.close(), superuser.close()]);
    await attached.release();
  }
  assert.deepEqual((await readdir(back)).sort(), ['db', 'secrets.json']);
  const place = await openPlace({ dataDir: back, databaseUrl: undefined, migratorUrl: undefined }, true);
  try {
    const [rows] = await place.owner.sql<{ n: number; from: number; to: number }[]>`
      select count(*) as n, min(n) as from, max(n) as to from public.notes`;
    assert.deepEqual(rows, { n: 200, from: 1, to: 200 });
    await place.owner.sql`insert into public.notes values (1000)`;
  } finally {
    await place.close();
  }
});
