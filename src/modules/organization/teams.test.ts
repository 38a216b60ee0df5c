import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf, slotsUnder, type TestOrganization, useOrganization } from '../../testing/organization.ts';
import { loadOrganizationFacts } from './facts.queries.ts';

const since = { from: '2026-01-01', until: null };
const decrees = new Set<string>();
const decreeOf = async (_: unknown, teamId: string) => (decrees.has(teamId) ? 'decree' : null);
const tanjungpinang = await useOrganization({ ...slotsUnder('tanjungpinang-8-2022'), decreeOf });
const lampungUtara = await useOrganization({ ...slotsUnder('lampung-utara-44-2022'), decreeOf });

async function newTeam(world: TestOrganization, name: string): Promise<string> {
  const team = await world.create('teams', { name, kind: 'coordination-team', period: since });
  decrees.add(team);
  return team;
}

/** An agency that holds the ICT function and the person who heads it. */
async function ictHead(
  world: TestOrganization,
): Promise<{ head: string; dinas: string; term: string; position: string }> {
  const dinas = await world.agency('DISKOMINFO');
  await world.create('function-holdings', { function: 'ict', agency: dinas, period: since });
  const position = await world.create('positions', {
    code: 'DISKOMINFO-KEPALA',
    title: 'Kepala Dinas',
    kind: 'agency-head',
    agency: dinas,
    period: since,
  });
  const head = await world.person('Kepala Dinas');
  const term = await world.create('appointments', { position, person: head, capacity: 'definitive', period: since });
  return { head, dinas, term, position };
}

