// Payload CMS with the same register, on a database of its own of the same server: built and started as its users do.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { kinds, rows, savedRow, values } from './fields.mjs';
import { waitFor } from './wait-for.mjs';

const cwd = join(import.meta.dirname, 'payload');

export async function startPayload(url, sql, port) {
  const env = { ...process.env, DATABASE_URL: url, NEXT_TELEMETRY_DISABLED: '1' };
  const developing = { ...env, NODE_ENV: 'development' };
  const made = spawnSync(process.execPath, ['prepare.mjs'], {
    cwd,
    env: developing,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0) throw new Error('Payload could not make its tables.');
  const next = ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1'];
  const child = spawn(process.execPath, next, {
    cwd,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(`${origin}/api/users/me`, child);
  const columns = Object.keys(values);
  const cast = (name) => (['kind', 'classification', 'openness'].includes(name) ? `::enum_documents_${name}` : '');
  await sql.unsafe(`
    insert into agencies (code, name) select 'PD.' || n, 'Dinas ' || n from generate_series(1, 40) n;
    insert into documents (agency_id, ${columns.join(', ')})
      select 1 + n % 40, ${columns.map((name) => `(${values[name]})${cast(name)}`).join(', ')}
      from generate_series(1, ${rows}) n`);
  await sql.unsafe('vacuum analyze');
  const signIn = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'siti@example.go.id', password: 'a long password' }),
  });
  const { token } = await signIn.json();
  const base = '/api/documents';
  const id = (n) => 1 + (n % 5000);
  return {
    name: 'Payload',
    origin,
    token,
    calls: {
      list: { next: () => ({ method: 'GET', path: `${base}?limit=50&depth=0&sort=-date` }) },
      filter: {
        next: (n) => ({
          method: 'GET',
          path: `${base}?limit=50&depth=0&sort=-date&where[kind][equals]=${kinds[n % 4]}`,
        }),
      },
      open: { next: (n) => ({ method: 'GET', path: `${base}/${id(n)}?depth=0` }) },
      save: {
        next: (n, who) => ({
          method: 'PATCH',
          path: `${base}/${1 + savedRow(n, who)}`,
          body: { title: `Dokumen ${who} disimpan ${n}` },
        }),
      },
    },
    stop: async () => {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.on('exit', resolve));
    },
  };
}
