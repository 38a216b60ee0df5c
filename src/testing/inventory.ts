import { randomUUID } from 'node:crypto';
import { padusRegisters } from '../app.ts';
import { inventorySlots } from '../app-slots.ts';
import { inventory } from '../modules/inventory/index.ts';
import type { Profile } from '../modules/regulation/index.ts';
import { useDatabase } from './database.ts';
import { governmentUnder } from './every-register.ts';
import { problemsOf, workOn } from './evidence.ts';
import { exampleValues, insertRows } from './example-rows.ts';

type Values = Readonly<Record<string, unknown>>;

/** The six inventories among all registers, under the regulation that `current` gives at that moment, with the Dinas (which is also the ICT function), the organisation section and one more agency. */
export async function useInventory(current: () => Profile) {
  const { db, owner } = await useDatabase();
  const government = {
    ...governmentUnder(''),
    current: () => ({ name: 'Daerah Contoh', profile: current().regulation.id }),
  };
  const slots = inventorySlots('Asia/Jakarta', government);
  const registry = padusRegisters('Asia/Jakarta', government, '');
  const world = { owner, ...(await workOn(db, registry.all(), { pages: (site) => inventory(site, slots) })) };
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
  /** A request that was found in sync for an application; entered behind the program's back. */
  const agreed = async (application: string): Promise<string> => {
    const { register } = registry.get('development-requests');
    const id = randomUUID();
    const plain = Object.entries(exampleValues(register, () => String(other))).filter(
      ([name]) => register.fields[name]?.refers === undefined,
    );
    const values = { ...Object.fromEntries(plain), code: `PA-${id.slice(-6)}`, agency: other, application };
    await insertRows(owner, register, [{ id, status: 'in-sync', createdBy: null, values }]);
    return id;
  };
  return { ...world, agencies: { dinas, organisation, other }, add, agreed, refusalOf, refusedAtBirth };
}
