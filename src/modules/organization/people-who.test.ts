import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { allRoles, covers, type Grant, type Role, reachOf, type Scope } from '../../kernel/access/access.ts';
import { useDatabase } from '../../testing/database.ts';
import { idOf } from '../../testing/example-rows.ts';
import { loadActor } from './actor.queries.ts';
import { peopleWho } from './people-who.queries.ts';
import { positionKinds } from './position-kinds.ts';
import { positions } from './team-kinds.ts';

const { db, owner } = await useDatabase();
const timeZone = 'Asia/Jakarta';
const now = new Date('2026-11-22T05:00:00Z');

const units = ['a', 'b', 'c', 'd', 'e'].map((name) => idOf('unit', name));
const folk = ['p', 'q', 'r', 's', 't', 'u'].map((name) => idOf('folk', name));
const asked: readonly Role[] = ['administrator', 'leader', 'agency-head', 'agency-officer', 'cio', 'internal-assessor'];
const records = ['r', 's'].map((name) => idOf('record', name));

/** Days around today, so that much has ended and much has not begun. */
const span = fc.constantFrom('[2020-01-01,)', '[2020-01-01,2026-11-23)', '[2020-01-01,2026-11-22)', '[2026-11-23,)');
const unit = fc.constantFrom(...units);
const person = fc.constantFrom(...folk);

const organisation = fc.record({
  units: fc.tuple(
    ...units.map((id, at) =>
      fc.record({
        id: fc.constant(id),
        parent: fc.option(fc.constantFrom(...units.slice(0, Math.max(at, 1)))),
        period: span,
      }),
    ),
  ),
  folk: fc.tuple(
    ...folk.map((id) =>
      fc.record({
        id: fc.constant(id),
        status: fc.constantFrom('active', 'active', 'left'),
        account: fc.constantFrom('active', 'active', 'disabled', null),
      }),
    ),
  ),
  roles: fc.array(
    fc.record({
      person,
      role: fc.constantFrom(...asked),
      agency: fc.option(unit),
      status: fc.constantFrom('active', 'active', 'active', 'ended', 'proposed', 'void'),
      period: span,
    }),
    { minLength: 4, maxLength: 8 },
  ),
  posts: fc.array(
    fc.record({ kind: fc.constantFrom(...Object.keys(positionKinds)), agency: unit, period: span, person, term: span }),
    { maxLength: 4 },
  ),
  standIns: fc.array(
    fc.record({
      person,
      substitute: person,
      role: fc.option(fc.constantFrom(...asked.slice(1))),
      agency: fc.option(unit),
      status: fc.constantFrom('active', 'active', 'proposed'),
      period: fc.constantFrom('[2026-01-01,2026-12-31)', '[2026-01-01,2026-11-22)'),
    }),
    { maxLength: 4 },
  ),
  assessors: fc.array(
    fc.record({
      cycle: fc.constantFrom(...records),
      person,
      side: fc.constantFrom('internal', 'external'),
      status: fc.constantFrom('active', 'active', 'void'),
      period: span,
    }),
    { maxLength: 4 },
  ),
  seats: fc.array(
    fc.record({
      person,
      position: fc.constantFrom(...Object.keys(positions)),
      status: fc.constantFrom('active', 'void'),
    }),
    { maxLength: 4 },
  ),
});

type Organisation = typeof organisation extends fc.Arbitrary<infer T> ? T : never;

const base = (status: string) => ({ version: 1, status, created_at: now, created_by: null });
let made = 0;
const fresh = (word: string) => idOf(word, String(++made));

const written = [
  'identity.people',
  'identity.accounts',
  'organization.agencies',
  'organization.role_assignments',
  'organization.positions',
  'organization.appointments',
  'organization.teams',
  'organization.team_members',
  'organization.substitutions',
  'maturity.evaluation_cycles',
  'maturity.evaluation_assessors',
];

