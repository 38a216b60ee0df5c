import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Browser, bootIdentity, firstRunEntries } from '../../testing/boot-identity.ts';

const { app, db, owner, governments } = await bootIdentity();

describe('first run', () => {
  it('leads there from the sign-in page while nobody can sign in', async () => {
    const response = await new Browser(app).get('/sign-in');
    assert.equal(response.headers.location, '/first-run');
  });

  it('keeps entries and names what is wrong', async () => {
    const browser = new Browser(app);
    await browser.get('/first-run');
    const response = await browser.post('/first-run', { ...firstRunEntries, password: 'short', login: 'a b' });
    assert.equal(response.statusCode, 422);
    assert.match(response.body, /Siti Rahmawati/);
    assert.match(response.body, /Paling sedikit 12 huruf/);
    assert.doesNotMatch(response.body, /kuda lumping/);
  });

  it('founds one government of two at once, signs its administrator in, and is gone', async () => {
    const browsers = [new Browser(app), new Browser(app)];
    await Promise.all(browsers.map((browser) => browser.get('/first-run')));
    const answers = await Promise.all(browsers.map((browser) => browser.post('/first-run', firstRunEntries)));
    assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [303, 404]);
    assert.deepEqual(governments, [{ name: 'Kabupaten Contoh', profile: 'contoh-1-2022' }]);
    const winner = browsers.find((_, at) => answers[at]?.statusCode === 303);
    assert.match((await winner?.get('/'))?.body ?? '', /Siti Rahmawati/);
    assert.equal((await new Browser(app).get('/first-run')).statusCode, 404);
    const [{ n } = { n: -1 }] = await owner.sql<{ n: number }[]>`select count(*) as n from identity.people`;
    assert.equal(n, 1);
  });
});

describe('signing in', () => {
  const right = { login: 'SITI', password: firstRunEntries.password };

  it('sets a new session, goes on to the page asked for, and records it', async () => {
    const browser = new Browser(app);
    const asked = await browser.get('/?a=1');
    assert.equal(asked.headers.location, '/sign-in?next=%2F%3Fa%3D1');
    await browser.get(String(asked.headers.location));
    const response = await browser.post('/sign-in', { ...right, next: '/?a=1' });
    assert.equal(response.headers.location, '/?a=1');
    const set = [response.headers['set-cookie']].flat().join();
    assert.match(set, /padu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    assert.equal((await browser.get('/')).statusCode, 200);
    const [action] = await owner.sql`select actor_kind, data from kernel.actions where step = 'sign-in'`;
    assert.equal(action?.actor_kind, 'person');
    assert.deepEqual(Object.keys(action?.data).sort(), [
      'created_at',
      'created_by',
      'id',
      'login',
      'person_id',
      'status',
      'version',
    ]);
    const [{ secret_hash: kept } = { secret_hash: '' }] = await owner.sql`select secret_hash from kernel.sessions`;
    assert.notEqual(String(kept), browser.cookies.get('padu_session'));
  });

  it('never leads to another site', async () => {
    const browser = new Browser(app);
    await browser.get('/sign-in');
    const response = await browser.post('/sign-in', { ...right, next: '//evil.example/' });
    assert.equal(response.headers.location, '/');
  });

  it('says the same of a wrong password and of an unknown name', async () => {
    const of = async (fields: Record<string, string>) => {
      const browser = new Browser(app);
      await browser.get('/sign-in');
      return browser.post('/sign-in', fields);
    };
    const wrong = await of({ login: 'siti', password: 'x' });
    const unknown = await of({ login: 'nobody', password: 'x' });
    assert.equal(wrong.statusCode, 401);
    assert.equal(unknown.statusCode, 401);
    const notice = (body: string) => /<div class="notice[\s\S]*?<form/.exec(body)?.[0];
    assert.match(notice(wrong.body) ?? '', /tidak cocok/);
    assert.equal(notice(wrong.body), notice(unknown.body));
  });

  it('ends the session on the server when signing out', async () => {
    const browser = new Browser(app);
    await browser.get('/sign-in');
    await browser.post('/sign-in', right);
    await browser.get('/sign-in');
    const stolen = browser.cookies.get('padu_session') ?? '';
    const page = await app.inject({ url: '/', headers: { cookie: `padu_session=${stolen}` } });
    assert.equal(page.statusCode, 200);
    const [{ csrf } = { csrf: '' }] = await owner.sql<{ csrf: string }[]>`
      select csrf from kernel.sessions where ended_at is null order by created_at desc limit 1`;
    const out = await browser.post('/sign-out', { _csrf: csrf });
    assert.equal(out.statusCode, 303);
    assert.equal(browser.cookies.has('padu_session'), false);
    const again = await app.inject({ url: '/', headers: { cookie: `padu_session=${stolen}`, accept: 'text/html' } });
    assert.equal(again.statusCode, 303);
  });

  it('makes whoever guesses wait, also with the right password, also many at once', async () => {
    const browser = new Browser(app);
    await browser.get('/sign-in');
    const tries = Array.from({ length: 12 }, () =>
      browser.post('/sign-in', { login: 'siti', password: 'guess guess guess' }),
    );
    const codes = (await Promise.all(tries)).map((answer) => answer.statusCode);
    assert.ok(codes.filter((code) => code === 401).length <= 5, String(codes));
    assert.ok(codes.includes(429));
    const blocked = await browser.post('/sign-in', right);
    assert.equal(blocked.statusCode, 429);
    assert.ok(Number(blocked.headers['retry-after']) >= 1);
    assert.match(blocked.body, /Terlalu banyak permintaan/);
    await db.sql`delete from kernel.sign_in_attempts`;
    assert.equal((await browser.post('/sign-in', right)).statusCode, 303);
  });
});
