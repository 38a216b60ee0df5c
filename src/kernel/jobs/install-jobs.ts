import { Logger, runMigrations } from 'graphile-worker';
import type { Tx } from '../db/db.ts';

const silent = new Logger(() => () => undefined);

/**
 * Brings the job runner's own schema (`graphile_worker`) up to the installed version, as the owner, and gives the
 * application what it needs to add and run jobs. The runner protects its tables with row security and no policy, so
 * each needs one; its functions are callable by nobody unless granted.
 */
export async function installJobs(tx: Tx, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent });
  await tx`grant usage on schema graphile_worker to padu_app`;
  await tx`grant select, insert, update, delete on all tables in schema graphile_worker to padu_app`;
  await tx`grant execute on all functions in schema graphile_worker to padu_app`;
  const tables = await tx<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid)
    order by 1`;
  for (const { name } of tables) {
    await tx`create policy padu_app on ${tx(`graphile_worker.${name}`)} to padu_app using (true) with check (true)`;
  }
}
