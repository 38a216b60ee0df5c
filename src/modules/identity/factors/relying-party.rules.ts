/** Whom an authenticator answers: passkeys are bound to the domain, and work on no other. */
export type RelyingParty = { readonly id: string; readonly origin: string };

const isLocal = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost');

/**
 * The domain of this Padu for passkeys, or null where browsers allow none: they need a domain name (not a number such as
 * 127.0.0.1) and https, except on localhost. The address a request names is believed on localhost only.
 */
export function relyingParty(publicUrl: string | undefined, requested: string): RelyingParty | null {
  const address = publicUrl ?? requested;
  if (!URL.canParse(address)) return null;
  const { hostname, protocol, origin } = new URL(address);
  if (isLocal(hostname)) return { id: hostname, origin };
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith('[');
  return publicUrl !== undefined && protocol === 'https:' && isName ? { id: hostname, origin } : null;
}
