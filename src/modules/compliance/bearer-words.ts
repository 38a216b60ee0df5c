import { same, type Text } from '../../kernel/i18n/text.ts';
import { functions, isFunction } from '../organization/index.ts';
import { bearerOf, type Party, parties } from '../regulation/index.ts';

/** What a party of a regulation is called. */
export const partyName = (party: string): Text =>
  Object.hasOwn(parties, party) ? parties[party as Party] : same(party);

/** By what a duty is sorted under its actor: the function of government behind a party, else the party itself. */
export function bearerKeyOf(party: string): string {
  const bearer = bearerOf(party);
  return bearer.by === 'function' ? bearer.function : party;
}

/** The name of such a key. */
export const bearerName = (key: string): Text => (isFunction(key) ? functions[key] : partyName(key));
