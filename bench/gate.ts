// The gate of one request against 27,000 applications, and against a tenth of them: against 1 s, and not worse than linear.
import { connect, type Db } from '../src/kernel/db/db.ts';
import { migrate, readMigrations } from '../src/kernel/db/migrate.ts';
import { readGate } from '../src/modules/development/gate/read-gate.ts';
import { findProfile } from '../src/modules/regulation/index.ts';
import { startTestServer } from '../src/testing/database.ts';

const limitMs = 1000;
const times = 15;
const most = 27_000;

const request = '00000000-0000-7000-8000-000000000002';

/** Applications with names and purposes of words that repeat as they do in an office, some of them general. */
async function fill(owner: Db): Promise<void> {
  await owner.sql.unsafe(`
    insert into organization.agencies (id, version, status, created_at, code, name, kind, period)
      select gen_random_uuid(), 1, 'active', now(), 'PD.' || n, 'Dinas Urusan ' || n, 'department', '[2020-01-01,)'
      from generate_series(1, 40) n;
    insert into dataset.datasets (id, version, status, created_at, code, name, agency, personal, interoperable)
      select gen_random_uuid(), 1, 'in-use', now(), 'D-' || n, 'Data ' || n, a.id, false, false
      from generate_series(1, 400) n
      join (select id, row_number() over (order by code) as k from organization.agencies) a on a.k = 1 + n % 40;
    insert into application.applications (id, version, status, created_at, code, name, agency, type, scope, purpose, datasets)
      select gen_random_uuid(), 1, 'in-use', now(), 'A-' || n,
        concat_ws(' ', (array['Sistem', 'Aplikasi', 'Portal', 'Layanan'])[1 + n % 4],
          (array['cuti', 'kinerja', 'surat', 'antrean', 'perizinan', 'arsip', 'aset'])[1 + n % 7],
          (array['pegawai', 'warga', 'sekolah', 'puskesmas', 'kelurahan', 'pasar', 'guru', 'nelayan', 'kader'])[1 + n % 9], n),
        a.id, case when n % 50 = 0 then 'general' else 'special' end, 'one-agency',
        concat_ws(' ', 'Mengelola', (array['pengajuan', 'persetujuan', 'pelaporan', 'pencatatan'])[1 + n % 4],
          (array['cuti', 'kinerja', 'surat', 'antrean', 'perizinan', 'arsip', 'aset'])[1 + n % 7],
          repeat((array['secara elektronik dan terpadu ', 'bagi seluruh unit kerja ', 'di wilayah daerah '])[1 + n % 3], 5)),
        array[d.id]
      from generate_series(1, ${most}) n
      join (select id, row_number() over (order by code) as k from organization.agencies) a on a.k = 1 + n % 40
      join (select id, row_number() over (order by code) as k from dataset.datasets) d on d.k = 1 + n % 400;
    insert into process.processes (id, version, status, created_at, code, name, agency, applications)
      select gen_random_uuid(), 1, 'in-use', now(), 'P-' || n, 'Proses ' || n, a.id,
        array(select id from application.applications where code in ('A-' || n * 3, 'A-' || n * 3 + 1))
      from generate_series(1, 2000) n
      join (select id, row_number() over (order by code) as k from organization.agencies) a on a.k = 1 + n % 40;
    insert into development.development_requests (id, version, status, created_at, code, name, agency, change, type, scope,
        purpose, builder, open_source, processes, datasets)
      select '${request}', 1, 'draft', now(), 'PA-1', 'Aplikasi Cuti Pegawai Daring', a.id, 'new', 'special', 'one-agency',
        'Mengelola pengajuan cuti pegawai secara elektronik dan terpadu bagi seluruh unit kerja di wilayah daerah.',
        'agency', 'open', array(select id from process.processes order by code limit 10),
        array(select id from dataset.datasets order by code limit 10)
      from organization.agencies a order by code limit 1;
    analyze`);
}

const server = await startTestServer();
const owner = connect(server.url, { max: 2 });
await migrate(owner, await readMigrations());
await fill(owner);
const db = connect(server.url, { max: 4, role: 'padu_app' });
const profile = findProfile('lampung-utara-44-2022');
const [values] = await owner.sql`
  select name, agency, change, type, scope, purpose, builder, open_source as "openSource", processes, datasets
  from development.development_requests where id = ${request}`;
if (!profile || !values) throw new Error('the bench has no request');
const { settings } = profile;
const asked = { id: request, values };

async function measure(): Promise<{ readonly ms: number; readonly compared: number; readonly found: number }> {
  const taken: number[] = [];
  let [compared, found] = [0, 0];
  for (let n = 0; n < times + 3; n += 1) {
    const start = performance.now();
    const gate = await readGate(db.sql, asked, settings, '2026-11-28');
    if (n >= 3) taken.push(performance.now() - start);
    [compared, found] = [gate.compared, gate.similar.length];
  }
  return { ms: taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0, compared, found };
}

const whole = await measure();
await owner.sql.unsafe(
  `update application.applications set status = 'void' where substring(code, 3)::int > ${most / 10}; analyze`,
);
const tenth = await measure();
for (const { ms, compared, found } of [whole, tenth])
  process.stdout.write(
    `gate against ${compared} applications: ${ms.toFixed(0)} ms of ${limitMs} ms: ${(ms / limitMs).toFixed(2)} (limit 1.00), ${found} similar\n`,
  );
const growth = whole.ms / tenth.ms / (whole.compared / tenth.compared);
process.stdout.write(`growth from a tenth: ${growth.toFixed(2)} of linear (limit 1.00)\n`);
if (whole.ms > limitMs || growth > 1) process.exitCode = 1;
await Promise.all([db.close(), owner.close()]);
await server.stop();
