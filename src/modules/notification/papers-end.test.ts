import assert from 'node:assert/strict';
import { it } from 'node:test';
import { owedDue } from '../../register/inbox/owed-due.ts';
import { apiHands } from '../../testing/api-hands.ts';
import type { Browser } from '../../testing/boot.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { evaluationRows } from '../../testing/evaluation-rows.ts';
import { everyRegister } from '../../testing/every-register.ts';
import { today } from '../../testing/today.ts';
import { remind } from './reminders.ts';

const { db, owner, admin, signIn } = await bootPadu();
const { agency, create } = apiHands();
const rows = evaluationRows(owner);
const own = await agency(admin, 'SATU');
const officer = await signIn('agency-officer', own);
const elsewhere = await signIn('agency-officer', await agency(admin, 'DUA'));
const dinas = await signIn('dinas-officer', null);

/** A document, a clearance and a decree of the first agency, valid until a day. */
async function papersUntil(day: string) {
  const document = await rows.document(own, 'architecture', '2025-01-02', { valid_until: day });
  const clearance = await create(officer, 'clearances', {
    number: `K/${day}`,
    kind: 'ict-approval',
    subject: 'application',
    application: await application(),
    agency: own,
    approver: own,
    date: '2025-01-02',
    result: 'feasible',
    validUntil: day,
  });
  const decree = await rows.instrument('coordination-team', '2025-01-02', {
    agency: own,
    validity: `[2025-01-02,${day}]`,
  });
  return [document, clearance.id, decree];
}

let applications = 0;
const application = async () => {
  applications += 1;
  const [row] = await owner.sql`insert into application.applications ${owner.sql({
    id: crypto.randomUUID(),
    version: 1,
    status: 'in-use',
    created_at: new Date(),
    code: `A-${applications}`,
    name: 'Aplikasi',
    agency: own,
    type: 'special',
    scope: 'one-agency',
    platform: ['web'],
    license: 'open-source',
  })} returning id`;
  return String(row?.id);
};

const waitsFor = async (who: Browser): Promise<readonly string[]> =>
  (await who.api('GET', '/api/v1/inbox?limit=200')).json<{ items: { id: string }[] }>().items.map(({ id }) => id);

it('papers that run out wait in the inbox of their unit for 30 days, and no longer once they have', async () => {
  const soon = await papersUntil(today(30));
  const last = await papersUntil(today());
  await papersUntil(today(31));
  await papersUntil(today(-1));
  const head = await signIn('agency-head', own);
  assert.deepEqual((await waitsFor(head)).toSorted(), [...soon, ...last].toSorted());
  const [document = '', clearance = ''] = soon;
  assert.deepEqual((await waitsFor(officer)).toSorted(), [document, clearance, ...last.slice(0, 2)].toSorted());
  assert.deepEqual(await waitsFor(elsewhere), []);
  assert.deepEqual(await waitsFor(dinas), []);
});

it('reminds of them 30, 7 and 1 days before, and tells of nothing that has run out', async () => {
  await papersUntil('2029-06-30');
  for (const { actor } of [officer, elsewhere])
    await owner.sql`insert into identity.accounts (id, version, status, created_at, person_id, login)
      values (gen_random_uuid(), 1, 'active', now(), ${actor.id}, ${actor.id})`;
  const run = remind('Asia/Jakarta', [owedDue(everyRegister())]);
  for (const day of ['2029-05-30', '2029-05-31', '2029-06-23', '2029-06-29', '2029-07-01', '2029-07-03'])
    await run(db, {}, new Date(`${day}T05:00:00+07:00`));
  const told = await owner.sql`select person_id, kind, values ->> 'what' as what, href, at from kernel.notices
    where kind in ('due-soon', 'overdue') order by at`;
  assert.equal(told.length, 6, JSON.stringify(told));
  assert.ok(told.every(({ person_id, kind }) => person_id === officer.actor.id && kind === 'due-soon'));
  assert.equal(told.filter(({ href }) => String(href).startsWith('/documents/')).length, 3);
  assert.equal(told.filter(({ href }) => String(href).startsWith('/clearances/')).length, 3);
  assert.doesNotMatch(JSON.stringify(told), /architecture|K\//);
});
