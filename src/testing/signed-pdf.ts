import type { webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';

/** The content type "data" of CMS. */
const data = '1.2.840.113549.1.7.1';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Somebody with a key and a certificate of their own. */
export type TestSigner = { readonly certificate: Certificate; readonly key: webcrypto.CryptoKey };

/**
 * When a certificate is valid, by whom it was issued (by itself, where nobody is named), and whether it may issue others or
 * stamp times.
 */
type About = {
  readonly by?: TestSigner;
  readonly issues?: boolean;
  readonly stamps?: boolean;
  readonly from?: string;
  readonly until?: string;
};

let serial = 0;

/** Makes a key and a certificate for a name. */
export async function newSigner(name: string, about: About = {}): Promise<TestSigner> {
  const { by, issues = false, stamps = false, from = '2020-01-01', until = '2040-01-01' } = about;
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  serial += 1;
  certificate.serialNumber = new Integer({ value: serial });
  const common = new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) });
  certificate.subject.typesAndValues.push(common);
  certificate.issuer.typesAndValues.push(...(by?.certificate.subject.typesAndValues ?? [common]));
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(until);
  const extnValue = new BasicConstraints({ cA: issues }).toSchema().toBER();
  certificate.extensions = [new Extension({ extnID: '2.5.29.19', critical: true, extnValue })];
  if (stamps) {
    const uses = new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema().toBER();
    certificate.extensions.push(new Extension({ extnID: '2.5.29.37', critical: true, extnValue: uses }));
  }
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(by?.key ?? keys.privateKey, 'SHA-256');
  return { certificate, key: keys.privateKey };
}

/** The certificate of somebody as a PEM file. */
export const pemOf = ({ certificate }: TestSigner): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate.toSchema().toBER()).toString('base64')}\n-----END CERTIFICATE-----\n`;

/** The attributes a signature covers: what kind of content it is over, when, and its digest. */
const signedAttributes = (kind: string, at: string, digest: ArrayBuffer) =>
  new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: kind })] }),
      new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: new Date(at) })] }),
      new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
    ],
  });

/** A CMS signature over a content of some kind; `held` where it carries the content itself. */
async function signedData(
  content: Uint8Array<ArrayBuffer>,
  { certificate, key }: TestSigner,
  { kind, at, held }: { readonly kind: string; readonly at: string; readonly held: boolean },
): Promise<SignedData> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  const sid = new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: kind,
      ...(held ? { eContent: new OctetString({ valueHex: content.buffer }) } : {}),
    }),
    signerInfos: [new SignerInfo({ version: 1, sid, signedAttrs: signedAttributes(kind, at, digest) })],
    certificates: [certificate],
  });
  await signed.sign(key, 0, 'SHA-256', content);
  return signed;
}

const asContent = (signed: SignedData) =>
  new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema();

/** Who vouches for a time, and which. */
export type Stamping = { readonly by: TestSigner; readonly at: string; readonly over?: Uint8Array<ArrayBuffer> };

/** A time stamp over some bytes (RFC 3161). */
async function timeStamp(over: Uint8Array<ArrayBuffer>, { by, at }: Stamping): Promise<SignedData> {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: await crypto.subtle.digest('SHA-256', over) }),
    }),
    serialNumber: new Integer({ value: 1 }),
    genTime: new Date(at),
  });
  const content = new Uint8Array(info.toSchema().toBER());
  return signedData(content, by, { kind: '1.2.840.113549.1.9.16.1.4', at, held: true });
}

/** A detached CMS signature over some bytes, with a time stamp over the signature where somebody stamps it. */
async function sign(
  covered: Uint8Array<ArrayBuffer>,
  signer: TestSigner,
  at: string,
  stamp?: Stamping,
): Promise<Buffer> {
  const signed = await signedData(covered, signer, { kind: data, at, held: false });
  const [info] = signed.signerInfos;
  if (stamp && info) {
    const token = await timeStamp(stamp.over ?? new Uint8Array(info.signature.getValue()), stamp);
    const attribute = new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [asContent(token)] });
    info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] });
  }
  return Buffer.from(asContent(signed).toBER());
}

const room = 8192;
const pad = (value: number) => String(value).padStart(10, '0');

/** Bytes with a signature dictionary at their end, over everything but the signature itself. */
async function withSignature(
  head: Buffer,
  tail: string,
  make: (covered: Uint8Array<ArrayBuffer>) => Promise<Buffer>,
): Promise<Buffer> {
  const [opening, after] = [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [',
    '] /Contents ',
  ];
  const start = head.length + opening.length + 3 * 11 + 1 + after.length;
  const range = `0 ${pad(start)} ${pad(start + room + 2)} ${pad(tail.length)}`;
  const before = Buffer.concat([head, Buffer.from(`${opening}${range}${after}`)]);
  const signature = await make(new Uint8Array(Buffer.concat([before, Buffer.from(tail)])));
  return Buffer.concat([before, Buffer.from(`<${signature.toString('hex').padEnd(room, '0')}>`), Buffer.from(tail)]);
}

const today = () => new Date().toISOString();

/** A file that looks like a signed PDF: its bytes, then a signature over everything but itself. */
export async function signedPdf(words: string, at = today()): Promise<Buffer> {
  const head = Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj `);
  const signer = await newSigner('Uji');
  return withSignature(head, ' >> endobj\n%%EOF\n', (covered) => sign(covered, signer, at));
}

