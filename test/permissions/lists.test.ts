import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '../../src/kernel/access/access.ts';
import { mergedState } from '../../src/register/duplicates/merging.ts';
import type { Register } from '../../src/register/register.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { someAtATime } from './ask.ts';
import {
  askers,
  mayRead,
  mayTake,
  oneOfEachKind,
  openWorld,
  type Placed,
  rowId,
  rowsFor,
  rowsOf,
  trapped,
  world,
} from './world.ts';

const { registers, browserOf } = await openWorld(await useDatabase(world));

/** A server under much work asks people to come back in a moment; so does this. */
async function patiently(send: () => Promise<LightMyRequestResponse> | undefined): Promise<LightMyRequestResponse> {
  for (let tries = 0; ; tries++) {
    const answer = await send();
    if (!answer) throw new Error('nobody is signed in to ask');
    if (answer.statusCode !== 503 || answer.body.includes(trapped) || tries === 40) return answer;
    await setTimeout(250);
  }
}

/** How many rows of a register one should see. */
const openTo = (register: Register, asker: Role | null): number =>
  rowsOf(register).filter((row) => {
    const isOwn = row.relation !== 'made' || row.maker === asker;
    return mayRead(register, asker, isOwn ? row : { ...row, relation: 'other' });
  }).length;

describe('a filter shared with everyone shows each exactly the rows they may read', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async () => {
      const keeper = askers.find((asker) => openTo(register, asker) > 0) ?? null;
      const fields = { query: 'sort=createdAt', name: 'Untuk semua', shared: 'everyone' };
      const kept = await patiently(() => browserOf.get(keeper)?.post(`/${register.name}/filters`, fields));
      assert.equal(kept.statusCode, 303, kept.body);
      const address = kept.headers.location ?? '';
      await someAtATime(oneOfEachKind(register, nth), async (asker) => {
        const expected = openTo(register, asker);
        const list = await patiently(() => browserOf.get(asker)?.get(address));
        if (list.statusCode === 403) return assert.equal(expected, 0, String(asker));
        assert.equal(list.statusCode, 200, `${asker}: ${list.body.slice(0, 200)}`);
        const [, total = '0'] = /class="pager-range">[^<]* dari ([\d.]+)</.exec(list.body ?? '') ?? [];
        assert.equal(Number(total.replaceAll('.', '')), expected, String(asker));
      });
    });
});

describe('the counts of views hold nothing one may not read', () => {
  for (const [nth, register] of registers.filter(({ views }) => views).entries())
    it(register.name, async () => {
      await someAtATime(oneOfEachKind(register, nth), async (asker) => {
        const list = await patiently(() => browserOf.get(asker)?.get(`/${register.name}?all`));
        if (list.statusCode === 403) return;
        const [, whole = ''] = /aria-current="page">Semua<span class="nav-count">([\d.]+)/.exec(list.body ?? '') ?? [];
        assert.equal(Number(whole.replaceAll('.', '')), openTo(register, asker), String(asker));
      });
    });
});

type Pair = { readonly stays: Placed; readonly goes: Placed };

/** Each row one could edit by its state, beside the next: editable both, one of them, or none. */
function pairsFor(register: Register, asker: Role | null): readonly Pair[] {
  const rows = rowsFor(register, asker, register.steps.edit?.from[0] ?? '');
  return rows.flatMap((stays, at) => {
    const goes = rows[(at + 1) % rows.length];
    return goes && goes !== stays ? [{ stays, goes }] : [];
  });
}

/** Whether a merge came as far as the tables; undefined when it was answered in a way nobody expects. */
async function isMerged(register: Register, asker: Role | null, { stays, goes }: Pair): Promise<boolean | undefined> {
  const url = `/${register.name}/${rowId(register, stays)}/duplicates/${rowId(register, goes)}`;
  const { statusCode, body } = await patiently(() => browserOf.get(asker)?.post(url, { _version: '1', _other: '1' }));
  if (statusCode === 403 || statusCode === 404) return false;
  return statusCode === 503 && body.includes(trapped) ? true : undefined;
}

describe('two rows are merged by who may edit both, and by nobody else', () => {
  for (const [nth, register] of registers.filter((one) => mergedState(one) !== null).entries())
    it(register.name, async (test) => {
      const wrong: string[] = [];
      const questions = oneOfEachKind(register, nth, { step: 'edit' }).flatMap((asker) =>
        pairsFor(register, asker).map((pair) => ({ asker, pair })),
      );
      await someAtATime(questions, async ({ asker, pair }) => {
        const allowed = [pair.stays, pair.goes].every((row) => mayTake(register, 'edit', asker, row));
        if ((await isMerged(register, asker, pair)) !== allowed) wrong.push(`${asker} ${JSON.stringify(pair)}`);
      });
      test.diagnostic(`${questions.length} pairs`);
      assert.deepEqual(wrong, []);
    });
});
