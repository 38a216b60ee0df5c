import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { useDatabase } from '../../testing/database.ts';
import { keyedHash } from './secret.ts';
import { countAttempt, delayAfter, forgiveAttempt } from './sign-in-attempts.ts';

const { db } = await useDatabase();
const key = Buffer.alloc(32, 1);
const of = (account: string, address: string) => ({
  account: keyedHash(key, 'account', account),
  address: keyedHash(key, 'address', address),
});
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);
const attempt = (who: ReturnType<typeof of>, now: Date) => db.begin((tx) => countAttempt(tx, who, now));

it('never shortens the delay, and never makes anybody wait longer than a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 50 }), (one, other, free) => {
      const [few, many] = [Math.min(one, other), Math.max(one, other)];
      assert.ok(delayAfter(few, free) <= delayAfter(many, free));
      assert.ok(delayAfter(many, free) <= 900);
      assert.equal(delayAfter(free - 1, free), 0);
    }),
  );
});

it('makes an account wait longer with every failure, and lets it in when the wait is over', async () => {
  const who = of('siti', '203.0.113.1');
  for (let i = 0; i < 5; i++) assert.equal(await attempt(who, at(i)), 0);
  assert.equal(await attempt(who, at(5)), 1);
  assert.equal(await attempt(who, at(7)), 0);
  assert.equal(await attempt(who, at(7)), 4);
  await db.begin((tx) => forgiveAttempt(tx, who));
  assert.equal(await attempt(who, at(8)), 0);
});

it('makes an address wait that tries many accounts, even if it knows the password of one', async () => {
  const own = of('mallory', '203.0.113.2');
  const waits: number[] = [];
  for (let i = 0; i < 40; i++) {
    waits.push(await attempt(of(`victim-${i}`, '203.0.113.2'), at(0)));
    if ((await attempt(own, at(0))) === 0) await db.begin((tx) => forgiveAttempt(tx, own));
  }
  assert.ok(
    waits.slice(0, 25).every((seconds) => seconds === 0),
    String(waits),
  );
  assert.ok((waits.at(-1) ?? 0) > 0, String(waits));
});

it('forgets after a day', async () => {
  const who = of('agus', '203.0.113.3');
  for (let i = 0; i < 5; i++) await attempt(who, at(0));
  assert.equal(await attempt(who, at(90_000)), 0);
  assert.equal(await attempt(who, at(90_000)), 0);
});
