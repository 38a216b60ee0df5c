import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { unescaped } from '../../../testing/crawl.ts';
import { problemsOf } from '../../../testing/evidence.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { today } from '../../../testing/today.ts';
import { layOut, type TableTask } from '../drawing/lay-out.rules.ts';

const { admin, app, owner, signIn } = await bootPadu();

type Row = { readonly id: string; readonly version: number; readonly status: string } & Record<string, unknown>;

async function create(register: string, values: object): Promise<Row> {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<Row>();
}
const read = async (register: string, id: string) => (await admin.api('GET', `/api/v1/${register}/${id}`)).json<Row>();

const agency = await create('agencies', {
  code: 'DINKES',
  name: 'Dinas Kesehatan',
  kind: 'department',
  period: { from: '2020-01-01', until: null },
});
const other = await create('agencies', {
  code: 'DISHUB',
  name: 'Dinas Perhubungan',
  kind: 'department',
  period: { from: '2020-01-01', until: null },
});
const organisation = await create('agencies', {
  code: 'ORTAL',
  name: 'Bagian Organisasi',
  kind: 'department',
  period: { from: '2020-01-01', until: null },
});
for (const [held, holder] of [
  ['organisation', organisation],
  ['ict', other],
] as const)
  await create('function-holdings', { function: held, agency: holder.id, period: { from: '2020-01-01', until: null } });
const officer = await signIn('agency-officer', agency.id);
const stranger = await signIn('agency-officer', other.id);

let count = 0;
const newProcess = (more: object = {}) => {
  count += 1;
  return create('processes', { code: `PB-${count}`, name: `Pendaftaran ${count}`, agency: agency.id, ...more });
};

const tasksOf = async (process: string) => {
  const list = await admin.api(
    'GET',
    `/api/v1/process-tasks?filter[process]=${process}&filter[status]=active&sort=step`,
  );
  return list.json<{ items: Row[] }>().items;
};

const draft = (process: string, number = 1, kind = 'as-is', more: object = {}) =>
  create('process-diagrams', { process, kind, number, ...more });

const whole = async (id: string) =>
  (await admin.api('GET', `/api/v1/process-diagrams/${id}/drawing`)).json<{
    version: number;
    xml: string;
    tasks: { element: string; name: string; task: string | null }[];
    toMend: { rule: string }[];
  }>();

const put = (who: typeof admin, id: string, version: number, xml: string) =>
  who.raw({
    method: 'PUT',
    url: `/api/v1/process-diagrams/${id}/drawing`,
    headers: { accept: 'application/json', 'content-type': 'application/json', 'if-match': `"${version}"` },
    payload: JSON.stringify({ xml }),
  });

const step = (who: typeof admin, row: Row, name: string, body: object = {}) =>
  who.api('POST', `/api/v1/process-diagrams/${row.id}/steps/${name}`, body, { 'if-match': `"${row.version}"` });

const named = (xml: string, from: string, to: string) => xml.replaceAll(`name="${from}"`, `name="${to}"`);

test('a first drawing comes from the table; its shapes are tied to the rows, which keep what they name', async () => {
  const process = await newProcess();
  const rows = [
    { step: 1, name: 'Menerima berkas', kind: 'person', role: 'Loket', minutes: 5 },
    { step: 2, name: 'Memeriksa berkas', kind: 'person', role: 'Verifikator', minutes: 20 },
  ];
  for (const row of rows) await create('process-tasks', { process: process.id, ...row });
  const made = await draft(process.id);
  assert.equal((made.drawing as string[]).length, 1);
  const tasks = await tasksOf(process.id);
  assert.deepEqual(
    tasks.map(({ name, minutes }) => [name, minutes]),
    [
      ['Menerima berkas', 5],
      ['Memeriksa berkas', 20],
    ],
  );
  const { tasks: drawn, toMend } = await whole(made.id);
  assert.deepEqual(
    drawn.map(({ element, task }) => [element, task]),
    tasks.map(({ element, id }) => [element, id]),
  );
  assert.deepEqual(toMend, []);
});

