import type { Actor } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/** With whom a filter is shared. Sharing gives the words of a filter, never a row. */
export const sharings = {
  nobody: { id: 'Hanya saya', en: 'Only me' },
  agency: { id: 'Perangkat daerah saya', en: 'My agency' },
  everyone: { id: 'Semua orang', en: 'Everyone' },
} as const satisfies Record<string, Text>;

export type Sharing = keyof typeof sharings;

/** A filter somebody kept for a list. */
export type SavedFilter = {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  /** The address of the list behind `?`, as `writeListQuery` writes it. */
  readonly query: string;
  readonly shared: Sharing;
  readonly alert: boolean;
};

/** How one person looks at one list. */
export type ListChoices = {
  readonly columns: readonly string[] | null;
  readonly defaultFilter: string | null;
  /** Their own filters, then those shared with them, each by name. */
  readonly filters: readonly SavedFilter[];
};

/** The agencies at which somebody holds a role: whom `agency` shares with, and through which one is shared with. */
export const agenciesOf = (actor: Actor): readonly string[] => [
  ...new Set(actor.assignments.flatMap(({ agencyId }) => agencyId ?? [])),
];

/** Its owner may change and delete a filter; an administrator may take away one that is shared. */
export const mayDelete = (actor: Actor, { ownerId, shared }: Pick<SavedFilter, 'ownerId' | 'shared'>): boolean =>
  ownerId === actor.id || (shared !== 'nobody' && actor.assignments.some(({ role }) => role === 'administrator'));
