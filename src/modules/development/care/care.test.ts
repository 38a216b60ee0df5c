import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useDevelopment } from '../../../testing/development.ts';
import { type CareSeen, nextCareOf } from './care.rules.ts';

describe('when an application is looked after next', () => {
  const none: CareSeen = { last: null, saidNext: null, months: null, usedOn: null, planned: null };
  const next = (care: Partial<CareSeen>) => nextCareOf({ ...none, ...care });

  it('is as the last record says, before all else', () => {
    assert.equal(next({ last: '2026-01-10', saidNext: '2026-05-01', months: 3 }), '2026-05-01');
  });

  it('is so many months after the last record, or after it went into use, as its build says', () => {
    assert.equal(next({ last: '2026-01-10', months: 6, usedOn: '2025-01-01' }), '2026-07-10');
    assert.equal(next({ months: 6, usedOn: '2025-08-31' }), '2026-02-28');
  });

  it('is as its owner planned while that is still ahead, and unknown where nothing says so', () => {
    assert.equal(next({ planned: '2026-09-01' }), '2026-09-01');
    assert.equal(next({ last: '2026-01-10', planned: '2026-09-01' }), '2026-09-01');
    assert.equal(next({ last: '2026-10-10', planned: '2026-09-01' }), null);
    assert.equal(next({ last: '2026-10-10' }), null);
  });
});

const world = await useDevelopment('lampung-utara-44-2022');
const { people, building, create, read, take, owner, first } = world;

it('stands with the application, in the inbox of its owner, and nowhere else', async () => {
  const application = await create(people.officer, 'applications', {
    code: 'APP-1',
    name: 'Surat Elektronik',
    agency: first,
    type: 'special',
    scope: 'one-agency',
  });
  await take(people.officer, 'applications', application, 'adopt', { liveSince: '2021-01-01' });
  const values = { application, agency: first, kind: 'maintenance', date: '2026-01-10', done: 'Pembaruan pustaka.' };
  const record = await create(people.officer, 'maintenance-records', { ...values, nextOn: '2026-02-01' });
  const dates = async () => {
    const { lastMaintenance, nextMaintenance } = await read(people.officer, 'applications', application);
    return [lastMaintenance, nextMaintenance];
  };
  assert.deepEqual(await dates(), ['2026-01-10', '2026-02-01']);

  const dueOf = async (browser: typeof people.officer) =>
    (await browser.api('GET', '/api/v1/inbox?filter[register]=applications'))
      .json<{ items: { label: string; step: string; due: string; overdue: boolean }[] }>()
      .items.filter(({ step }) => step === 'maintain');
  const [line] = await dueOf(people.officer);
  assert.deepEqual([line?.label, line?.due, line?.overdue], ['Surat Elektronik', '2026-02-01', true]);
  assert.deepEqual(await dueOf(people.other), []);

  await take(people.officer, 'maintenance-records', record, 'edit', { nextOn: '2099-02-01' });
  assert.deepEqual(await dates(), ['2026-01-10', '2099-02-01']);
  assert.deepEqual(await dueOf(people.officer), []);

  // What came from a record goes with it: the one before counts again, and without one there is none.
  const later = await create(people.officer, 'maintenance-records', { ...values, date: '2026-03-01' });
  assert.deepEqual(await dates(), ['2026-03-01', '2099-02-01']);
  await take(people.officer, 'maintenance-records', later, 'strike', {}, { why: 'Salah aplikasi.' });
  assert.deepEqual(await dates(), ['2026-01-10', '2099-02-01']);
  await take(people.officer, 'maintenance-records', record, 'edit', { nextOn: null });
  assert.deepEqual(await dates(), ['2026-01-10', null]);
  await take(people.officer, 'maintenance-records', record, 'strike', {}, { why: 'Salah aplikasi.' });
  assert.deepEqual(await dates(), [null, null]);
});

it('is recorded where it is due: one step leaves a record, and the next day by it', async () => {
  const build = await building();
  const { application } = await read(people.officer, 'builds', build);
  await owner.sql`update development.builds set status = 'maintenance', used_on = '2025-01-01', maintenance_months = 6
    where id = ${build}`;
  await owner.sql`update application.applications set status = 'in-use', next_maintenance = '2025-07-01'
    where id = ${String(application)}`;
  const said = (date: string) =>
    world.step(
      people.officer,
      'applications',
      String(application),
      'maintain',
      { lastMaintenance: date },
      { kind: 'evaluation', done: 'Dipakai semua bidang.' },
    );
  assert.equal((await said('2099-01-01')).statusCode, 422);
  const done = await said('2026-03-10');
  assert.equal(done.statusCode, 200, done.body);
  const { lastMaintenance, nextMaintenance } = await read(people.officer, 'applications', String(application));
  assert.deepEqual([lastMaintenance, nextMaintenance], ['2026-03-10', '2026-09-10']);
  const [row] = await owner.sql`select kind, date::text, next_on from development.maintenance_records
    where application = ${String(application)}`;
  assert.deepEqual({ ...row }, { kind: 'evaluation', date: '2026-03-10', next_on: null });
  assert.equal((await world.step(people.other, 'applications', String(application), 'maintain')).statusCode, 403);
});