test('saving a drawing brings new, renamed and removed tasks into the table and keeps what rows name', async () => {
  const process = await newProcess();
  await create('process-tasks', {
    process: process.id,
    step: 1,
    name: 'Lama',
    kind: 'person',
    role: 'Loket',
    minutes: 7,
  });
  await create('process-tasks', { process: process.id, step: 2, name: 'Hilang', kind: 'person', role: 'Loket' });
  const made = await draft(process.id);
  const before = await whole(made.id);
  const [kept] = before.tasks;
  assert.ok(kept);
  const next: TableTask[] = [
    { element: kept.element, name: 'Baru namanya', kind: 'person', role: 'Loket' },
    { element: 'Task_new', name: 'Mencetak', kind: 'system', role: 'Aplikasi' },
  ];
  const saved = await put(officer, made.id, before.version, layOut('P', next));
  assert.equal(saved.statusCode, 200, saved.body);
  const after = await tasksOf(process.id);
  assert.deepEqual(
    after.map(({ name, kind, minutes, element }) => [name, kind, minutes, element]),
    [
      ['Baru namanya', 'person', 7, kept.element],
      ['Mencetak', 'system', null, 'Task_new'],
    ],
  );
  assert.equal(after[0]?.id, kept.task);
  const rules = saved.json<{ toMend: { rule: string }[] }>().toMend.map(({ rule }) => rule);
  assert.deepEqual(rules, ['no-application']);
});

test('what is typed into the table afterwards is told, keeps a draft from being submitted, stands in the editor, and is drawn anew on asking', async () => {
  const process = await newProcess();
  await create('process-tasks', { process: process.id, step: 1, name: 'Satu', kind: 'person', role: 'Loket' });
  const made = await draft(process.id);
  await create('process-tasks', { process: process.id, step: 2, name: 'Dua', kind: 'person', role: 'Loket' });
  const row = await read('process-diagrams', made.id);
  assert.deepEqual(problemsOf(await step(admin, row, 'submit')), ['drawing:table-not-drawn']);
  const page = await admin.get(`/process-diagrams/${made.id}/drawing`);
  assert.match(page.body, /Tugas &quot;Dua&quot; ada di tabel, belum ada di gambar/);
  const editor = (await admin.get(`/process-diagrams/${made.id}/draw`)).body;
  const [, drawing = ''] = /<textarea[^>]*name="drawing"[^>]*>([\s\S]*?)<\/textarea>/.exec(editor) ?? [];
  const sent = await admin.post(`/process-diagrams/${made.id}/draw`, {
    _version: String(row.version),
    drawing: unescaped(drawing),
  });
  assert.equal(sent.statusCode, 303, sent.body);
  const drawn = await tasksOf(process.id);
  assert.deepEqual(
    drawn.map(({ name, element }) => [name, element]),
    drawn.map(({ name, id }) => [name, `Task_${id}`]),
  );
  await create('process-tasks', { process: process.id, step: 3, name: 'Tiga', kind: 'system', role: 'Aplikasi' });
  const { version } = await read('process-diagrams', made.id);
  const redrawn = await admin.post(`/process-diagrams/${made.id}/redraw`, { _version: String(version) });
  assert.equal(redrawn.statusCode, 303, redrawn.body);
  assert.equal((await step(admin, await read('process-diagrams', made.id), 'submit')).statusCode, 200);
});

test('hostile and broken files are refused under every door, naming the line, and nothing is kept', async () => {
  const process = await newProcess();
  const made = await draft(process.id);
  const { xml, version } = await whole(made.id);
  const laughs = xml.replace('?>', '?>\n<!DOCTYPE a [<!ENTITY b "c">]>');
  for (const [bad, code] of [
    [laughs, 'bpmn-doctype'],
    [xml.replace('name="Mulai"', 'name="&lol9;"'), 'bpmn-entity'],
    [xml.replace('</bpmn:process>', ''), 'bpmn-broken'],
    ['Ini bukan XML', 'bpmn-broken'],
    [xml.replace('targetRef="End"', 'targetRef="Nowhere"'), 'bpmn-flow-ends'],
  ] as const) {
    const refused = await put(admin, made.id, version, bad);
    assert.equal(refused.statusCode, 422, refused.body);
    assert.deepEqual(problemsOf(refused), [`drawing:${code}`]);
  }
  const upload = await admin.upload(
    `/process-diagrams/${made.id}/edit`,
    { _version: String(version) },
    { field: 'drawing.upload', name: 'x.bpmn', bytes: Buffer.from(laughs) },
  );
  assert.equal(upload.statusCode, 422);
  assert.match(upload.body, /Baris 2: deklarasi/);
  const posted = await admin.post(`/process-diagrams/${made.id}/draw`, { _version: String(version), drawing: laughs });
  assert.equal(posted.statusCode, 422);
  assert.match(posted.body, /Baris 2: deklarasi/);
  assert.match(posted.body, /&lt;!DOCTYPE a/);
  assert.equal((await whole(made.id)).version, version);
});

