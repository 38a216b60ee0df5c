import { ContentInfo, SignedData } from 'pkijs';

/**
 * What the electronic signatures of a file say. `none`: there is none. `intact`: every one is valid for the bytes it
 * covers, and together they cover the whole file. `extended`: valid, but something was added afterwards. `broken`: at least
 * one does not fit the file. `unchecked`: there is one that cannot be checked. Who issued the certificates is not asked.
 */
export type SignatureState = 'none' | 'intact' | 'extended' | 'broken' | 'unchecked';

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

/** pkijs answers a digest that does not fit with an error of its own. */
const doesNotFit = (error: unknown): boolean => error instanceof Error && /digest|signature/i.test(error.message);

async function checkOne({ covered, signature }: Signed): Promise<'intact' | 'broken' | 'unchecked'> {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(signature)).content });
    if (signed.signerInfos.length === 0) return 'unchecked';
    for (const signer of signed.signerInfos.keys())
      if (!(await signed.verify({ signer, data: covered.buffer, checkChain: false }))) return 'broken';
    return 'intact';
  } catch (error) {
    // Whatever the library trips over, the signature is at fault or of a kind it does not know.
    return doesNotFit(error) ? 'broken' : 'unchecked';
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte <= 0x20);

/** Checks every signature of a PDF against its bytes (PAdES, ETSI EN 319 142-1; CMS, RFC 5652). */
export async function checkPdfSignatures(file: Buffer): Promise<SignatureState> {
  if (file.length > mostPdfBytes) return 'unchecked';
  const ranges = [
    ...file.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g),
  ];
  if (ranges.length === 0) return 'none';
  if (ranges.length > mostSignatures) return 'unchecked';
  const signed = ranges.map((found) => readSigned(file, found.slice(1).map(Number)));
  const states = await Promise.all(signed.map((one) => (one ? checkOne(one) : 'unchecked')));
  if (states.includes('broken')) return 'broken';
  if (states.includes('unchecked')) return 'unchecked';
  const end = Math.max(...signed.map((one) => one?.end ?? 0));
  return isBlank(file.subarray(end)) ? 'intact' : 'extended';
}
