/** Front door of the service module: administrative and public services. */
export { serviceRegisters } from './service-registers.ts';
export type { ServiceSlots } from './service-slots.ts';
