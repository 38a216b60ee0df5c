// Strapi with the same register, on a database of its own of the same server.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds, rows, savedRow, values } from './fields.mjs';
import { waitFor } from './wait-for.mjs';

export async function startStrapi(url, sql, port) {
  const folder = mkdtempSync(join(tmpdir(), 'padu-peers-'));
  const tokenFile = join(folder, 'token');
  mkdirSync(join(folder, 'uploads'));
  const quiet = {
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  };
  const env = {
    ...process.env,
    ...quiet,
    DATABASE_URL: url,
    PORT: String(port),
    TOKEN_FILE: tokenFile,
    PUBLIC_DIR: folder,
  };
  const cwd = join(import.meta.dirname, 'strapi');
  const child = spawn(process.execPath, ['server.js'], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(`${origin}/_health`, child);
  const columns = Object.keys(values);
  const kept = 'document_id, created_at, updated_at, published_at';
  const keptValues = `substr(md5(random()::text), 1, 24), now(), now(), now()`;
  await sql.unsafe(`
    insert into agencies (${kept}, code, name) select ${keptValues}, 'PD.' || n, 'Dinas ' || n from generate_series(1, 40) n;
    insert into documents (${kept}, ${columns.join(', ')})
      select ${keptValues}, ${columns.map((name) => values[name]).join(', ')} from generate_series(1, ${rows}) n;
    insert into documents_agency_lnk (document_id, agency_id)
      select d.id, 1 + d.id % 40 from documents d;
    create index on documents (date);
    create index on documents (kind);
    create index on documents (number);
    create index on documents (title)`);
  await sql.unsafe('vacuum analyze');
  const token = readFileSync(tokenFile, 'utf8');
  const found = await sql`select document_id from documents order by id limit 5000`;
  const ids = found.map(({ document_id }) => document_id);
  const base = '/api/documents';
  const page = 'pagination[limit]=50&sort=date:desc&populate[agency][fields][0]=id';
  return {
    name: 'Strapi',
    origin,
    token,
    calls: {
      list: { next: () => ({ method: 'GET', path: `${base}?${page}` }) },
      filter: { next: (n) => ({ method: 'GET', path: `${base}?${page}&filters[kind][$eq]=${kinds[n % 4]}` }) },
      open: {
        next: (n) => ({ method: 'GET', path: `${base}/${ids[n % ids.length]}?populate[agency][fields][0]=id` }),
      },
      save: {
        next: (n, who) => ({
          method: 'PUT',
          path: `${base}/${ids[savedRow(n, who)]}`,
          body: { data: { title: `Dokumen ${who} disimpan ${n}` } },
        }),
      },
    },
    stop: async () => {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.on('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
