import { isDeepStrictEqual } from 'node:util';
import { actsFor, type Grant } from '../kernel/access/access.ts';
import { type LastActors, lastActors } from '../kernel/audit/last-actors.ts';
import type { Tx } from '../kernel/db/db.ts';
import { newId } from '../kernel/db/new-id.ts';
import { sendTogether } from '../kernel/db/send-together.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Act, Acting } from './act.ts';
import { voteStep } from './approvals/kept-steps.ts';
import { tellWaiting } from './approvals/tell-waiting.ts';
import { castVote, type VoteInput } from './approvals/vote.ts';
import { mergedInto } from './duplicates/merged-into.ts';
import { changedSince } from './editing/values-at.ts';
import { isInput } from './field.ts';
import { isId } from './fields/reference.ts';
import { judgeReferences } from './judge-references.ts';
import { type BareRow, findBareRow } from './read.ts';
import { refuse } from './refusals.ts';
import { fieldOf, findStep, isPadus, type Register } from './register.ts';
import { afterOf, type Mounted, type Values } from './registry.ts';
import { factsOf, type Standing } from './row-facts.ts';
import { findParent, parentIdOf, requireParent } from './rows/parent-of.ts';
import { hasRollUps, inputFields } from './shape/computed.ts';
import { judgeShown, settle, settleStep } from './shape/when.ts';
import { agencyOf, mayOn, type RowFacts, refusalOf, stillToApprove } from './step-availability.ts';
import { judge } from './validate.ts';
import { recordChange, recording, recordUpdate, type Written } from './writing/record-change.ts';
import { stampsAt } from './writing/stamps-at.ts';
import { insertRows, type WrittenRow } from './writing/write-rows.ts';

export type { Act };

/** What comes with a step: values of its form, answers to its questions, why; the vote, where several people approve. */
export type StepInput = {
  readonly values: Values;
  readonly answers: Values;
  readonly reason: string | null;
  readonly vote?: VoteInput | undefined;
};

const required = { id: 'Wajib diisi sebelum langkah ini.', en: 'Required before this step.' };

const computedHere = {
  id: 'Dihitung sendiri oleh Padu; hapus isian ini.',
  en: 'Padu computes this itself; leave it out.',
};

/** What Padu writes by itself cannot be written, but by the steps that only Padu takes. */
function refuseComputed(register: Register, values: Values, padus: boolean): void {
  const names = Object.keys(values).filter((name) => {
    const field = Object.hasOwn(register.fields, name) ? fieldOf(register, name) : undefined;
    return field && !isInput(field) && !(padus && field.kept);
  });
  refuse(names.map((field) => ({ field, code: 'read-only', message: computedHere })));
}

/** A change must not carry a row out of the actor's own reach. */
function requireReach(
  act: Acting,
  register: Register,
  grant: Grant,
  id: string,
  values: Values,
  createdBy: string | null,
) {
  if (!mayOn(act.actor, grant, { agencyId: agencyOf(register, id, values), createdBy }))
    throw new CodedError('forbidden');
}

/**
 * Adds rows, with their actions and log entries, in the transaction given; the statements of many rows are sent
 * together. All of them or none: whoever wants the good ones calls again with fewer, in a savepoint.
 * @param all with the same answers and reason
 * @returns the ids of the new rows, in the same order
 * @throws CodedError as `createRow`, of the first row that cannot be added
 */
export async function createRows(act: Act, mounted: Mounted, all: readonly StepInput[]): Promise<readonly string[]> {
  const { register } = mounted;
  const fields = inputFields(register.fields);
  const written = all.map((input): Written => {
    const id = newId(act.now);
    const given = settle(register.fields, input.values);
    refuseComputed(register, input.values, false);
    refuse([...judge(fields, given), ...judgeShown(register.fields, given, Object.keys(fields))]);
    if (!register.within) requireReach(act, register, register.create, id, given, act.actor.id);
    const row = { agencyId: agencyOf(register, id, given), createdBy: act.actor.id };
    return { id, input, before: null, given, actingFor: actsFor(act.actor, register.create, row) };
  });
  for (const { given } of written) await requireParent(act, register, given);
  const references = written.map(({ given }) => ({ values: given, before: {} }));
  for (const problems of await judgeReferences(act, register, references)) refuse(problems);
  await recordChange(act, mounted, 'create', written, () => insertRows(act, register, written));
  return written.map(({ id }) => id);
}

/**
 * Adds a row, with its action and log entry, in the transaction given.
 * @returns the id of the new row
 * @throws CodedError `forbidden`, or `invalid` with a problem per field
 */
