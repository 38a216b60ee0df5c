import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { sqlName } from '../../register/bind.ts';
import type { ChangeSeen } from '../../register/registry.ts';
import { comesBack } from './element.queries.ts';
import { type ElementKind, relationKinds } from './metamodel.ts';
import { nationalCodeOf } from './reference-codes/load-reference-codes.ts';

const unknownCode = {
  id: 'Tidak ada kode nasional yang menjadi induk kode ini. Pilih dari daftar.',
  en: 'No national code stands above this one. Choose from the list.',
};

const circle = {
  id: 'Rantai ini kembali ke catatan ini sendiri.',
  en: 'This chain comes back to the record itself.',
};

const newly = ({ values, before }: ChangeSeen, field: string) =>
  values[field] !== null && String(values[field]) !== String(before?.[field]);

/** What holds for every element: its code hangs below a national one, and no chain that must end comes back to it. */
export async function checkElement(
  tx: Transaction,
  { register, table }: ElementKind,
  change: ChangeSeen,
): Promise<readonly Problem[]> {
  const { reference } = change.values;
  const unknown = typeof reference === 'string' && newly(change, 'reference') && !nationalCodeOf(reference);
  const problems = unknown ? [problem('reference', 'unknown-code', unknownCode)] : [];
  for (const { from, field, acyclic } of relationKinds)
    if (from === register && acyclic && newly(change, field) && (await comesBack(tx, table, sqlName(field), change.id)))
      problems.push(problem(field, 'circle', circle));
  return problems;
}
