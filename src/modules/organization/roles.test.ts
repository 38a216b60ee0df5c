import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Actor } from '../../kernel/access/access.ts';
import { actorWith, refusalOf, slotsUnder, testNow, useOrganization } from '../../testing/organization.ts';
import { loadActor } from './actor.queries.ts';
import { grantFirstAdministrator } from './grant-first-administrator.ts';

const since = { from: '2026-01-01', until: null };
const timeZone = 'Asia/Jakarta';
const { db, create, step, person, agency, statusOf } = await useOrganization(slotsUnder(null));

const load = (id: string, now = testNow) => loadActor(timeZone)(db.sql, id, now);
const rolesOf = async (id: string, now = testNow) =>
  (await load(id, now))?.assignments.map(({ role, agencyId }) => (agencyId === null ? role : `${role} at ${agencyId}`));

let first: Actor;
before(async () => {
  const id = await person('Pertama');
  await db.begin((tx) => grantFirstAdministrator(timeZone)(tx, id, testNow));
  first = actorWith('administrator', id);
});

test('the first person is an administrator from the first day, and the log says so', async () => {
  assert.deepEqual(await rolesOf(first.id), ['administrator']);
  const [action] = await db.sql`
    select actor_kind, data ->> 'person' as person from kernel.actions where register = 'role-assignments'`;
  assert.deepEqual({ ...action }, { actor_kind: 'system', person: first.id });
});

test('an administrator alone may do everything; with a second, neither makes administrators or serves himself', async () => {
  const [b, c, own] = [await person('B'), await person('C'), await agency('OWN')];
  const second = actorWith('administrator', b);
  await create('role-assignments', { person: b, role: 'administrator', period: since }, first);
  assert.deepEqual(await rolesOf(b), ['administrator']);

  const third = await create('role-assignments', { person: c, role: 'administrator', period: since }, first);
  assert.equal(await statusOf('role-assignments', third), 'proposed');
  assert.deepEqual(await rolesOf(c), []);
  const token = { ...second, kind: 'token' as const };
  for (const actor of [first, actorWith('administrator', c), token])
    assert.deepEqual(await refusalOf(step('role-assignments', third, 'confirm', { actor })), ['four-eyes']);
  await step('role-assignments', third, 'confirm', { actor: second });
  assert.deepEqual(await rolesOf(c), ['administrator']);

  const mine = { person: first.id, role: 'agency-officer', agency: own, period: since };
  assert.equal(await statusOf('role-assignments', await create('role-assignments', mine, first)), 'proposed');
  const theirs = { ...mine, person: await person('D') };
  assert.equal(await statusOf('role-assignments', await create('role-assignments', theirs, first)), 'active');
  await step('role-assignments', third, 'strike', { actor: first });
  assert.deepEqual(await rolesOf(c), []);
});

test('the last administrator keeps the role', async () => {
  const rows = await db.sql`
    select id, person from organization.role_assignments where role = 'administrator' and status = 'active'`;
  const [last, ...others] = rows;
  for (const { id } of others) await step('role-assignments', id, 'strike', { actor: first });
  assert.deepEqual(await refusalOf(step('role-assignments', last?.id, 'strike', { actor: first })), [
    'period:last-administrator',
  ]);
});

test('only an administrator gives roles, and bound roles name their agency', async () => {
  const p = await person('E');
  const viewer = { person: p, role: 'viewer', period: since };
  assert.deepEqual(await refusalOf(create('role-assignments', viewer, actorWith('dinas-officer'))), ['forbidden']);
  const officer = { person: p, role: 'agency-officer', period: since };
  assert.deepEqual(await refusalOf(create('role-assignments', officer, first)), ['agency:required']);
  await create('role-assignments', viewer, first);
  assert.deepEqual(await refusalOf(create('role-assignments', viewer, first)), ['role:taken']);
});

test('the head of an agency has its rights from the position, down to the lowest unit', async () => {
  const head = await person('Kepala');
  const top = await agency('TOP');
  const section = await agency('TOP-BID', { kind: 'section', parent: top });
  const unit = await agency('TOP-BID-1', { kind: 'technical-unit', parent: section });
  const ended = await agency('TOP-OLD', { parent: top, period: { from: '2017-01-01', until: '2025-12-31' } });
  const position = await create('positions', {
    code: 'TOP-KEPALA',
    title: 'Kepala Dinas',
    kind: 'agency-head',
    agency: top,
    period: since,
  });
  await create('appointments', { position, person: head, capacity: 'definitive', period: since });
  const [assignment] = (await load(head))?.assignments ?? [];
  assert.equal(assignment?.role, 'agency-head');
  assert.deepEqual([...(assignment?.subtree ?? [])].sort(), [top, section, unit].sort());
  assert.equal(assignment?.subtree.includes(ended), false);
});

