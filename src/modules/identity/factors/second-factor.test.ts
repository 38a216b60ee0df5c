import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Browser, bootIdentity, firstRunEntries } from '../../../testing/boot-identity.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { type Deceit, SoftwarePasskey } from '../../../testing/software-passkey.ts';
import { totpCode, totpStep } from './totp-code.ts';

const { app, owner } = await bootIdentity();
const first = new Browser(app);
await first.get('/first-run');
await first.post('/first-run', firstRunEntries);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
const codesIn = (body: string): readonly string[] => body.match(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/g) ?? [];
const forget = () => owner.sql`delete from kernel.sign_in_attempts`;
/** As if time had passed: no code counts as used. */
const rewind = () => owner.sql`update identity.totp_secrets set last_step = null`;
/** As if the last proof were eleven minutes old. */
const age = () => owner.sql`update kernel.sessions set confirmed_at = confirmed_at - interval '11 minutes'`;
const code = (secret: Buffer) => totpCode(secret, totpStep(new Date()));

async function byPassword(): Promise<{ browser: Browser; location: string }> {
  await forget();
  const browser = new Browser(app);
  await browser.get('/sign-in');
  const answer = await browser.post('/sign-in', { login: 'siti', password: firstRunEntries.password });
  return { browser, location: String(answer.headers.location) };
}

describe('one-time codes', () => {
  let secret: Buffer = Buffer.alloc(0);
  let codes: readonly string[] = [];

  it('are set up with the key of the picture and one right code, and bring recovery codes', async () => {
    assert.match((await first.get('/account/totp')).body, /Mulai/);
    assert.equal((await first.post('/account/totp/start', {})).statusCode, 303);
    const page = await first.get('/account/totp');
    assert.deepEqual(checkHtml(page.body), []);
    const key = /<code class="secret">([A-Z2-7 ]+)<\/code>/.exec(page.body)?.[1] ?? '';
    secret = fromBase32(key.replaceAll(' ', ''));
    assert.equal(secret.length, 20);
    const wrong = await first.post('/account/totp', { code: '000000' });
    assert.equal(wrong.statusCode, 422);
    assert.equal((await byPassword()).location, '/', 'not in use before it was confirmed');
    const done = await first.post('/account/totp', { code: code(secret) });
    codes = codesIn(done.body);
    assert.equal(codes.length, 10);
    assert.equal(new Set(codes).size, 10);
  });

  it('lie sealed in the database, and the recovery codes as hashes', async () => {
    const [row] = await owner.sql<{ sealed: Buffer }[]>`select sealed from identity.totp_secrets`;
    assert.equal(row?.sealed.includes(secret), false);
    const dump = JSON.stringify(await owner.sql`select * from kernel.actions`);
    assert.doesNotMatch(dump, new RegExp(codes.join('|')));
  });

  it('are asked for after the password, and no session is there before', async () => {
    await rewind();
    const { browser, location } = await byPassword();
    assert.equal(location, '/sign-in/second?next=%2F');
    assert.equal(browser.cookies.has('padu_session'), false);
    assert.equal((await browser.get('/')).statusCode, 303);
    const page = await browser.get(location);
    assert.deepEqual(checkHtml(page.body), []);
    assert.equal((await browser.post('/sign-in/second', { code: '123456', next: '/' })).statusCode, 401);
    const done = await browser.post('/sign-in/second', { code: code(secret), next: '//evil.example' });
    assert.equal(done.headers.location, '/');
    assert.equal((await browser.get('/')).statusCode, 200);
    assert.equal(browser.cookies.has('padu_second'), false);
  });

  it('work once, in one browser of two at once', async () => {
    await rewind();
    const tries = [await byPassword(), await byPassword()];
    for (const { browser, location } of tries) await browser.get(location);
    const now = code(secret);
    const answers = await Promise.all(tries.map(({ browser }) => browser.post('/sign-in/second', { code: now })));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 401]);
    const { browser, location } = await byPassword();
    await browser.get(location);
    assert.equal((await browser.post('/sign-in/second', { code: now })).statusCode, 401, 'replayed');
  });

  it('give way to a recovery code, once', async () => {
    const enter = async (typed: string) => {
      const { browser, location } = await byPassword();
      await browser.get(location);
      return (await browser.post('/sign-in/second', { code: typed })).statusCode;
    };
    const [one = ''] = codes;
    assert.equal(await enter(one.toUpperCase().replaceAll('-', ' ')), 303);
    assert.equal(await enter(one), 401);
    assert.equal(await enter('aaaa-bbbb-cccc'), 401);
  });

  it('make whoever guesses them wait', async () => {
    const { browser, location } = await byPassword();
    await browser.get(location);
    const tries = Array.from({ length: 10 }, () => browser.post('/sign-in/second', { code: '111111' }));
    const seen = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    assert.ok(seen.filter((status) => status === 401).length <= 5, String(seen));
    assert.ok(seen.includes(429));
    await rewind();
    assert.equal((await browser.post('/sign-in/second', { code: code(secret) })).statusCode, 429);
    await forget();
  });

  it('complete nothing in a browser that gave no password, nor after the password was replaced', async () => {
    await rewind();
    const stranger = new Browser(app);
    await stranger.get('/sign-in');
    assert.equal((await stranger.get('/sign-in/second')).headers.location, '/sign-in');
    const answer = await stranger.post('/sign-in/second', { code: code(secret) });
    assert.equal(answer.headers.location, '/sign-in');
    const { browser, location } = await byPassword();
    await browser.get(location);
    await owner.sql`delete from identity.pending_sign_ins`;
    assert.equal((await browser.post('/sign-in/second', { code: code(secret) })).headers.location, '/sign-in');
  });

  it('are not sent without the form token', async () => {
    const { browser } = await byPassword();
    await rewind();
    assert.equal((await browser.post('/sign-in/second', { code: code(secret), _csrf: 'x' })).statusCode, 403);
  });

  it('confirm a person again before what cannot be made good, and are then asked for no more', async () => {
    await rewind();
    await age();
    const asked = await first.post('/account/totp/remove', {});
    assert.match(String(asked.headers.location), /^\/account\/confirm\?next=/);
    const page = await first.get('/account/confirm?next=/account/means');
    assert.deepEqual(checkHtml(page.body), []);
    assert.equal((await first.post('/account/confirm', { password: firstRunEntries.password })).statusCode, 401);
    const done = await first.post('/account/confirm', { code: code(secret), next: '/account/means' });
    assert.equal(done.headers.location, '/account/means');
    await first.get('/account/means');
    assert.equal((await first.post('/account/totp/remove', {})).statusCode, 303);
    assert.equal((await byPassword()).location, '/');
  });
});

