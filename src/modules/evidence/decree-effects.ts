import type { Transaction } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { createRow, takeStep } from '../../register/change.ts';
import type { ChangeSeen } from '../../register/registry.ts';
import { type TeamKindId, teamKinds } from '../organization/index.ts';
import { getInstrumentVersion, getTeamState, lockTargets } from './instrument.queries.ts';
import { endedBy, type InstrumentValues } from './instrument.rules.ts';

const nothing = { values: {}, answers: {}, reason: null };

/** Revokes every instrument in force that the new one names, from the day the new one holds. */
export async function revokeTargets(tx: Transaction, change: ChangeSeen, values: InstrumentValues): Promise<void> {
  const from = values.validity?.from;
  if (!from) return;
  const mounted = change.registry.get('legal-instruments');
  for (const target of await lockTargets(tx, values.revokes ?? [])) {
    if (target.status !== 'in-force' || target.validity === null) continue;
    await takeStep({ ...change, tx }, mounted, 'revoke', target.id, target.version, {
      values: { validity: endedBy(target.validity, from) },
      answers: { by: values.reference },
      reason: null,
    });
  }
}

/** Problems of the team, told at the field of the decree that names it. */
function atTeam(error: unknown): unknown {
  if (!(error instanceof CodedError) || error.code !== 'invalid') return error;
  return new CodedError('invalid', {}, { problems: error.problems.map((found) => ({ ...found, field: 'team' })) });
}

async function activateTeam(tx: Transaction, change: ChangeSeen, teamId: string): Promise<void> {
  const { status, version } = await getTeamState(tx, teamId);
  if (status !== 'draft') return;
  await takeStep({ ...change, tx }, change.registry.get('teams'), 'activate', teamId, version, nothing).catch(
    (error: unknown) => {
      throw atTeam(error);
    },
  );
}

/** A team nobody prepared has no members yet. It stays in preparation where its composition is prescribed. */
async function activateIfComplete(tx: Transaction, change: ChangeSeen, teamId: string): Promise<void> {
  await tx
    .savepoint((inner) => activateTeam(inner, change, teamId))
    .catch((error: unknown) => {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
    });
}

async function createTeam(tx: Transaction, change: ChangeSeen, values: InstrumentValues): Promise<void> {
  const act = { ...change, tx };
  const name = `${teamKinds[values.teamKind as TeamKindId].id} (${values.reference})`;
  const team = { name, kind: values.teamKind, period: values.teamPeriod };
  const id = await createRow(act, change.registry.get('teams'), { ...nothing, values: team });
  const version = await getInstrumentVersion(tx, change.id);
  const link = { ...nothing, values: { team: id } };
  await takeStep(act, change.registry.get('legal-instruments'), 'link-team', change.id, version, link);
  await activateIfComplete(tx, change, id);
}

/** Makes the prepared team of a decree active, or creates the team it asks for. */
export async function setUpTeam(tx: Transaction, change: ChangeSeen, values: InstrumentValues): Promise<void> {
  if (values.team !== null) await activateTeam(tx, change, values.team);
  else if (values.teamKind !== null) await createTeam(tx, change, values);
}