const lastMatch = (text: string, pattern: RegExp): string => [...text.matchAll(pattern)].at(-1)?.[1] ?? '';

/** A PDF with an update that holds some objects by their numbers, and nothing else (ISO 32000-2, 7.5.6). */
export function withUpdate(pdf: Buffer, objects: Readonly<Record<number, string>>): Buffer {
  const text = pdf.toString('latin1');
  const root = lastMatch(text, /\/Root\s+(\d+ \d+ R)/g);
  const previous = lastMatch(text, /startxref\s+(\d+)/g);
  let update = '\n';
  let table = 'xref\n';
  for (const [number, object] of Object.entries(objects)) {
    table += `${number} 1\n${pad(pdf.length + update.length)} 00000 n \n`;
    update += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(Number(lastMatch(text, /\/Size\s+(\d+)/g)), ...Object.keys(objects).map((n) => Number(n) + 1));
  const trailer = `trailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\nstartxref\n${pdf.length + update.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`${update}${table}${trailer}`, 'latin1')]);
}

/**
 * A PDF as a signing application gives it back: what was there, byte for byte, and an update that holds the signature
 * (ISO 32000-2, 7.5.6). `also`: more objects of the update, by their numbers; `stamp`: who vouches for the time of the
 * signature; `only`: what is added is a time stamp over the file, by the signer, and nobody's signature.
 */
export async function signCopy(
  pdf: Buffer,
  signer: TestSigner,
  {
    at = today(),
    also = {},
    stamp,
    only = false,
  }: {
    readonly at?: string;
    readonly also?: Readonly<Record<number, string>>;
    readonly stamp?: Stamping;
    readonly only?: boolean;
  } = {},
): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const size = Number(lastMatch(text, /\/Size\s+(\d+)/g));
  const root = lastMatch(text, /\/Root\s+(\d+ \d+ R)/g);
  const previous = lastMatch(text, /startxref\s+(\d+)/g);
  const places: (readonly [number, number])[] = [];
  let update = '\n';
  for (const [number, object] of Object.entries(also)) {
    places.push([Number(number), pdf.length + update.length]);
    update += `${number} 0 obj\n${object}\nendobj\n`;
  }
  places.push([size, pdf.length + update.length]);
  const head = Buffer.concat([pdf, Buffer.from(`${update}${size} 0 obj\n`, 'latin1')]);
  const begin = head.length;
  const length =
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ['.length +
    34 +
    '] /Contents '.length +
    room +
    2;
  const table = begin + length + ' >>\nendobj\n'.length;
  const entries = places.map(([number, place]) => `${number} 1\n${pad(place)} 00000 n \n`).join('');
  const tail = ` >>\nendobj\nxref\n${entries}trailer\n<< /Size ${size + 1} /Root ${root} /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`;
  return withSignature(head, tail, async (covered) =>
    only
      ? Buffer.from(asContent(await timeStamp(covered, { by: signer, at })).toBER())
      : sign(covered, signer, at, stamp),
  );
}
