import { applicationRegisters, listCleared, loadApplicationTypes } from '../modules/application/index.ts';
import { datasetRegisters } from '../modules/dataset/index.ts';
import { infrastructureRegisters, loadCentres } from '../modules/infrastructure/index.ts';
import { loadProcessOwners, processRegisters } from '../modules/process/index.ts';
import type { Profile } from '../modules/regulation/index.ts';
import { securityRegisters } from '../modules/security/index.ts';
import { serviceRegisters } from '../modules/service/index.ts';
import type { Additions } from './boot.ts';
import { problemsOf, useEvidence } from './evidence.ts';

type Values = Readonly<Record<string, unknown>>;

/** What the inventories ask under a regulation. */
const slotsUnder = (current: () => Profile) => ({
  timeZone: 'Asia/Jakarta',
  settings: () => current().settings,
  applicationTypes: loadApplicationTypes,
  processOwners: loadProcessOwners,
  centres: loadCentres,
  clearedFor: (tx: Parameters<typeof listCleared>[0], id: string, day: string) =>
    listCleared(tx, 'infrastructure', id, day),
});

/** The six inventories, under the regulation that `current` gives at that moment, with the Dinas (which is also the ICT function), the organisation section and one more agency. */
export async function useInventory(current: () => Profile, additions: Additions = {}) {
  const slots = slotsUnder(current);
  const world = await useEvidence(additions, [
    ...processRegisters(slots),
    ...serviceRegisters(slots),
    ...datasetRegisters(slots),
    ...applicationRegisters(slots),
    ...infrastructureRegisters(slots),
    ...securityRegisters,
  ]);
  const { admin, create, step } = world;
  const [dinas, organisation, other] = await Promise.all(
    ['DISKOMINFO', 'BAGORG', 'DINKES'].map((code) => world.agency(code)),
  );
  const period = { from: '2017-01-01', until: null };
  for (const [held, agency] of Object.entries({ kominfo: dinas, ict: dinas, organisation }))
    await create(admin, 'function-holdings', { function: held, agency, period });
  let made = 0;
  /** A record of an inventory with what it cannot do without; fields given here win. */
  const add = (register: string, values: Values) => {
    made += 1;
    return create(admin, register, { code: `E-${made}`, name: `Catatan ${made}`, agency: other, ...values });
  };
  /** What a step is refused for, as `field:code`; nothing when it was taken. */
  const refusalOf = async (register: string, row: Parameters<typeof step>[2], name: string, body: Values = {}) => {
    const response = await step(admin, register, row, name, body);
    return response.statusCode === 200 ? [] : problemsOf(response);
  };
  /** What a new row is refused for, as `field:code`; nothing when it was stored. */
  const refusedAtBirth = async (register: string, values: Values) => {
    made += 1;
    const response = await admin.api('POST', `/api/v1/${register}`, {
      code: `E-${made}`,
      name: `Catatan ${made}`,
      agency: other,
      ...values,
    });
    return response.statusCode === 201 ? [] : problemsOf(response);
  };
  return { ...world, slots, agencies: { dinas, organisation, other }, add, refusalOf, refusedAtBirth };
}
