import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type AllowEntry, hostOf, isAllowed } from './allow-list.ts';

/** How a call went: the status the other side answered with, or the code of what stood in the way. */
export type CallOutcome = { readonly status: number } | { readonly failure: string };

type Address = { readonly address: string; readonly family: number };

const timeoutMs = 15_000;

async function addressesOf(host: string): Promise<readonly Address[]> {
  const family = isIP(host);
  return family === 0 ? lookup(host, { all: true }) : [{ address: host, family }];
}

/** The connection goes to the address that was judged, whatever the name resolves to a moment later. */
const pinned =
  ({ address, family }: Address): LookupFunction =>
  (_, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };

function send(url: URL, to: Address, headers: Readonly<Record<string, string>>, body: string): Promise<CallOutcome> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? requestHttps : requestHttp;
    const call = open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: pinned(to),
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
    });
    call.on('error', reject);
    call.on('response', (response) => {
      // The status is the answer; nobody reads a body, however long it is.
      response.on('error', () => undefined).destroy();
      resolve({ status: response.statusCode ?? 0 });
    });
    call.end(body);
  });
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
};

/**
 * Posts to an address outside, if the operator allows it: the name is looked up, every address it has is judged, and the
 * connection goes to one of these. Redirects are not followed, the body of the answer is not read, after 15 seconds it
 * is over.
 */
export async function callOut(
  allow: readonly AllowEntry[],
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<CallOutcome> {
  try {
    const url = new URL(address);
    const found = await addressesOf(hostOf(url));
    const [first] = found;
    if (!first || !found.every((one) => isAllowed(allow, url, one.address))) return { failure: 'not-allowed' };
    return await send(url, first, headers, body);
  } catch (error) {
    return { failure: codeOf(error) };
  }
}
