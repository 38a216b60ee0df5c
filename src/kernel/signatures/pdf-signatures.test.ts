import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import { newSigner, pemOf, type Stamping, signCopy, signedPdf } from '../../testing/signed-pdf.ts';
import { signatureReader, signatureState } from './pdf-signatures.ts';

const now = new Date('2026-06-01');
const read = signatureReader([]);
const stateOf = async (file: Buffer) => signatureState(file, await read(file, now));
const signed = await signedPdf('Keputusan Wali Kota');

describe('signatures of a PDF', () => {
  it('are none where there are none', async () => {
    assert.equal(await stateOf(Buffer.from('%PDF-1.7\n%%EOF')), 'none');
  });

  it('are intact where they fit every byte of the file', async () => {
    assert.equal(await stateOf(signed), 'intact');
    assert.equal(await stateOf(Buffer.concat([signed, Buffer.from('\n\n')])), 'intact');
  });

  it('tell what was added, and what was changed, after signing', async () => {
    const changed = Buffer.from(signed);
    changed.write('x', signed.indexOf('Keputusan'));
    assert.equal(await stateOf(changed), 'broken');
    assert.equal(await stateOf(Buffer.concat([signed, Buffer.from('2 0 obj')])), 'extended');
  });

  it('stay unchecked where they are no signature, or claim bytes there are not', async () => {
    const wild = (range: string, contents: string) =>
      stateOf(Buffer.from(`%PDF-1.7 /ByteRange [${range}] /Contents <${contents}> %%EOF`));
    assert.equal(await wild('0 10 20 999999', 'aa'), 'unchecked');
    assert.equal(await wild('5 10 20 3', 'aa'), 'unchecked');
    const noise = Buffer.from(signed);
    const contents = signed.indexOf('<', signed.indexOf('/Contents')) + 1;
    noise.fill('3', contents, contents + 200);
    assert.ok(['unchecked', 'broken'].includes(await stateOf(noise)));
  });
});

describe('who signed a PDF', async () => {
  const root = await newSigner('Otoritas Uji', { issues: true });
  const middle = await newSigner('Penerbit Uji', { by: root, issues: true });
  const person = await newSigner('Rina Contoh', { by: root });
  const late = await newSigner('Budi Contoh', { by: root, until: '2025-12-31' });
  const forger = await newSigner('Sari Contoh', { by: late });
  const bare = Buffer.from('%PDF-1.7\ntrailer << /Size 5 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n');
  const at = '2026-03-04T05:06:07Z';
  const ask = async (signer: typeof root, trusted: readonly (typeof root)[]) => {
    const found = await signatureReader(trusted.map((one) => new X509Certificate(pemOf(one))))(
      await signCopy(bare, signer, { at }),
      now,
    );
    return found?.[0]?.signers[0];
  };

  it('is told by the certificate, with the day', async () => {
    const found = await ask(person, []);
    assert.deepEqual(
      { ...found, fingerprint: found?.fingerprint.length },
      {
        name: 'Rina Contoh',
        issuer: 'Otoritas Uji',
        fingerprint: 64,
        issuerTrust: 'unchecked',
        at: '2026-03-04T05:06:07.000Z',
        stampedBy: null,
        outdated: false,
      },
    );
  });

  it('is trusted only where the chain leads to an issuer that the settings name', async () => {
    assert.equal((await ask(person, [root]))?.issuerTrust, 'trusted');
    assert.equal((await ask(person, [middle]))?.issuerTrust, 'unknown');
    assert.equal((await ask(await newSigner('Rina Contoh'), [root]))?.issuerTrust, 'unknown');
    assert.equal((await ask(forger, [root]))?.issuerTrust, 'unknown', 'a person issues no certificates');
  });

  it('says that a certificate was out of its dates', async () => {
    assert.equal((await ask(late, [root]))?.outdated, true);
  });

  const authority = await newSigner('Otoritas Waktu Uji', { by: root, stamps: true });
  const stampedAt = '2026-03-04T05:06:09.000Z';
  const stamped = async (stamp: Stamping, trusted: readonly (typeof root)[] = [root]) => {
    const file = await signCopy(bare, person, { at: '2024-01-01T00:00:00Z', stamp });
    const reader = signatureReader(trusted.map((one) => new X509Certificate(pemOf(one))));
    assert.equal(signatureState(file, await reader(file, now)), 'intact');
    const [signer] = (await reader(file, now))?.[0]?.signers ?? [];
    return [signer?.at, signer?.stampedBy];
  };

  it('is dated by a time stamp where an authority for them vouches for it', async () => {
    const stamp = { by: authority, at: stampedAt };
    assert.deepEqual(await stamped(stamp), [stampedAt, 'Otoritas Waktu Uji']);
    assert.deepEqual(await stamped(stamp, []), [stampedAt, 'Otoritas Waktu Uji']);
    assert.deepEqual(
      await stamped({ ...stamp, by: await newSigner('Waktu', { by: root, stamps: true, until: '2026-01-01' }) }),
      [stampedAt, 'Waktu'],
    );
  });

  it('is dated by the machine of the signer where nobody may vouch for the stamp', async () => {
    const said = ['2024-01-01T00:00:00.000Z', null];
    const stamp = { by: authority, at: stampedAt };
    assert.deepEqual(await stamped({ ...stamp, over: new Uint8Array([1]) }), said, 'it is over something else');
    assert.deepEqual(await stamped({ ...stamp, by: person }), said, 'a person stamps no times');
    assert.deepEqual(
      await stamped(stamp, [await newSigner('Lain', { issues: true })]),
      said,
      'nobody knows its issuer',
    );
  });

  it('is not told of a time stamp over the file, which nobody signed', async () => {
    const twice = await signCopy(await signCopy(bare, person), authority, { only: true });
    const found = await read(twice, now);
    assert.equal(signatureState(twice, found), 'extended', 'whoever stamps it may have changed it before');
    assert.equal(await stateOf(await signCopy(bare, authority, { only: true })), 'none');
    assert.deepEqual(
      found?.map(({ signers }) => signers.map(({ name }) => name)),
      [['Rina Contoh'], []],
    );
  });
});
