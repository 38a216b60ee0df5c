import { type Static, Type } from 'typebox';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { type Day, later } from '../dates.rules.ts';
import type { AgencyFact } from '../facts.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { RecordSeen } from '../record-facts.ts';
import type { Planned, Scene } from '../scene.ts';
import { listNames } from '../wording.ts';
import { functionId } from './fields.ts';

const closed = { additionalProperties: false };
const name = Type.String({ pattern: '^[a-z][a-zA-Z0-9-]*$' });
const names = Type.Array(name, { minItems: 1 });
const words = Type.Object({ id: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
/** Field → the values of which it has one. */
const among = Type.Record(name, Type.Array(Type.String(), { minItems: 1 }));

/** The records a field points to, at least one: all in these states and of these values. */
const pointing = Type.Object(
  {
    field: name,
    to: name,
    states: Type.Optional(names),
    among: Type.Optional(among),
    /** The field by which a target lies in another: the target counts by itself or by anything it lies in. */
    within: Type.Optional(name),
  },
  closed,
);

/** Records whose field `via` points here: one for each value of a field, or at least one. */
const rows = Type.Object(
  {
    of: name,
    via: name,
    states: names,
    each: Type.Optional(Type.Object({ field: name, values: Type.Array(Type.String(), { minItems: 1 }) }, closed)),
  },
  closed,
);

const demands = {
  filled: Type.Optional(names),
  among: Type.Optional(among),
  pointing: Type.Optional(pointing),
  rows: Type.Optional(rows),
  /** The agency a field names holds a function. */
  heldBy: Type.Optional(Type.Object({ field: name, function: functionId }, closed)),
  /** A date that is not past. */
  notPast: Type.Optional(name),
  /** No record of the same register with these values has the same text in a field. */
  apart: Type.Optional(Type.Object({ field: name, from: among }, closed)),
};

/** What each record must have: all of it; of `oneOf` at least one. */
const having = Type.Object({ ...demands, oneOf: Type.Optional(Type.Array(Type.Object(demands, closed))) }, closed);

/**
 * The records of a register say so: those in these states (narrowed by `where`) all have what `having` names, and there
 * is at least one. `eachAgency`: every agency has one. `unnamed`: only counts are told, because not everybody may read them. `says`: the same in words, as the end of "12 of 14: …".
 */
export const recordsSchema = Type.Object(
  {
    kind: Type.Literal('records'),
    of: name,
    states: names,
    where: Type.Optional(among),
    having: Type.Optional(having),
    eachAgency: Type.Optional(Type.Literal(true)),
    unnamed: Type.Optional(Type.Literal(true)),
    says: words,
  },
  closed,
);

export type Records = Static<typeof recordsSchema>;
type Having = Static<typeof having>;
type Pointing = Static<typeof pointing>;
type Rows = Static<typeof rows>;
type Among = Static<typeof among>;

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isFilled(value) ? [value] : []);

const isAmong = (record: RecordSeen, wanted: Among): boolean =>
  Object.entries(wanted).every(([field, values]) =>
    listOf(record.values[field]).some((value) => values.includes(String(value))),
  );

/** A record and whatever it lies in, one in the other; each once. */
function withOuter(record: RecordSeen, field: string, known: ReadonlyMap<string, RecordSeen>): readonly RecordSeen[] {
  const path: RecordSeen[] = [];
  let at: RecordSeen | undefined = record;
  while (at && !path.includes(at)) {
    path.push(at);
    at = known.get(String(at.values[field]));
  }
  return path;
}

function pointsWell(record: RecordSeen, wanted: Pointing, scene: Scene): boolean {
  const ids = listOf(record.values[wanted.field]);
  const known = new Map(scene.snapshot.records(wanted.to).map((one) => [one.id, one]));
  const isWanted = (target: RecordSeen) =>
    (!wanted.states || wanted.states.includes(target.status)) && (!wanted.among || isAmong(target, wanted.among));
  return (
    ids.length > 0 &&
    ids.every((id) => {
      const target = known.get(String(id));
      return target && (wanted.within ? withOuter(target, wanted.within, known) : [target]).some(isWanted);
    })
  );
}

function hasRows(record: RecordSeen, wanted: Rows, scene: Scene): boolean {
  const found = scene.snapshot
    .records(wanted.of)
    .filter((row) => wanted.states.includes(row.status) && listOf(row.values[wanted.via]).includes(record.id));
  const { each } = wanted;
  if (!each) return found.length > 0;
  const present = new Set(found.flatMap((row) => listOf(row.values[each.field]).map(String)));
  return each.values.every((value) => present.has(value));
}

const isHeldBy = (record: RecordSeen, { field, function: id }: NonNullable<Having['heldBy']>, { snapshot }: Scene) =>
  listOf(record.values[field]).some((agency) => snapshot.holders(id).some((holder) => holder.id === agency));

const isApart = (record: RecordSeen, { field, from }: NonNullable<Having['apart']>, { snapshot }: Scene): boolean =>
  isFilled(record.values[field]) &&
  !snapshot
    .records(record.register)
    .some((other) => other.id !== record.id && isAmong(other, from) && other.values[field] === record.values[field]);

const isGood = (record: RecordSeen, wanted: Having, scene: Scene): boolean =>
  (wanted.filled ?? []).every((field) => isFilled(record.values[field])) &&
  (!wanted.among || isAmong(record, wanted.among)) &&
  (!wanted.pointing || pointsWell(record, wanted.pointing, scene)) &&
  (!wanted.rows || hasRows(record, wanted.rows, scene)) &&
  (!wanted.heldBy || isHeldBy(record, wanted.heldBy, scene)) &&
  (!wanted.notPast || String(record.values[wanted.notPast] ?? '') >= scene.day) &&
  (!wanted.apart || isApart(record, wanted.apart, scene)) &&
  (!wanted.oneOf || wanted.oneOf.some((one) => isGood(record, one, scene)));

/** So many records are named as evidence. */
const evidenceShown = 50;

const evidenceOf = ({ unnamed }: Records, records: readonly RecordSeen[]) =>
  (unnamed ? [] : records.slice(0, evidenceShown)).map(({ register, id, title, from }) => ({
    kind: register,
    id,
    title,
    date: from,
  }));

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
  const evidence = evidenceOf(check, good);
  if (agencies.length === 0)
    return outcome('not-yet', { id: 'Belum ada perangkat daerah yang tercatat.', en: 'No agency is recorded yet.' });
  if (owing.length === 0) return outcome('met', fill(statement, values), { since: sinceOf(good), evidence });
  const reason = fill(open, { ...values, names: listNames(owing.map((agency) => agency.name)) });
  return outcome(good.length > 0 ? 'partly' : 'due', reason, { evidence, owing: owing.map(({ id }) => id) });
}

