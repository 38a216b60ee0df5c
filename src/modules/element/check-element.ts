import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { sqlName } from '../../register/bind.ts';
import type { ChangeSeen } from '../../register/registry.ts';
import { comesBack, findCodeOf } from './element.queries.ts';
import { type ElementKind, relationKinds } from './metamodel.ts';

const otherDomain = {
  id: 'Kode referensi ini milik domain lain.',
  en: 'This reference code belongs to another domain.',
};

const circle = {
  id: 'Rantai ini kembali ke catatan ini sendiri.',
  en: 'This chain comes back to the record itself.',
};

async function findOtherDomain(tx: Transaction, { domain }: ElementKind, { values }: ChangeSeen) {
  if (typeof values.reference !== 'string') return [];
  const code = await findCodeOf(tx, values.reference);
  return code?.startsWith(domain) ? [] : [problem('reference', 'other-domain', otherDomain)];
}

/** What holds for every element: its code is one of its domain, and no chain that must end comes back to it. */
export async function checkElement(
  tx: Transaction,
  kind: ElementKind,
  change: ChangeSeen,
): Promise<readonly Problem[]> {
  const chains = relationKinds.filter(({ from, acyclic }) => from === kind.register && acyclic);
  const circles = await Promise.all(
    chains.map(async ({ field }) =>
      change.values[field] !== null && (await comesBack(tx, kind.table, sqlName(field), change.id))
        ? [problem(field, 'circle', circle)]
        : [],
    ),
  );
  return [...(await findOtherDomain(tx, kind, change)), ...circles.flat()];
}
