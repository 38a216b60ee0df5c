import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusedFor, useAssessments } from '../../../testing/assessments.ts';

const {
  people,
  fellow,
  visitor,
  stranger,
  admin,
  assessed,
  score,
  lock,
  statusOf,
  differences,
  step,
  take,
  appoint,
  owner,
} = await useAssessments();
const indicator = 'pemdi-2026.01';

const created = (who: typeof admin, values: object) => who.api('POST', '/api/v1/evaluation-scores', values);

describe('who may score', () => {
  it('is whoever is appointed today, on their own side, while it scores', async () => {
    const cycle = await assessed({ external: true });
    const own = { cycle, indicator, side: 'internal', level: 3 };
    assert.deepEqual(await refusedFor(created(stranger, own)), ['cycle:not-appointed']);
    assert.deepEqual(await refusedFor(created(people.assessor, { ...own, side: 'external' })), ['side:not-appointed']);
    assert.deepEqual(await refusedFor(created(people.external, { ...own, side: 'external' })), ['cycle:wrong-stage']);
    assert.equal((await created(admin, own)).statusCode, 403);
    const elsewhere = await assessed();
    assert.deepEqual(await refusedFor(created(people.external, { ...own, cycle: elsewhere, side: 'external' })), [
      'cycle:unknown-reference',
    ]);
    const never = '00000000-0000-7000-8000-000000000000';
    assert.deepEqual(await refusedFor(created(people.assessor, { ...own, cycle: never })), ['cycle:unknown-reference']);
  });

  it('awards levels of the scale, to indicators of the instrument that are assessed here, once', async () => {
    const cycle = await assessed();
    const own = { cycle, indicator, side: 'internal' };
    assert.deepEqual(await refusedFor(created(people.assessor, { ...own, level: 0 })), ['level:level-out-of-scale']);
    assert.deepEqual(await refusedFor(created(people.assessor, { ...own, indicator: 'spbe-2020.01' })), [
      'indicator:unknown-indicator',
    ]);
    assert.deepEqual(await refusedFor(created(people.assessor, { ...own, indicator: 'pemdi-2026.06' })), [
      'indicator:from-outside',
    ]);
    await score(people.assessor, cycle, indicator, 3);
    assert.deepEqual(await refusedFor(created(people.assessor, own)), ['indicator:taken']);
  });

  it('ends with the stage: nothing is changed, locked or unlocked any more, and what was locked stays', async () => {
    const cycle = await assessed();
    const draft = (await score(people.assessor, cycle, indicator, 3)).id;
    const locked = await lock(fellow, cycle, indicator, 4);
    await take(people.coordinator, 'evaluation-cycles', cycle, 'unlock-self', {}, { why: 'Jawaban kurang' });
    assert.deepEqual(await refusedFor(step(people.assessor, 'evaluation-scores', draft, 'edit', { level: 2 })), [
      'cycle:wrong-stage',
    ]);
    assert.deepEqual(await refusedFor(step(people.assessor, 'evaluation-scores', draft, 'lock')), [
      'cycle:wrong-stage',
    ]);
    assert.deepEqual(await refusedFor(step(fellow, 'evaluation-scores', locked, 'unlock', {}, { why: 'Salah' })), [
      'cycle:wrong-stage',
    ]);
    assert.equal(await statusOf('scores', locked), 'locked');
  });
});

describe('opening', () => {
  it('waits for everybody on a side, then shows that side only, and reconciles what differs', async () => {
    const cycle = await assessed({ external: true });
    const first = await lock(people.assessor, cycle, indicator, 3);
    const read = (who: typeof admin, id: string) => who.api('GET', `/api/v1/evaluation-scores/${id}`);
    for (const who of [fellow, admin, people.leader, people.coordinator, people.external])
      assert.equal((await read(who, first)).statusCode, 404);
    assert.equal((await step(people.assessor, 'evaluation-scores', first, 'share-internal')).statusCode, 403);
    const other = await lock(fellow, cycle, indicator, 4);
    assert.deepEqual(
      [await statusOf('scores', first), await statusOf('scores', other)],
      ['shared-internal', 'shared-internal'],
    );
    for (const who of [fellow, admin, people.coordinator]) assert.equal((await read(who, first)).statusCode, 200);
    for (const who of [people.leader, people.external, visitor, people.officer])
      assert.notEqual((await read(who, first)).statusCode, 200);
    assert.deepEqual([...(await differences(cycle, indicator)).keys()], ['internal']);
    assert.equal((await step(admin, 'evaluation-scores', first, 'hide')).statusCode, 403);
  });

  it('closes again for a new assessor, and drops the difference they have no part in yet', async () => {
    const cycle = await assessed({ external: true });
    const ids = [await lock(people.assessor, cycle, indicator, 3), await lock(fellow, cycle, indicator, 4)];
    await owner.sql`update maturity.evaluation_cycles set status = 'self-assessment' where id = ${cycle}`;
    const { id } = await appoint(cycle, stranger, 'internal');
    await owner.sql`update maturity.evaluation_cycles set status = 'internal-assessment' where id = ${cycle}`;
    assert.deepEqual(await Promise.all(ids.map((one) => statusOf('scores', one))), ['locked', 'locked']);
    assert.equal((await differences(cycle, indicator)).size, 0);
    await owner.sql`update maturity.evaluation_cycles set status = 'self-assessment' where id = ${cycle}`;
    await take(people.coordinator, 'evaluation-assessors', id, 'strike');
    assert.deepEqual(await Promise.all(ids.map((one) => statusOf('scores', one))), [
      'shared-internal',
      'shared-internal',
    ]);
    assert.equal((await differences(cycle, indicator)).size, 1);
  });

  it('lets two assessors lock at the same moment: whoever comes fellow opens both', async () => {
    const cycle = await assessed();
    const codes = ['01', '02', '03', '04', '08', '09'].map((number) => `pemdi-2026.${number}`);
    for (const code of codes) {
      const ids = [
        (await score(people.assessor, cycle, code, 3)).id,
        (await score(fellow, cycle, code, 4)).id,
      ] as const;
      const [a, b] = await Promise.all([
        step(people.assessor, 'evaluation-scores', ids[0], 'lock'),
        step(fellow, 'evaluation-scores', ids[1], 'lock'),
      ]);
      assert.deepEqual([a.statusCode, b.statusCode], [200, 200]);
      assert.deepEqual(await Promise.all(ids.map((id) => statusOf('scores', id))), [
        'shared-internal',
        'shared-internal',
      ]);
      assert.equal((await differences(cycle, code)).size, 1);
    }
  });
});
