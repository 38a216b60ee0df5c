import type { Role } from '../../kernel/access/access.ts';
import { concernsAgency } from './board.rules.ts';
import { addDays, type Day } from './dates.rules.ts';
import type { Item } from './evaluate.rules.ts';
import type { Duty } from './standing.rules.ts';

/** For whom duties are looked up: the agencies a person works at, and the roles held in the government as a whole. */
export type Bearing = { readonly agencies: readonly string[]; readonly roles: readonly Role[] };

/** What somebody must do, the urgent first: past its day, open, and what runs out or begins within three months. */
export type Work = { readonly overdue: readonly Duty[]; readonly due: readonly Duty[]; readonly soon: readonly Duty[] };

/** The parties of a regulation that a role speaks for, at whatever agency it is held. */
const partiesOfRole: Readonly<Partial<Record<Role, readonly string[]>>> = {
  leader: ['head-of-region', 'sekda', 'steering-body', 'local-government'],
  cio: ['cio', 'coordination-team'],
  'internal-assessor': ['internal-assessor-team'],
  'external-assessor': ['external-assessor'],
  'ict-auditor': ['ict-auditor'],
  ppid: ['ppid'],
  'helpdesk-agent': ['helpdesk-unit'],
  'dinas-officer': ['fn-kominfo', 'head-of-fn-kominfo', 'fn-tik', 'local-government'],
  'oversight-officer': ['fn-pengawasan'],
  'organisation-officer': ['fn-organisasi'],
  'planning-officer': ['fn-perencanaan'],
  'finance-officer': ['fn-keuangan'],
};

/** How many days ahead a person wants to know. */
const soonDays = 90;

const isOpen = ({ state }: Item): boolean => state === 'due' || state === 'partly';

/** A duty asked of each agency is the work of those that have not done their part, where the records tell which. */
const isWorkOf = (item: Item, agencyId: string): boolean =>
  item.agency?.id === agencyId ||
  (item.owing.length > 0 ? item.owing.includes(agencyId) : concernsAgency(item, agencyId));

/** Whether a duty rests with somebody. */
export function bears({ agencies, roles }: Bearing, item: Item): boolean {
  const parties = new Set(roles.flatMap((role) => partiesOfRole[role] ?? []));
  return item.parties.some((party) => parties.has(party)) || agencies.some((id) => isWorkOf(item, id));
}

const byDay = (one: Duty, other: Duty): number =>
  (one.item.nextDue ?? '9999').localeCompare(other.item.nextDue ?? '9999');

/** The work in some duties, as seen on a day. */
export function workIn(duties: readonly Duty[], asOf: Day): Work {
  const horizon = addDays(asOf, soonDays);
  const isSoon = ({ state, nextDue }: Item) =>
    (state === 'met' || state === 'not-yet') && nextDue !== null && nextDue >= asOf && nextDue <= horizon;
  return {
    overdue: duties.filter(({ item }) => item.state === 'overdue').toSorted(byDay),
    due: duties.filter(({ item }) => isOpen(item)).toSorted(byDay),
    soon: duties.filter(({ item }) => isSoon(item)).toSorted(byDay),
  };
}

/** The most urgent duties of a day, at most so many. */
export function mostUrgent(duties: readonly Duty[], asOf: Day, count: number): readonly Duty[] {
  const { overdue, due, soon } = workIn(duties, asOf);
  return [...overdue, ...due, ...soon].slice(0, count);
}
