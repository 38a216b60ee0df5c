import type { X509Certificate } from 'node:crypto';
import type { Looking, PdfSignature, Signed } from './check-signature.ts';
import { addsValidationDataOnly } from './validation-data.ts';

/**
 * What the electronic signatures of a file say. `none`: there is none. `intact`: every one is valid for the bytes it
 * covers, and together they cover the whole file, or all of it but data to validate them by. `extended`: valid, but something
 * else was added afterwards. `broken`: at least one does not fit the file. `unchecked`: there is one that cannot be checked.
 */
export type SignatureState = 'none' | 'intact' | 'extended' | 'broken' | 'unchecked';

/** Every signature of a file in the order they stand in it; null where there is too much to look at. */
export type PdfSignatures = readonly PdfSignature[] | null;

/** Of a PDF so many bytes are looked at; larger ones stay unchecked. */
export const mostPdfBytes = 64 * 1024 ** 2;
/** A signature with its certificates and time stamps is smaller than this. */
const mostSignature = 1024 ** 2;
const mostSignatures = 50;

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
  if (ranges.length === 0) return [];
  // What reads signatures is large, and few files have one.
  const { checkSignature } = await import('./check-signature.ts');
  const signed = ranges.map((found) => readSigned(file, found.slice(1).map(Number)));
  return Promise.all(
    signed.map((one) => (one ? checkSignature(one, looking) : ({ state: 'unchecked', end: 0, signers: [] } as const))),
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
