import type { FastifyRequest } from 'fastify';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Hit } from '../../register/search/find-rows.ts';
import { findRecent, type RecentRecords } from '../../register/search/recent-records.ts';
import { type Found, searchRecords } from '../../register/search/search-records.ts';
import { actorOf, readerOf, type Site } from '../../register/site.ts';
import type { CurrentGovernment } from '../identity/index.ts';
import { findProfile, provisionHref, searchProvisions } from '../regulation/index.ts';
import { type Action, actionsFor } from './actions.ts';

/** What search needs of the program. */
export type SearchSite = Site & { readonly government: CurrentGovernment; readonly recent: RecentRecords };

/** A provision of the regulation in force. */
export type ProvisionHit = { readonly ref: string; readonly text: Text; readonly href: string };

/** Everything that answers a question; where nothing is asked, what was opened last and what one may do. */
export type Answer = {
  readonly found: Found;
  readonly recent: readonly Hit[];
  readonly actions: readonly Action[];
  readonly provisions: readonly ProvisionHit[];
};

const mostProvisions = 6;

function provisionsFor(site: SearchSite, typed: string): readonly ProvisionHit[] {
  const profile = findProfile(site.government.current()?.profile ?? '');
  if (!profile) return [];
  return searchProvisions(profile, typed)
    .slice(0, mostProvisions)
    .map((provision) => ({ ref: provision.ref, text: provision.duty, href: provisionHref(provision) }));
}

/**
 * Answers a question as the person who asks may see it: records, provisions, actions; a constant number of statements.
 * @param limit records per register
 * @param only the name of one register, or empty for all
 */
export async function lookUp(
  site: SearchSite,
  request: FastifyRequest,
  typed: string,
  { limit, only }: { readonly limit: number; readonly only: string },
): Promise<Answer> {
  const reader = readerOf(site, request);
  const actor = actorOf(request);
  const found = await searchRecords(site, reader, typed, { limit, only: site.registry.find(only)?.register });
  const nothingAsked = found.question.words.length === 0;
  if (nothingAsked) await site.recent.flush();
  const recent = nothingAsked ? await findRecent(reader) : [];
  const registers = site.registry.all().map(({ register }) => register);
  return {
    found,
    recent,
    actions: only === '' ? actionsFor(found.question, actor, site.shell.navigation(actor), registers) : [],
    provisions: only === '' && !nothingAsked ? provisionsFor(site, typed) : [],
  };
}