test('an uploaded file is a version too, and what it names enters the table', async () => {
  const process = await newProcess();
  const xml = layOut('Luar', [{ element: 'Activity_1', name: 'Dari luar', kind: 'person', role: 'Loket' }]);
  const fields = { process: process.id, kind: 'as-is', number: '1', _once: 'upload-1' };
  const file = { field: 'drawing.upload', name: 'luar.bpmn', bytes: Buffer.from(xml) };
  const sent = await admin.upload('/process-diagrams', fields, file);
  assert.equal(sent.statusCode, 303, sent.body);
  assert.deepEqual(
    (await tasksOf(process.id)).map(({ name, element }) => [name, element]),
    [['Dari luar', 'Activity_1']],
  );
  const id = String(sent.headers.location).split(/[/?]/)[2];
  const row = await read('process-diagrams', String(id));
  const back = await admin.get(`/process-diagrams/${id}/files/${(row.drawing as string[])[0]}`);
  assert.equal(back.body, xml);
  assert.match(String(back.headers['content-disposition']), /luar\.bpmn/);
});

test('AC-BP-01, AC-BP-02: a version of a process that is not coordinated or not based on the architecture is not published', async () => {
  const process = await newProcess({ author: organisation.id });
  await create('process-tasks', { process: process.id, step: 1, name: 'Satu', kind: 'person', role: 'Loket' });
  const body = { process: process.id, kind: 'as-is', number: 1 };
  const made = (await officer.api('POST', '/api/v1/process-diagrams', body)).json<Row>();
  await step(officer, await read('process-diagrams', made.id), 'submit');
  const refused = await step(admin, await read('process-diagrams', made.id), 'publish');
  assert.deepEqual(problemsOf(refused), ['process:not-based-on-architecture', 'process:not-coordinated']);
  assert.match(refused.body, /Koordinasi dengan pemegang fungsi .* belum dicatat/);
});

test('a version is published by another person, supersedes the one before, and cannot be drawn again', async () => {
  const based = { reference: 'RAB.04.01', author: organisation.id, coordinatedWith: [other.id] };
  const process = await newProcess(based);
  await create('process-tasks', { process: process.id, step: 1, name: 'Satu', kind: 'person', role: 'Loket' });
  const body = { process: process.id, kind: 'as-is', number: 1 };
  const one = (await officer.api('POST', '/api/v1/process-diagrams', body)).json<Row>();
  await step(officer, await read('process-diagrams', one.id), 'submit');
  assert.equal((await step(officer, await read('process-diagrams', one.id), 'publish')).json().code, 'four-eyes');
  assert.equal((await step(admin, await read('process-diagrams', one.id), 'publish')).statusCode, 200);
  assert.equal((await read('process-diagrams', one.id)).publishedOn, today());
  const published = await whole(one.id);
  assert.equal((await put(admin, one.id, published.version, published.xml)).json().code, 'wrong-state');
  assert.equal((await admin.get(`/process-diagrams/${one.id}/draw`)).statusCode, 403);

  const skipped = await admin.api('POST', '/api/v1/process-diagrams', {
    process: process.id,
    kind: 'as-is',
    number: 7,
  });
  assert.deepEqual(problemsOf(skipped), ['number:not-next']);
  const two = await draft(process.id, 2);
  const copy = await whole(two.id);
  assert.equal(copy.xml, published.xml, 'a version begins as a copy of the one before');
  const saved = await put(officer, two.id, copy.version, named(copy.xml, 'Satu', 'Satu diubah'));
  assert.equal(saved.statusCode, 200, saved.body);
  await step(officer, await read('process-diagrams', two.id), 'submit');
  assert.equal((await step(admin, await read('process-diagrams', two.id), 'publish')).statusCode, 200);
  assert.equal((await read('process-diagrams', one.id)).status, 'superseded');

  const found = await admin.api('GET', `/api/v1/process-diagrams/${two.id}/differences?with=${one.id}`);
  const { differences } = found.json<{
    differences: { kind: string; name: string; changes: { before: string }[] }[];
  }>();
  assert.deepEqual(differences.map(({ kind, name }) => [kind, name]).slice(0, 1), [['changed', 'Satu diubah']]);
  const compare = await admin.get(`/process-diagrams/${two.id}/compare?with=${one.id}`);
  assert.equal(compare.statusCode, 200);
  assert.match(compare.body, /<del>Satu<\/del> → <ins>Satu diubah<\/ins>/);
  assert.deepEqual(checkHtml(compare.body), []);
});

