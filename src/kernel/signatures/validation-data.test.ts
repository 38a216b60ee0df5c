import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newSigner, signCopy, withUpdate } from '../../testing/signed-pdf.ts';
import { signatureReader, signatureState } from './pdf-signatures.ts';
import { addsValidationDataOnly } from './validation-data.ts';

const catalog = '<< /Type /Catalog /Pages 2 0 R /Names << /Dests 3 0 R >> >>';
const bare = Buffer.from(
  `%PDF-1.7\n1 0 obj\n${catalog}\nendobj\n4 0 obj\n[9 0 R]\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
);
const person = await newSigner('Rina Contoh');
const signed = await signCopy(bare, person);
const stateOf = async (file: Buffer) => signatureState(file, await signatureReader([])(file, new Date()));

/** The security store, a certificate and a list of what was revoked, as signing applications add them. */
const certificate = Buffer.from(person.certificate.toSchema().toBER()).toString('latin1');
const stream = (content: string, more = '') => `<< /Length ${content.length}${more} >>\nstream\n${content}\nendstream`;
const store = {
  1: '<< /Type /Catalog /Pages 2 0 R /Names <</Dests 3 0 R>> /DSS 6 0 R /Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 5 >> >> >>',
  6: '<< /Type /DSS /Certs [7 0 R] /CRLs [8 0 R] /VRI << /A1B2 << /Cert [7 0 R] /TU (D:20260304) >> >> >>',
  7: stream(certificate),
  8: stream('x\x9c\x00', ' /Filter /FlateDecode'),
};

describe('what stands after a signature', () => {
  it('may be the security store to validate it by, once or again', async () => {
    const once = withUpdate(signed, store);
    assert.equal(await stateOf(once), 'intact');
    const again = withUpdate(once, { ...store, 10: '<< /Type /DSS /Certs [7 0 R] >>' });
    assert.equal(await stateOf(again), 'intact');
    assert.equal(await stateOf(await signCopy(once, await newSigner('Budi'))), 'intact');
  });

  it('may be nothing else', async () => {
    const others: Readonly<Record<string, Readonly<Record<number, string>>>> = {
      'another page': { ...store, 2: '<< /Type /Pages /Kids [] /Count 0 >>' },
      'a signed object': { ...store, 3: '<< >>' },
      'what the signed file points to already': { ...store, 9: '<< /Type /Annot >>' },
      'another entry of the catalog': {
        ...store,
        1: '<< /Type /Catalog /Pages 2 0 R /Names << /Dests 3 0 R >> /DSS 6 0 R /OpenAction 7 0 R >>',
      },
      'other pages in the catalog': {
        ...store,
        1: '<< /Type /Catalog /Pages 7 0 R /Names << /Dests 3 0 R >> /DSS 6 0 R >>',
      },
      'a catalog without a store': { 1: catalog },
      'objects nobody can see through': {
        ...store,
        7: stream('7 0 obj', ' /Type /ObjStm').replace('endstream', 'endstrea'),
      },
      'a stream longer than it says': { ...store, 7: '<< /Length 3 >>\nstream\nabc\nendstream endobj 2 0 obj << >>' },
      'a key twice': { ...store, 6: '<< /Type /DSS /Certs [7 0 R] /Certs [8 0 R] >>' },
    };
    for (const [what, objects] of Object.entries(others))
      assert.equal(await stateOf(withUpdate(signed, objects)), 'extended', what);
  });

  it('must lead to what was added, and to nothing else', async () => {
    const good = withUpdate(signed, store).toString('latin1');
    const added = good.slice(signed.length);
    const back = signed.indexOf('1 0 obj').toString().padStart(10, '0');
    const changed: Readonly<Record<string, string>> = {
      'the catalog of before': added.replace(/xref\n1 1\n\d{10}/, `xref\n1 1\n${back}`),
      'an object of before': added.replace('xref\n', `xref\n2 1\n${back} 00000 n \n`),
      'a freed object': added.replace('xref\n', 'xref\n2 1\n0000000000 00001 f \n'),
      'another root': added.replace('/Root 1 0 R', '/Root 6 0 R'),
      'a hidden table': added.replace('/Root 1 0 R', '/Root 1 0 R /XRefStm 9'),
      'another beginning': added.replace(/startxref\n\d+/, 'startxref\n9'),
      'an older table': added.replace(/\/Prev \d+/, '/Prev 9'),
      'no beginning': added.replace(/startxref\n\d+/, ''),
      'words between': added.replace('trailer', 'x trailer'),
    };
    for (const [what, text] of Object.entries(changed)) {
      assert.notEqual(text, added, what);
      assert.equal(await stateOf(Buffer.concat([signed, Buffer.from(text, 'latin1')])), 'extended', what);
    }
  });

  it('is never taken for it at random, however much is written', () => {
    const words = [
      '1 0 obj',
      '<<',
      '>>',
      '[',
      ']',
      '/DSS',
      '6 0 R',
      'endobj',
      'stream\n',
      'xref\n',
      '1 1\n',
      'trailer',
      '(',
      '%',
      '\n',
      '9',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (some) => {
        const file = Buffer.concat([signed, Buffer.from(some.join(' '), 'latin1')]);
        assert.equal(addsValidationDataOnly(file, signed.length), false);
      }),
      { numRuns: 300 },
    );
  });

  it('is looked at in time that grows with its length only', () => {
    for (const deep of [
      '<< /A '.repeat(100_000),
      '['.repeat(100_000),
      '%'.repeat(100_000),
      '6 0 obj ('.repeat(20_000),
    ]) {
      const begun = performance.now();
      assert.equal(addsValidationDataOnly(Buffer.concat([signed, Buffer.from(deep)]), signed.length), false);
      assert.ok(performance.now() - begun < 2000, deep.slice(0, 10));
    }
  });
});
