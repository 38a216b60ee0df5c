import type { X509Certificate } from 'node:crypto';
import { type BaseBlock, GeneralizedTime, UTCTime } from 'asn1js';
import { ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { type SignerFacts, signerFacts } from './certificates.ts';
import { certificatesOf, isTimeStamp, timeStampOf, toX509 } from './time-stamps.ts';
import { addsValidationDataOnly } from './validation-data.ts';

/**
 * What the electronic signatures of a file say. `none`: there is none. `intact`: every one is valid for the bytes it
 * covers, and together they cover the whole file, or all of it but data to validate them by. `extended`: valid, but something
 * else was added afterwards. `broken`: at least one does not fit the file. `unchecked`: there is one that cannot be checked.
 */
export type SignatureState = 'none' | 'intact' | 'extended' | 'broken' | 'unchecked';

/** One signature of a file: whether it fits the bytes it covers, up to which byte, and who signed; nobody did a time stamp. */
export type PdfSignature = {
  readonly state: 'intact' | 'broken' | 'unchecked';
  readonly end: number;
  readonly signers: readonly SignerFacts[];
};

/** Every signature of a file in the order they stand in it; null where there is too much to look at. */
export type PdfSignatures = readonly PdfSignature[] | null;

/** Of a PDF so many bytes are looked at; larger ones stay unchecked. */
export const mostPdfBytes = 64 * 1024 ** 2;
/** A signature with its certificates and time stamps is smaller than this. */
const mostSignature = 1024 ** 2;
const mostSignatures = 50;

type Signed = { readonly covered: Uint8Array<ArrayBuffer>; readonly signature: Buffer; readonly end: number };

/** The bytes a signature covers and the signature itself, as its dictionary says (ISO 32000-2, 12.8.1). */
function readSigned(file: Buffer, range: readonly number[]): Signed | undefined {
  const [start = -1, length = -1, next = -1, rest = -1] = range;
  const gap = start + length;
  const end = next + rest;
  if (start !== 0 || next <= gap || end > file.length || next - gap > 2 * mostSignature) return undefined;
  const hex = /^\s*<([0-9A-Fa-f\s]+)>\s*$/.exec(file.toString('latin1', gap, next))?.[1];
  if (hex === undefined) return undefined;
  const covered = new Uint8Array(length + rest);
  covered.set(file.subarray(0, length));
  covered.set(file.subarray(next, end), length);
  return { covered, signature: Buffer.from(hex.replace(/\s/g, ''), 'hex'), end };
}

const signingTime = '1.2.840.113549.1.9.5';

/** When a signer says they signed (RFC 5652, 11.3). */
function timeOf({ signedAttrs }: SignerInfo): Date | null {
  const [value] = signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values ?? [];
  return value instanceof UTCTime || value instanceof GeneralizedTime ? (value as BaseBlock & UTCTime).toDate() : null;
}

/** pkijs answers a digest that does not fit with an error of its own. */
const doesNotFit = (error: unknown): boolean => error instanceof Error && /digest|signature/i.test(error.message);

type Looking = { readonly trusted: readonly X509Certificate[]; readonly now: Date };

async function checkOne({ covered, signature, end }: Signed, { trusted, now }: Looking): Promise<PdfSignature> {
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

/**
 * Checks every signature of a PDF against its bytes (PAdES, ETSI EN 319 142-1; CMS, RFC 5652), and follows the certificates
 * to the issuers that are trusted.
 */
async function readPdfSignatures(file: Buffer, looking: Looking): Promise<PdfSignatures> {
  if (file.length > mostPdfBytes) return null;
  const ranges = [
    ...file.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g),
  ];
  if (ranges.length > mostSignatures) return null;
  const signed = ranges.map((found) => readSigned(file, found.slice(1).map(Number)));
  return Promise.all(
    signed.map((one) => (one ? checkOne(one, looking) : ({ state: 'unchecked', end: 0, signers: [] } as const))),
  );
}

/** Whether a file ends where its last signature does. Line ends after it say nothing, nor does what validates it. */
export const endsAt = (file: Buffer, end: number): boolean =>
  file.subarray(end).every((byte) => byte <= 0x20) || addsValidationDataOnly(file, end);

/** What the signatures of a file say together. */
export function signatureState(file: Buffer, signatures: PdfSignatures): SignatureState {
  if (signatures === null) return 'unchecked';
  // A time stamp says when a file existed: anybody can have one put on a file they changed.
  const people = signatures.filter(({ signers, state }) => signers.length > 0 || state !== 'intact');
  if (people.length === 0) return 'none';
  const states = people.map(({ state }) => state);
  if (states.includes('broken')) return 'broken';
  if (states.includes('unchecked')) return 'unchecked';
  return endsAt(file, Math.max(...people.map(({ end }) => end))) ? 'intact' : 'extended';
}

/** Looks at the signatures of a PDF. */
export type SignatureReader = (file: Buffer, now: Date) => Promise<PdfSignatures>;

/** A reader of signatures. @param trusted the issuers the settings name */
export const signatureReader =
  (trusted: readonly X509Certificate[]): SignatureReader =>
  (file, now) =>
    readPdfSignatures(file, { trusted, now });
