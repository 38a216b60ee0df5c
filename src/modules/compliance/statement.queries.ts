import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from './dates.rules.ts';
import type { AttestationFact, PolicyFact } from './facts.ts';

/** Every statement that was accepted, also those withdrawn since; oldest first. */
export async function listAttestationFacts(tx: Tx): Promise<readonly AttestationFact[]> {
  return tx<AttestationFact[]>`
    select a.id, a.obligation as "obligationId", a.agency as "agencyId", a.says, a.title,
      lower(a.period) as from, upper(a.period) - 1 as until,
      case when a.status = 'withdrawn' then (
        select w.answers ->> 'on' from kernel.actions w
        where w.register = 'attestations' and w.row_id = a.id and w.step = 'withdraw' order by w.version desc limit 1
      ) end as "withdrawnOn"
    from compliance.attestations a
    where a.status = 'accepted' or (a.status = 'withdrawn' and exists (
      select from kernel.actions k where k.register = 'attestations' and k.row_id = a.id and k.step = 'accept'))
    order by lower(a.period), a.id`;
}

/** Every local interval, also ended ones. */
export async function listPolicyFacts(tx: Tx): Promise<readonly PolicyFact[]> {
  return tx<PolicyFact[]>`
    select obligation as "obligationId", months, lower(period) as from, upper(period) - 1 as until
    from compliance.local_policies where status <> 'void' order by obligation, lower(period)`;
}

/** The days that are no working days besides weekends. */
export async function listHolidays(tx: Tx): Promise<ReadonlySet<Day>> {
  const rows = await tx<{ date: Day }[]>`select date from compliance.holidays where status = 'active' order by date`;
  return new Set(rows.map(({ date }) => date));
}
