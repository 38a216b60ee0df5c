import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { useDevelopment } from '../../../testing/development.ts';
import { problemsOf } from '../../../testing/evidence.ts';
import { requestStandingOf } from './request.queries.ts';

const world = await useDevelopment('lampung-utara-44-2022');
const { people, request, examined, examinationOf, inSync, step, take, read, owner, admin } = world;
const { officer, colleague, examiner, head, chief, viewer } = people;
const requests = 'development-requests';
const examinations = 'request-examinations';

/** The steps of a row that wait in somebody's inbox. */
const waitingFor = async (who: typeof officer, register: string, id: string): Promise<readonly string[]> =>
  (await who.api('GET', `/api/v1/inbox?limit=200&filter[register]=${register}`))
    .json<{ items: { id: string; step: string }[] }>()
    .items.flatMap((one) => (one.id === id ? [one.step] : []));

/** Who was told of the decision on a request, and what. */
const toldOf = async (id: string) => {
  const rows = await owner.sql`select person_id, kind from kernel.notices
    where row_id = ${id} and kind in ('request-in-sync', 'request-returned') order by kind, person_id`;
  return rows.map(({ person_id, kind }) => [person_id, kind]);
};

it('waits for the people of the Dinas when it is submitted, and for its head when it is examined', async () => {
  const id = await request();
  await take(officer, requests, id, 'submit');
  const examination = await examinationOf(id);
  assert.deepEqual(await waitingFor(examiner, examinations, examination), ['begin']);
  assert.deepEqual(await waitingFor(officer, examinations, examination), []);
  await take(examiner, examinations, examination, 'begin');
  assert.deepEqual(await waitingFor(head, examinations, examination), ['accept']);
  assert.deepEqual(await waitingFor(examiner, examinations, examination), []);
  await take(examiner, examinations, examination, 'edit', { costAnalysis: 'APBD.' });
  await take(head, examinations, examination, 'accept');
  assert.deepEqual(await waitingFor(head, examinations, examination), []);
  assert.deepEqual(await toldOf(id), [[officer.actor.id, 'request-in-sync']]);
});

it('AC-APP-01: is not submitted while an analysis is missing', async () => {
  const id = await request({ benefitAnalysis: null });
  const refused = await step(officer, requests, id, 'submit');
  assert.deepEqual(problemsOf(refused), ['benefitAnalysis:required']);
  assert.match(refused.body, /manfaat/i);
});

it('AC-APP-02, lu-21-6: is returned with reasons by the head of the Dinas, and submitted a second time', async () => {
  const id = await request();
  const first = await examined(id);
  assert.equal((await read(officer, requests, id)).status, 'under-examination');
  assert.equal((await step(officer, requests, id, 'edit', { name: 'Lain' })).statusCode, 409);
  assert.deepEqual(problemsOf(await step(head, examinations, first, 'return')), ['reasons:required']);
  await take(head, examinations, first, 'return', { reasons: 'Sesuaikan dengan SIMPEG.' });
  assert.equal((await read(officer, requests, id)).status, 'returned');
  assert.deepEqual(await waitingFor(officer, requests, id), ['submit']);
  assert.deepEqual(await waitingFor(world.people.other, requests, id), []);
  assert.deepEqual(await toldOf(id), [[officer.actor.id, 'request-returned']]);
  await take(officer, requests, id, 'edit', { need: 'Terhubung dengan SIMPEG.' });
  await take(officer, requests, id, 'submit');
  assert.deepEqual(await waitingFor(officer, requests, id), []);
  const { submissions } = await read(officer, requests, id);
  assert.equal(submissions, 2);
  assert.notEqual(await examinationOf(id), first);
});

it('is in sync only with the cost load analysis; then the application is planned and the findings are frozen', async () => {
  const id = await request();
  const examination = await examined(id);
  const refused = await step(head, examinations, examination, 'accept');
  assert.ok(problemsOf(refused).includes('costAnalysis:required'), refused.body);
  await take(examiner, examinations, examination, 'edit', { costAnalysis: 'APBD.', buildCost: 250_000_000 });
  await take(head, examinations, examination, 'accept');
  const { status, application } = await read(officer, requests, id);
  assert.equal(status, 'in-sync');
  const planned = await read(officer, 'applications', String(application));
  assert.deepEqual([planned.status, planned.scope, planned.license], ['planned', 'one-agency', 'open-source']);
  // The gap it is to close belongs to the initiative it was asked for under.
  assert.match((await officer.get('/architecture/gap')).body, /PR-1 – Kepegawaian digital/);
  const line = '00000000-0000-7000-8000-000000000001';
  const standing = () => requestStandingOf(owner.sql, { line, request: null, application: String(application) });
  assert.deepEqual(await standing(), { inSync: true, costAnalysis: true, fits: true });
  const { findings } = await read(officer, examinations, examination);
  assert.ok(Array.isArray(findings) && findings.length === 12, JSON.stringify(findings));
  const page = await officer.get(`/${examinations}/${examination}`);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Sumber terbuka/);
  // AC-APP-03: without the analysis nothing can be budgeted on it.
  await owner.sql`update development.request_examinations set cost_analysis = null where id = ${examination}`;
  assert.deepEqual(await standing(), { inSync: true, costAnalysis: false, fits: true });
  const named = { line, request: id, application: line };
  assert.equal((await requestStandingOf(owner.sql, named))?.fits, false);
  assert.equal(await requestStandingOf(owner.sql, { line, request: null, application: null }), undefined);
});

