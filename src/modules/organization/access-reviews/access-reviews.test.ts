import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Registry } from '../../../register/registry.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { peopleMounted } from '../../identity/index.ts';
import { organizationRegisters } from '../organization-registers.ts';
import { accessReviewTasks } from './access-review-job.ts';

const { db, owner, admin, signIn } = await bootPadu();
const agencies = await Promise.all(
  ['A', 'B'].map(async (code) => {
    const values = { code, name: `Dinas ${code}`, kind: 'department', period: { from: '2020-01-01', until: null } };
    return (await admin.api('POST', '/api/v1/agencies', values)).json<{ id: string }>().id;
  }),
);
const [agencyA = '', agencyB = ''] = agencies;
const second = await signIn('administrator', null);
const officer = await signIn('agency-officer', agencyA);
const headA = await signIn('agency-head', agencyA);
const officerB = await signIn('agency-officer', agencyB);
await admin.post('/tokens', { name: 'Program absensi', role: 'viewer', agency: '', days: '30' });

const itemOf = async (person: string | null) => {
  const [row] = await owner.sql<{ id: string; version: number; status: string }[]>`
    select id, version, status from organization.access_review_items where person is not distinct from ${person}`;
  return row ?? { id: '', version: 0, status: '' };
};
const decide = async (who: typeof admin, step: string, person: string | null) => {
  const { id, version } = await itemOf(person);
  return (await who.post('/access-review', { step, items: [`${id}:${version}`] })).statusCode;
};

it('lists every role and token in force, once started', async () => {
  assert.match((await admin.get('/access-review')).body, /Tidak ada peninjauan/);
  const started = await admin.post('/access-reviews', { name: 'Semester 2', due: '2026-12-31' });
  assert.equal(started.statusCode, 303, started.body);
  const again = await admin.post('/access-reviews', { name: 'Dua', due: '2026-12-31' });
  assert.equal(again.statusCode, 422);
  const rows = await owner.sql`select role from organization.access_review_items order by role`;
  assert.deepEqual(
    rows.map(({ role }) => role),
    ['administrator', 'administrator', 'agency-head', 'agency-officer', 'agency-officer', 'viewer'],
  );
  const page = await admin.get('/access-review');
  assert.deepEqual(checkHtml(page.body), []);
  assert.match(page.body, /Program absensi/);
});

it('shows each head the access of their own units, and lets nobody else in', async () => {
  const { body } = await headA.get('/access-review');
  assert.match(body, /Dinas A/);
  assert.doesNotMatch(body, /Dinas B|Program absensi/);
  assert.equal((await officer.get('/access-review')).statusCode, 403);
  assert.equal(await decide(officer, 'confirm', officer.actor.id), 403);
  assert.equal(await decide(headA, 'confirm', officerB.actor.id), 404);
  assert.equal(await decide(headA, 'remove', null), 404);
});

it('lets nobody decide about their own access', async () => {
  assert.equal(await decide(admin, 'confirm', admin.actor.id), 403);
  assert.equal(await decide(headA, 'confirm', headA.actor.id), 403);
  assert.equal((await itemOf(admin.actor.id)).status, 'open');
  const { id, version } = await itemOf(admin.actor.id);
  const byApi = await admin.api(
    'POST',
    `/api/v1/access-review-items/${id}/steps/confirm`,
    {},
    { 'if-match': `"${version}"` },
  );
  assert.equal(byApi.statusCode, 403);
});

it('ends a removed role and revokes a removed token at once', async () => {
  assert.equal((await officer.get('/agencies')).statusCode, 200);
  assert.equal(await decide(headA, 'remove', officer.actor.id), 303);
  const [role] = await owner.sql`select status from organization.role_assignments where person = ${officer.actor.id}`;
  assert.equal(role?.status, 'ended');
  assert.equal((await officer.get('/agencies/new')).statusCode, 403);
  assert.equal(await decide(admin, 'remove', null), 303);
  const [token] = await owner.sql`select status from identity.tokens`;
  assert.equal(token?.status, 'revoked');
});

it('finishes only when everything is decided, and then takes no more decisions', async () => {
  const [review] = await owner.sql<{ id: string }[]>`select id from organization.access_reviews`;
  const finish = () => admin.post(`/access-reviews/${review?.id}/finish`, { _version: '1' });
  assert.equal((await finish()).statusCode, 422);
  for (const { actor } of [headA, officerB, second]) assert.equal(await decide(admin, 'confirm', actor.id), 303);
  assert.equal(await decide(second, 'confirm', admin.actor.id), 303);
  assert.equal((await finish()).statusCode, 303);
  assert.equal(await decide(admin, 'remove', officerB.actor.id), 422);
});

it('begins anew by itself when half a year is nearly over, and tells those who must decide, once', async () => {
  const slots = { timeZone: 'Asia/Jakarta', settings: () => null, rasciTasks: () => [], decreeOf: async () => null };
  const registry = new Registry([peopleMounted, ...organizationRegisters(slots)]);
  const run = (at: Date) => accessReviewTasks('Asia/Jakarta', registry)['access-reviews']?.(db, {}, at);
  const open = () => owner.sql`select from organization.access_reviews where status = 'open'`;
  await run(new Date());
  assert.equal((await open()).length, 0);
  const later = new Date(Date.now() + 153 * 86_400_000);
  await run(later);
  await run(later);
  assert.equal((await open()).length, 1);
  const told = await owner.sql`select kind from kernel.notices where kind like 'access-review%'`;
  assert.equal(told.length, 2);
  await run(new Date(later.getTime() + 40 * 86_400_000));
  const late = await owner.sql`select kind from kernel.notices where kind = 'access-review-overdue'`;
  assert.equal(late.length, 2);
});
