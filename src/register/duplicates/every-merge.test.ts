import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { bootPadu } from '../../testing/boot-padu.ts';
import { everyRegister } from '../../testing/every-register.ts';
import { exampleId, fillRegisters } from '../../testing/fill-registers.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { mergedState } from './merging.ts';

const { owner, admin, signIn } = await bootPadu();
const registry = everyRegister();
await fillRegisters(owner, registry, 2);
const reader = await signIn('viewer', null);
const ticked = (...ids: readonly string[]) => `?${ids.map((id) => `ids=${id}`).join('&')}`;

/** Every register either makes two ticked rows one, or has no door to it. */
for (const { register } of registry.all()) {
  const { name, steps } = register;
  const state = steps.edit?.from[0];
  const [one, two] = [exampleId(register, state, 0), exampleId(register, state, 1)];
  const row = async (id: string) => (await admin.api('GET', `/api/v1/${name}/${id}`)).json<{ version: number }>();

  if (mergedState(register) === null)
    it(`${name} says why its rows are not merged, and has no door to it`, async () => {
      assert.doesNotMatch((await admin.get(`/${name}`)).body, /Gabungkan dua yang dicentang/);
      assert.equal((await admin.get(`/${name}/merge${ticked(one, two)}`)).statusCode, 404);
      assert.equal((await admin.get(`/${name}/${one}/duplicates/${two}`)).statusCode, 404);
    });
  else
    describe(`${name}: merging what is ticked`, () => {
      it('leads from exactly two ticked rows to the two side by side', async () => {
        assert.match((await admin.get(`/${name}`)).body, /Gabungkan dua yang dicentang/);
        const led = await admin.get(`/${name}/merge${ticked(one, two)}`);
        assert.equal(led.headers.location, `/${name}/${one}/duplicates/${two}`);
        const page = await admin.get(`/${name}/${one}/duplicates/${two}`);
        assert.deepEqual([page.statusCode, checkHtml(page.body)], [200, []]);
        for (const ids of [[], [one], [one, two, randomUUID()]])
          assert.equal((await admin.get(`/${name}/merge${ticked(...ids)}`)).statusCode, 422);
      });

      it('is open to editors alone', async () => {
        assert.doesNotMatch((await reader.get(`/${name}`)).body, /Gabungkan dua yang dicentang/);
        assert.equal((await reader.get(`/${name}/merge${ticked(one, two)}`)).statusCode, 403);
      });

      it('makes them one, or says which rule stands against it', async () => {
        const entries = { _version: String((await row(one)).version), _other: String((await row(two)).version) };
        const done = await admin.post(`/${name}/${one}/duplicates/${two}`, entries);
        assert.ok([303, 422].includes(done.statusCode), done.body);
        const [merge] = await owner.sql`select into_id from work.merges where register = ${name} and row_id = ${two}`;
        assert.equal(merge?.into_id ?? null, done.statusCode === 303 ? one : null);
        if (done.statusCode === 422) assert.match(done.body, /class="[^"]*error/);
      });
    });
}
