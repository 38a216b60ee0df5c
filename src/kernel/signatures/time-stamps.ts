import { X509Certificate } from 'node:crypto';
import { Certificate, ContentInfo, id_eContentType_TSTInfo, SignedData, type SignerInfo, TSTInfo } from 'pkijs';
import { issuerTrustOf, nameIn, type TimeStamp } from './certificates.ts';

/** The attribute in which a signature carries its time stamp (RFC 3161, appendix A). */
const stampAttribute = '1.2.840.113549.1.9.16.2.14';
/** The only use of a certificate that stamps times (RFC 3161, 2.3). */
const stampingTimes = '1.3.6.1.5.5.7.3.8';

/** A certificate as Node reads it. */
export const toX509 = (certificate: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema().toBER()));

/** The certificates that came with a signature. */
export const certificatesOf = ({ certificates = [] }: SignedData): readonly X509Certificate[] =>
  certificates.flatMap((one) => (one instanceof Certificate ? [toX509(one)] : []));

/** Whether it is a time stamp over bytes, which says when they existed and not who signed them. */
export const isTimeStamp = ({ encapContentInfo }: SignedData): boolean =>
  encapContentInfo.eContentType === id_eContentType_TSTInfo;

async function readStamp(
  token: SignedData,
  over: ArrayBuffer,
  trusted: readonly X509Certificate[],
): Promise<TimeStamp | null> {
  const content = token.encapContentInfo.eContent?.getValue();
  if (!isTimeStamp(token) || !content) return null;
  const found = await token.verify({ signer: 0, data: over, checkChain: false, extendedMode: true });
  if (!found.signatureVerified || !found.signerCertificate) return null;
  const authority = toX509(found.signerCertificate);
  const { genTime } = TSTInfo.fromBER(content);
  // Somebody with any other certificate could stamp their own signature with the day they like.
  if (!authority.keyUsage?.includes(stampingTimes)) return null;
  if (issuerTrustOf(authority, certificatesOf(token), trusted, genTime) === 'unknown') return null;
  return { at: genTime, by: nameIn(authority.subject) };
}

/**
 * The time stamp a signature carries over itself. None where it does not fit the signature, was not made by an authority for
 * time stamps, or by none that leads to the issuers trusted, where the settings name some.
 */
export async function timeStampOf(info: SignerInfo, trusted: readonly X509Certificate[]): Promise<TimeStamp | null> {
  const [value] = info.unsignedAttrs?.attributes.find(({ type }) => type === stampAttribute)?.values ?? [];
  if (!value) return null;
  try {
    const token = new SignedData({ schema: new ContentInfo({ schema: value }).content });
    return await readStamp(token, info.signature.getValue(), trusted);
  } catch (error) {
    // What the library cannot read vouches for nothing; the signature itself is judged without it.
    if (error instanceof Error) return null;
    throw error;
  }
}
