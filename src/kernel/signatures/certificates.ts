import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Whether the chain of a certificate leads to an issuer that the settings name; `unchecked` where they name none. */
export type IssuerTrust = 'trusted' | 'unknown' | 'unchecked';

/** A time for which an authority vouches, instead of the signer's machine. */
export type TimeStamp = { readonly at: Date; readonly by: string };

/** What a certificate says of whoever signed with it. Of the holder only the name: the rest may be personal. */
export type SignerFacts = {
  readonly name: string;
  readonly issuer: string;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string;
  readonly issuerTrust: IssuerTrust;
  /** When it was signed, ISO 8601, as the time stamp or else the signer's machine says; null where neither does. */
  readonly at: string | null;
  /** The authority whose time stamp says when; null where only the signer's machine does. */
  readonly stampedBy: string | null;
  /** Whether the certificate was out of its dates then (now, where the signature does not say when). */
  readonly outdated: boolean;
};

/** The common name in a distinguished name as Node writes it, else all of it on one line. */
export const nameIn = (subject: string): string =>
  /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.split('\n').join(', ').slice(0, 200);

const longestChain = 8;

/** Whether somebody's certificate was issued by one, as its names and its signature say. */
const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const isWithin = ({ validFromDate, validToDate }: X509Certificate, at: Date): boolean =>
  validFromDate <= at && at <= validToDate;

/**
 * Follows a certificate up to an issuer the settings name (RFC 5280, 6.1: names, signatures, dates and the right to issue).
 * Whether one was revoked is not asked: that needs lists which an installation without the internet cannot have.
 * @param along certificates that came with the signature
 */
export function issuerTrustOf(
  certificate: X509Certificate,
  along: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: Date,
): IssuerTrust {
  if (trusted.length === 0) return 'unchecked';
  let below = certificate;
  for (let length = 0; length < longestChain; length += 1) {
    if (trusted.some((one) => isWithin(one, at) && isIssuedBy(below, one))) return 'trusted';
    const next = along.find((one) => one !== below && isWithin(one, at) && isIssuedBy(below, one));
    if (!next) return 'unknown';
    below = next;
  }
  return 'unknown';
}

/** What is told of whoever signed. @param times as a time stamp says, as the signer says, and now for want of both */
export function signerFacts(
  certificate: X509Certificate,
  along: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  times: { readonly stamp: TimeStamp | null; readonly said: Date | null; readonly now: Date },
): SignerFacts {
  const told = times.stamp?.at ?? times.said;
  const at = told ?? times.now;
  return {
    name: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    issuerTrust: issuerTrustOf(certificate, along, trusted, at),
    at: told?.toISOString() ?? null,
    stampedBy: times.stamp?.by ?? null,
    outdated: !isWithin(certificate, at),
  };
}

/**
 * The certificates of issuers in PEM files.
 * @throws Error where a file cannot be read or holds no certificate: a fault of the installation
 */
export const readIssuers = (paths: readonly string[]): readonly X509Certificate[] =>
  paths.flatMap((path) => {
    const found = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
    if (!found) throw new Error(`no certificate in ${path}`);
    return found.map((pem) => new X509Certificate(pem));
  });
