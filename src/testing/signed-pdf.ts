import type { webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, PrintableString } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** The content type "data" of CMS. */
const data = '1.2.840.113549.1.7.1';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

async function newCertificate(keys: {
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
}): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 1 });
  const name = () => new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value: 'Uji' }) });
  certificate.issuer.typesAndValues.push(name());
  certificate.subject.typesAndValues.push(name());
  certificate.notBefore.value = new Date('2020-01-01');
  certificate.notAfter.value = new Date('2040-01-01');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return certificate;
}

/** A detached CMS signature over some bytes, by a key made for it. */
async function sign(covered: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await newCertificate(keys);
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
            new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign(keys.privateKey, 0, 'SHA-256', covered);
  const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

const room = 8192;

/** A file that looks like a signed PDF: its bytes, then a signature over everything but itself. */
export async function signedPdf(words: string): Promise<Buffer> {
  const head = `%PDF-1.7\n% ${words}\n1 0 obj << /Type /Sig /ByteRange [`;
  const pad = (value: number) => String(value).padStart(10, '0');
  const after = '] /Contents ';
  const start = Buffer.byteLength(head) + 3 * 11 + 1 + after.length;
  const tail = ' >> endobj\n%%EOF\n';
  const next = start + room + 2;
  const range = `0 ${pad(start)} ${pad(next)} ${pad(tail.length)}`;
  const before = Buffer.from(`${head}${range}${after}`);
  const signature = await sign(new Uint8Array(Buffer.concat([before, Buffer.from(tail)])));
  return Buffer.concat([before, Buffer.from(`<${signature.toString('hex').padEnd(room, '0')}>`), Buffer.from(tail)]);
}