test('an aim begins where the work of today stands: its tasks are rows of their own that name the same', async () => {
  const process = await newProcess();
  await create('process-tasks', {
    process: process.id,
    step: 1,
    name: 'Satu',
    kind: 'person',
    role: 'Loket',
    minutes: 9,
  });
  await draft(process.id);
  await draft(process.id, 1, 'to-be');
  const tasks = await tasksOf(process.id);
  assert.deepEqual(
    tasks
      .map(({ name, stage, minutes }) => [name, stage, minutes])
      .toSorted((a, b) => String(a[1]).localeCompare(String(b[1]))),
    [
      ['Satu', null, 9],
      ['Satu', 'to-be', 9],
    ],
  );
});

test('two people who draw at once do not overwrite each other unseen', async () => {
  const process = await newProcess();
  const made = await draft(process.id);
  const { xml, version } = await whole(made.id);
  assert.equal((await put(admin, made.id, version, named(xml, 'Mulai', 'Awal'))).statusCode, 200);
  const late = await officer.post(`/process-diagrams/${made.id}/draw`, {
    _version: String(version),
    drawing: named(xml, 'Mulai', 'Pembuka'),
  });
  assert.equal(late.statusCode, 412);
  assert.match(late.body, /Orang lain menyimpan gambar ini/);
  assert.match(late.body, /Pembuka/);
});

test('only those who may edit the process draw; everybody reads; strangers to the process are refused under every door', async () => {
  const process = await newProcess();
  const made = await draft(process.id);
  const { xml, version } = await whole(made.id);
  assert.equal((await stranger.get(`/process-diagrams/${made.id}/drawing`)).statusCode, 200);
  assert.equal((await stranger.get(`/process-diagrams/${made.id}/draw`)).statusCode, 403);
  assert.equal((await put(stranger, made.id, version, named(xml, 'Mulai', 'X'))).statusCode, 403);
  assert.equal(
    (await stranger.post(`/process-diagrams/${made.id}/draw`, { _version: String(version), drawing: xml })).statusCode,
    403,
  );
  assert.equal(
    (await stranger.post(`/process-diagrams/${made.id}/redraw`, { _version: String(version) })).statusCode,
    403,
  );
  assert.equal((await app.inject(`/process-diagrams/${made.id}/drawing`)).statusCode, 303);
  assert.equal((await app.inject(`/api/v1/process-diagrams/${made.id}/drawing`)).statusCode, 401);
  assert.equal((await put(admin, made.id, 99, xml)).statusCode, 412);
});

test('the pages hold as HTML; tasks that name a retired application are told', async () => {
  const process = await newProcess();
  await create('process-tasks', { process: process.id, step: 1, name: 'Mencatat', kind: 'system' });
  const made = await draft(process.id);
  await owner.sql`
    insert into application.applications (id, version, status, created_at, code, name, agency, type, scope)
    values ('00000000-0000-7000-8000-0000000000aa', 1, 'retired', now(), 'APP-1', 'SIM Lama', ${agency.id}, 'special', 'one-agency')`;
  await owner.sql`update process.process_tasks set application = '00000000-0000-7000-8000-0000000000aa' where process = ${process.id}`;
  const page = await admin.get(`/process-diagrams/${made.id}/drawing`);
  assert.match(page.body, /menyebut aplikasi yang sudah berakhir: SIM Lama/);
  assert.deepEqual(checkHtml(page.body), []);
  const editor = await admin.get(`/process-diagrams/${made.id}/draw`);
  assert.deepEqual(checkHtml(editor.body), []);
  const [, words = ''] = /data-speech="([^"]+)"/.exec(editor.body) ?? [];
  assert.equal((await admin.get(words)).json<Record<string, string>>()['Append task'], 'Lanjutkan dengan tugas');
  const english = await admin.get(`/process-diagrams/${made.id}/draw`, 'padu_preferences=lang=en');
  assert.match(english.body, /Save the drawing/);
  assert.doesNotMatch(english.body, /data-speech/);
  assert.ok((await whole(made.id)).toMend.some(({ rule }) => rule === 'application-retired'));
});
