import assert from 'node:assert/strict';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { backupSource } from '../../app.ts';
import { temporaryFolder } from '../../testing/boot.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { createEmptyDatabase } from '../../testing/database.ts';
import { sequenceAll } from '../../testing/sequence-all.ts';
import { connect } from '../db/db.ts';
import { openDatabase } from '../db/open.ts';
import { contentPath } from '../files/store.ts';
import { loadSigner } from '../log/signer.ts';
import { makeBackup } from './make-backup.ts';
import { pack } from './pack.ts';
import { placeAt } from './place-at.ts';
import { restoreArchive } from './restore.ts';

const { app, admin, config, db, owner } = await bootPadu();
const passphrase = 'dua belas huruf';
const to = await temporaryFolder();
const plan = (now: Date) => ({
  place: placeAt(to, config.backup, config.dataDir),
  passphrase,
  keep: config.backup.keep,
  now,
});
const source = backupSource(config, owner);
const bytes = Buffer.from(`isi ${'x'.repeat(3000)}`);
const paper = await admin.upload(
  '/documents',
  {
    number: 'D-1',
    title: 'Isi\tdengan "tanda"\\ dan baris',
    kind: 'other',
    classification: 'public',
    openness: 'public',
  },
  { field: 'files.upload', name: 'd.txt', bytes },
);
assert.ok(paper.statusCode < 500, paper.body);
await admin.get('/');
const signer = await loadSigner(join(config.dataDir, 'keys'), 'x/log');
await sequenceAll(db, signer);

/** What would be packed of a database now: every table with count and hash. */
const shapeOf = async (of: typeof source) => {
  const { manifest } = await pack(of, new Date(0), async (stream) => {
    for await (const _ of stream);
  });
  const changing = ['kernel.sessions', 'kernel.backup_runs', 'kernel.denials'];
  return { ...manifest, tables: manifest.tables.filter(({ name }) => !changing.includes(name)) };
};

const emptyPlace = async () => ({
  dataDir: await temporaryFolder(),
  databaseUrl: await createEmptyDatabase(owner),
  migratorUrl: undefined,
});
const options = { now: new Date(), despiteFindings: false };

describe('a backup', () => {
  it('brings everything back: rows, files, keys, sequences; and nobody is signed in', async () => {
    const made = await makeBackup(source, db, plan(new Date()));
    assert.deepEqual(await readdir(to), [made.archive]);
    assert.equal(((await stat(join(to, made.archive))).mode & 0o777).toString(8), '600');
    const place = await emptyPlace();
    const restored = await restoreArchive({ path: join(to, made.archive), passphrase }, place, options);
    assert.equal(restored.findings, 0);
    assert.ok((restored.log?.size ?? 0) > 0);
    assert.equal((await stat(join(place.dataDir, 'keys/log.key'))).mode & 0o777, 0o600);
    const opened = await openDatabase(place, { serve: false, upgrade: false });
    try {
      const there = { ...config, dataDir: place.dataDir };
      assert.deepEqual(await shapeOf(backupSource(there, opened.owner)), await shapeOf(source));
      const open = await opened.owner.sql`select from kernel.sessions where ended_at is null`;
      assert.equal(open.length, 0);
    } finally {
      await opened.close();
    }
  });

  it('never restores over anything', async () => {
    const [name = ''] = await readdir(to);
    const file = { path: join(to, name), passphrase };
    const filled = { dataDir: await temporaryFolder(), databaseUrl: owner.url, migratorUrl: undefined };
    await assert.rejects(restoreArchive(file, filled, options), { code: 'restore-not-empty' });
    const place = await emptyPlace();
    await mkdir(join(place.dataDir, 'keys'));
    await writeFile(join(place.dataDir, 'keys/log.key'), 'x');
    await assert.rejects(restoreArchive(file, place, options), { code: 'restore-not-empty' });
    const untouched = connect(place.databaseUrl, { max: 1 });
    assert.deepEqual([...(await untouched.sql`select nspname from pg_namespace where nspname = 'kernel'`)], []);
    await untouched.close();
  });

  it('touches nothing for an archive it cannot read', async () => {
    const place = await emptyPlace();
    const path = join(to, (await readdir(to))[0] ?? '');
    await assert.rejects(restoreArchive({ path, passphrase: 'bukan yang itu' }, place, options), {
      code: 'archive-locked',
    });
    assert.deepEqual(await readdir(place.dataDir), []);
  });

  it('proves the log: what was changed behind Padu before the backup is not restored unless one insists', async () => {
    await owner.sql`update identity.people set name = 'Orang Lain'`;
    const { archive } = await makeBackup(source, db, plan(new Date(Date.now() + 1000)));
    const file = { path: join(to, archive), passphrase };
    const place = await emptyPlace();
    await assert.rejects(restoreArchive(file, place, options), { code: 'restore-unproven' });
    await assert.rejects(openDatabase(place, { serve: false, upgrade: true }), { code: 'restore-unfinished' });
    const restored = await restoreArchive(file, place, { ...options, despiteFindings: true });
    assert.ok(restored.findings > 0);
    await (await openDatabase(place, { serve: false, upgrade: false })).close();
  });

  it('is made without a content that is damaged in the store, and says which', async () => {
    const [file] = await owner.sql<{ sha256: string }[]>`select sha256 from kernel.files limit 1`;
    if (file === undefined) throw new Error('no file was uploaded');
    await writeFile(contentPath(source.filesDir, file.sha256), 'rusak');
    const made = await makeBackup(source, db, plan(new Date(Date.now() + 2000)));
    assert.deepEqual(made.missingFiles, [file.sha256]);
  });

  it('records what came out, also when the place is gone', async () => {
    const path = join(to, 'not-a-folder');
    await writeFile(path, '');
    const broken = { ...plan(new Date()), place: placeAt(path, config.backup, config.dataDir) };
    await assert.rejects(makeBackup(source, db, broken), { code: 'backup-place' });
    const runs = await db.sql`select kind, failure from kernel.backup_runs order by at`;
    assert.ok(runs.filter(({ failure }) => failure === null).length >= 3);
    assert.ok(runs.some(({ failure }) => failure?.en.includes('not-a-folder')));
    assert.ok(app.server);
  });
});
