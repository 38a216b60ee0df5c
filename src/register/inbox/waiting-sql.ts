import { type Actor, countsAs, mayAtAll } from '../../kernel/access/access.ts';
import { stagesOf } from '../approvals/approval.ts';
import { isOwed, returnedTo } from '../approvals/returned.ts';
import type { Stage } from '../approvals/stages.ts';
import { type Bind, sqlName, wordSql } from '../bind.ts';
import { formFields } from '../change.ts';
import { fieldOf, type Register } from '../register.ts';
import type { Registry } from '../registry.ts';
import { mayRead, scopeSql } from '../scope.ts';
import { labelSql, type Namer } from '../select.ts';
import { askedSql } from '../shape/asked.ts';
import { stillMaySql } from './still-may-sql.ts';
import { dueSql, waitsSql } from './waits-sql.ts';

/** On which day it is, and where. */
export type Today = { readonly day: string; readonly timeZone: string };

/** What one `select` of the inbox is about: a stage of a step of a register. */
type AtStage = {
  readonly register: Register;
  readonly name: string;
  readonly stages: readonly Stage[];
  readonly stage: Stage;
};

/**
 * Of rows that came back: whoever put them forward last (of `me`, where given), themselves or through a substitute. A row
 * made, put forward and sent back is of version three: the many that never left their drawer are not asked about.
 */
function putForwardSql({ name }: AtStage, me: string | null): string {
  const mine = me === null ? 'true' : `(o.actor_id = any(${me}) or o.answers ->> 'actingFor' = any(${me}::text[]))`;
  return `t.version > 2 and exists (select from (select a.actor_id, a.answers from kernel.actions a
    where a.register = w.register and a.row_id = t.id and a.step = ${wordSql(name)} order by a.version desc limit 1) o
    where ${mine})`;
}

/** Nobody who put the row forward, themselves or through a substitute. */
function notByMeSql({ register, name }: AtStage, me: string): string {
  const notBy = register.steps[name]?.notBy ?? [];
  if (notBy.length === 0) return 'true';
  return `not exists (select from (select distinct on (a.step) a.actor_id, a.answers from kernel.actions a
    where a.register = w.register and a.row_id = t.id and a.step in (${notBy.map(wordSql)})
    order by a.step, a.version desc) o where o.actor_id = any(${me}) or o.answers ->> 'actingFor' = any(${me}::text[]))`;
}

const votesSql = (more: string): string => `exists (select from work.votes v
  where (v.register, v.row_id, v.step, v.version) = (w.register, t.id, w.step, t.version) and v.stands and ${more})`;

/** A seat of the stage is free and the actor's; nobody votes twice in one approval. */
function seatSql({ register, name, stage }: AtStage, actor: Actor, me: string, bind: Bind): string {
  const open = stage.seats.map(({ grant }) => scopeSql(register, grant, actor, 't', bind));
  if (!register.steps[name]?.approval) return open[0] ?? 'false';
  if (actor.kind !== 'person') return 'false';
  const seats = open.map((seatOpen, seat) => {
    const taken = votesSql(`v.stage = w.stage and v.seat = ${seat}`);
    return `(${seatOpen} and not ${taken})`;
  });
  return `(${seats.join(' or ')}) and not ${votesSql(`(v.person_id = any(${me}) or v.acting_for = any(${me}))`)}`;
}

/** What the step needs and its own form cannot fill in; to fill it in is part of the work of whoever owes the step. */
function filledSql({ register, name }: AtStage): string {
  if (isOwed(register, name)) return 'true';
  const inForm = Object.keys(formFields(register, name));
  const needs = (register.steps[name]?.needs ?? []).filter((field) => !inForm.includes(field));
  const filled = needs.map((field) => {
    const column = `t.${sqlName(field)}`;
    return fieldOf(register, field).column.type.endsWith('[]') ? `cardinality(${column}) > 0` : `${column} is not null`;
  });
  return ['true', ...filled].join(' and ');
}

/** What was given to a colleague is theirs while their roles still let them decide it and they have no vote on it. */
function givenSql({ registry }: Namer, { register, stage }: AtStage, bind: Bind): string {
  if (!registry.reachSql) return 'true';
  const grants = stage.seats.map(({ grant }) => grant);
  const voted = votesSql('(v.person_id = given.person_id or v.acting_for = given.person_id)');
  return `${stillMaySql(register, grants, 'given.person_id', bind)} and not ${voted}`;
}

/** Since when a row waits, by when it is to be decided, and whether it waits today. */
function timesSql({ register, name, stage }: AtStage, today: Today, bind: Bind) {
  const { waits } = register.steps[name] ?? {};
  const since = 'coalesce(p.since, born.at, t.created_at)';
  const own = waits && dueSql(register, waits);
  if (waits && own && waits.ahead !== undefined)
    return {
      since: `((${own} - ${waits.ahead})::timestamp at time zone ${bind(today.timeZone)})`,
      due: own,
      now: waitsSql(register, waits, today.day, bind),
    };
  if (own || stage.dueDays === undefined) return { since, due: own ?? 'null::date', now: 'true' };
  const due = `(${since} at time zone ${bind(today.timeZone)})::date + ${stage.dueDays}`;
  return { since, due, now: 'true' };
}

