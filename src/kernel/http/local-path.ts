/**
 * The path to go on to after a form, if it is one of this site; otherwise the fallback. Guards against being used to
 * send people to another site: `//host`, `/\host`, schemes and control characters are refused.
 */
export function localPath(raw: unknown, fallback: string): string {
  if (typeof raw !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(raw)) return fallback;
  const base = 'http://padu.invalid';
  if (!URL.canParse(raw, base)) return fallback;
  const url = new URL(raw, base);
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : fallback;
}
