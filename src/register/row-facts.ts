import { lastActors } from '../kernel/audit/last-actors.ts';
import type { Tx } from '../kernel/db/db.ts';
import { listVotes } from './approvals/approval.queries.ts';
import { standingOf } from './approvals/approval.rules.ts';
import type { ReadRow } from './read.ts';
import type { Register } from './register.ts';
import type { Registry, Values } from './registry.ts';
import { agencyOf, type RowFacts } from './step-availability.ts';

type Standing = Pick<RowFacts, 'agencyId' | 'createdBy'>;

const standing = (register: Register, row: Pick<ReadRow, 'id' | 'createdBy' | 'values'>): Standing => ({
  agencyId: agencyOf(register, row.id, row.values),
  createdBy: row.createdBy,
});

/** A row inside another belongs where that one does. */
export const around = (
  parent: { readonly register: Register; readonly row: ReadRow } | undefined,
): Standing | undefined => parent && standing(parent.register, parent.row);

/** Where facts are looked up. */
type Place = { readonly tx: Tx; readonly registry: Registry };

/**
 * What is known of a row when asking what may be done with it: who took each step last, and where its approvals stand.
 * One statement, two where the register has steps that several people approve.
 * @param values the row as a form would leave it, where one was filled in
 * @param inside where the row belongs, for one inside another row
 */
export async function factsOf(
  { tx, registry }: Place,
  register: Register,
  row: Pick<ReadRow, 'id' | 'version' | 'status' | 'createdBy' | 'values'>,
  values: Values = row.values,
  inside: Standing | undefined = undefined,
): Promise<RowFacts> {
  const approving = Object.keys(register.steps).filter((name) => register.steps[name]?.approval);
  const [last, votes] = await Promise.all([
    lastActors(tx, register.name, row.id),
    approving.length > 0 ? listVotes(tx, register.name, row.id, row.version) : undefined,
  ]);
  const standings = approving.map((name) => {
    const standing = standingOf(registry.stagesOf(register, name), votes?.get(name) ?? []);
    return [name, standing] as const;
  });
  const { status } = row;
  const { agencyId, createdBy } = inside ?? standing(register, row);
  return { status, createdBy, values, agencyId, lastActors: last, approvals: new Map(standings) };
}