/** Writes an organisation down behind the back of its registers; what their rules forbid is left out. */
async function write(given: Organisation): Promise<void> {
  const { sql } = owner;
  // Truncating would take every table along that points to these, a hundred of them.
  await sql.unsafe(
    ['set local session_replication_role = replica', ...written.map((table) => `delete from ${table}`)].join(';'),
  );
  for (const { id, status, account } of given.folk) {
    await sql`insert into identity.people ${sql({ id, ...base(status), name: id, number: id })}`;
    const opened = { id: fresh('account'), ...base(account ?? ''), person_id: id, login: id };
    if (account !== null) await sql`insert into identity.accounts ${sql(opened)}`;
  }
  for (const { id, parent, period } of given.units) {
    const row = {
      id,
      ...base('active'),
      code: id.toUpperCase(),
      name: id,
      kind: 'other',
      parent: parent === id ? null : parent,
    };
    await sql`insert into organization.agencies ${sql({ ...row, period })}`;
  }
  for (const { status, ...role } of given.roles)
    await sql`insert into organization.role_assignments ${sql({ id: fresh('role'), ...base(status), ...role })} on conflict do nothing`;
  for (const { person: holder, term, ...post } of given.posts) {
    const id = fresh('post');
    const row = { id, ...base('open'), code: id.toUpperCase(), title: id, ...post };
    const added = await sql`insert into organization.positions ${sql(row)} on conflict do nothing`;
    const filled = {
      id: fresh('term'),
      ...base('active'),
      position: id,
      person: holder,
      capacity: 'definitive',
      period: term,
    };
    if (added.count > 0) await sql`insert into organization.appointments ${sql(filled)} on conflict do nothing`;
  }
  for (const { status, ...standIn } of given.standIns.filter(
    ({ person: absent, substitute }) => absent !== substitute,
  )) {
    const row = { id: fresh('stand-in'), ...base(status), ...standIn, reason: 'leave' };
    await sql`insert into organization.substitutions ${sql(row)}`;
  }
  for (const id of records)
    await sql`insert into maturity.evaluation_cycles ${sql({ id, ...base('preparation'), name: id, year: 2026, instrument: 'any' })}`;
  for (const { status, ...assessor } of given.assessors)
    await sql`insert into maturity.evaluation_assessors
      ${sql({ id: fresh('assessor'), ...base(status), ...assessor })} on conflict do nothing`;
  const team = fresh('team');
  await sql`insert into organization.teams ${sql({ id: team, ...base('active'), name: team, kind: 'other', period: '[2020-01-01,)' })}`;
  for (const { status, ...seat } of given.seats)
    await sql`insert into organization.team_members
      ${sql({ id: fresh('seat'), ...base(status), team, ...seat, period: '[2020-01-01,)' })} on conflict do nothing`;
}

const grant: fc.Arbitrary<Grant> = fc.dictionary(
  fc.constantFrom(...asked, ...allRoles.slice(-2)),
  fc.constantFrom<Scope>('own', 'unit', 'subtree', 'appointed', 'all'),
  { minKeys: 3 },
);

it('names exactly the people whom loadActor and covers would let act, whatever the organisation and the grant', async () => {
  let named = 0;
  await fc.assert(
    fc.asyncProperty(
      organisation,
      fc.array(grant, { minLength: 4, maxLength: 4 }),
      person,
      async (given, grants, maker) => {
        await write(given);
        const actors = await Promise.all(folk.map((id) => loadActor(timeZone)(db.sql, id, now)));
        const here = given.folk.flatMap(({ id, account }) => (account === 'active' ? [id] : []));
        for (const one of grants)
          for (const agencyId of [...units, null]) {
            const recordId = agencyId === null ? (records[0] ?? null) : null;
            const row = { agencyId, recordId, createdBy: maker };
            const expected = actors.flatMap((actor) =>
              actor && here.includes(actor.id) && covers(reachOf(actor, one), actor, row) ? [actor.id] : [],
            );
            const found = await peopleWho(timeZone)(db.sql, { grant: one, ...row }, now);
            assert.deepEqual([...found].sort(), expected.sort());
            named += found.length;
          }
      },
    ),
    { numRuns: 25 },
  );
  assert.ok(named > 20, `only ${named} were named: the organisations say nothing`);
});
