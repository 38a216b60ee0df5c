import type { Tx } from '../../kernel/db/db.ts';
import type { GrantOnRow } from '../people-who.ts';
import type { Register } from '../register.ts';
import type { Registry } from '../registry.ts';
import { type RowFacts, seatsOf } from '../step-availability.ts';
import { stagesOf } from './approval.ts';
import { returnedTo } from './returned.ts';
import type { Seat } from './stages.ts';

/** Whoever put the row forward, has a vote already, or is stood in for by one who has. */
const ruledOut = (register: Register, name: string, facts: RowFacts): readonly string[] => [
  ...(register.steps[name]?.notBy ?? []).flatMap((step) => facts.lastActors.get(step) ?? []),
  ...(facts.approvals.get(name)?.votes ?? []).flatMap(({ by }) => by),
];

const openSeatsOf = (...of: Parameters<typeof seatsOf>): readonly Seat[] => seatsOf(...of).map(({ seat }) => seat);

type Asking = { readonly tx: Tx; readonly registry: Registry; readonly now: Date };

/**
 * Who may decide a step of a row now, or owes it, by their roles of today: the people to tell, to remind and to hand it to. Asks the
 * same question once for all rows that stand alike.
 */
export function whoMayDecide({ tx, registry, now }: Asking) {
  const asked = new Map<string, Promise<readonly string[]>>();
  const ask = (row: GrantOnRow): Promise<readonly string[]> => {
    const made = Object.values(row.grant).includes('own') ? row.createdBy : null;
    const key = JSON.stringify([row.grant, row.agencyId, made]);
    const known = asked.get(key) ?? registry.peopleWho(tx, row, now);
    asked.set(key, known);
    return known;
  };
  return async (register: Register, name: string, facts: RowFacts): Promise<readonly string[]> => {
    const step = register.steps[name];
    if (!step) return [];
    const { agencyId, createdBy } = facts;
    if (returnedTo(register, name).length > 0) {
      // What comes back comes back to whoever put it forward, while they still may.
      const last = facts.lastActors.get(name) ?? [];
      if (last.length === 0) return [];
      return (await ask({ grant: step.grant, agencyId, createdBy })).filter((id) => last.includes(id));
    }
    const seats = step.waits
      ? stagesOf(register, name).flatMap((stage) => stage.seats)
      : openSeatsOf(step, name, facts);
    const people = await Promise.all(seats.map(({ grant }) => ask({ grant, agencyId, createdBy })));
    const out = ruledOut(register, name, facts);
    return [...new Set(people.flat())].filter((id) => !out.includes(id));
  };
}
