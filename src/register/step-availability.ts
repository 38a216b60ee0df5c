import { type Actor, countsAs, covers, type Grant, reachOf, roles } from '../kernel/access/access.ts';
import type { LastActors } from '../kernel/audit/last-actors.ts';
import { fill, type Text } from '../kernel/i18n/text.ts';
import { hasVoted, openSeats, type Standing } from './approvals/approval.rules.ts';
import type { Seat } from './approvals/stages.ts';
import { findStep, type Register, type Step } from './register.ts';
import type { Values } from './registry.ts';
import { unaskedWords } from './shape/asked.ts';
import { isShown } from './shape/when.ts';

/** What is known of a row when asking what may be done with it. */
export type RowFacts = {
  readonly status: string;
  readonly values: Values;
  readonly agencyId: string | null;
  readonly createdBy: string | null;
  readonly lastActors: LastActors;
  /** Where the steps that need the approval of several people stand, by the name of the step. */
  readonly approvals: ReadonlyMap<string, Standing>;
};

/** Why a step is not possible now; the code is the one the error would carry. */
export type Refusal = {
  readonly code: 'forbidden' | 'wrong-state' | 'not-asked' | 'four-eyes' | 'invalid';
  readonly reason: Text;
  readonly missing?: readonly string[];
};

const list = (texts: readonly Text[]): Text => ({
  id: texts.map((text) => text.id).join(', '),
  en: texts.map((text) => text.en).join(', '),
});

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const rolesOf = (grant: Grant): Text => list(Object.keys(grant).map((role) => roles[role as keyof typeof roles]));

const whoMay = (grant: Grant): Text =>
  fill({ id: 'Hanya untuk: {who}.', en: 'Only for: {who}.' }, { who: rolesOf(grant) });

const waitsFor = (seats: readonly Seat[]): Text => {
  const named = seats.map(({ title, grant }) =>
    fill({ id: '{title} ({who})', en: '{title} ({who})' }, { title, who: rolesOf(grant) }),
  );
  return fill({ id: 'Menunggu persetujuan: {who}.', en: 'Waits for the approval of: {who}.' }, { who: list(named) });
};

/** A seat one may vote from, by its number. */
export type OpenSeat = { readonly at: number; readonly seat: Seat };

/** The seats from which a step can be decided now: those of the open stage, or the one of whoever holds its grant. */
export function seatsOf(step: AnyStep, name: string, facts: Pick<RowFacts, 'approvals'>): readonly OpenSeat[] {
  const standing = facts.approvals.get(name);
  if (!step.approval || !standing) return step.approval ? [] : [{ at: 0, seat: step }];
  return openSeats(standing).flatMap((at) => {
    const seat = standing.stage.seats[at];
    return seat ? [{ at, seat }] : [];
  });
}

/** The seats an actor may decide from now. Only people vote: a program has no eyes of its own. */
export function ownSeats(step: AnyStep, name: string, actor: Actor, facts: RowFacts): readonly OpenSeat[] {
  if (step.approval && actor.kind !== 'person') return [];
  return seatsOf(step, name, facts).filter(({ seat }) => mayOn(actor, seat.grant, facts));
}

type AnyStep = Step<string, string, string>;

/** Whether a step's grant covers a row for an actor. */
export function mayOn(actor: Actor, grant: Grant, facts: Pick<RowFacts, 'agencyId' | 'createdBy'>): boolean {
  return covers(reachOf(actor, grant), actor, facts);
}

/** The agency of a row, by the register's anchor. */
export function agencyOf(register: Register, id: string, values: Values): string | null {
  if (register.anchor === 'id') return id;
  return register.anchor === null ? null : ((values[register.anchor] as string | null) ?? null);
}

/** The record whose appointed people reach a row. */
export function recordOf({ record }: Register, id: string, values: Values): string | null {
  if (record === 'id') return id;
  return record === undefined ? null : ((values[record] as string | null) ?? null);
}

const fourEyes = (reason: Text): Refusal => ({ code: 'four-eyes', reason });

/** Why the actor is none of the people a step wants: they put the row forward, or have a vote already. */
function findFourEyes(step: AnyStep, name: string, actor: Actor, facts: RowFacts): Refusal | undefined {
  const eyes = countsAs(actor);
  if (step.notBy?.some((other) => facts.lastActors.get(other)?.some((id) => eyes.includes(id))))
    return fourEyes({
      id: 'Harus orang lain: Anda, atau orang yang Anda gantikan, yang mengajukannya.',
      en: 'Someone else must: you, or the person you stand in for, put it forward.',
    });
  const standing = facts.approvals.get(name);
  return standing && hasVoted(standing, eyes)
    ? fourEyes({
        id: 'Anda sudah memberi suara; tiap suara dari orang lain.',
        en: 'You have voted; each vote is another person’s.',
      })
    : undefined;
}

/**
 * Whether an actor may take a step on a row now (or vote on it, where several people must agree), and if not, why: the
 * page that offers steps and the operation that takes them ask this one function; the inbox is its twin in SQL.
 */
export function refusalOf(register: Register, name: string, actor: Actor, facts: RowFacts): Refusal | undefined {
  const step = findStep(register, name);
  if (!step?.from.includes(facts.status)) {
    const from = step?.from ?? [];
    const states = list(from.map((state) => register.stateTitles[state] ?? { id: state, en: state }));
    const reason = fill({ id: 'Hanya pada status {states}.', en: 'Only in state {states}.' }, { states });
    return { code: 'wrong-state', reason };
  }
  const seen = findFourEyes(step, name, actor, facts);
  if (ownSeats(step, name, actor, facts).length === 0) {
    if (!step.approval) return { code: 'forbidden', reason: whoMay(step.grant) };
    return seen ?? { code: 'forbidden', reason: waitsFor(seatsOf(step, name, facts).map(({ seat }) => seat)) };
  }
  const unasked = unaskedWords(register, step, facts.values);
  if (unasked) return { code: 'not-asked', reason: unasked };
  if (seen) return seen;
  const missing = (step.needs ?? []).filter(
    (field) => isEmpty(facts.values[field]) && isShown(register.fields, field, facts.values),
  );
  if (missing.length === 0) return undefined;
  const fields = list(missing.map((field) => register.fields[field]?.label ?? { id: field, en: field }));
  const reason = fill({ id: 'Isi dahulu: {fields}.', en: 'Fill in first: {fields}.' }, { fields });
  return { code: 'invalid', reason, missing };
}

/** Who still has to approve before a step is carried out, in words. */
export const stillToApprove = (step: AnyStep, name: string, facts: RowFacts): Text =>
  list(seatsOf(step, name, facts).map(({ seat }) => seat.title));