describe('passkeys', () => {
  const phone = new SoftwarePasskey('http://localhost');
  const options = async (browser: Browser, url: string) => {
    const answer = await browser.post(url, {});
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json();
  };
  const register = async (passkey: SoftwarePasskey, deceit: Deceit = {}) => {
    const asked = await options(first, '/account/passkeys/options');
    return first.post('/account/passkeys', { name: 'Ponsel', credential: passkey.create(asked, deceit) });
  };
  const signIn = async (deceit: Deceit = {}) => {
    const browser = new Browser(app);
    await browser.get('/sign-in');
    const asked = await options(browser, '/sign-in/passkey/options');
    return {
      browser,
      answer: await browser.post('/sign-in/passkey', { credential: phone.get(asked, deceit), next: '/' }),
    };
  };

  it('are added by who has just proved who they are, and only as asked', async () => {
    await first.get('/account/means');
    for (const deceit of [
      { origin: 'http://evil.example' },
      { rpId: 'evil.example' },
      { verified: false },
      { type: 'webauthn.get' },
    ])
      assert.equal((await register(new SoftwarePasskey('http://localhost'), deceit)).statusCode, 401);
    const added = await register(phone);
    assert.ok(added.statusCode === 200 || added.statusCode === 303, added.body);
    assert.equal((await register(phone)).statusCode, 401, 'the same one twice');
    const page = await first.get('/account/means');
    assert.match(page.body, /Ponsel/);
    assert.deepEqual(checkHtml(page.body), []);
  });

  it('sign in alone, without a name', async () => {
    const { browser, answer } = await signIn();
    assert.equal(answer.headers.location, '/');
    assert.match((await browser.get('/')).body, /Siti/);
  });

  it('are refused from another site, for another site, without a person, for another account, and when copied', async () => {
    const deceits: readonly Deceit[] = [
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:8080' },
      { rpId: 'evil.example' },
      { verified: false },
      { type: 'webauthn.create' },
      { userHandle: Buffer.alloc(16).toString('base64url') },
      { userHandle: '' },
      { counter: 1 },
    ];
    for (const deceit of deceits) {
      const { browser, answer } = await signIn(deceit);
      assert.equal(answer.statusCode, 401, JSON.stringify(deceit));
      assert.equal((await browser.get('/')).statusCode, 303);
    }
    assert.equal((await signIn()).answer.statusCode, 303);
  });

  it('answer a challenge once, in the browser that asked, for its purpose, within minutes', async () => {
    const browser = new Browser(app);
    await browser.get('/sign-in');
    const asked = await options(browser, '/sign-in/passkey/options');
    const credential = phone.get(asked);
    const elsewhere = new Browser(app);
    await elsewhere.get('/sign-in');
    assert.equal((await elsewhere.post('/sign-in/passkey', { credential })).statusCode, 401, 'another browser');
    assert.equal((await browser.post('/sign-in/passkey', { credential })).statusCode, 401, 'used up by the attempt');
    const again = phone.get(await options(browser, '/sign-in/passkey/options'));
    assert.equal((await browser.post('/sign-in/passkey', { credential: again })).statusCode, 303);
    const replayer = new Browser(app);
    await replayer.get('/sign-in');
    assert.equal((await replayer.post('/sign-in/passkey', { credential: again })).statusCode, 401, 'replayed');
    const late = new Browser(app);
    await late.get('/sign-in');
    const old = phone.get(await options(late, '/sign-in/passkey/options'));
    await owner.sql`update identity.challenges set expires_at = now() - interval '1 second'`;
    assert.equal((await late.post('/sign-in/passkey', { credential: old })).statusCode, 401, 'too late');
    const forged = phone.get({ challenge: Buffer.alloc(32).toString('base64url') });
    assert.equal((await late.post('/sign-in/passkey', { credential: forged })).statusCode, 401, 'never asked');
    const confirming = phone.get(await options(first, '/account/confirm/options'));
    assert.equal((await late.post('/sign-in/passkey', { credential: confirming })).statusCode, 401, 'another purpose');
    for (const credential of ['', '{', '{}', '[]', '{"response":{"clientDataJSON":"x"}}', 'null'])
      assert.equal((await late.post('/sign-in/passkey', { credential })).statusCode, 401, credential);
  });

  it('are the second step after a password, and confirm a person again', async () => {
    const { browser, location } = await byPassword();
    assert.match(location, /^\/sign-in\/second/);
    await browser.get(location);
    const asked = await options(browser, '/sign-in/second/options');
    const done = await browser.post('/sign-in/second/passkey', { credential: phone.get(asked), next: '/account' });
    assert.equal(done.headers.location, '/account');
    await age();
    await browser.get('/account/confirm');
    const again = await options(browser, '/account/confirm/options');
    await browser.post('/account/confirm/passkey', { credential: phone.get(again), next: '/account/means' });
    assert.equal((await browser.get('/account/totp')).statusCode, 200);
  });

  it('replace the password once two of them, or recovery codes, keep the person reachable', async () => {
    const { browser } = await signIn();
    await browser.get('/account/means');
    const codes = codesIn((await browser.post('/account/recovery-codes', {})).body);
    assert.equal((await browser.post('/account/password/remove', {})).statusCode, 303);
    await forget();
    const refused = new Browser(app);
    await refused.get('/sign-in');
    assert.equal(
      (await refused.post('/sign-in', { login: 'siti', password: firstRunEntries.password })).statusCode,
      401,
    );
    const page = await browser.get('/account/means');
    const id = /passkeys\/([\w-]+)\/remove/.exec(page.body)?.[1] ?? '';
    assert.equal((await browser.post(`/account/passkeys/${id}/remove`, {})).statusCode, 409);
    const rescued = new Browser(app);
    await rescued.get('/sign-in');
    const [spare = ''] = codes;
    assert.equal((await rescued.post('/sign-in', { login: 'siti', password: spare })).statusCode, 303);
    assert.equal(
      (await rescued.post('/sign-in', { login: 'siti', password: spare })).statusCode,
      403,
      'form token is gone',
    );
    assert.equal((await rescued.get('/account')).statusCode, 200);
    const words = { password: 'sawah hijau subur', repeat: 'sawah hijau subur' };
    assert.equal((await rescued.post('/account/password', words)).statusCode, 303);
  });
});

