import type { Grant, Role, Scope } from '../../src/kernel/access/access.ts';

/**
 * How a row stands to whoever asks: of the agency they hold their role at, of a unit below it, of another agency, of no
 * agency, of a record they are appointed to, or made by themselves (the last two of another agency, so that nothing else
 * opens them).
 */
export type Relation = 'mine' | 'below' | 'other' | 'nobody' | 'appointed' | 'made';

/** What a grant means, written down a second time and on its own: nothing here comes from the engine. */
const opens: Readonly<Record<Scope | 'none', readonly Relation[]>> = {
  all: ['mine', 'below', 'other', 'nobody', 'appointed', 'made'],
  appointed: ['appointed'],
  subtree: ['mine', 'below'],
  unit: ['mine'],
  own: ['made'],
  none: [],
};

/** Whether a grant opens a row in that relation to someone with that role (null: with none). */
export const isOpen = (grant: Grant, role: Role | null, relation: Relation): boolean =>
  opens[(role && grant[role]) ?? 'none'].includes(relation);
