import type { Tx } from '../../kernel/db/db.ts';

/** One account of a demonstration. */
export type DemoLogin = { readonly login: string; readonly name: string };

/** Whom one may sign in as in a demonstration. */
export const listDemoLogins = (tx: Tx): Promise<readonly DemoLogin[]> => tx<DemoLogin[]>`
  select a.login, p.name from identity.accounts a join identity.people p on p.id = a.person_id
  where a.status = 'active' order by a.created_at, a.id limit 40`;
