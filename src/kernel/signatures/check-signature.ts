import type { X509Certificate } from 'node:crypto';
import { type BaseBlock, GeneralizedTime, UTCTime } from 'asn1js';
import { ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { type SignerFacts, signerFacts } from './certificates.ts';
import { certificatesOf, isTimeStamp, timeStampOf, toX509 } from './time-stamps.ts';

/** One signature of a file: whether it fits the bytes it covers, up to which byte, and who signed; nobody did a time stamp. */
export type PdfSignature = {
  readonly state: 'intact' | 'broken' | 'unchecked';
  readonly end: number;
  readonly signers: readonly SignerFacts[];
};

/** A signature as it stands in a file: the bytes it covers, itself, and up to which byte it reaches. */
export type Signed = { readonly covered: Uint8Array<ArrayBuffer>; readonly signature: Buffer; readonly end: number };

const signingTime = '1.2.840.113549.1.9.5';

/** When a signer says they signed (RFC 5652, 11.3). */
function timeOf({ signedAttrs }: SignerInfo): Date | null {
  const [value] = signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values ?? [];
  return value instanceof UTCTime || value instanceof GeneralizedTime ? (value as BaseBlock & UTCTime).toDate() : null;
}

/** pkijs answers a digest that does not fit with an error of its own. */
const doesNotFit = (error: unknown): boolean => error instanceof Error && /digest|signature/i.test(error.message);

/** Whom to trust, and when it is looked. */
export type Looking = { readonly trusted: readonly X509Certificate[]; readonly now: Date };

/** Checks one signature against the bytes it covers; what cannot be read is `unchecked`. */
export async function checkSignature(
  { covered, signature, end }: Signed,
  { trusted, now }: Looking,
): Promise<PdfSignature> {
  const signers: SignerFacts[] = [];
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(signature)).content });
    if (signed.signerInfos.length === 0) return { state: 'unchecked', end, signers };
    const along = certificatesOf(signed);
    for (const [signer, info] of signed.signerInfos.entries()) {
      const found = await signed.verify({ signer, data: covered.buffer, checkChain: false, extendedMode: true });
      if (!found.signatureVerified) return { state: 'broken', end, signers };
      if (!found.signerCertificate || isTimeStamp(signed)) continue;
      const times = { stamp: await timeStampOf(info, trusted), said: timeOf(info), now };
      signers.push(signerFacts(toX509(found.signerCertificate), along, trusted, times));
    }
    return { state: 'intact', end, signers };
  } catch (error) {
    // Whatever the library trips over, the signature is at fault or of a kind it does not know.
    return { state: doesNotFit(error) ? 'broken' : 'unchecked', end, signers };
  }
}
