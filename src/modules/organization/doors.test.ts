import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootRegisters } from '../../testing/boot.ts';
import { actorWith, slotsUnder, useOrganization } from '../../testing/organization.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { today } from '../../testing/today.ts';
import { loadActor } from './actor.queries.ts';
import { organizationPages } from './organization-pages.ts';
import { listActivities } from './rasci.queries.ts';

const since = { from: '2020-01-01', until: null };

async function open(regulation: string) {
  const world = await useOrganization(slotsUnder(regulation));
  const server = await bootRegisters(world.db, world.registry.all(), {
    pages: (site) => organizationPages(site, world.slots),
    loadActor: loadActor(world.slots.timeZone),
  });
  /** A person signed in with a role given by hand. */
  const signIn = async (role: string, agency: string | null) => {
    const id = await world.person(`${role} ${agency}`);
    await world.create('role-assignments', { person: id, role, agency, period: since });
    return { id, browser: await server.signIn(actorWith('viewer', id)) };
  };
  return { ...world, signIn };
}

const tanjungpinang = await open('tanjungpinang-8-2022');
const lampungUtara = await open('lampung-utara-44-2022');

test('agencies are kept by those who may, and read by everybody', async () => {
  const { agency, signIn } = tanjungpinang;
  const own = await agency('DINKES');
  const { browser: keeper } = await signIn('organisation-officer', null);
  const { browser: officer } = await signIn('agency-officer', own);
  const body = { code: 'BAPPEDA', name: 'Bappeda', kind: 'board', period: since };
  assert.equal((await officer.api('POST', '/api/v1/agencies', body)).statusCode, 403);
  assert.equal((await keeper.api('POST', '/api/v1/agencies', body)).statusCode, 201);
  assert.equal((await officer.api('GET', '/api/v1/agencies')).json().total, 2);
  assert.deepEqual(checkHtml((await officer.get('/agencies')).body), []);
});

test('a circle in the tree is refused at the door, in words', async () => {
  const { agency, signIn } = tanjungpinang;
  const above = await agency('ATAS');
  const below = await agency('BAWAH', { parent: above });
  const { browser } = await signIn('dinas-officer', null);
  const path = `/api/v1/agencies/${above}`;
  const answer = await browser.api('PATCH', path, { parent: below }, { 'if-match': '"1"' });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(
    answer.json().errors.map(({ field, code }: { field: string; code: string }) => `${field}:${code}`),
    ['parent:circle'],
  );
  assert.equal((await browser.api('GET', path)).json().version, 1);
});

test('AC-ACC-02: a role is gone from every door when its agency ends', async () => {
  const { agency, signIn, step } = tanjungpinang;
  const own = await agency('TUTUP');
  const { browser } = await signIn('dinas-officer', own);
  assert.equal((await browser.get('/agencies/new')).statusCode, 200);
  await step('agencies', own, 'dissolve', {
    values: { period: { from: '2017-01-01', until: today(-1) } },
    answers: { basis: 'Perda 3/2026' },
  });
  assert.equal((await browser.get('/agencies/new')).statusCode, 403);
  assert.equal((await browser.api('GET', '/api/v1/agencies')).statusCode, 403);
});

test('role assignments of others are not open to people without a reason to see them', async () => {
  const { agency, signIn } = tanjungpinang;
  const own = await agency('LIHAT');
  const { browser: officer } = await signIn('agency-officer', own);
  assert.equal((await officer.get('/role-assignments')).statusCode, 403);
  const { browser: head } = await signIn('agency-head', own);
  const roles = (await head.api('GET', '/api/v1/role-assignments')).json().items;
  assert.deepEqual(
    roles.map(({ agency: at }: { agency: string }) => at),
    [own, own],
  );
});

test('a matrix as a grid: who does what, what is incomplete, whose decision it is', async () => {
  const { db, agency, signIn, create, step } = tanjungpinang;
  const other = await agency('LAIN', { name: 'Dinas <Lain>' });
  const matrix = await create('rasci-matrices', { name: 'Matriks', period: since });
  await step('rasci-matrices', matrix, 'fill', {});
  const activities = await listActivities(db.sql, matrix);
  const decision = activities.find(({ task }) => task === 'tpi-52-2')?.id;
  for (const letter of ['A', 'R']) await create('rasci-entries', { matrix, activity: decision, letter, agency: other });
  const { browser } = await signIn('viewer', null);
  const { body, statusCode } = await browser.get(`/rasci/${matrix}`);
  assert.equal(statusCode, 200);
  assert.deepEqual(checkHtml(body), []);
  assert.match(body, /17 dari 18 kegiatan belum lengkap/);
  assert.match(body, /wewenang perangkat daerah bidang TIK/);
  assert.match(body, /Dinas &lt;Lain&gt;/);
  assert.match(body, /<abbr title="bertanggung jawab"><strong>A<\/strong><\/abbr>/);
  assert.doesNotMatch(body, /tidak mewajibkan/);
  assert.deepEqual(checkHtml((await browser.get('/rasci')).body), []);
  assert.equal((await browser.get('/rasci/none')).statusCode, 404);
});

test('AC-RASCI-03: under Lampung Utara a matrix is not required, and may be used', async () => {
  const { signIn, create } = lampungUtara;
  const { browser } = await signIn('dinas-officer', null);
  const list = (await browser.get('/rasci')).body;
  assert.match(list, /tidak mewajibkan matriks RASCI/);
  assert.match(list, /secara sukarela/);
  assert.deepEqual(checkHtml(list), []);
  const matrix = await create('rasci-matrices', { name: 'Sukarela', period: { from: today(), until: null } });
  const grid = (await browser.get(`/rasci/${matrix}`)).body;
  assert.match(grid, /tidak mewajibkan matriks RASCI/);
  assert.deepEqual(checkHtml(grid), []);
});
