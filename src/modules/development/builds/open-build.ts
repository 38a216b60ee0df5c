import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { createRow, createRows } from '../../../register/change.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { takePadusStep } from '../requests/padus-step.ts';
import { askedDeliverables } from './deliverable-kinds.ts';
import { moveApplication } from './move-application.ts';

/** Opens the build of a request, with the list of what its stages need under the regulation in force. */
export async function openBuild(tx: Transaction, change: ChangeSeen, slots: DevelopmentSlots): Promise<void> {
  const { values, registry } = change;
  const { name, agency, application, scope, thirdParty } = values;
  const type = values.type === 'general' ? 'general' : 'special';
  const act = { ...change, tx, actor: padu };
  const born = { request: change.id, name, agency, application, type, scope, thirdParty };
  const plain = { answers: {}, reason: null };
  const build = await createRow(act, registry.get('builds'), { values: born, ...plain });
  const settings = slots.settings();
  const kinds = settings ? askedDeliverables(type, settings) : [];
  // Born with the build: they are no later change of it.
  const inside = { ...act, touched: new Set([...change.touched, build]) };
  const rows = kinds.map((kind) => ({ values: { build, kind }, ...plain }));
  if (rows.length > 0) await createRows(inside, registry.get('build-deliverables'), rows);
  await takePadusStep(tx, change, 'development-requests', change.id, 'keep-build', { build });
  await moveApplication(tx, change, String(application), 'build');
}
