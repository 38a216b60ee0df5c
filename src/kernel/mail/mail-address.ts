/**
 * Whether a text is one mail address of the plain kind (RFC 5321 without quoted parts, comments or names). Nothing that
 * could end a line or begin another address passes.
 */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', more] = text.split('@');
  return (
    more === undefined &&
    text.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*$/.test(local) &&
    local.length <= 64 &&
    /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(domain)
  );
}
