import { type LastActors, lastActors, listLastActors } from '../kernel/audit/last-actors.ts';
import type { Tx } from '../kernel/db/db.ts';
import { listVotes, type VotesOn } from './approvals/approval.queries.ts';
import { standingOf } from './approvals/approval.rules.ts';
import { stagesOf } from './approvals/approval.ts';
import type { StoodRow } from './approvals/stood-rows.ts';
import type { ReadRow } from './read.ts';
import type { Register } from './register.ts';
import type { Values } from './registry.ts';
import { agencyOf, type RowFacts } from './step-availability.ts';

/** Where a row belongs and who made it. */
export type Standing = Pick<RowFacts, 'agencyId' | 'createdBy'>;

/** How a row stands that is inside no other. */
export const standing = (register: Register, row: Pick<ReadRow, 'id' | 'createdBy' | 'values'>): Standing => ({
  agencyId: agencyOf(register, row.id, row.values),
  createdBy: row.createdBy,
});

/** A row inside another belongs where that one does. */
export const around = (
  parent: { readonly register: Register; readonly row: ReadRow } | undefined,
): Standing | undefined => parent && standing(parent.register, parent.row);

/** Where facts are looked up. */
type Place = { readonly tx: Tx };

const approving = ({ steps }: Register): readonly string[] =>
  Object.keys(steps).filter((name) => steps[name]?.approval);

const noVotes: VotesOn = new Map();

/** Where the approvals of a row stand after these votes. */
const standings = (register: Register, votes: VotesOn): RowFacts['approvals'] =>
  new Map(approving(register).map((name) => [name, standingOf(stagesOf(register, name), votes.get(name) ?? [])]));

/**
 * What is known of a row when asking what may be done with it: who took each step last, and where its approvals stand.
 * One statement, two where the register has steps that several people approve.
 * @param values the row as a form would leave it, where one was filled in
 * @param inside where the row belongs, for one inside another row
 * @param known who took each step last, where that was asked already
 */
export async function factsOf(
  { tx }: Place,
  register: Register,
  row: Pick<ReadRow, 'id' | 'version' | 'status' | 'createdBy' | 'values'>,
  values: Values = row.values,
  inside: Standing | undefined = undefined,
  known: LastActors | undefined = undefined,
): Promise<RowFacts> {
  const [last, votes] = await Promise.all([
    known ?? lastActors(tx, register.name, row.id),
    approving(register).length > 0 ? listVotes(tx, register.name, [row]) : undefined,
  ]);
  const { status } = row;
  const { agencyId, createdBy } = inside ?? standing(register, row);
  return {
    status,
    createdBy,
    values,
    agencyId,
    lastActors: last,
    approvals: standings(register, votes?.get(row.id) ?? noVotes),
  };
}

/**
 * What is known of many rows as they stand, whoever asks, to say who may decide them. Two statements at most, however many.
 * @param last who took each step last, where that is known without asking
 */
export async function factsOfStood(
  { tx }: Place,
  register: Register,
  rows: readonly StoodRow[],
  last?: LastActors,
): Promise<readonly (readonly [StoodRow, RowFacts])[]> {
  const ids = rows.map(({ id }) => id);
  const [actors, votes] = await Promise.all([
    last ? undefined : listLastActors(tx, register.name, ids),
    last || approving(register).length === 0 ? undefined : listVotes(tx, register.name, rows),
  ]);
  const unvoted = standings(register, noVotes);
  return rows.map((row) => {
    const cast = votes?.get(row.id);
    const approvals = cast ? standings(register, cast) : unvoted;
    return [row, { ...row, lastActors: last ?? actors?.get(row.id) ?? new Map(), approvals }] as const;
  });
}
