import { type Child, type Html, html } from '../../kernel/html/html.ts';
import { profiles } from './load-profile.ts';
import type { Profile, Provision } from './profile.schema.ts';
import { resolveReference } from './provisions.rules.ts';

/** Where one provision is read by itself. */
export const provisionHref = ({ id }: Provision): string => `/regulation/${id}`;

/** A link to one provision, by its reference. */
export const provisionLink = (provision: Provision): Html =>
  html`<a class="ref" href="${provisionHref(provision)}">${provision.ref}</a>`;

/** Links to provisions, separated by commas. */
export const provisionLinkList = (provisions: readonly Provision[]): Html =>
  html`${provisions.map((provision, at) => html`${at > 0 && ', '}${provisionLink(provision)}`)}`;

/** A written reference as a link to the provision, of a whole pasal to its first. Without one it stays words. */
export function referenceLink(profile: Profile, written: string, words = written): Child {
  const [first] = resolveReference(profile, written);
  return first ? html`<a class="ref" href="${provisionHref(first)}">${words}</a>` : words;
}

const reference = /(?:\b([A-Z]{2,5}) )?(Pasal \d+(?: angka \d+)?(?: ayat \(\d+\))?(?: huruf [a-z]\b)?)/g;

/** A sentence of ours in which every "Pasal …" leads there; "LU Pasal …" leads into the other regulation. */
export function linkReferences(profile: Profile, text: string): Child {
  const parts: Child[] = [];
  let at = 0;
  for (const match of text.matchAll(reference)) {
    const [words, code, written = ''] = match;
    const of = code === undefined ? profile : profiles().find(({ regulation }) => regulation.code === code);
    parts.push(text.slice(at, match.index), of ? referenceLink(of, written, words) : words);
    at = match.index + words.length;
  }
  return [...parts, text.slice(at)];
}