describe('a role that asks for a second factor', () => {
  it('opens nothing but the way to set one up', async () => {
    await owner.sql`delete from identity.passkeys`;
    await owner.sql`delete from identity.recovery_codes`;
    await forget();
    const sign = async () => {
      const browser = new Browser(app);
      await browser.get('/sign-in');
      await browser.post('/sign-in', { login: 'siti', password: 'sawah hijau subur' });
      return browser;
    };
    const admin = await sign();
    await admin.get('/sign-in-rules');
    const saved = await admin.post('/sign-in-rules', { version: '0', roles: 'administrator' });
    assert.equal(saved.headers.location, '/sign-in-rules?saved');
    assert.equal((await admin.post('/sign-in-rules', { version: '0', roles: 'viewer' })).statusCode, 412);
    assert.equal((await admin.get('/')).statusCode, 200, 'from the next sign-in on');
    const browser = await sign();
    for (const url of ['/', '/accounts', '/account', '/sign-in-rules'])
      assert.match(String((await browser.get(url)).headers.location), /^\/account\/means/, url);
    assert.equal((await browser.post('/sign-in-rules', { version: '1' })).statusCode, 303);
    const page = await browser.get('/account/means');
    assert.match(page.body, /Peran Anda meminta faktor kedua/);
    const asked = (await browser.post('/account/passkeys/options', {})).json();
    const key = new SoftwarePasskey('http://localhost');
    const codes = await browser.post('/account/passkeys', { name: '', credential: key.create(asked) });
    assert.equal(codesIn(codes.body).length, 10);
    assert.equal((await browser.get('/')).statusCode, 200);
    const id = /passkeys\/([\w-]+)\/remove/.exec((await browser.get('/account/means')).body)?.[1] ?? '';
    const refused = await browser.post(`/account/passkeys/${id}/remove`, {});
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /meminta faktor kedua/);
  });
});
