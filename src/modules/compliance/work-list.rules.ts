import type { Item } from './evaluate.rules.ts';

const open = new Set<Item['state']>(['partly', 'due', 'overdue']);
const order = ['overdue', 'due', 'partly'];

/** What an agency still has to do: its own open duties and those asked of every agency that it has not met, urgent first. */
export const workListOf = (items: readonly Item[], agencyId: string): Item[] =>
  items
    .filter(({ state, agency, owing }) => open.has(state) && (agency?.id === agencyId || owing.includes(agencyId)))
    .toSorted(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || (a.nextDue ?? '9999').localeCompare(b.nextDue ?? '9999'),
    );