it('is forwarded to planning and finance once it is in sync, and to nobody while it is not', async () => {
  const treasurer = randomUUID();
  await owner.sql`insert into identity.people (id, version, status, created_at, name, number)
    values (${treasurer}, 1, 'active', now(), 'Bendahara', 'T-1')`;
  await owner.sql`insert into identity.accounts (id, version, status, created_at, person_id, login)
    values (${randomUUID()}, 1, 'active', now(), ${treasurer}, 'bendahara')`;
  await owner.sql`insert into organization.role_assignments
    (id, version, status, created_at, person, role, agency, period)
    values (${randomUUID()}, 1, 'active', now(), ${treasurer}, 'finance-officer', ${world.second}, '[2020-01-01,)')`;
  const forwarded = async (id: string) => {
    const rows =
      await owner.sql`select person_id from kernel.notices where row_id = ${id} and kind = 'request-forwarded'`;
    return rows.map(({ person_id }) => person_id);
  };
  const id = await request();
  await take(head, examinations, await examined(id), 'return', { reasons: 'Sesuaikan.' });
  assert.deepEqual(await forwarded(id), []);
  assert.deepEqual(await forwarded(await inSync()), [treasurer]);
});

it('is decided by the head of the Dinas alone, and never by who wrote it', async () => {
  const id = await request();
  const examination = await examined(id);
  for (const who of [officer, chief, examiner, admin, viewer])
    assert.ok([403, 404].includes((await step(who, examinations, examination, 'return', { reasons: 'x' })).statusCode));
  const own = await world.create(head, requests, {
    initiative: null,
    ...(await written(id)),
    code: 'PA-OWN',
    name: 'Zzz',
    agency: world.dinas,
    builder: 'dinas',
  });
  await take(head, requests, own, 'submit');
  const second = await examinationOf(own);
  await take(examiner, examinations, second, 'begin');
  const refused = await step(head, examinations, second, 'return', { reasons: 'x' });
  assert.equal(refused.json().code, 'four-eyes', refused.body);
});

const written = async (id: string) => {
  const [row] = await owner.sql`
    select change, type, scope, purpose, achievement, need, output, terms_of_reference as "termsOfReference",
      need_analysis as "needAnalysis", process_analysis as "processAnalysis", user_analysis as "userAnalysis",
      benefit_analysis as "benefitAnalysis", reference, open_source as "openSource"
    from development.development_requests where id = ${id}`;
  return row ?? {};
};

it('refuses what the gate refuses, by every door', async () => {
  const id = await request({ openSource: 'closed' });
  const examination = await examined(id);
  await take(examiner, examinations, examination, 'edit', { costAnalysis: 'APBD.' });
  assert.deepEqual(problemsOf(await step(head, examinations, examination, 'accept')), ['request:open-source']);
  const { version } = await read(head, examinations, examination);
  const posted = await head.post(`/${examinations}/${examination}/accept`, { _version: String(version) });
  assert.equal(posted.statusCode, 422);
  assert.equal((await read(officer, requests, id)).status, 'under-examination');
  for (const [register, row, name] of [
    [requests, id, 'accept'],
    [requests, id, 'return'],
    [examinations, examination, 'freeze'],
  ] as const)
    assert.ok([403, 409].includes((await step(admin, register, row, name)).statusCode), name);
});

it('AC-APP-09: an own general application is not begun without the consideration of the minister', async () => {
  const id = await inSync({ type: 'general', scope: 'all-agencies' });
  assert.deepEqual(problemsOf(await step(officer, requests, id, 'open-build')), ['application:no-clearance']);
  const { application } = await read(officer, requests, id);
  const party = await world.create(admin, 'external-parties', { name: 'Kementerian', kind: 'ict-ministry' });
  const letter = {
    number: 'B/1/2026',
    kind: 'communication-minister',
    subject: 'application',
    application,
    agency: world.first,
    issuer: party,
    date: '2026-02-01',
  };
  const no = await world.create(officer, 'clearances', { ...letter, result: 'not-feasible' });
  assert.deepEqual(problemsOf(await step(officer, requests, id, 'open-build')), ['application:no-clearance']);
  await take(officer, 'clearances', no, 'edit', { result: 'feasible' });
  await take(colleague, requests, id, 'open-build');
  const again = await step(officer, requests, id, 'open-build');
  assert.equal(again.json().code, 'not-asked', again.body);
  const { build } = await read(officer, requests, id);
  await take(officer, 'builds', String(build), 'stop', {}, { why: 'Dana dialihkan.' });
  assert.equal((await read(officer, requests, id)).build, null);
  await take(officer, requests, id, 'open-build');
});

it('stops the examination of a request that is withdrawn, and shows drafts to nobody else', async () => {
  const id = await request();
  assert.equal((await people.other.api('GET', `/api/v1/${requests}/${id}`)).statusCode, 404);
  assert.equal((await people.other.get(`/${requests}/${id}/gate`)).statusCode, 404);
  await take(officer, requests, id, 'submit');
  assert.equal((await people.other.api('GET', `/api/v1/${requests}/${id}`)).statusCode, 200);
  await take(officer, requests, id, 'withdraw', {}, { why: 'Sudah ada SIMPEG.' });
  assert.equal((await read(officer, examinations, await examinationOf(id))).status, 'void');
});
