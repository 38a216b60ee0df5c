import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';

const { admin, signIn, countedQueries, owner } = await bootPadu();

const create = async (register: string, values: Record<string, unknown>): Promise<string> => {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<{ id: string }>().id;
};
const period = { from: '2017-01-01', until: null };
const agency = await create('agencies', { code: 'DISKOMINFO', name: 'Dinas Kominfo', kind: 'department', period });
const element = (register: string, code: string, more: Record<string, unknown> = {}) =>
  create(register, { code, name: `Unsur ${code}`, agency, ...more });

let ids: Record<'process' | 'centre' | 'server' | 'data' | 'app' | 'service', string>;

before(async () => {
  const process = await element('processes', 'PB-1');
  const centre = await element('infrastructure-items', 'PD-1', {
    kind: 'main-data-centre',
    shared: false,
    noSni: false,
  });
  const server = await element('infrastructure-items', 'SRV-1', { kind: 'server', shared: false, locatedIn: centre });
  const data = await element('datasets', 'DAT-1', { personal: false, interoperable: true, storedAt: [server] });
  const app = await element('applications', 'APP-1', {
    type: 'special',
    scope: 'one-agency',
    reference: 'RAA.02.01',
    datasets: [data],
    hosting: [server],
  });
  const service = await element('services', 'LAY-1', {
    kind: 'public',
    audience: 'public',
    yearlyUsers: 1200,
    processes: [process],
    applications: [app],
  });
  ids = { process, centre, server, data, app, service };
  await owner.sql`update application.applications set status = 'in-use'`;
});

const pages = () => [
  '/architecture',
  '/architecture/coverage?domain=RAA',
  '/architecture/gap',
  '/architecture/matrix?of=service-application',
  '/architecture/heat?by=risk',
  '/architecture/quality?rule=not-mapped',
  `/architecture/elements/${ids.service}`,
  `/architecture/elements/${ids.centre}/switch-off`,
];

it('draws every picture with its table, in order for people and machines', async () => {
  for (const url of pages()) {
    const response = await admin.get(url);
    assert.equal(response.statusCode, 200, `${url} ${response.body.slice(0, 300)}`);
    assert.deepEqual(checkHtml(response.body), [], url);
  }
});

it('says what stops with a data centre: the server, what runs there, and the service with its users', async () => {
  const found = (await admin.api('GET', `/api/v1/architecture/elements/${ids.centre}/switch-off`)).json();
  assert.deepEqual(
    found.services.map(({ id, depth }: { id: string; depth: number }) => [id, depth]),
    [[ids.service, 3]],
  );
  assert.equal(found.users.services, 1200);
  assert.deepEqual(
    found.others.map(({ id }: { id: string }) => id),
    [ids.server, ids.app],
  );
  assert.deepEqual(
    found.data.stopped.map(({ id }: { id: string }) => id),
    [ids.data],
  );
  assert.deepEqual(
    found.left.map(({ id }: { id: string }) => id),
    [ids.process],
  );
  const csv = await admin.get(`/architecture/elements/${ids.centre}/switch-off.csv`);
  assert.match(csv.body, /LAY-1 – Unsur LAY-1/);
  assert.match((await admin.get(`/architecture/elements/${ids.centre}/switch-off`)).body, /Unsur LAY-1/);
});

it('names the initiatives that close a gap, and what nobody plans yet', async () => {
  const planned = await element('services', 'LAY-RENCANA', { kind: 'public', audience: 'public' });
  const bare = await element('services', 'LAY-SENDIRI', { kind: 'public', audience: 'public' });
  await create('initiatives', {
    code: 'AP-9',
    name: 'Layanan baru',
    part: 'service',
    agency,
    period: { from: '2026-01-01', until: '2026-12-31' },
    output: 'Layanan dipakai.',
    cost: 1_000_000,
    services: [planned],
  });
  const { body } = await admin.get('/architecture/gap');
  assert.match(body, /LAY-RENCANA[\s\S]*?AP-9 – Layanan baru/);
  const row = body.split('<tr').find((one) => one.includes(bare));
  assert.match(row ?? '', /Belum ada inisiatif/);
});

it('sees what was committed since, and asks the database a constant number of questions', async () => {
  const once = async (url: string) => {
    const start = countedQueries();
    assert.equal((await admin.get(url)).statusCode, 200);
    return countedQueries() - start;
  };
  /** The least of three, because the sequencer of the log asks too, in its own time. */
  const asked = async (url: string) => Math.min(await once(url), await once(url), await once(url));
  await admin.get('/architecture/gap');
  const few = await asked('/architecture/gap');
  const planned = await Promise.all(['A', 'B', 'C'].map((code) => element('processes', `PB-${code}`)));
  const gaps = (await admin.api('GET', '/api/v1/architecture/gap')).json();
  const processes = gaps.items.find(({ domain }: { domain: string }) => domain === 'RAB');
  for (const id of planned) assert.ok(processes.toBuild.includes(id));
  await admin.get('/architecture/gap');
  assert.equal(await asked('/architecture/gap'), few);
});

