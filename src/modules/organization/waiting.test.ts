import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { addDays } from '../../kernel/i18n/days.ts';
import { assign } from '../../register/inbox/assign.ts';
import { readInbox } from '../../register/inbox/inbox.ts';
import { remindWaiting } from '../../register/inbox/remind-waiting.ts';
import { Registry } from '../../register/registry.ts';
import { slotsUnder, testNow, useOrganization } from '../../testing/organization.ts';
import { loadActor } from './actor.queries.ts';
import { peopleWho } from './people-who.queries.ts';
import { reachSql } from './reach.queries.ts';
import { superiorsOf } from './superiors.queries.ts';

const {
  db,
  owner,
  registry: plain,
  create,
  agency,
  person,
} = await useOrganization(slotsUnder('tanjungpinang-8-2022'));
const timeZone = 'Asia/Jakarta';
const registry = new Registry(plain.all(), { peopleWho: peopleWho(timeZone), reachSql });
const since = { from: '2020-01-01', until: null };

async function worker(name: string): Promise<string> {
  const id = await person(name);
  await owner.sql`insert into identity.accounts (id, version, status, created_at, person_id, login)
    values (${randomUUID()}, 1, 'active', now(), ${id}, ${name})`;
  return id;
}

async function appoint(name: string, kind: string, at: string): Promise<string> {
  const id = await worker(name);
  const position = await create('positions', {
    code: name.toUpperCase(),
    title: name,
    kind,
    agency: at,
    period: since,
  });
  await create('appointments', { position, person: id, capacity: 'definitive', period: since });
  return id;
}

const secretariat = await agency('SEKRETARIAT', { kind: 'secretariat' });
const parent = await agency('DINAS');
const unit = await agency('UNIT', { kind: 'section', parent });
const [above, first, second] = [
  await appoint('kepala', 'agency-head', parent),
  await worker('satu'),
  await worker('dua'),
];
const secretary = await appoint('sekda', 'regional-secretary', secretariat);
for (const id of [first, second])
  await owner.sql`insert into organization.role_assignments (id, version, status, created_at, person, role, agency, period)
    values (${randomUUID()}, 1, 'active', now(), ${id}, 'agency-head', ${unit}, '[2020-01-01,)')`;

const week = { from: '2026-11-20', until: '2026-12-27' };
const [absent, deputy] = [await person('Absent'), await person('Deputy')];
const standIn = await create('substitutions', {
  person: absent,
  substitute: deputy,
  agency: unit,
  period: week,
  reason: 'Cuti',
});

async function waitsFor(id: string, day = '2026-11-22'): Promise<boolean> {
  const actor = await loadActor(timeZone)(db.sql, id, testNow);
  if (!actor) return false;
  const query = { tab: 'waiting', register: 'substitutions', limit: 50, offset: 0 } as const;
  const reader = { tx: db.sql, registry, actor, lang: 'id' as const };
  return (await readInbox(reader, { day, timeZone }, query)).items.some((item) => item.id === standIn);
}

test('what was given to a colleague waits for everybody again once their role has ended', async () => {
  const actor = await loadActor(timeZone)(db.sql, first, testNow);
  assert.ok(actor);
  const item = { register: 'substitutions', id: standIn, step: 'confirm', version: 1, stage: 'confirm' };
  await db.begin((tx) => assign({ tx, registry, actor, now: testNow, requestId: 'test' }, item, second, 'cuti'));
  assert.deepEqual([await waitsFor(first), await waitsFor(second)], [false, true]);
  for (const [end, undo] of [
    [
      "update organization.role_assignments set role = 'viewer' where person = $1",
      "update organization.role_assignments set role = 'agency-head' where person = $1",
    ],
    [
      "update organization.role_assignments set period = '[2020-01-01,2026-11-22)' where person = $1",
      "update organization.role_assignments set period = '[2020-01-01,)' where person = $1",
    ],
    [
      "update identity.accounts set status = 'disabled' where person_id = $1",
      "update identity.accounts set status = 'active' where person_id = $1",
    ],
    [
      "update identity.people set status = 'left' where id = $1",
      "update identity.people set status = 'active' where id = $1",
    ],
  ] as const) {
    await owner.sql.unsafe(end, [second]);
    assert.equal(await waitsFor(first), true, end);
    await owner.sql.unsafe(undo, [second]);
    assert.equal(await waitsFor(first), false, undo);
  }
});

test('superiors are the nearest other head above, then the secretary', async () => {
  const found = await superiorsOf(db.sql, [first, above, secretary], '2026-11-22');
  assert.deepEqual(
    [...found].toSorted(),
    [
      [first, above],
      [above, secretary],
    ].toSorted(),
  );
});

/** Who was told what by the reminders of a day. */
async function toldOn(day: string) {
  await owner.sql`truncate kernel.notices`;
  const now = new Date(`${day}T05:40:00+07:00`);
  const run = remindWaiting({ registry, timeZone, superiorsOf });
  await run(db, {}, now);
  await run(db, {}, now);
  const rows = await owner.sql`select person_id, kind, values, row_id, href from kernel.notices order by at`;
  return rows.map(({ person_id: to, kind, ...more }) => ({ to, kind, ...more }));
}

test('reminds before the day due, daily when overdue, and tells the superior; once a day', async () => {
  const due = '2026-11-24';
  const reminded = async (days: number) =>
    (await toldOn(addDays(due, -days)))
      .filter(({ kind }) => kind === 'decisions-due')
      .map(({ to }) => to)
      .toSorted();
  assert.deepEqual(await reminded(1), [second], 'the one it was given to');
  for (const days of [2, 0]) assert.deepEqual(await reminded(days), []);
  const all = [above, first, second, secretary].toSorted();
  for (const days of [-1, -2, -3, -9]) assert.deepEqual(await reminded(days), all, String(days));
  const escalatedOn = async (days: number) =>
    (await toldOn(addDays(due, days)))
      .filter(({ kind }) => kind === 'decisions-escalated')
      .map(({ to }) => to)
      .toSorted();
  assert.deepEqual(await escalatedOn(2), []);
  assert.deepEqual(await escalatedOn(3), [above, secretary].toSorted());
  assert.deepEqual(await escalatedOn(4), []);
  assert.deepEqual(await escalatedOn(10), [above, secretary].toSorted());
});

test('much that is overdue is counted in one notice, which names no record', async () => {
  for (const substitute of [first, second])
    await create('substitutions', {
      person: absent,
      substitute,
      agency: unit,
      period: { from: '2027-01-01', until: '2027-01-09' },
      reason: 'Cuti',
    });
  const told = (await toldOn('2026-11-25')).filter(({ to, kind }) => to === above && kind === 'decisions-due');
  assert.deepEqual(told, [
    { to: above, kind: 'decisions-due', values: { late: 3, soon: 0 }, row_id: null, href: '/inbox?tab=overdue' },
  ]);
});