/**
 * Met when every record that counts has what is asked; partly when some have; the others are named. Where nothing is
 * recorded at all the duty is open; where only nothing has come to these states or falls under `where`, there is nothing to
 * answer for yet.
 */
export function checkRecords(check: Records, scene: Scene): Outcome {
  const recorded = scene.snapshot.records(check.of);
  const counted = recorded.filter(({ status }) => check.states.includes(status));
  const asked = check.where ? counted.filter((record) => check.where && isAmong(record, check.where)) : counted;
  const good = asked.filter((record) => isGood(record, check.having ?? {}, scene));
  if (check.eachAgency) return perAgency(check, good, scene);
  if (asked.length === 0)
    return outcome(
      recorded.length === 0 ? 'due' : 'not-yet',
      fill({ id: 'Belum ada yang tercatat: {says}.', en: 'Nothing recorded yet: {says}.' }, { says: check.says }),
    );
  const values = { good: good.length, total: asked.length, says: check.says };
  const evidence = evidenceOf(check, good);
  if (good.length === asked.length) return outcome('met', fill(statement, values), { since: sinceOf(good), evidence });
  const bad = asked.filter((record) => !good.includes(record));
  const reason = fill(check.unnamed ? statement : open, { ...values, names: listNames(bad.map(({ title }) => title)) });
  const owing = [...new Set(bad.flatMap(({ agencyId }) => scene.snapshot.answeringAgency(agencyId) ?? []))];
  return outcome(good.length > 0 ? 'partly' : 'due', reason, { evidence, owing: scene.everyAgency ? owing : [] });
}

const planned: Text = { id: '{duty} ({n} catatan)', en: '{duty} ({n} records)' };

/** The days on which records fall due, where each names its own: one entry a day, for the agencies whose they are. */
export function planRecords(check: Records, scene: Scene, from: Day, until: Day): Planned[] {
  const { states, having: { notPast } = {} } = check;
  if (!notPast) return [];
  const dueOf = (record: RecordSeen) => String(record.values[notPast] ?? '');
  const asked = scene.snapshot.records(check.of).filter((record) => {
    const due = dueOf(record);
    return (
      states.includes(record.status) && due >= from && due <= until && (!check.where || isAmong(record, check.where))
    );
  });
  return [...Map.groupBy(asked, dueOf)].map(([due, some]) => ({
    kind: 'interval' as const,
    provisionId: scene.provision.id,
    from: due,
    due,
    title: fill(planned, { duty: scene.provision.duty, n: some.length }),
    agencies: some.flatMap(({ agencyId }) => scene.snapshot.answeringAgency(agencyId) ?? []),
  }));
}

type Columns = readonly (readonly [register: string, fields: readonly string[]])[];

const columnsOf = (of: string, wanted: Having): Columns => [
  [of, [...(wanted.filled ?? []), ...Object.keys(wanted.among ?? {}), ...(wanted.notPast ? [wanted.notPast] : [])]],
  ...(wanted.heldBy ? [[of, [wanted.heldBy.field]] as const] : []),
  ...(wanted.apart ? [[of, [wanted.apart.field, ...Object.keys(wanted.apart.from)]] as const] : []),
  ...(wanted.pointing ? columnsPointed(of, wanted.pointing) : []),
  ...(wanted.rows
    ? [[wanted.rows.of, [wanted.rows.via, ...(wanted.rows.each ? [wanted.rows.each.field] : [])]] as const]
    : []),
  ...(wanted.oneOf ?? []).flatMap((one) => columnsOf(of, one)),
];

const columnsPointed = (of: string, { field, to, among: wanted = {}, within }: Pointing): Columns => [
  [of, [field]],
  [to, [...Object.keys(wanted), ...(within ? [within] : [])]],
];

/** The columns of registers that a check reads. */
export const columnsOfRecords = ({ of, where = {}, having: wanted = {} }: Records): Columns => [
  [of, Object.keys(where)],
  ...columnsOf(of, wanted),
];