export async function createRow(act: Act, mounted: Mounted, input: StepInput): Promise<string> {
  const [id = ''] = await createRows(act, mounted, [input]);
  return id;
}

/** What is stale is told with what changed since: the fields, not their values. */
async function requireVersion(tx: Tx, register: Register, row: BareRow, version: number): Promise<void> {
  if (row.version === version) return;
  const changed = await changedSince(tx, register, row.id, version);
  throw new CodedError('stale', {}, { extra: { current: row.version, seen: version, changed } });
}

type FieldsOf = Register['fields'];

const forms = new WeakMap<Register, Map<string, FieldsOf>>();
const nothing: FieldsOf = {};

/** What a step's form may carry. The same object each time: its validator is compiled once. */
export function formFields(register: Register, stepName: string): FieldsOf {
  const form = register.steps[stepName]?.form ?? [];
  if (form === 'all' && !register.within) return inputFields(register.fields);
  const known = forms.get(register) ?? new Map<string, FieldsOf>();
  forms.set(register, known);
  const names = form === 'all' ? Object.keys(inputFields(register.fields)) : form;
  const open = names.filter((name) => name !== register.within?.field);
  const fields = known.get(stepName) ?? Object.fromEntries(open.map((name) => [name, fieldOf(register, name)]));
  known.set(stepName, fields);
  return fields;
}

/** A form saved as it was opened is no change: it makes no version and nothing for the history. */
const changesNothing = (step: Register['steps'][string], row: BareRow, input: StepInput, written: Values): boolean =>
  step.form !== undefined &&
  (step.to ?? row.status) === row.status &&
  input.reason === null &&
  Object.keys(input.answers).length === 0 &&
  Object.entries(written).every(([name, value]) => isDeepStrictEqual(value ?? null, row.values[name]));

/** The row this one is inside of, locked first: whoever changes it locks in the same order. */
async function findAround(act: Act, register: Register, id: string) {
  const parentId = await parentIdOf(act, register, id);
  if (parentId === undefined || !register.within) return undefined;
  const parent = await findParent({ ...act, lang: 'id' }, register, { [register.within.field]: parentId }, true);
  if (!parent) throw new CodedError('not-found');
  return { agencyId: agencyOf(parent.register, parent.row.id, parent.row.values), createdBy: parent.row.createdBy };
}

/** A row under lock and who took each step on it last, where that matters to the step: read when the row is locked. */
const lockRow = (act: Act, register: Register, step: Register['steps'][string], id: string) =>
  sendTogether(
    findBareRow({ ...act, lang: 'id' }, register, register.read, id, true),
    step.notBy ? lastActors(act.tx, register.name, id) : Promise.resolve<LastActors>(new Map()),
  );

/** The row just written, for the one who wrote it: nothing where it may have changed since, or be closed to them. */
export const writtenFor = (mounted: Mounted, step: string, [written]: readonly WrittenRow[]): BareRow | undefined =>
  written?.open && !afterOf(mounted, step) && !hasRollUps(mounted.register.fields) ? written.row : undefined;

/** A step that may be taken: what is known of the row, and what the step writes beside what came with it. */
type Judged = { readonly row: BareRow; readonly facts: RowFacts; readonly written: Values };

/** A step somebody wants to take on a row as they last saw it. */
export type Wanted = {
  readonly stepName: string;
  readonly step: Register['steps'][string];
  readonly version: number;
  readonly input: StepInput;
};

/**
 * Judges a step on a row as it was read: its version, the state, the grant, four eyes, the values.
 * @param last who took each step last, where the step wants to know
 * @param around where the row belongs that this one is inside of
 * @throws CodedError as `takeStep`
 */
