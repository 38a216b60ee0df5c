import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signedPdf } from '../../testing/signed-pdf.ts';
import { checkPdfSignatures } from './pdf-signatures.ts';

const signed = await signedPdf('Keputusan Wali Kota');

describe('signatures of a PDF', () => {
  it('are none where there are none', async () => {
    assert.equal(await checkPdfSignatures(Buffer.from('%PDF-1.7\n%%EOF')), 'none');
  });

  it('are intact where they fit every byte of the file', async () => {
    assert.equal(await checkPdfSignatures(signed), 'intact');
    assert.equal(await checkPdfSignatures(Buffer.concat([signed, Buffer.from('\n\n')])), 'intact');
  });

  it('tell what was added, and what was changed, after signing', async () => {
    const changed = Buffer.from(signed);
    changed.write('x', signed.indexOf('Keputusan'));
    assert.equal(await checkPdfSignatures(changed), 'broken');
    assert.equal(await checkPdfSignatures(Buffer.concat([signed, Buffer.from('2 0 obj')])), 'extended');
  });

  it('stay unchecked where they are no signature, or claim bytes there are not', async () => {
    const wild = (range: string, contents: string) =>
      checkPdfSignatures(Buffer.from(`%PDF-1.7 /ByteRange [${range}] /Contents <${contents}> %%EOF`));
    assert.equal(await wild('0 10 20 999999', 'aa'), 'unchecked');
    assert.equal(await wild('5 10 20 3', 'aa'), 'unchecked');
    const noise = Buffer.from(signed);
    noise.fill(
      '3',
      signed.indexOf('<', signed.indexOf('/Contents')) + 1,
      signed.indexOf('<', signed.indexOf('/Contents')) + 200,
    );
    assert.ok(['unchecked', 'broken'].includes(await checkPdfSignatures(noise)));
  });
});
