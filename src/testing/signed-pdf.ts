import type { webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** The content type "data" of CMS. */
const data = '1.2.840.113549.1.7.1';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Somebody with a key and a certificate of their own. */
export type TestSigner = { readonly certificate: Certificate; readonly key: webcrypto.CryptoKey };

/** When a certificate is valid, by whom it was issued (by itself, where nobody is named), and whether it may issue others. */
type About = {
  readonly by?: TestSigner;
  readonly issues?: boolean;
  readonly from?: string;
  readonly until?: string;
};

let serial = 0;

/** Makes a key and a certificate for a name. */
export async function newSigner(name: string, about: About = {}): Promise<TestSigner> {
  const { by, issues = false, from = '2020-01-01', until = '2040-01-01' } = about;
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
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(by?.key ?? keys.privateKey, 'SHA-256');
  return { certificate, key: keys.privateKey };
}

/** The certificate of somebody as a PEM file. */
export const pemOf = ({ certificate }: TestSigner): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate.toSchema().toBER()).toString('base64')}\n-----END CERTIFICATE-----\n`;

/** A detached CMS signature over some bytes. */
async function sign(covered: Uint8Array<ArrayBuffer>, { certificate, key }: TestSigner, at: string): Promise<Buffer> {
  const digest = await crypto.subtle.digest('SHA-256', covered);
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: data })] }),
            new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: new Date(at) })] }),
            new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign(key, 0, 'SHA-256', covered);
  const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

const room = 8192;
const pad = (value: number) => String(value).padStart(10, '0');

/** Bytes with a signature dictionary at their end, over everything but the signature itself. */
async function withSignature(head: Buffer, tail: string, signer: TestSigner, at: string): Promise<Buffer> {
  const [opening, after] = [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [',
    '] /Contents ',
  ];
  const start = head.length + opening.length + 3 * 11 + 1 + after.length;
  const range = `0 ${pad(start)} ${pad(start + room + 2)} ${pad(tail.length)}`;
  const before = Buffer.concat([head, Buffer.from(`${opening}${range}${after}`)]);
  const signature = await sign(new Uint8Array(Buffer.concat([before, Buffer.from(tail)])), signer, at);
  return Buffer.concat([before, Buffer.from(`<${signature.toString('hex').padEnd(room, '0')}>`), Buffer.from(tail)]);
}

const today = () => new Date().toISOString();

/** A file that looks like a signed PDF: its bytes, then a signature over everything but itself. */
export async function signedPdf(words: string): Promise<Buffer> {
  const head = Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj `);
  return withSignature(head, ' >> endobj\n%%EOF\n', await newSigner('Uji'), today());
}

const lastMatch = (text: string, pattern: RegExp): string => [...text.matchAll(pattern)].at(-1)?.[1] ?? '';

/**
 * A PDF as a signing application gives it back: what was there, byte for byte, and an update that holds the signature
 * (ISO 32000-2, 7.5.6). `also`: more objects of the update, by their numbers.
 */
export async function signCopy(
  pdf: Buffer,
  signer: TestSigner,
  { at = today(), also = {} }: { readonly at?: string; readonly also?: Readonly<Record<number, string>> } = {},
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
  return withSignature(head, tail, signer, at);
}
