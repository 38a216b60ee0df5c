// Pages under load: 50 people who read a page, think, and go on, over the example government and 100,000 documents, one
// of fifty a draft; what design.md asks for is 50 ms (95th percentile) and 300 MB. THINK: seconds between pages; SECONDS:
// how long.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../src/kernel/config/config.ts';
import { openDatabase } from '../src/kernel/db/open.ts';
import { openSession } from '../src/kernel/session/session.queries.ts';
import { runPadu, spawnPadu } from '../src/testing/spawn-padu.ts';

const callers = 50;
const limits = { p95Ms: 50, megabytes: 300 };
const [think, seconds] = [Number(process.env.THINK ?? 3), Number(process.env.SECONDS ?? 60)];

const dataDir = await mkdtemp(join(tmpdir(), 'padu-load-'));
const seeded = await runPadu(dataDir, 'seed', '--demo', 'tanjungpinang-8-2022');
assert.equal(seeded.code, 0, seeded.out);
const server = await spawnPadu(dataDir, ['start.mjs', 'padu']);
// The starter hands over to the process that serves, and stays beside it.
const serving = readFileSync(`/proc/${server.process.pid}/task/${server.process.pid}/children`, 'utf8').split(' ')[0];
// Broken off in the middle, it leaves nothing running.
process.on('exit', () => server.process.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const { owner, close } = await openDatabase(readConfig({ DATA_DIR: dataDir }), { serve: false, upgrade: false });
await owner.sql.unsafe(`
  insert into evidence.documents (id, version, status, created_at, number, title, kind, agency, date, classification, openness)
    select gen_random_uuid(), 1, case when n % 50 = 0 then 'draft' else 'final' end, now(), 'L-' || n, 'Laporan pengelolaan ' || n, 'roadmap', a.id,
      date '2016-01-01' + (n * 7 % 3650), 'public', 'public'
    from generate_series(1, 100000) n
    join (select id, row_number() over (order by id) as k, count(*) over () as all from organization.agencies) a
      on a.k = 1 + n % a.all`);
await owner.sql`vacuum analyze`;
const people = await owner.sql<{ id: string }[]>`
  select distinct person as id from organization.role_assignments where role = 'administrator' and status = 'active'`;
const person = people[0]?.id ?? assert.fail('nobody is administrator');
const ids = await owner.sql<
  { id: string }[]
>`select id from evidence.documents where number like 'L-%' and status = 'draft'`;
const cookies = await Promise.all(
  Array.from({ length: callers }, async () => `padu_session=${await openSession(owner.sql, person, new Date())}`),
);

const anyId = () => ids[Math.floor(Math.random() * ids.length)]?.id;
const pages: Readonly<Record<string, () => string>> = {
  home: () => '/',
  board: () => '/compliance',
  inbox: () => '/inbox',
  list: () => '/documents',
  'filtered list': () => '/documents?filter%5Bkind%5D=roadmap',
  row: () => `/documents/${anyId()}`,
  form: () => `/documents/${anyId()}/edit`,
  search: () => `/search?q=L-${1 + Math.floor(Math.random() * 100_000)}`,
};

const taken = new Map<string, number[]>(Object.keys(pages).map((name) => [name, []]));
let [peak, refused] = [0, 0];
const memory = setInterval(() => {
  const status = readFileSync(`/proc/${serving}/status`, 'utf8');
  peak = Math.max(peak, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}, 250);

async function caller(cookie: string, until: number, keep: boolean): Promise<void> {
  await sleep(Math.random() * think * 1000);
  while (performance.now() < until) {
    const names = Object.keys(pages);
    const name = names[Math.floor(Math.random() * names.length)] ?? 'home';
    const start = performance.now();
    const answer = await fetch(`${server.url}${pages[name]?.()}`, { headers: { cookie } });
    await answer.text();
    // More than it can answer in time is refused, which is right, and still misses the goal.
    if (answer.status === 503) refused += 1;
    else assert.ok(answer.status < 400, `${name}: ${answer.status}`);
    if (keep) taken.get(name)?.push(performance.now() - start);
    await sleep(think * 1000 * (0.5 + Math.random()));
  }
}
for (const keep of [false, true]) {
  const until = performance.now() + (keep ? seconds : Math.min(seconds, 20)) * 1000;
  await Promise.all(cookies.map((cookie) => caller(cookie, until, keep)));
}
clearInterval(memory);

const at = (times: readonly number[], part: number) => times[Math.floor(times.length * part)] ?? 0;
let reached = peak <= limits.megabytes && refused === 0;
for (const [name, times] of [...taken, ['all pages', [...taken.values()].flat()] as const]) {
  const sorted = times.toSorted((one, other) => one - other);
  const good = at(sorted, 0.95) <= limits.p95Ms;
  reached &&= good;
  const told = `p50 ${at(sorted, 0.5).toFixed(0)} ms, p95 ${at(sorted, 0.95).toFixed(0)} ms of ${limits.p95Ms} ms, ${sorted.length} times`;
  process.stdout.write(`${good ? '✔' : '✖'} ${name}: ${told}\n`);
}
process.stdout.write(`${refused === 0 ? '✔' : '✖'} ${refused} refused for too much work at once\n`);
process.stdout.write(
  `${peak <= limits.megabytes ? '✔' : '✖'} memory: ${peak.toFixed(0)} MB of ${limits.megabytes} MB\n`,
);
await close();
server.process.kill('SIGTERM');
await once(server.process, 'exit');
await rm(dataDir, { recursive: true, force: true });
process.exitCode = reached ? 0 : 1;
