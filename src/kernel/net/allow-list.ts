import { BlockList, isIP, isIPv4 } from 'node:net';

/** One entry of what the operator allows Padu to call: a name or a range of addresses, at one port, with TLS unless said. */
export type AllowEntry = {
  readonly scheme: 'https' | 'http';
  /** A name in lower case; `*.` in front stands for any number of labels. null where `range` is given. */
  readonly name: string | null;
  readonly range: { readonly address: string; readonly bits: number } | null;
  readonly port: number;
};

const defaultPorts = { https: 443, http: 80 } as const;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const namePattern = new RegExp(`^(?:\\*\\.)?${label}(?:\\.${label})*$`);

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6');

function rangeOf(host: string): AllowEntry['range'] | undefined {
  const [address = '', bits] = host.split('/');
  if (isIP(address) === 0) return undefined;
  const most = isIPv4(address) ? 32 : 128;
  const width = bits === undefined ? most : Number(bits);
  return /^\d{1,3}$/.test(bits ?? '0') && width <= most ? { address, bits: width } : undefined;
}

/** Reads `[http://]name|*.name|address[/bits][:port]`; an IPv6 address with a port stands in brackets. */
function entryOf(text: string): AllowEntry | undefined {
  const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.+)$/.exec(text.toLowerCase()) ?? [];
  const secure = scheme === 'http' ? 'http' : 'https';
  const [, bracketed, plain, portText] =
    /^(?:\[([^\]]+)\]|([^:]+|[0-9a-f:/.]*:[0-9a-f:/.]*:[0-9a-f:/.]*))(?::(\d{1,5}))?$/.exec(rest) ?? [];
  const host = bracketed ?? plain ?? '';
  const port = portText === undefined ? defaultPorts[secure] : Number(portText);
  if (port > 65_535) return undefined;
  const range = rangeOf(host);
  if (range) return { scheme: secure, name: null, range, port };
  return namePattern.test(host) ? { scheme: secure, name: host, range: null, port } : undefined;
}

/** Reads a list of entries separated by commas; undefined where one of them is none. */
export function parseAllowList(raw: string): readonly AllowEntry[] | undefined {
  const entries = raw.split(',').map((part) => entryOf(part.trim()));
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** Addresses that are nobody's on the Internet (IANA's special-purpose registries): this machine, its network, reserved. */
const special = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(address, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** An IPv4 address written as IPv6 is that address. */
function plainAddress(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  return mapped ?? address;
}

/** Whether an address belongs to the public Internet. What cannot be read as an address does not. */
export function isPublicAddress(written: string): boolean {
  const address = plainAddress(written);
  if (isIP(address) === 0) return false;
  if (familyOf(address) === 'ipv6' && !global6.check(address, 'ipv6')) return false;
  return !special.check(address, familyOf(address));
}

const fitsPort = (entry: AllowEntry, url: URL): boolean => {
  const scheme = url.protocol === 'http:' ? 'http' : 'https';
  return entry.scheme === scheme && entry.port === (url.port === '' ? defaultPorts[scheme] : Number(url.port));
};

const fitsName = ({ name }: AllowEntry, host: string): boolean =>
  name !== null && (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name);

function fitsRange({ range }: AllowEntry, address: string): boolean {
  if (range === null || familyOf(range.address) !== familyOf(address)) return false;
  const list = new BlockList();
  list.addSubnet(range.address, range.bits, familyOf(address));
  return list.check(address, familyOf(address));
}

/** The host of a URL without the brackets of an IPv6 address. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** Whether some entry might allow this URL, before its name is looked up. Only names can be judged without addresses. */
export function mayBeAllowed(list: readonly AllowEntry[], url: URL): boolean {
  const host = hostOf(url);
  if (isIP(host) !== 0) return isAllowed(list, url, host);
  return list.some((entry) => fitsPort(entry, url) && (entry.range !== null || fitsName(entry, host)));
}

/**
 * Whether Padu may call a URL at one of its addresses. An allowed name opens public addresses only, whatever it resolves
 * to; an address that is not public must stand in the list itself.
 */
export function isAllowed(list: readonly AllowEntry[], url: URL, written: string): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  const address = plainAddress(written);
  if (isIP(address) === 0) return false;
  const fitting = list.filter((entry) => fitsPort(entry, url));
  if (fitting.some((entry) => fitsRange(entry, address))) return true;
  return isPublicAddress(address) && fitting.some((entry) => fitsName(entry, hostOf(url)));
}