it('answers alike for what is not there and what is over', async () => {
  const gone = await element('processes', 'PB-GONE');
  await owner.sql`update process.processes set status = 'retired', version = version + 1 where id = ${gone}`;
  for (const id of [gone, '00000000-0000-7000-8000-000000000000', 'x'])
    assert.equal((await admin.get(`/architecture/elements/${id}`)).statusCode, 404);
});

it('compares an edition with today: what was added, gone and changed', async () => {
  const edition = await create('architecture-editions', {
    name: 'Arsitektur 2026–2030',
    agency,
    term: { from: '2026-01-01', until: '2030-12-31' },
  });
  const draft = await admin.get(`/architecture/editions/${edition}`);
  assert.match(draft.body, /Belum ditetapkan/);
  await owner.sql`insert into architecture.edition_elements (edition, register, element, content)
    select ${edition}, 'applications', id, jsonb_strip_nulls(to_jsonb(t) - array['id', 'version', 'created_at', 'created_by', 'search'])
    from application.applications t`;
  await owner.sql`update architecture.architecture_editions set status = 'enacted', enacted_on = '2026-01-02' where id = ${edition}`;
  const compare = async () =>
    (await admin.api('GET', `/api/v1/architecture/editions/${edition}/compare`)).json().items as {
      id: string;
      change: string;
      columns: string[];
    }[];
  assert.ok((await compare()).every(({ change, id }) => change === 'added' && id !== ids.app));
  const { version } = (await admin.api('GET', `/api/v1/applications/${ids.app}`)).json();
  const edited = await admin.api(
    'POST',
    `/api/v1/applications/${ids.app}/steps/edit`,
    { values: { name: 'Nama baru' } },
    { 'if-match': `"${version}"` },
  );
  assert.equal(edited.statusCode, 200, edited.body);
  assert.deepEqual((await compare()).find(({ id }) => id === ids.app)?.columns, ['name']);
  for (const url of [`/architecture/editions/${edition}`, `/architecture/editions/${edition}/compare`]) {
    const response = await admin.get(url);
    assert.equal(response.statusCode, 200, response.body.slice(0, 300));
    assert.deepEqual(checkHtml(response.body), [], url);
  }
});

it('shows people of every role what their registers show them, and nobody else anything', async () => {
  const officer = await signIn('agency-officer', agency);
  assert.equal((await officer.get(`/architecture/elements/${ids.app}`)).statusCode, 200);
});

it('goes out as ArchiMate and comes in again by the engine, all or nothing, with a line for each element refused', async () => {
  const xml = (await admin.get('/architecture/archimate.xml')).body;
  const send = (body: string) =>
    admin.upload('/api/v1/architecture/exchange', {}, { field: 'xml', name: 'a.xml', bytes: Buffer.from(body) });
  const same = await send(xml);
  assert.equal(same.statusCode, 200, same.body);
  assert.deepEqual([same.json().added, same.json().left], [0, []]);
  const foreign = await send(
    xml
      .replace('</elements>', '<element identifier="g" xsi:type="Goal"><name>G</name></element></elements>')
      .replace('</diagrams>', '<view identifier="v" xsi:type="Diagram"><name>Gambar saya</name></view></diagrams>')
      .replaceAll('<value>in-use</value>', '<value>retired</value>'),
  );
  assert.equal(foreign.statusCode, 200, foreign.body);
  const left = foreign.json<{ left: { kind: string; count: number; says: string }[] }>().left;
  assert.deepEqual(left.map(({ kind }) => kind).toSorted(), ['element', 'status', 'view']);
  assert.match(left.find(({ kind }) => kind === 'view')?.says ?? '', /"Gambar saya"/);
  const renamed = xml.replace('<name>Unsur LAY-1</name>', '<name>Layanan lain</name>');
  assert.equal((await send(renamed)).statusCode, 200);
  assert.equal((await admin.api('GET', `/api/v1/services/${ids.service}`)).json().name, 'Layanan lain');
  const refused = await send(
    renamed.replace('<name>Layanan lain</name>', '<name>Tidak jadi</name>').replaceAll('RAA.02.01', 'RAA.99'),
  );
  assert.equal(refused.statusCode, 422, refused.body);
  assert.match(refused.body, /APP-1/);
  assert.equal((await admin.api('GET', `/api/v1/services/${ids.service}`)).json().name, 'Layanan lain');
  const bomb = await send(`<!DOCTYPE m [<!ENTITY a "x">]>${xml}`);
  assert.equal(bomb.statusCode, 422);
  const elements = (await admin.get('/architecture/elements.csv')).body;
  assert.match(elements, /BusinessService,Layanan lain/);
  const viewer = await signIn('viewer', null);
  const denied = await viewer.upload(
    '/architecture/exchange',
    {},
    { field: 'xml', name: 'a.xml', bytes: Buffer.from(xml) },
  );
  assert.equal(denied.statusCode, 403);
});
