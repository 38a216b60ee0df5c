import { type Html, html } from '../../../kernel/html/html.ts';
import { same, type Text } from '../../../kernel/i18n/text.ts';
import { t } from '../../../ui/view.ts';
import type { FunctionId } from '../../organization/index.ts';
import { bearerOf } from '../bearers.ts';
import { isParty, parties } from '../parties.ts';
import type { Provision } from '../profile.schema.ts';
import type { Reading } from '../reading.ts';

/** What a party of a regulation is called. */
export const partyName = (party: string): Text => (isParty(party) ? parties[party] : same(party));

/** The duties of a party, by the function behind it where there is one. */
export function dutiesHref(party: string): string {
  const bearer = bearerOf(party);
  return bearer.by === 'function'
    ? `/regulation/duties?function=${bearer.function}`
    : `/regulation/duties?party=${party}`;
}

/** The agencies that hold a function today, as links; a function nobody holds says so. */
export function holderLinks({ view, holders }: Reading, id: FunctionId): Html {
  const found = holders.get(id) ?? [];
  if (found.length === 0) {
    return html`<span class="unheld">${t(view, { id: 'belum ada pemegang', en: 'nobody holds it' })}</span>`;
  }
  return html`${found.map((agency, at) => html`${at > 0 && ', '}<a href="/agencies/${agency.id}">${agency.name}</a>`)}`;
}

/** One party: its name, leading to its duties, and the agency behind it today. */
export function partyWords(reading: Reading, party: string): Html {
  const { view, inForce } = reading;
  const name = t(view, partyName(party));
  if (!inForce) return html`${name}`;
  const bearer = bearerOf(party);
  const link = html`<a href="${dutiesHref(party)}">${name}</a>`;
  return bearer.by === 'function' ? html`${link} (${holderLinks(reading, bearer.function)})` : link;
}

/** Several parties in a row. */
export const partyList = (reading: Reading, list: readonly string[]): Html =>
  html`${list.map((party, at) => html`${at > 0 && ', '}${partyWords(reading, party)}`)}`;

/** Who must act; where the text only implies it, that is said. Nothing where nobody is named. */
export function actorWords(reading: Reading, { actor }: Provision): Html | null {
  if (!actor) return null;
  const implied = actor.basis === 'implied' && t(reading.view, { id: ' — tersirat', en: ' — implied' });
  return html`${partyList(reading, actor.parties)}${implied}`;
}
