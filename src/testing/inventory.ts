import { inventory, inventoryRegisters } from '../modules/inventory/index.ts';
import type { Profile } from '../modules/regulation/index.ts';
import { problemsOf, useEvidence } from './evidence.ts';

type Values = Readonly<Record<string, unknown>>;

/** The six inventories, under the regulation that `current` gives at that moment, with the Dinas (which is also the ICT function), the organisation section and one more agency. */
export async function useInventory(current: () => Profile) {
  const slots = { timeZone: 'Asia/Jakarta', settings: () => current().settings };
  const world = await useEvidence({ pages: (site) => inventory(site, slots) }, inventoryRegisters(slots));
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
  return { ...world, agencies: { dinas, organisation, other }, add, refusalOf, refusedAtBirth };
}
