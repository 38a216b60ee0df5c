import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { base32, findTotpStep, totpCode, totpStep, totpUri } from './totp-code.ts';

const secret = Buffer.from('12345678901234567890');

it('gives the codes of RFC 6238 appendix B (SHA-1, the last six of their eight digits)', () => {
  const vectors: readonly (readonly [number, string])[] = [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ];
  for (const [seconds, code] of vectors)
    assert.equal(totpCode(secret, totpStep(new Date(seconds * 1000))), code.slice(2));
});

it('takes a code half a minute early or late, and no other', () => {
  const at = fc.integer({ min: 40, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000));
  fc.assert(
    fc.property(at, fc.integer({ min: -40, max: 40 }), (now, off) => {
      const step = totpStep(now) + off;
      if (step < 0) return;
      const found = findTotpStep(secret, totpCode(secret, step), now, null);
      if (Math.abs(off) <= 1) assert.equal(found, step);
      // Two of a million codes may agree by chance; then the step found is one of now.
      else assert.ok(found === undefined || Math.abs(found - totpStep(now)) <= 1);
    }),
  );
});

it('takes no code twice, nor an older one after a newer one', () => {
  const now = new Date(1_234_567_890_000);
  const step = totpStep(now);
  assert.equal(findTotpStep(secret, totpCode(secret, step), now, step), undefined);
  assert.equal(findTotpStep(secret, totpCode(secret, step - 1), now, step), undefined);
  assert.equal(findTotpStep(secret, totpCode(secret, step + 1), now, step), step + 1);
  assert.equal(findTotpStep(secret, '', now, null), undefined);
});

it('writes base32 as RFC 4648 section 10 does', () => {
  const vectors = {
    '': '',
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  };
  for (const [text, code] of Object.entries(vectors)) assert.equal(base32(Buffer.from(text)), code);
  assert.match(base32(randomBytes(20)), /^[A-Z2-7]{32}$/);
});

it('names government and account in the address for apps', () => {
  assert.equal(
    totpUri(Buffer.from('foobar'), 'Kota A: B', 'siti@x'),
    'otpauth://totp/Kota%20A%3A%20B:siti%40x?secret=MZXW6YTBOI&issuer=Kota%20A%3A%20B',
  );
});
