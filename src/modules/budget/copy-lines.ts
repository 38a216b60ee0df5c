import type { Transaction } from '../../kernel/db/db.ts';
import { createRows } from '../../register/change.ts';
import { findBareRows } from '../../register/read.ts';
import type { ChangeSeen } from '../../register/registry.ts';
import { inputFields } from '../../register/shape/computed.ts';
import { listUncopied } from './budget.queries.ts';
import { lineReaders } from './budget-grants.ts';
import { budgetLines } from './budget-lines.register.ts';

/** Adds to a revised budget what its original has and it has not yet; each copy names the line it changes. */
export async function copyLines(tx: Transaction, change: ChangeSeen): Promise<void> {
  const reader = { tx, registry: change.registry, actor: change.actor, lang: 'id' } as const;
  const rows = await findBareRows(reader, budgetLines, lineReaders, await listUncopied(tx, change.id), false);
  const names = Object.keys(inputFields(budgetLines.fields));
  const inputs = [...rows.values()].map(({ id, values }) => ({
    values: { ...Object.fromEntries(names.map((name) => [name, values[name]])), plan: change.id, original: id },
    answers: {},
    reason: null,
  }));
  await createRows({ ...change, tx }, change.registry.get(budgetLines.name), inputs);
}
