import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Browser } from '../../testing/boot.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';

const { admin, signIn } = await bootPadu();

let second: Browser;
let officer: Browser;
let number = 0;

before(async () => {
  second = await signIn('administrator', null);
  officer = await signIn('dinas-officer', null);
});

/** The number beside the inbox in the navigation of a page; 0 where there is none. */
async function besideInbox(who: Browser, url: string): Promise<number> {
  const { body } = await who.get(url);
  assert.deepEqual(checkHtml(body), []);
  return Number(
    /href="\/inbox"[^>]*>\s*<span>Kotak masuk<\/span>(?:<span class="nav-count">(\d+))?/.exec(body)?.[1] ?? 0,
  );
}
const inList = async (who: Browser) => (await who.api('GET', '/api/v1/inbox')).json<{ total: number }>().total;

/** Somebody who left, whose erasure waits for another administrator. */
async function putForward(): Promise<string> {
  const made = await admin.api('POST', '/api/v1/people', { name: 'Rina', number: `E-${++number}` });
  const { id } = made.json<{ id: string }>();
  for (const [at, step] of ['leave', 'propose'].entries()) {
    const done = await admin.api('POST', `/api/v1/people/${id}/steps/${step}`, {}, { 'if-match': `"${at + 1}"` });
    assert.equal(done.statusCode, 200, done.body);
  }
  return id;
}

describe('the number beside the inbox', () => {
  it('is on every page what the list holds, for each person their own', async () => {
    await putForward();
    const id = await putForward();
    for (const url of ['/inbox', '/', '/people', `/people/${id}`, '/account'])
      assert.equal(await besideInbox(second, url), 2, url);
    assert.equal(await inList(second), 2);
    assert.equal(await besideInbox(admin, '/people'), 0);
    assert.equal(await besideInbox(officer, '/people'), 0);
  });

  it('is less at once for whoever decided, and never other than the list beside it', async () => {
    const id = await putForward();
    assert.equal(await besideInbox(second, '/inbox'), 3);
    const kept = await second.post(`/people/${id}/keep`, { _version: '3' });
    assert.equal(kept.statusCode, 303, kept.body);
    assert.equal(await besideInbox(second, '/people'), 2);
    // What others put forward is seen by the list at once, and by the number beside it.
    await putForward();
    assert.equal(await besideInbox(second, '/inbox'), 3);
    assert.equal(await besideInbox(second, '/'), 3);
    assert.equal(await inList(second), 3);
  });
});
