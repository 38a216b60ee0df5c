// How long the totals of a budget take: 100,000 lines of 40 agencies, and a tenth of them. The limit is 50 ms for the whole
// by agency; from a tenth to the whole no total grows more than the lines do.
import { padusRegisters } from '../src/app.ts';
import type { Actor } from '../src/kernel/access/access.ts';
import { connect } from '../src/kernel/db/db.ts';
import { migrate, readMigrations } from '../src/kernel/db/migrate.ts';
import { levels, type Path } from '../src/modules/budget/rollup/levels.ts';
import { listSums } from '../src/modules/budget/rollup/rollup.queries.ts';
import { startTestServer } from '../src/testing/database.ts';
import { governmentUnder } from '../src/testing/every-register.ts';

const limitMs = 50;
const rounds = 40;
const agencies = 40;
const plans = { 10000: '00000000-0000-7000-8000-000000010000', 100000: '00000000-0000-7000-8000-000000100000' };

const server = await startTestServer();
const owner = connect(server.url, { max: 1 });
await migrate(owner, await readMigrations());
await owner.sql.unsafe(`
  insert into organization.agencies (id, version, status, created_at, code, name, kind, period)
    select gen_random_uuid(), 1, 'active', now(), 'PD.' || n, 'Dinas ' || n, 'department', '[2020-01-01,)'
    from generate_series(1, ${agencies}) n`);
for (const [count, id] of Object.entries(plans))
  await owner.sql.unsafe(`
    insert into budget.budget_plans (id, version, status, created_at, name, year, kind)
      values ('${id}', 1, 'draft', now(), 'Anggaran ${count}', 2000 + ${count} / 10000, 'original');
    insert into budget.budget_lines (id, version, status, created_at, plan, agency, activity, sub_activity_name, account,
        item, volume, unit, price, source, category)
      select gen_random_uuid(), 1, 'submitted', now(), '${id}', a.id,
        '2.' || 10 + n % 7 || '.0' || 1 + n % 5 || '.2.0' || 1 + n % 6 || '.00' || 10 + n % 9, 'Sub', '5.1.02.02.01.00' || 10 + n % 50,
        'Uraian ' || n, 1 + n % 12, 'paket', 100000 + n * 37 % 9000000, (array['apbd', 'grant'])[1 + (n % 20) / 19], 'data'
      from generate_series(1, ${count}) n
      join (select id, row_number() over () as at from organization.agencies) a on a.at = 1 + n % ${agencies}`);
await owner.sql`vacuum analyze`;

const db = connect(server.url, { max: 4, role: 'padu_app' });
const registry = padusRegisters('Asia/Jakarta', governmentUnder('tanjungpinang-8-2022'), '');
const [some] = await owner.sql<{ id: string }[]>`select id from organization.agencies order by code limit 1`;
const agency = some?.id ?? '';
const whole: Actor = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'person',
  name: 'Siti',
  assignments: [{ role: 'finance-officer', agencyId: null, subtree: [] }],
};
const one: Actor = { ...whole, assignments: [{ role: 'agency-officer', agencyId: agency, subtree: [agency] }] };

async function measure(actor: Actor, plan: string, path: Path): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    const start = performance.now();
    const rows = await listSums({ tx: db.sql, registry, actor, lang: 'id' }, plan, path);
    if (rows.length === 0) throw new Error('nothing to add up');
    if (round >= 5) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

const [byAgency] = levels;
for (const { name, actor, path } of [
  { name: 'the whole by agency', actor: whole, path: [] },
  { name: 'one agency by programme', actor: whole, path: [{ level: byAgency, key: agency }] },
  { name: 'what one agency sees of it', actor: one, path: [] },
] as const) {
  const few = await measure(actor, plans[10_000], path);
  const many = await measure(actor, plans[100_000], path);
  const good = many <= limitMs && many <= few * 10;
  process.stdout.write(
    `budget totals, ${name}: ${many.toFixed(1)} ms over 100,000 lines of ${limitMs} ms: ${(many / limitMs).toFixed(2)} (limit 1.00), ${few.toFixed(1)} ms over 10,000, ×${(many / few).toFixed(1)} (limit ×10) ${good ? 'ok' : 'miss'}\n`,
  );
  if (!good) process.exitCode = 1;
}

await Promise.all([db.close(), owner.close()]);
await server.stop();