test('under Tanjungpinang', async (t) => {
  const world = tanjungpinang;
  const { create, step, person, statusOf } = world;
  const { head, term, position } = await ictHead(world);
  const seat = async (team: string, of: string, who?: string) =>
    create('team-members', { team, position: of, person: who ?? (await person(of)), period: since });

  await t.test('a team without a decree is not activated', async () => {
    const team = await create('teams', { name: 'Tanpa keputusan', kind: 'coordination-team', period: since });
    const refused = await refusalOf(step('teams', team, 'activate', {}));
    assert.deepEqual(refused.slice(0, 1), ['kind:no-decree']);
  });

  await t.test('AC-TEAM-01: a coordination team without CIO is not activated', async () => {
    const team = await newTeam(world, 'Tanpa CIO');
    await seat(team, 'steering-chair');
    assert.deepEqual(await refusalOf(step('teams', team, 'activate', {})), ['kind:part-missing']);
    assert.equal(await statusOf('teams', team), 'draft');
    await seat(team, 'cio', head);
    await step('teams', team, 'activate', {});
    assert.equal(await statusOf('teams', team), 'active');
  });

  await t.test('AC-TEAM-03: a CIO who does not head the ICT agency is refused when entered', async () => {
    const team = await newTeam(world, 'CIO lain');
    assert.deepEqual(await refusalOf(seat(team, 'cio')), ['person:cio-not-head']);
  });

  await t.test('AC-TEAM-03: after a change of head the CIO of that day is refused on activation', async () => {
    const team = await newTeam(world, 'Ganti kepala');
    await seat(team, 'steering-chair');
    await seat(team, 'cio', head);
    await step('appointments', term, 'end', { values: { period: { from: '2026-01-01', until: '2026-06-30' } } });
    const next = { position, person: await person('Kepala baru'), capacity: 'definitive' };
    await create('appointments', { ...next, period: { from: '2026-07-01', until: null } });
    assert.deepEqual(await refusalOf(step('teams', team, 'activate', {})), ['kind:cio-not-head']);
  });

  await t.test('AC-TEAM-04: a missing class of steering member is a finding, not a refusal', async () => {
    const { teams } = await loadOrganizationFacts(world.db.sql);
    const [team] = teams.filter(({ name }) => name === 'Tanpa CIO');
    assert.deepEqual(team?.members.map((one) => one.position).sort(), ['cio', 'steering-chair']);
  });

  await t.test('a member is one person or one party, on a seat the team has, once', async () => {
    const team = await newTeam(world, 'Kedudukan');
    const who = await person('Anggota');
    const party = await create('external-parties', { name: 'BSSN', kind: 'other-institution' });
    const both = { team, position: 'steering-member', person: who, party, period: since };
    assert.deepEqual(await refusalOf(create('team-members', both)), ['person:one-of']);
    const none = { team, position: 'steering-member', period: since };
    assert.deepEqual(await refusalOf(create('team-members', none)), ['person:one-of']);
    assert.deepEqual(await refusalOf(seat(team, 'lead-auditor', who)), ['position:not-in-team']);
    await seat(team, 'steering-member', who);
    assert.deepEqual(await refusalOf(seat(team, 'steering-member', who)), ['person:taken']);
    await seat(team, 'steering-chair', who);
    assert.deepEqual(await refusalOf(seat(team, 'steering-chair')), ['position:taken']);
    await create('team-members', { ...none, party });
    const kind = { values: { kind: 'budget-team' } };
    assert.deepEqual(await refusalOf(step('teams', team, 'edit', kind)), ['kind:has-members']);
  });

  await t.test('AC-ORG-02: a technical unit is refused as process owner, and its agency offered', async () => {
    const health = await world.agency('DINKES', { name: 'Dinas Kesehatan' });
    const clinic = { name: 'Puskesmas A', kind: 'technical-unit', parent: health };
    const unit = await world.agency('PUSKESMAS-A', clinic);
    const owner = { function: 'process-owner', agency: unit, period: since };
    await assert.rejects(create('function-holdings', owner), (error: { problems: { message: { en: string } }[] }) => {
      assert.equal(
        error.problems[0]?.message.en,
        'Puskesmas A is not an agency, so it cannot own business processes. Choose Dinas Kesehatan.',
      );
      return true;
    });
    await create('function-holdings', { ...owner, agency: health });
  });

  await t.test('AC-ORG-04: one agency may hold both functions, and is one agency', async () => {
    const { agencies, holdings } = await loadOrganizationFacts(world.db.sql);
    const dinas = agencies.find(({ code }) => code === 'DISKOMINFO')?.id ?? '';
    await create('function-holdings', { function: 'kominfo', agency: dinas, period: since });
    assert.equal(holdings.filter(({ agencyId }) => agencyId === dinas).length, 1);
    const after = (await loadOrganizationFacts(world.db.sql)).holdings.filter(({ agencyId }) => agencyId === dinas);
    assert.deepEqual(
      after.map((one) => one.function),
      ['ict', 'kominfo'],
    );
  });
});

test('under Lampung Utara', async (t) => {
  const world = lampungUtara;
  const { create, step, person } = world;

  await t.test('AC-TEAM-02: a coordination team without technical team is not activated', async () => {
    const team = await newTeam(world, 'Tanpa tim teknis');
    const seat = async (position: string) =>
      create('team-members', { team, position, person: await person(position), period: since });
    await seat('steering-chair');
    assert.deepEqual(await refusalOf(step('teams', team, 'activate', {})), ['kind:part-missing']);
    await seat('technical-chair');
    await step('teams', team, 'activate', {});
  });

  await t.test('a CIO is whoever the government makes one', async () => {
    const team = await newTeam(world, 'Dengan CIO');
    await create('team-members', { team, position: 'cio', person: await person('CIO'), period: since });
  });

  await t.test('AC-ORG-03: a work unit is accepted as data manager and process owner', async () => {
    const dinas = await world.agency('DINAS-X');
    const section = await world.agency('BIDANG-X', { kind: 'section', parent: dinas });
    for (const held of ['data-manager', 'process-owner'])
      await create('function-holdings', { function: held, agency: section, period: since });
  });
});
