// The list of a register, 50 of 100,000 rows with filter, order and total, against the same written by hand.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { padusRegisters } from '../src/app.ts';
import type { Actor } from '../src/kernel/access/access.ts';
import { readConfig } from '../src/kernel/config/config.ts';
import { connect, type Db } from '../src/kernel/db/db.ts';
import { migrate, readMigrations } from '../src/kernel/db/migrate.ts';
import { createServer } from '../src/kernel/http/create-server.ts';
import { openSession } from '../src/kernel/session/session.queries.ts';
import { mountRegisters } from '../src/register/mount.ts';
import { compare } from '../src/testing/compare-speed.ts';
import { startTestServer } from '../src/testing/database.ts';
import { governmentUnder } from '../src/testing/every-register.ts';
import { errorPage } from '../src/ui/error/error-page.ts';
import { type Shell, viewOf } from '../src/ui/shell.ts';

const person = '00000000-0000-7000-8000-000000000001';
const actor: Actor = {
  id: person,
  kind: 'person',
  name: 'Siti',
  assignments: [{ role: 'administrator', agencyId: null, subtree: [] }],
};

/** 40 agencies and 100,000 documents of them, spread over kinds, classes and days. */
async function fill(owner: Db): Promise<void> {
  await owner.sql.unsafe(`
    insert into identity.people (id, version, status, created_at, name, number)
      values ('${person}', 1, 'active', now(), 'Siti', 'S-1');
    insert into organization.agencies (id, version, status, created_at, code, name, kind, period)
      select gen_random_uuid(), 1, 'active', now(), 'PD.' || n, 'Dinas ' || n, 'department', '[2020-01-01,)'
      from generate_series(1, 40) n;
    insert into evidence.documents (id, version, status, created_at, number, title, kind, agency, date, classification, openness)
      select gen_random_uuid(), 1, 'final', now(), 'D-' || n, 'Dokumen <' || n || '> & lampirannya',
        (array['architecture', 'roadmap', 'needs-analysis', 'roadmap-review'])[1 + n % 4],
        a.id, date '2016-01-01' + (n * 7 % 3650),
        (array['public', 'restricted'])[1 + n % 2], 'public'
      from generate_series(1, 100000) n
      join (select id, row_number() over () as at from organization.agencies) a on a.at = 1 + n % 40`);
  await owner.sql`vacuum analyze`;
}

type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Notes what the engine asks of the database, so that the hand-written server can ask the same. */
function overhear(db: Db): { readonly db: Db; readonly heard: Statement[] } {
  const heard: Statement[] = [];
  const sql = new Proxy(db.sql, {
    get: (target, name, receiver) => {
      const value = Reflect.get(target, name, receiver);
      if (name !== 'unsafe') return value;
      return (text: string, values: readonly unknown[], options: object) => {
        heard.push({ text, values });
        return target.unsafe(text, values as never[], options);
      };
    },
  });
  return { db: { ...db, sql }, heard };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

const server = await startTestServer();
const dataDir = await mkdtemp(join(tmpdir(), 'padu-bench-'));
const owner = connect(server.url, { max: 2 });
await migrate(owner, await readMigrations());
await fill(owner);
const real = connect(server.url, { max: 8, role: 'padu_app' });
const { db, heard } = overhear(real);

const registry = padusRegisters('Asia/Jakarta', governmentUnder('tanjungpinang-8-2022'), '');
const shell: Shell = {
  timeZone: 'Asia/Jakarta',
  government: () => 'Kota Contoh',
  navigation: () => [],
  provisions: () => [],
};
const engine = await createServer({
  config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
  db,
  actors: { loadActor: async () => actor, loadTokenActor: async () => null },
  renderError: (request, error) => errorPage(viewOf(shell, request), error),
  probes: [],
  rateLimits: { perActor: 1e9, perAddress: 1e9, perAddressSignIn: 1e9, mostDelayMs: 0 },
});
mountRegisters(engine, {
  db,
  registry,
  shell,
  filesDir: join(dataDir, 'files'),
  actorNames: async () => () => 'Siti',
  loadMaker: async () => null,
  peopleWho: async () => [],
  attachedTo: async () => null,
  namesOf: async () => [],
  opened: () => undefined,
  waiting: { known: () => 0, keep: () => undefined },
  scan: null,
});
await engine.ready();
const cookie = `padu_session=${await openSession(real.sql, person, new Date())}`;
const query = '?filter[kind]=roadmap&filter[classification]=public,restricted&sort=-date&limit=50';

/** One answer of the engine, with the statements behind it. */
async function answerOf(path: string) {
  heard.length = 0;
  const response = await engine.inject({ url: `${path}${query}`, headers: { cookie, accept: 'text/html' } });
  assert.equal(response.statusCode, 200, response.body);
  return { body: response.body, type: String(response.headers['content-type']), statements: [...heard] };
}

const page = await answerOf('/documents');
const api = await answerOf('/api/v1/documents');

const run = ({ text, values }: Statement) => real.sql.unsafe(text, values as never[], { prepare: true });
const isList = ({ text }: Statement) => text.includes('limit') && text.includes('evidence.documents t');
const listOf = (statements: readonly Statement[]) => statements.find(isList) ?? assert.fail('no list was asked for');
const othersOf = (statements: readonly Statement[]) => statements.filter((one) => !isList(one));

/** The frame of the page stands; only its rows are put in by hand, each with the markup the engine gives a row. */
const [head = '', rowsMarkup = '', tail = ''] = page.body.split(/(?<=<tbody>\n)|(?=<\/tbody>)/);
const [sample = ''] = rowsMarkup.split('\n');
const sampleId = /\/documents\/([0-9a-f-]{36})/.exec(sample)?.[1] ?? '';

type Raw = Readonly<Record<string, unknown>>;
const first = (await run(listOf(page.statements))).find((row) => row.id === sampleId) as Raw;
const agencyOf = (row: Raw) => (row.agency$ as readonly { id: string; label: string }[])[0];
const dateIn = /<time datetime="[^"]*">[^<]*<\/time>/;
const months = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');
const shownDate = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `<time datetime="${iso}">${Number(day)} ${months[Number(month) - 1]} ${year}</time>`;
};

