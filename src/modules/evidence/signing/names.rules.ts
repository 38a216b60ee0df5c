/** A name as it is compared: small letters, without degrees and marks: `Dr. Rina Contoh, S.Kom.` is `rina contoh`. */
const bare = (name: string): string =>
  (name.split(',')[0] ?? '')
    .toLowerCase()
    .replace(/\b[a-z]{1,4}\.(?=\s|$|[a-z])/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a certificate may well be of whoever a document names: one name is the other, or part of it. */
export function namesMatch(named: string, certificate: string): boolean {
  const [one, other] = [bare(named), bare(certificate)];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}