test('AC-ACC-02: when the agency or the position ends, the right is gone the next day', async () => {
  const holder = await person('Pemegang');
  const own = await agency('ENDS');
  const position = await create('positions', {
    code: 'ENDS-STAF',
    title: 'Analis',
    kind: 'functional',
    agency: own,
    period: since,
  });
  const given = { person: holder, role: 'agency-officer', agency: own, position, period: since };
  assert.deepEqual(await refusalOf(create('role-assignments', given, first)), ['position:not-filled']);
  const term = await create('appointments', { position, person: holder, capacity: 'definitive', period: since });
  await create('role-assignments', given, first);
  await create('role-assignments', { person: holder, role: 'viewer', agency: own, period: since }, first);
  assert.deepEqual(await rolesOf(holder), [`agency-officer at ${own}`, `viewer at ${own}`]);

  const end = { period: { from: since.from, until: '2026-11-22' } };
  await step('appointments', term, 'end', { values: end });
  const lastEvening = new Date('2026-11-22T16:59:59Z');
  const nextMorning = new Date('2026-11-22T17:00:00Z');
  assert.deepEqual(await rolesOf(holder, lastEvening), [`agency-officer at ${own}`, `viewer at ${own}`]);
  assert.deepEqual(await rolesOf(holder, nextMorning), [`viewer at ${own}`]);

  await step('agencies', own, 'dissolve', {
    values: { period: { from: '2017-01-01', until: '2026-11-22' } },
    answers: { basis: 'Perda 3/2026' },
  });
  assert.deepEqual(await rolesOf(holder, lastEvening), [`agency-officer at ${own}`, `viewer at ${own}`]);
  assert.deepEqual(await rolesOf(holder, nextMorning), []);
});

test('a closed position gives nothing from the next day on', async () => {
  const sekda = await person('Sekda');
  const setda = await agency('SETDA', { kind: 'secretariat' });
  const position = await create('positions', {
    code: 'SEKDA',
    title: 'Sekretaris Daerah',
    kind: 'regional-secretary',
    agency: setda,
    period: since,
  });
  await create('appointments', { position, person: sekda, capacity: 'acting', period: since });
  assert.deepEqual(await rolesOf(sekda), [`agency-head at ${setda}`, `leader at ${setda}`]);
  await step('positions', position, 'close', { values: { period: { from: since.from, until: '2026-11-21' } } });
  assert.deepEqual(await rolesOf(sekda), []);
});

test('somebody who left may not act at all', async () => {
  const gone = await person('Keluar');
  await create('role-assignments', { person: gone, role: 'viewer', period: since }, first);
  await step('people', gone, 'leave', {});
  assert.equal(await load(gone), null);
});

test('a seat in a team gives its role while the team works', async () => {
  const member = await person('Asesor');
  const team = await create('teams', { name: 'Asesor 2026', kind: 'internal-assessors', period: since });
  const seat = { team, position: 'assessor', person: member, period: since };
  const row = await create('team-members', seat);
  assert.deepEqual(await refusalOf(create('team-members', seat)), ['person:taken']);
  assert.deepEqual(await rolesOf(member), []);
  await step('teams', team, 'activate', {});
  assert.deepEqual(await rolesOf(member), ['internal-assessor']);
  await step('team-members', row, 'end', { values: { period: { from: since.from, until: '2026-11-21' } } });
  assert.deepEqual(await rolesOf(member), []);
});

test('one position has one holder; a daily stand-in may sit beside the holder', async () => {
  const [holder, other, own] = [await person('F'), await person('G'), await agency('SEAT')];
  const position = await create('positions', {
    code: 'SEAT-KEPALA',
    title: 'Kepala',
    kind: 'agency-head',
    agency: own,
    period: since,
  });
  await create('appointments', { position, person: holder, capacity: 'definitive', period: since });
  const week = { from: '2026-11-20', until: '2026-11-27' };
  const acting = { position, person: other, capacity: 'acting', period: week };
  assert.deepEqual(await refusalOf(create('appointments', acting)), ['period:taken']);
  await create('appointments', { ...acting, capacity: 'daily-acting' });
  assert.deepEqual(await rolesOf(other), [`agency-head at ${own}`]);
  const second = { code: 'SEAT-2', title: 'Kepala', kind: 'agency-head', agency: own, period: since };
  assert.deepEqual(await refusalOf(create('positions', second)), ['kind:taken']);
});

test('nobody gives themselves rights by way of a position or a seat', async () => {
  const officer = actorWith('dinas-officer', await person('Petugas'));
  const own = await agency('SELF');
  const held = { code: 'SELF-KEPALA', title: 'Kepala', kind: 'agency-head', agency: own, period: since };
  const position = await create('positions', held, officer);
  const plain = { code: 'SELF-STAF', title: 'Staf', kind: 'other', agency: own, period: since };
  const desk = await create('positions', plain, officer);
  const appointed = (where: string) => ({ position: where, person: officer.id, capacity: 'definitive', period: since });
  assert.deepEqual(await refusalOf(create('appointments', appointed(position), officer)), ['person:self']);
  await create('appointments', appointed(desk), officer);
  const kind = { values: { kind: 'deputy-head-of-region' }, actor: officer };
  assert.deepEqual(await refusalOf(step('positions', desk, 'edit', kind)), ['kind:self']);
  const team = await create('teams', { name: 'Audit 2026', kind: 'ict-audit-team', period: since });
  const seat = { team, position: 'auditor', person: officer.id, period: since };
  assert.deepEqual(await refusalOf(create('team-members', seat, officer)), ['person:self']);
  await create('team-members', seat, first);
});
