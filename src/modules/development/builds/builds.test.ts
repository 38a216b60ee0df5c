import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useDevelopment } from '../../../testing/development.ts';
import { problemsOf } from '../../../testing/evidence.ts';
import { today } from '../../../testing/today.ts';

const world = await useDevelopment('tanjungpinang-8-2022');
const { people, building, step, take, read, document, owner, create, request, admin, first } = world;
const { officer, colleague, chief, viewer } = people;
const builds = 'builds';

const deliverable = async (build: string, kind: string): Promise<string> => {
  const [row] = await owner.sql<{ id: string }[]>`
    select id from development.build_deliverables where build = ${build} and kind = ${kind} and status <> 'void'`;
  return row?.id ?? '';
};

it('AC-APP-07: an application for one agency is not begun without the approval of the ICT agency', async () => {
  const id = await request();
  assert.equal((await step(officer, 'development-requests', id, 'open-build')).json().code, 'wrong-state');
});

it('records the decision as the approval, and takes the application along', async () => {
  const build = await building();
  const { application, status } = await read(officer, builds, build);
  assert.equal(status, 'need-study');
  assert.equal((await read(officer, 'applications', String(application))).status, 'build');
  const [approval] = await owner.sql`
    select kind, result, approver from application.clearances where application = ${String(application)}`;
  assert.deepEqual({ ...approval }, { kind: 'ict-approval', result: 'feasible', approver: world.dinas });
  const past = await step(officer, 'applications', String(application), 'test');
  assert.deepEqual(problemsOf(past), ['name:being-built']);
});

it('lu-20-3: opens no stage before what it needs is approved by somebody else', async () => {
  const build = await building();
  await take(officer, builds, build, 'plan');
  assert.deepEqual(problemsOf(await step(officer, builds, build, 'design')), ['name:missing-methodology']);
  const { version } = await read(officer, builds, build);
  const posted = await officer.post(`/builds/${build}/design`, { _version: String(version) });
  assert.equal(posted.statusCode, 422);
  const methodology = await deliverable(build, 'methodology');
  assert.deepEqual(problemsOf(await step(officer, 'build-deliverables', methodology, 'submit')), [
    'documents:required',
  ]);
  const documents = [await document('application-documentation')];
  await take(officer, 'build-deliverables', methodology, 'submit', { documents });
  assert.equal((await step(officer, 'build-deliverables', methodology, 'approve')).json().code, 'four-eyes');
  assert.equal((await step(viewer, 'build-deliverables', methodology, 'approve')).statusCode, 403);
  assert.equal((await step(officer, builds, build, 'design')).statusCode, 422);
  await take(colleague, 'build-deliverables', methodology, 'approve');
  await take(officer, builds, build, 'design');
  assert.equal((await read(officer, builds, build)).status, 'design');
});

it('lets nobody accept while needs are argued over, nor who opened the tests', async () => {
  const build = await building();
  const methodology = await deliverable(build, 'methodology');
  await take(officer, 'build-deliverables', methodology, 'submit', { documents: [await document('other')] });
  await take(chief, 'build-deliverables', methodology, 'approve');
  for (const name of ['plan', 'design', 'implement', 'test']) await take(officer, builds, build, name);
  assert.equal((await step(officer, builds, build, 'accredit')).json().code, 'four-eyes');
  const values = { build, title: 'Persetujuan kedua', reason: 'Atasan tidak langsung.', impact: 'Dua pekan.' };
  const changed = await create(officer, 'requirement-changes', values);
  assert.deepEqual(problemsOf(await step(colleague, builds, build, 'accredit')), ['name:open-changes']);
  assert.equal((await step(officer, 'requirement-changes', changed, 'approve')).json().code, 'four-eyes');
  await take(chief, 'requirement-changes', changed, 'approve');
  await take(colleague, builds, build, 'accredit');
  assert.equal((await step(colleague, builds, build, 'use')).json().code, 'four-eyes');
  await take(officer, builds, build, 'use');
  const { application } = await read(officer, builds, build);
  assert.equal((await read(officer, 'applications', String(application))).status, 'in-use');
  await take(officer, builds, build, 'evaluate');
  assert.deepEqual(problemsOf(await step(officer, builds, build, 'resume')), ['name:not-evaluated']);
  const care = { application, agency: first, kind: 'evaluation', date: today(), done: 'Dipakai 80 % pegawai.' };
  await create(officer, 'maintenance-records', care);
  await take(officer, builds, build, 'resume');
});

it('shows stages and components, and reads only CycloneDX', async () => {
  const build = await building();
  const board = await viewer.get(`/builds/${build}/stages`);
  assert.equal(board.statusCode, 200);
  assert.match(board.body, /Metodologi/);
  const stages = await officer.api('GET', `/api/v1/builds/${build}/stages`);
  assert.equal(stages.json().stages.length, 7);
  const upload = async (content: string) => {
    const { version } = await read(officer, builds, build);
    const file = { field: 'sbom', name: 'sbom.json', bytes: Buffer.from(content) };
    return officer.upload(`/builds/${build}/components`, { _version: String(version) }, file);
  };
  const refused = await upload('{"bomFormat":"SPDX"}');
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /CycloneDX/);
  const library = { type: 'library', name: 'fastify', version: '5.0.0', licenses: [{ license: { id: 'MIT' } }] };
  const taken = await upload(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [library] }));
  assert.equal(taken.statusCode, 303, taken.body);
  const { components } = (await officer.api('GET', `/api/v1/builds/${build}/components`)).json();
  assert.deepEqual(components, [{ name: 'fastify', version: '5.0.0', type: 'library', purl: null, licenses: ['MIT'] }]);
  assert.match((await viewer.get(`/builds/${build}/components`)).body, /fastify/);
  const [other] = await owner.sql<{ id: string }[]>`select id from kernel.files where name = 'sbom.json' limit 1`;
  const forged = await step(officer, builds, build, 'add-sbom', { sbom: [other?.id] });
  assert.ok(forged.statusCode >= 400, forged.body);
  assert.equal((await admin.get(`/builds/${build}`)).statusCode, 200);
});
