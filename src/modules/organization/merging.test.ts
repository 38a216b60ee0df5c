import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Browser } from '../../testing/boot.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { loadOrganizationFacts } from './facts.queries.ts';

const { admin, owner, db, signIn } = await bootPadu();

const since = { from: '2024-01-01', until: null };
let number = 0;
let keeper: Browser;

const make = async (register: string, values: object): Promise<string> => {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<{ id: string }>().id;
};
const person = (name: string) => make('people', { name, number: `N-${++number}` });
const agency = (name: string) => make('agencies', { code: `PD.${++number}`, name, kind: 'department', period: since });
const read = async (register: string, id: string) =>
  (await admin.api('GET', `/api/v1/${register}/${id}`)).json<Record<string, unknown>>();
const merge = async (register: string, stays: string, goes: string, who: Browser = admin) => {
  const version = async (id: string) => String((await read(register, id)).version);
  return who.post(`/${register}/${stays}/duplicates/${goes}`, {
    _version: await version(stays),
    _other: await version(goes),
  });
};

before(async () => {
  keeper = await signIn('organisation-officer', null);
});

describe('people recorded twice', () => {
  it('become one, with positions and seats; the one that goes is offered nowhere any more', async () => {
    const [stays, goes] = [await person('Sri Wahyuni, S.E.'), await person('Sri Wahyuni')];
    const place = await agency('Dinas Perpustakaan');
    const position = await make('positions', {
      code: 'PERPUS-1',
      title: 'Pustakawan',
      kind: 'functional',
      agency: place,
      period: since,
    });
    const held = await make('appointments', { position, person: goes, capacity: 'definitive', period: since });
    assert.equal((await merge('people', stays, goes, keeper)).statusCode, 303);
    assert.equal((await read('appointments', held)).person, stays);
    assert.equal((await read('people', goes)).status, 'merged');
    assert.doesNotMatch((await admin.get('/appointments/new')).body, new RegExp(goes));
    const pointing = await admin.api('POST', '/api/v1/recoveries', { person: goes, reason: 'x' });
    assert.equal(pointing.statusCode, 422);
  });

  it('stay two where the one that goes has an account: what it signed stays its own', async () => {
    const [stays, goes] = [await person('Budi'), await person('Budi S.')];
    assert.equal((await admin.post('/accounts', { person: goes, login: 'budi' })).statusCode, 200);
    const refused = await merge('people', stays, goes);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /punya akun/);
    assert.equal((await merge('people', goes, stays)).statusCode, 303);
  });

  it('stay two where rights that were approved would pass to another; past rights move along', async () => {
    const [stays, goes] = [await person('Cici'), await person('Cici L.')];
    const place = await agency('Dinas Sosial');
    const role = await make('role-assignments', { person: goes, role: 'agency-officer', agency: place, period: since });
    const refused = await merge('people', stays, goes, keeper);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /hak akses atau pengganti yang berlaku/);
    const struck = await admin.api(
      'POST',
      `/api/v1/role-assignments/${role}/steps/strike`,
      {},
      { 'if-match': `"${(await read('role-assignments', role)).version}"` },
    );
    assert.equal(struck.statusCode, 200, struck.body);
    assert.equal((await merge('people', stays, goes, keeper)).statusCode, 303);
    assert.equal((await read('role-assignments', role)).person, stays);
  });
});

describe('agencies recorded twice', () => {
  it('become one with their units and positions, and the one that goes carries no duty on any day', async () => {
    const [stays, goes] = [await agency('Dinas Kesehatan'), await agency('Dinas Kesehatan Kota')];
    const unit = await make('agencies', {
      code: 'PKM.1',
      name: 'Puskesmas',
      kind: 'technical-unit',
      parent: goes,
      period: since,
    });
    assert.equal((await merge('agencies', stays, goes, keeper)).statusCode, 303);
    assert.equal((await read('agencies', unit)).parent, stays);
    const facts = await loadOrganizationFacts(db.sql);
    assert.ok(facts.agencies.some(({ id }) => id === stays));
    assert.ok(!facts.agencies.some(({ id }) => id === goes));
  });

  it('stay two while somebody has a role at the one that goes', async () => {
    const [stays, goes] = [await agency('Dinas Pasar'), await agency('Dinas Pasar Kota')];
    await make('role-assignments', {
      person: await person('Dedi'),
      role: 'agency-officer',
      agency: goes,
      period: since,
    });
    const refused = await merge('agencies', stays, goes, keeper);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /hak akses/);
    assert.equal((await read('agencies', goes)).status, 'active');
  });
});

it('a position recorded twice leaves room for the one that stays', async () => {
  const place = await agency('Badan Keuangan');
  const head = (code: string, period: object) =>
    make('positions', { code, title: 'Kepala Badan', kind: 'agency-head', agency: place, period });
  const goes = await head('BK-1', { from: '2022-01-01', until: '2023-12-31' });
  const stays = await head('BK-2', since);
  assert.equal((await merge('positions', stays, goes)).statusCode, 303);
  const longer = { period: { from: '2022-01-01', until: null } };
  const edited = await admin.api('PATCH', `/api/v1/positions/${stays}`, longer, {
    'if-match': `"${(await read('positions', stays)).version}"`,
  });
  assert.equal(edited.statusCode, 200, edited.body);
});

it('a team recorded twice gives its members to the one that stays', async () => {
  const [stays, goes] = [
    await make('teams', { name: 'Tim Uji 2026', kind: 'other', period: since }),
    await make('teams', { name: 'Tim Uji th. 2026', kind: 'other', period: since }),
  ];
  const member = await make('team-members', {
    team: goes,
    position: 'member',
    person: await person('Eka'),
    party: null,
    agency: null,
    period: since,
  });
  assert.equal((await merge('teams', stays, goes)).statusCode, 303);
  assert.equal((await read('team-members', member)).team, stays);
  assert.equal((await read('teams', goes)).status, 'void');
  const [row] = await owner.sql`select count(*)::int as n from work.merges where register = 'teams'`;
  assert.equal(row?.n, 1);
});
