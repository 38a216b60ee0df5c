import type { LightMyRequestResponse } from 'fastify';
import { type Route, routeFor } from './routes-of.ts';

/** One page as it was answered. */
export type Crawled = {
  readonly url: string;
  readonly route: string;
  /** Where the link to it stood. */
  readonly from: string;
  readonly response: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>;
};

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'" };

/** The plain text behind escaped markup. */
export const unescaped = (markup: string): string =>
  markup.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Where the forms of a page that only ask lead: their own addresses, and those of their buttons. */
const askedIn = (markup: string): readonly RegExpExecArray[] =>
  [...markup.matchAll(/<form\b[^>]*?\bmethod="get"[\s\S]*?<\/form>/g)].flatMap(([form]) => [
    ...form.matchAll(/\b(?:form)?action="([^"]*)"/g),
  ]);

/** Addresses on this server that a page links to, or asks by a form. */
export const linksIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g), ...askedIn(markup)]
    .map(([, href = '']) => unescaped(href).replace(/#.*$/, ''))
    .filter((href) => href !== '' && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href));

/**
 * Follows every link from the given addresses, as far as `most` pages of a route.
 * @returns everything that was asked for, with its answer, redirects included
 */
export async function crawl(
  get: (url: string) => Promise<LightMyRequestResponse>,
  routes: readonly Route[],
  starts: readonly string[],
  most: (route: string) => number,
): Promise<readonly Crawled[]> {
  const waiting = starts.map((url) => ({ url, from: 'start' }));
  const seen = new Set(starts);
  const counts = new Map<string, number>();
  const found: Crawled[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { url, from } = next;
    const route = routeFor(routes, 'GET', url.replace(/\?.*$/, '')) ?? 'none';
    const count = counts.get(route) ?? 0;
    if (from !== 'start' && count >= most(route)) continue;
    counts.set(route, count + 1);
    // The rest of an answer is three times as large, and the pages of a whole crawl are held together.
    const { statusCode, headers, body } = await get(url);
    const response = { statusCode, headers, body };
    found.push({ url, route, from, response });
    if (!String(response.headers['content-type']).startsWith('text/html')) continue;
    for (const link of linksIn(response.body)) {
      const absolute = new URL(link, `http://padu${url}`);
      const target = `${absolute.pathname}${absolute.search}`;
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push({ url: target, from: url });
    }
  }
  return found;
}
