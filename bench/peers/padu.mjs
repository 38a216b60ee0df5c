// Padu, as `padu serve` runs it, on a database of its own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds, rows, savedRow, values } from './fields.mjs';
import { waitFor } from './wait-for.mjs';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'src/main.ts');

export async function startPadu(url, sql, port) {
  const dataDir = mkdtempSync(join(tmpdir(), 'padu-peers-'));
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url, PORT: String(port), LOG_LEVEL: 'silent' };
  const padu = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, '--json'], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`padu ${args.join(' ')}: ${stdout}${stderr}`);
    return JSON.parse(stdout);
  };
  padu('migrate');
  const columns = Object.keys(values);
  await sql.unsafe(`
    insert into identity.governments (id, version, status, created_at, name, profile)
      values (gen_random_uuid(), 1, 'active', now(), 'Kota Uji', 'tanjungpinang-8-2022');
    insert into organization.agencies (id, version, status, created_at, code, name, kind, period)
      select gen_random_uuid(), 1, 'active', now(), 'PD.' || n, 'Dinas ' || n, 'department', '[2020-01-01,)'
      from generate_series(1, 40) n;
    insert into evidence.documents (id, version, status, created_at, agency, ${columns.join(', ')})
      select gen_random_uuid(), 1, 'draft', now(), a.id, ${columns.map((name) => values[name]).join(', ')}
      from generate_series(1, ${rows}) n
      join (select id, row_number() over () as at from organization.agencies) a on a.at = 1 + n % 40`);
  await sql.unsafe('vacuum analyze');
  const { token } = padu('token', 'create', '--role', 'administrator');
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(`${origin}/health/live`, child);
  const ids = await sql`select id from evidence.documents limit 5000`;
  const versions = new Map();
  const base = '/api/v1/documents';
  const saved = (n, who) => {
    const { id } = ids[savedRow(n, who)];
    const headers = { 'if-match': `"${versions.get(id) ?? 1}"` };
    return { method: 'PATCH', path: `${base}/${id}`, headers, body: { title: `Dokumen ${who} disimpan ${n}` } };
  };
  return {
    name: 'Padu',
    origin,
    token,
    calls: {
      list: { next: () => ({ method: 'GET', path: `${base}?limit=50` }) },
      filter: { next: (n) => ({ method: 'GET', path: `${base}?limit=50&filter[kind]=${kinds[n % 4]}` }) },
      open: { next: (n) => ({ method: 'GET', path: `${base}/${ids[n % ids.length].id}` }) },
      save: { next: saved, after: ({ json }) => versions.set(json.id, json.version) },
    },
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.on('exit', resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
