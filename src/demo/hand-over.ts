import { isoDateOf } from '../kernel/i18n/format.ts';
import type { Act } from '../register/change.ts';
import { assign } from '../register/inbox/assign.ts';
import { newCast } from './acting.ts';
import type { Played, Stage } from './play.ts';

/** A matter of the demonstration that one colleague hands to another: the vote of the ICT function on a matrix. */
export async function handOver(stage: Stage, { idOf }: Pick<Played, 'idOf'>, now: Date): Promise<void> {
  const { tx, registry, timeZone } = stage;
  const [waiting] = await tx<{ id: string; version: number }[]>`
    select id, version from organization.rasci_matrices where status = 'submitted'`;
  if (!waiting) return;
  const actor = await newCast(tx, timeZone, idOf)('C-05', isoDateOf(now, timeZone), now);
  const act: Act = { tx, registry, actor, now, requestId: 'demo' };
  const item = { register: 'rasci-matrices', step: 'adopt', stage: 'coordination', ...waiting };
  await assign(act, item, idOf('people', 'C-09'), 'Memahami alur pengaduan sehari-hari.');
}
