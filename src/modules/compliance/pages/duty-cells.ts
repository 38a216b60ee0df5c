import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { stateBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import { bearerOf } from '../../regulation/index.ts';
import { partyName } from '../bearer-words.ts';
import type { Item } from '../evaluate.rules.ts';
import type { Basis } from '../outcome.ts';

/** How a state was found, in the words of the board. */
export const basisNames = {
  computed: { id: 'Dihitung dari catatan', en: 'Computed from records' },
  attested: { id: 'Dinyatakan · lebih lemah', en: 'Attested · weaker' },
  enforced: { id: 'Dijamin sistem', en: 'Enforced by the system' },
} as const satisfies Record<Basis, Text>;

/** What each basis means, for those who meet the word the first time. */
export const basisNotes = {
  computed: {
    id: 'Keadaan dihitung dari catatan di Padu: perangkat daerah, fungsi, tim, produk hukum, dan dokumen.',
    en: 'The state is computed from records in Padu: agencies, functions, teams, legal instruments and documents.',
  },
  attested: {
    id: 'Belum ada catatan yang dapat menunjukkannya. Seseorang menyatakannya dengan bukti, orang lain menerimanya, dan pernyataan berlaku paling lama dua belas bulan.',
    en: 'No record can show it yet. A person states it with evidence, another accepts it, and it holds for twelve months at most.',
  },
  enforced: {
    id: 'Padu tidak memungkinkan pelanggarannya.',
    en: 'Padu makes a breach impossible.',
  },
} as const satisfies Record<Basis, Text>;

/** A duty that is to be stated and was not, or not any more: there is no statement that could be weaker. */
const unstated: Text = { id: 'Perlu dinyatakan', en: 'To be attested' };

/** How the state of a duty was found, or how it will be. */
export const basisName = ({ state, basis }: Pick<Item, 'state' | 'basis'>): Text =>
  basis === 'attested' && state === 'due' ? unstated : basisNames[basis];

/** The state, and below it how it was found. */
export const stateCell = (view: View, item: Item): Html =>
  html`${stateBadge(view, item.state)}<span class="basis basis-${item.basis}">${t(view, basisName(item))}</span>`;

const still: Text = { id: '{count} belum', en: '{count} still to act' };

function bearerLine(view: View, item: Item): Child {
  if (item.agency) return html`<a class="who-agency" href="/agencies/${item.agency.id}">${item.agency.name}</a>`;
  const unheld = item.parties.some((party) => bearerOf(party).by === 'function');
  if (unheld) return html`<span class="unheld">${t(view, { id: 'belum ada pemegang', en: 'nobody holds it' })}</span>`;
  if (item.owing.length === 0) return null;
  return html`<span class="muted">${t(view, fill(still, { count: formatNumber(item.owing.length, view.lang, 0) }))}</span>`;
}

/** Who must act: the parties of the text, and the agency behind the first function. */
export const whoCell = (view: View, item: Item): Html =>
  html`<span class="who-party">${item.parties.map((party, at) => `${at > 0 ? ', ' : ''}${t(view, partyName(party))}`)}</span>${bearerLine(view, item)}`;

/** The next day that counts; one that has passed is marked in words too. */
export const nextCell = (view: View, { nextDue }: Item): Child => shortDateText(view, nextDue);
