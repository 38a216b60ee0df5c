import { type Static, Type } from 'typebox';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { later } from '../dates.rules.ts';
import type { AgencyFact } from '../facts.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { RecordSeen } from '../record-facts.ts';
import type { Scene } from '../scene.ts';
import { listNames } from '../wording.ts';

const closed = { additionalProperties: false };
const name = Type.String({ pattern: '^[a-z][a-zA-Z0-9-]*$' });
const names = Type.Array(name, { minItems: 1 });
const words = Type.Object({ id: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
/** Field → the values of which it has one. */
const among = Type.Record(name, Type.Array(Type.String(), { minItems: 1 }));

/** What each record must have: all of it. */
const having = Type.Object(
  {
    filled: Type.Optional(names),
    among: Type.Optional(among),
    /** The records a field points to, at least one: all of them in these states and of these values. */
    pointing: Type.Optional(
      Type.Object({ field: name, to: name, states: Type.Optional(names), among: Type.Optional(among) }, closed),
    ),
    /** Records whose field `via` points here: one for each value of a field, or at least one. */
    rows: Type.Optional(
      Type.Object(
        {
          of: name,
          via: name,
          states: names,
          each: Type.Optional(Type.Object({ field: name, values: Type.Array(Type.String(), { minItems: 1 }) }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);

/**
 * The records of a register say so: those in these states (narrowed by `where`) all have what `having` names, and there
 * is at least one. `eachAgency`: every agency has one. `says`: the same in words, as the end of "12 of 14: …".
 */
export const recordsSchema = Type.Object(
  {
    kind: Type.Literal('records'),
    of: name,
    states: names,
    where: Type.Optional(among),
    having: Type.Optional(having),
    eachAgency: Type.Optional(Type.Literal(true)),
    says: words,
  },
  closed,
);

export type Records = Static<typeof recordsSchema>;
type Having = Static<typeof having>;
type Among = Static<typeof among>;

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isFilled(value) ? [value] : []);

const isAmong = (record: RecordSeen, wanted: Among): boolean =>
  Object.entries(wanted).every(([field, values]) =>
    listOf(record.values[field]).some((value) => values.includes(String(value))),
  );

function pointsWell(record: RecordSeen, wanted: NonNullable<Having['pointing']>, scene: Scene): boolean {
  const ids = listOf(record.values[wanted.field]);
  const known = new Map(scene.snapshot.records(wanted.to).map((one) => [one.id, one]));
  return (
    ids.length > 0 &&
    ids.every((id) => {
      const target = known.get(String(id));
      if (!target || (wanted.states && !wanted.states.includes(target.status))) return false;
      return !wanted.among || isAmong(target, wanted.among);
    })
  );
}

function hasRows(record: RecordSeen, wanted: NonNullable<Having['rows']>, scene: Scene): boolean {
  const rows = scene.snapshot
    .records(wanted.of)
    .filter((row) => wanted.states.includes(row.status) && listOf(row.values[wanted.via]).includes(record.id));
  const { each } = wanted;
  if (!each) return rows.length > 0;
  const present = new Set(rows.flatMap((row) => listOf(row.values[each.field]).map(String)));
  return each.values.every((value) => present.has(value));
}

const isGood = (record: RecordSeen, wanted: Having, scene: Scene): boolean =>
  (wanted.filled ?? []).every((field) => isFilled(record.values[field])) &&
  (!wanted.among || isAmong(record, wanted.among)) &&
  (!wanted.pointing || pointsWell(record, wanted.pointing, scene)) &&
  (!wanted.rows || hasRows(record, wanted.rows, scene));

/** So many records are named as evidence. */
const evidenceShown = 50;

const evidenceOf = ({ register, id, title, from }: RecordSeen) => ({ kind: register, id, title, date: from });

const sinceOf = (records: readonly RecordSeen[]) => records.map(({ from }) => from).reduce(later);

const statement: Text = { id: '{good} dari {total}: {says}.', en: '{good} of {total}: {says}.' };
const open: Text = {
  id: '{good} dari {total}: {says}. Belum: {names}.',
  en: '{good} of {total}: {says}. Not yet: {names}.',
};

function perAgency(check: Records, good: readonly RecordSeen[], scene: Scene): Outcome {
  const { agencies, answeringAgency } = scene.snapshot;
  const held = Map.groupBy(good, ({ agencyId }) => answeringAgency(agencyId));
  const owing = agencies.filter(({ id }: AgencyFact) => !held.has(id));
  const values = { good: agencies.length - owing.length, total: agencies.length, says: check.says };
  const evidence = good.slice(0, evidenceShown).map(evidenceOf);
  if (agencies.length === 0)
    return outcome('not-yet', { id: 'Belum ada perangkat daerah yang tercatat.', en: 'No agency is recorded yet.' });
  if (owing.length === 0) return outcome('met', fill(statement, values), { since: sinceOf(good), evidence });
  const reason = fill(open, { ...values, names: listNames(owing.map((agency) => agency.name)) });
  return outcome(good.length > 0 ? 'partly' : 'due', reason, { evidence, owing: owing.map(({ id }) => id) });
}

/**
 * Met when every record that counts has what is asked; partly when some have; the others are named. Where nothing is
 * recorded at all the duty is open; where only nothing falls under `where`, there is nothing to answer for yet.
 */
export function checkRecords(check: Records, scene: Scene): Outcome {
  const counted = scene.snapshot.records(check.of).filter(({ status }) => check.states.includes(status));
  const asked = check.where ? counted.filter((record) => check.where && isAmong(record, check.where)) : counted;
  const good = asked.filter((record) => isGood(record, check.having ?? {}, scene));
  if (check.eachAgency) return perAgency(check, good, scene);
  if (asked.length === 0)
    return outcome(
      counted.length === 0 ? 'due' : 'not-yet',
      fill({ id: 'Belum ada yang tercatat: {says}.', en: 'Nothing recorded yet: {says}.' }, { says: check.says }),
    );
  const values = { good: good.length, total: asked.length, says: check.says };
  const evidence = good.slice(0, evidenceShown).map(evidenceOf);
  if (good.length === asked.length) return outcome('met', fill(statement, values), { since: sinceOf(good), evidence });
  const bad = asked.filter((record) => !good.includes(record));
  const reason = fill(open, { ...values, names: listNames(bad.map(({ title }) => title)) });
  const owing = [...new Set(bad.flatMap(({ agencyId }) => scene.snapshot.answeringAgency(agencyId) ?? []))];
  return outcome(good.length > 0 ? 'partly' : 'due', reason, { evidence, owing: scene.everyAgency ? owing : [] });
}

/** The columns of registers that a check reads: register → fields. */
export function columnsOfRecords(check: Records): ReadonlyMap<string, readonly string[]> {
  const { where, having: wanted } = check;
  const columns = new Map<string, string[]>();
  const add = (register: string, fields: readonly string[]) =>
    columns.set(register, [...(columns.get(register) ?? []), ...fields]);
  add(check.of, [...Object.keys(where ?? {}), ...(wanted?.filled ?? []), ...Object.keys(wanted?.among ?? {})]);
  if (wanted?.pointing) {
    add(check.of, [wanted.pointing.field]);
    add(wanted.pointing.to, Object.keys(wanted.pointing.among ?? {}));
  }
  if (wanted?.rows) add(wanted.rows.of, [wanted.rows.via, ...(wanted.rows.each ? [wanted.rows.each.field] : [])]);
  return columns;
}