/** A row as a template: what differs between rows is cut out once and filled in for each. */
const parts = sample
  .replaceAll(sampleId, '\u0001id\u0001')
  .replaceAll(escaped(String(first.title)), '\u0001title\u0001')
  .replaceAll(String(first.number), '\u0001number\u0001')
  .replaceAll(String(agencyOf(first)?.id), '\u0001agencyId\u0001')
  .replaceAll(escaped(String(agencyOf(first)?.label)), '\u0001agency\u0001')
  .replace(dateIn, '\u0001date\u0001')
  .split('\u0001');

const rowMarkup = (row: Raw): string => {
  const agency = agencyOf(row);
  const values: Readonly<Record<string, string>> = {
    id: String(row.id),
    title: escaped(String(row.title)),
    number: escaped(String(row.number)),
    agencyId: agency?.id ?? '',
    agency: escaped(agency?.label ?? ''),
    date: shownDate(String(row.date)),
  };
  return parts.map((part, at) => (at % 2 === 1 ? (values[part] ?? '') : part)).join('');
};

const bare = fastify();
bare.get('/documents', async (_, reply) => {
  const [rows] = await Promise.all([run(listOf(page.statements)), ...othersOf(page.statements).map(run)]);
  reply.type('text/html; charset=utf-8');
  return `${head}${rows
    .slice(0, 50)
    .map((row) => `${rowMarkup(row)}\n`)
    .join('')}${tail}`;
});

/** A document as the API writes it, by hand. */
const documentJson = (row: Raw, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      name === 'createdAt' ? row.created_at : name === 'createdBy' ? row.created_by : row[name],
    ]),
  );
const shape: { items: Record<string, unknown>[]; nextCursor: string | null; total: number } = JSON.parse(api.body);
const names = Object.keys(shape.items[0] ?? {});
bare.get('/api/v1/documents', async () => {
  const [rows, count] = await Promise.all([run(listOf(api.statements)), ...othersOf(api.statements).map(run)]);
  const shown = rows.slice(0, 50);
  const last = shown.at(-1);
  const nextCursor = Buffer.from(JSON.stringify([0, last?.$sort, last?.id, shown.length])).toString('base64url');
  return { items: shown.map((row) => documentJson(row, names)), nextCursor, total: Number(count?.[0]?.total) };
});
await bare.ready();

const byHandPage = await bare.inject(`/documents${query}`);
const byHandApi = await bare.inject(`/api/v1/documents${query}`);
const lengths = byHandPage.body.length / page.body.length;
assert.ok(lengths > 0.97 && lengths < 1.03, `the pages differ: ${lengths}`);
assert.deepEqual(JSON.parse(byHandApi.body), shape);

const ask = (path: string) => () => engine.inject({ url: `${path}${query}`, headers: { cookie, accept: 'text/html' } });
const askBare = (path: string) => () => bare.inject(`${path}${query}`);
const contests = [
  { name: 'register list, page', path: '/documents' },
  { name: 'register list, API', path: '/api/v1/documents' },
];
let reached = true;
for (const { name, path } of contests) {
  const good = await compare({ name, ours: ask(path), byHand: askBare(path), least: 0.6 });
  reached = reached && good;
}

await bare.close();
await engine.close();
await Promise.all([real.close(), owner.close()]);
await server.stop();
await rm(dataDir, { recursive: true, force: true });
process.exitCode = reached ? 0 : 1;
