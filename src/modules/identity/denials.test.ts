import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { today } from '../../testing/today.ts';

const { admin, owner, signIn } = await bootPadu();
const viewer = await signIn('viewer', null);
const secret = '0193b0aa-0000-7000-8000-00000000beef';
const refused = [await viewer.get('/accounts?q=rahasia'), await viewer.get(`/people/${secret}`)];

const bodyOf = async (query: string) => {
  const response = await admin.get(`/denials${query}`);
  assert.equal(response.statusCode, 200);
  return response.body;
};

describe('refused accesses', () => {
  it('AC-ACC-01: are kept with who, what, when and rule, without what was searched for', async () => {
    assert.deepEqual(
      refused.map(({ statusCode }) => statusCode),
      [403, 404],
    );
    const body = await bodyOf('');
    for (const shown of ['GET /accounts</code>', secret, 'viewer', 'GET /people/:id</code>', 'Tidak berhak'])
      assert.ok(body.includes(shown), shown);
    for (const { headers } of refused) assert.ok(body.includes(String(headers['x-request-id'])));
    assert.match(body, /<time datetime="\d{4}-/);
    assert.doesNotMatch(body, /rahasia/);
    assert.deepEqual(checkHtml(body), []);
  });

  it('are narrowed by name or address, reason and day', async () => {
    for (const query of [
      '?q=VIEWER',
      '?q=beef',
      '?rule=not-open',
      `?from=${today()}`,
      `?until=${today()}`,
      '?from=nonsense',
    ])
      assert.ok((await bodyOf(query)).includes(secret), query);
    for (const query of ['?q=%25', '?q=nobody', '?rule=forbidden', '?from=2999-01-01', '?until=2000-01-01'])
      assert.ok(!(await bodyOf(query)).includes(secret), query);
    assert.deepEqual(checkHtml(await bodyOf('?q=viewer&rule=not-open&from=2020-01-01&until=2999-12-31')), []);
  });

  it('are shown fifty at a time, the newest first', async () => {
    await owner.sql`
      insert into kernel.denials (id, at, actor_id, actor_kind, method, path, rule, request_id)
      select gen_random_uuid(), timestamptz '2001-01-01Z' + n * interval '1 minute', ${viewer.actor.id}, 'person', 'GET',
        '/old-' || n, 'forbidden GET /old', 'r' from generate_series(1, 120) n`;
    const first = await bodyOf('?q=%2Fold-');
    assert.match(first, /1–50 dari 120/);
    assert.ok(first.includes('/old-120<') && first.includes('/old-71<') && !first.includes('/old-70<'));
    assert.match(first, /rel="next" href="\/denials\?q=%2Fold-&amp;page=2"/);
    const last = await bodyOf('?q=%2Fold-&page=3');
    assert.match(last, /101–120 dari 120/);
    assert.ok(last.includes('/old-1<') && !last.includes('rel="next"'));
  });

  it('are for administrators alone', async () => {
    assert.equal((await viewer.get('/denials')).statusCode, 403);
    assert.ok((await bodyOf('')).includes('GET /denials</code>'));
    assert.ok(!(await viewer.get('/')).body.includes('/denials'));
    assert.ok((await admin.get('/')).body.includes('href="/denials"'));
  });
});
