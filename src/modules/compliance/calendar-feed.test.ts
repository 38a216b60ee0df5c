import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bootPadu } from '../../testing/boot-padu.ts';

const { app, owner, admin, signIn } = await bootPadu();

async function linkOf(covers: string): Promise<string> {
  const { statusCode, body } = await admin.post('/compliance/calendar/link', { covers });
  assert.equal(statusCode, 200, body);
  const found = /http:\/\/localhost(?::80)?(\/calendar\/[\w-]+\.ics)/.exec(body);
  assert.ok(found?.[1], body);
  return found[1];
}

const fetchFeed = (path: string) => app.inject({ url: path });

describe('the link of a calendar program', () => {
  it('shows the duties without signing in, as whole-day events', async () => {
    const response = await fetchFeed(await linkOf('all'));
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers['content-type'], 'text/calendar; charset=utf-8');
    assert.equal(response.headers['cache-control'], 'no-store');
    const unfolded = response.body.replaceAll('\r\n ', '');
    assert.match(unfolded, /SUMMARY:Pasal 58 ayat \(1\)/);
    assert.match(unfolded, /URL:http:\/\/localhost(?::80)?\/compliance\/duties\/tpi-58-1/);
  });

  it('shows no more than the own duties when asked so', async () => {
    const response = await fetchFeed(await linkOf('mine'));
    assert.equal(response.statusCode, 200);
    // No duty rests with an administrator.
    assert.doesNotMatch(response.body, /BEGIN:VEVENT/);
  });

  it('is kept nowhere: the database holds a hash, and the action log not even that', async () => {
    const path = await linkOf('all');
    const secret = path.replace('/calendar/', '').replace('.ics', '');
    assert.ok(secret.length >= 43);
    const stored = await owner.sql<{ dump: string }[]>`
      select string_agg(s::text, ' ') as dump from compliance.calendar_feed_secrets s`;
    const actions = await owner.sql<{ data: Record<string, unknown> }[]>`
      select data from kernel.actions where register = 'calendar-feeds'`;
    assert.ok(!stored[0]?.dump.includes(secret));
    assert.ok(actions.length > 0);
    assert.ok(actions.every(({ data }) => !JSON.stringify(data).includes('hash')));
  });

  it('stops when a new one is made, and when it is revoked', async () => {
    const first = await linkOf('all');
    const second = await linkOf('all');
    assert.equal((await fetchFeed(first)).statusCode, 404);
    assert.equal((await fetchFeed(second)).statusCode, 200);
    assert.match((await admin.get('/compliance/calendar/link')).body, /Cabut tautan ini/);
    assert.equal((await admin.post('/compliance/calendar/link/revoke', {})).statusCode, 303);
    assert.equal((await fetchFeed(second)).statusCode, 404);
    assert.doesNotMatch((await admin.get('/compliance/calendar/link')).body, /Cabut tautan ini/);
  });

  it('stops when its owner may no longer sign in', async () => {
    const path = await linkOf('all');
    await owner.sql`update identity.accounts set status = 'disabled'`;
    assert.equal((await fetchFeed(path)).statusCode, 404);
    await owner.sql`update identity.accounts set status = 'active'`;
    assert.equal((await fetchFeed(path)).statusCode, 200);
  });

  it('is not guessed, and not revoked by another', async () => {
    const path = await linkOf('all');
    assert.equal((await fetchFeed('/calendar/x.ics')).statusCode, 404);
    assert.equal((await fetchFeed(path.replace(/.\.ics$/, '!.ics'))).statusCode, 404);
    const other = await signIn('viewer', null);
    assert.equal((await other.post('/compliance/calendar/link/revoke', {})).statusCode, 303);
    assert.equal((await fetchFeed(path)).statusCode, 200);
  });

  it('answers one address only so often', async () => {
    const path = await linkOf('mine');
    const remoteAddress = '203.0.113.9';
    const codes = new Set<number>();
    for (let n = 0; n < 61; n += 1) codes.add((await app.inject({ url: path, remoteAddress })).statusCode);
    assert.deepEqual([...codes], [200, 429]);
  });
});