export async function judgeStep(
  act: Acting,
  register: Register,
  { stepName, step, version, input }: Wanted,
  row: BareRow | undefined,
  last: LastActors,
  around?: Standing,
): Promise<Judged> {
  if (!row) throw new CodedError('not-found');
  await requireVersion(act.tx, register, row, version);
  refuseComputed(register, input.values, isPadus(step));
  const written = settleStep(register.fields, row.values, input.values);
  const values = { ...row.values, ...written };
  if ((await mergedInto(act.tx, register, row)) !== null) throw new CodedError('not-found');
  if (around) await requireParent(act, register, row.values);
  const facts = await factsOf(act, register, row, values, around, last);
  const refusal = refusalOf(register, stepName, act.actor, facts);
  if (step.approval && !input.vote && refusal?.code !== 'wrong-state')
    throw new CodedError('needs-approval', { step: step.title, who: stillToApprove(step, stepName, facts) });
  if (refusal && refusal.code !== 'invalid') {
    const state = register.stateTitles[row.status] ?? { id: row.status, en: row.status };
    throw new CodedError(refusal.code, { step: step.title, state, why: refusal.reason });
  }
  const given = Object.fromEntries(Object.keys(input.values).map((name) => [name, written[name]]));
  refuse([
    ...judge(formFields(register, stepName), given, true),
    ...judgeShown(register.fields, values, Object.keys(input.values)),
    ...judge(step.ask ?? nothing, input.answers),
  ]);
  refuse((refusal?.missing ?? []).map((field) => ({ field, code: 'required', message: required })));
  return { row, facts, written };
}

/** What a step that one person takes writes into a row, and what is recorded of it. */
export type ToWrite = { readonly written: Written; readonly to: string; readonly values: Values };

/**
 * Judges what a step would make of a row: that it stays within reach, and what it newly points to.
 * @returns undefined where the step changes nothing
 * @throws CodedError `forbidden` `invalid`
 */
export async function judgeOutcome(
  act: Acting,
  register: Register,
  { stepName, step, input }: Wanted,
  { row, facts, written }: Judged,
): Promise<ToWrite | undefined> {
  const { id, values: before } = row;
  if (!register.within) requireReach(act, register, step.grant, id, { ...before, ...written }, row.createdBy);
  refuse((await judgeReferences(act, register, [{ values: written, before: { ...before, ...act.held } }])).flat());
  if (changesNothing(step, row, input, written)) return undefined;
  const actingFor = actsFor(act.actor, step.grant, facts);
  const values = { ...written, ...stampsAt(act, register, stepName) };
  return { written: { id, input, before, given: before, actingFor }, to: step.to ?? row.status, values };
}

/**
 * Takes a step on a row: locks it under the reader's scope, judges, writes, records. Values that are not given stay.
 * @returns the row as it now stands; undefined where it must be read to know that, or to know whether the actor still may
 * @throws CodedError `not-found` `stale` `wrong-state` `not-asked` `forbidden` `four-eyes` `needs-approval` `invalid`
 */
export async function takeStep(
  act: Act,
  mounted: Mounted,
  stepName: string,
  id: string,
  version: number,
  input: StepInput,
): Promise<BareRow | undefined> {
  const { register } = mounted;
  const step = findStep(register, stepName);
  const around = step && isId(id) ? await findAround(act, register, id) : undefined;
  if (!step || !isId(id)) throw new CodedError('not-found');
  const [row, last] = await lockRow(act, register, step, id);
  const wanted = { stepName, step, version, input };
  const judged = await judgeStep(act, register, wanted, row, last, around);
  if (step.approval) return voteOn(act, mounted, stepName, judged.row, judged.facts, input);
  const outcome = await judgeOutcome(act, register, wanted, judged);
  if (!outcome) return judged.row;
  const { written, to, values } = outcome;
  return writtenFor(mounted, stepName, await recordUpdate(act, mounted, stepName, written, to, values));
}

/**
 * Votes on a step that several people approve. The vote that completes the last stage carries the step out, in the same
 * transaction; one that refuses it sends the row back; any other only stands in the history.
 */
async function voteOn(
  act: Act,
  mounted: Mounted,
  stepName: string,
  row: BareRow,
  facts: RowFacts,
  input: StepInput,
): Promise<undefined> {
  const { register } = mounted;
  const step = register.steps[stepName];
  const { vote } = input;
  if (!step?.approval || !vote) throw new TypeError(`${register.name}.${stepName} is carried out by votes`);
  const { standing, answers, actingFor } = await castVote(act, register, stepName, row, facts, { ...input, vote });
  const voted: Written = { id: row.id, input: { ...input, answers }, before: row.values, given: row.values, actingFor };
  if (standing.outcome === 'returned') {
    const { back } = step.approval;
    await recordUpdate(act, mounted, voteStep, voted, back, {});
    return;
  }
  await sendTogether(...recording(act, register, voteStep, [voted]));
  if (standing.outcome === 'open') {
    await tellWaiting(act, register, [row.id], voteStep);
    return;
  }
  const carried: Written = { ...voted, input: { ...input, answers: {}, reason: null } };
  const stamps = stampsAt(act, register, stepName);
  await recordUpdate(act, mounted, stepName, carried, step.to ?? row.status, stamps);
}
