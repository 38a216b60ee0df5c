import assert from 'node:assert/strict';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import fc from 'fast-check';
import { backupSource } from '../../app.ts';
import { temporaryFolder } from '../../testing/boot.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { cronTime } from './backup-jobs.ts';
import { findBackupState } from './backup-runs.queries.ts';
import { backupStanding } from './backup-standing.rules.ts';
import { runDrill } from './drill.ts';
import { makeBackup } from './make-backup.ts';
import { placeAt } from './place-at.ts';

const { config, db, owner, admin, signIn } = await bootPadu();
await chmod(config.dataDir, 0o711);
const to = await temporaryFolder();
const place = placeAt(to, config.backup, config.dataDir);
const common = { place, passphrase: undefined, dataDir: config.dataDir, now: new Date() };

it('proves a backup in a scratch database of its own, keeps the proof and leaves nothing behind', async () => {
  await assert.rejects(runDrill(db, common), { code: 'backup-place' });
  await makeBackup(backupSource(config, owner), db, { ...common, keep: config.backup.keep });
  const before = await readdir(config.dataDir);
  const restored = await runDrill(db, { ...common, now: new Date(common.now.getTime() + 1000) });
  assert.ok(restored.rows > 0);
  assert.deepEqual(await readdir(config.dataDir), before);
  const state = await findBackupState(db.sql);
  assert.equal(state.drill.good?.archive, restored.archive);
  assert.equal(state.drill.failedSince, null);
  assert.equal(backupStanding(state, true, common.now), 'good');

  const shown = await admin.get('/system');
  assert.equal(shown.statusCode, 200, shown.body);
  assert.match(shown.body, /Uji pemulihan/);
  const viewer = await signIn('viewer', null);
  assert.equal((await viewer.get('/system')).statusCode, 403);
});

it('tells of a damaged archive, as long as nothing good came after it', async () => {
  const [name = ''] = (await readdir(to)).filter((one) => one.endsWith('.padu'));
  const bytes = await readFile(join(to, name));
  const broken = await temporaryFolder();
  await writeFile(join(broken, name), bytes.subarray(0, -100));
  const later = new Date(common.now.getTime() + 2000);
  const elsewhere = placeAt(broken, config.backup, config.dataDir);
  await assert.rejects(runDrill(db, { ...common, place: elsewhere, now: later }), { code: 'archive-damaged' });
  const state = await findBackupState(db.sql);
  assert.equal(backupStanding(state, true, later), 'drill-failed');
  assert.match(state.drill.failedSince?.failure?.en ?? '', /damaged/);
});

it('says what is wrong with the backups, the worst first', () => {
  const run = (at: Date) =>
    ({
      kind: 'backup',
      at,
      archive: 'a',
      seconds: 1,
      bytes: 1,
      rows: 1,
      files: 1,
      logSize: null,
      logRoot: null,
      failure: null,
    }) as const;
  const now = new Date('2026-11-28T00:00:00Z');
  const hours = (n: number) => new Date(now.getTime() - n * 3_600_000);
  const state = (backup: number | null, drill: number | null) => ({
    backup: { good: backup === null ? null : run(hours(backup)), failedSince: null },
    drill: { good: drill === null ? null : run(hours(drill)), failedSince: null },
  });
  assert.equal(backupStanding(state(1, 1), false, now), 'unscheduled');
  assert.equal(backupStanding(state(37, 1), true, now), 'backup-old');
  assert.equal(backupStanding(state(36, 961), true, now), 'drill-old');
  assert.equal(backupStanding(state(36, 960), true, now), 'good');
  assert.equal(backupStanding(state(null, 1), true, now), 'backup-old');
  const failed = { ...state(1, 1), backup: { good: run(hours(2)), failedSince: run(hours(1)) } };
  assert.equal(backupStanding(failed, false, now), 'backup-failed');
});

it('runs at the hour of the government, whatever its zone', () => {
  assert.equal(cronTime('01:00', 0, 'Asia/Jakarta'), '0 18');
  assert.equal(cronTime('01:30', 120, 'Asia/Jayapura'), '30 18');
  const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(time, fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'), (at, zone) => {
      const [minute = 0, hour = 0] = cronTime(at, 0, zone).split(' ').map(Number);
      const shown = new Date(Date.UTC(2026, 5, 1, hour, minute)).toLocaleTimeString('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
      });
      assert.equal(shown, at);
    }),
  );
});
