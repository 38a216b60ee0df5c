// Sheets of the size a government has: 20,000 rows brought in, 100,000 rows taken out; seconds and memory against limits.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { padusRegisters } from '../src/app.ts';
import type { Actor } from '../src/kernel/access/access.ts';
import { readConfig } from '../src/kernel/config/config.ts';
import { connect } from '../src/kernel/db/db.ts';
import { migrate, readMigrations } from '../src/kernel/db/migrate.ts';
import { createServer } from '../src/kernel/http/create-server.ts';
import { openSession } from '../src/kernel/session/session.queries.ts';
import { findBatch } from '../src/register/batches/batch.queries.ts';
import { startBatch } from '../src/register/batches/manage-batch.ts';
import { workOnBatch } from '../src/register/batches/run-batch.ts';
import { mountRegisters } from '../src/register/mount.ts';
import type { Site } from '../src/register/site.ts';
import { startTestServer } from '../src/testing/database.ts';
import { governmentUnder } from '../src/testing/every-register.ts';
import { errorPage } from '../src/ui/error/error-page.ts';
import { type Shell, viewOf } from '../src/ui/shell.ts';

const brought = 20_000;
const taken = 100_000;
const limits = { seconds: 60, megabytes: 200 };

const person = '00000000-0000-7000-8000-000000000001';
const actor: Actor = {
  id: person,
  kind: 'person',
  name: 'Siti',
  assignments: [{ role: 'administrator', agencyId: null, subtree: [] }],
};

const server = await startTestServer();
const dataDir = await mkdtemp(join(tmpdir(), 'padu-bench-'));
const owner = connect(server.url, { max: 2 });
await migrate(owner, await readMigrations());
await owner.sql.unsafe(`
  insert into identity.people (id, version, status, created_at, name, number)
    values ('${person}', 1, 'active', now(), 'Siti', 'S-1');
  insert into organization.agencies (id, version, status, created_at, code, name, kind, period)
    select gen_random_uuid(), 1, 'active', now(), 'PD.' || n, 'Dinas ' || n, 'department', '[2020-01-01,)'
    from generate_series(1, 40) n`);
const db = connect(server.url, { max: 8, role: 'padu_app' });
const shell: Shell = {
  timeZone: 'Asia/Jakarta',
  government: () => 'Kota Contoh',
  navigation: () => [],
  provisions: () => [],
};
const app = await createServer({
  config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
  db,
  actors: { loadActor: async () => actor, loadTokenActor: async () => null },
  renderError: (request, error) => errorPage(viewOf(shell, request), error),
  probes: [],
  rateLimits: { perActor: 1e9, perAddress: 1e9, perAddressSignIn: 1e9, mostDelayMs: 0 },
});
const site: Site = {
  db,
  registry: padusRegisters('Asia/Jakarta', governmentUnder('tanjungpinang-8-2022'), ''),
  shell,
  filesDir: join(dataDir, 'files'),
  actorNames: async () => () => 'Siti',
  loadMaker: async () => actor,
  peopleWho: async () => [],
  attachedTo: async () => null,
  namesOf: async () => [],
  opened: () => undefined,
  waiting: { known: () => 0, keep: () => undefined },
  scan: null,
};
mountRegisters(app, site);
const address = await app.listen({ port: 0, host: '127.0.0.1' });
const cookie = `padu_session=${await openSession(db.sql, person, new Date())}`;
const [session] = await db.sql`select csrf from kernel.sessions where person_id = ${person}`;

let reached = true;

/** Runs something and says how long it took and how far memory grew above where it stood. */
async function measure(name: string, run: () => Promise<string>): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const start = performance.now();
  const what = await run();
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (peak - before) / 1024 / 1024;
  const good = seconds <= limits.seconds && megabytes <= limits.megabytes;
  reached = reached && good;
  process.stdout.write(
    `${good ? 'ok' : 'MISSED'}  ${name}: ${seconds.toFixed(1)} s (limit ${limits.seconds}), +${megabytes.toFixed(0)} MB (limit ${limits.megabytes}), ${what}\n`,
  );
}

const head = 'number,title,kind,agency,date,classification,openness';
const line = (n: number) => `D-${n},Dokumen ${n} & lampirannya,roadmap,PD.${1 + (n % 40)},2026-01-31,public,public`;
const sheet = [head, ...Array.from({ length: brought }, (_, n) => line(n + 1))].join('\n');
let batchId = '';

const batch = async () => (await findBatch(db.sql, batchId)) ?? assert.fail('no batch');

await measure(`trial of an import of ${brought} rows`, async () => {
  const form = new FormData();
  form.set('_csrf', String(session?.csrf));
  form.set('sheet.upload', new Blob([sheet]), 'documents.csv');
  const opened = await fetch(`${address}/documents/import`, {
    method: 'POST',
    body: form,
    headers: { cookie },
    redirect: 'manual',
  });
  assert.equal(opened.status, 303, await opened.text());
  batchId = opened.headers.get('location')?.split('/').at(-1) ?? '';
  await workOnBatch(site, batchId);
  const { state, created } = await batch();
  return `${state}, ${created} would be created`;
});

await measure(`import of ${brought} rows`, async () => {
  await startBatch(site, actor, batchId);
  await workOnBatch(site, batchId);
  const { state, created } = await batch();
  assert.equal(created, brought);
  return `${state}, ${created} created`;
});

await owner.sql.unsafe(`
  insert into evidence.documents (id, version, status, created_at, number, title, kind, agency, date, classification, openness)
    select gen_random_uuid(), 1, 'final', now(), 'E-' || n, '=Dokumen <' || n || '>', 'architecture', a.id,
      date '2016-01-01' + (n * 7 % 3650), 'public', 'public'
    from generate_series(1, ${taken - brought}) n
    join (select id, row_number() over () as at from organization.agencies) a on a.at = 1 + n % 40`);
await owner.sql`vacuum analyze`;

for (const format of ['csv', 'json', 'xlsx'])
  await measure(`export of ${taken} rows as ${format}`, async () => {
    const answer = await fetch(`${address}/documents/export.${format}`, { headers: { cookie } });
    assert.equal(answer.status, 200);
    let bytes = 0;
    for await (const chunk of answer.body ?? []) bytes += chunk.length;
    return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  });

await app.close();
await Promise.all([db.close(), owner.close()]);
await server.stop();
await rm(dataDir, { recursive: true, force: true });
process.exitCode = reached ? 0 : 1;