/**
 * Whether a role of the actor has any part in a stage. To plan for every stage of every register takes longer than to
 * ask the few that may answer.
 */
const hasPart = (actor: Actor, { register, stage }: AtStage): boolean =>
  mayRead(actor, register.read) && stage.seats.some(({ grant }) => mayAtAll(actor, grant));

/** The rows that stand at a stage; of those, for an actor, the ones they may decide. */
function stageSql(namer: Namer, at: AtStage, forActor: boolean, today: Today, bind: Bind): string {
  const { register, name, stages, stage } = at;
  const names = stages.map((one) => wordSql(one.name));
  const step = register.steps[name];
  const back = returnedTo(register, name);
  const from = (back.length > 0 ? back : (step?.from ?? [])).map(wordSql);
  const { since, due, now } = timesSql(at, today, bind);
  const mineSql = (me: string) =>
    `and ${scopeSql(register, register.read, namer.actor, 't', bind)} and ${seatSql(at, namer.actor, me, bind)}
       and ${notByMeSql(at, me)}
       and (given.person_id is null or given.person_id = any(${me}) or ${due} < ${bind(today.day)}::date)`;
  const me = forActor ? `${bind(countsAs(namer.actor))}::uuid[]` : null;
  const mine = `${back.length > 0 ? `and ${putForwardSql(at, me)}` : ''} ${me === null ? '' : mineSql(me)}`;
  // A decision is handed over as the row stands; what one owes stays with a colleague while they work on it.
  const asGiven = step?.waits ? '' : 'and (given.version, given.stage) = (t.version, w.stage)';
  return `select w.register, w.step, w.stage, t.id, t.version, ${since} as since, ${step?.waits ? 'null::uuid' : 'born.actor_id'} as by, ${due} as due,
      ${isOwed(register, name)} as owed, given.person_id as assigned, ${labelSql(namer, register, 't', bind)} as label
    from ${register.table} t
    cross join (values (${[register.name, name, stage.name].map(wordSql)})) as w (register, step, stage)
    left join work.approvals p on (p.register, p.row_id, p.step, p.version) = (w.register, t.id, w.step, t.version)
      and p.stage in (${names})
    left join work.assignments given on (given.register, given.row_id, given.step) = (w.register, t.id, w.step)
      ${asGiven} and ${givenSql(namer, at, bind)}
    left join lateral (select a.at, a.actor_id from kernel.actions a
      where a.register = w.register and a.row_id = t.id and a.version = t.version order by a.seq limit 1) born on true
    where t.status in (${from}) and coalesce(p.stage, ${names[0]}) = w.stage
      and ${now} and ${askedSql(register, step ?? {})} and ${filledSql(at)} ${mine}`;
}

/** For whom one asks, and about what: decisions on what others put forward, what owners owe, or both. */
export type Asked = { readonly of: 'actor' | 'anybody'; readonly what: 'decisions' | 'owed' | 'all' };

const places = new WeakMap<Registry, Map<Asked['what'], readonly AtStage[]>>();

/** Every stage at which rows may wait; found once, for every page asks how much waits. */
function placesOf(registry: Registry, what: Asked['what']): readonly AtStage[] {
  const known = places.get(registry) ?? new Map<Asked['what'], readonly AtStage[]>();
  places.set(registry, known);
  const found =
    known.get(what) ??
    registry.all().flatMap(({ register }) =>
      Object.keys(register.steps).flatMap((name) => {
        if (what !== 'all' && (what === 'owed') !== isOwed(register, name)) return [];
        const stages = stagesOf(register, name);
        return stages.map((stage): AtStage => ({ register, name, stages, stage }));
      }),
    );
  known.set(what, found);
  return found;
}

/**
 * Everything that waits, in all registers: for the actor (for decisions, the twin in SQL of `refusalOf`), or for anybody.
 * The one definition behind every list and every count of it.
 */
export function waitingSql(namer: Namer, { of, what }: Asked, today: Today, bind: Bind): string {
  const forActor = of === 'actor';
  const parts = placesOf(namer.registry, what)
    .filter((at) => !forActor || hasPart(namer.actor, at))
    .map((at) => stageSql(namer, at, forActor, today, bind));
  const none = `select null::text as register, null::text as step, null::text as stage, null::uuid as id, 0 as version,
    null::timestamptz as since, null::uuid as by, null::date as due, false as owed, null::uuid as assigned,
    null::text as label where false`;
  if (parts.length === 0) return none;
  const reach = namer.registry.reachSql?.(today.day, 'select given.person_id from work.assignments given', bind);
  return `${reach ? `with recursive ${reach} ` : ''}${parts.map((part) => `(${part})`).join(' union all ')}`;
}
